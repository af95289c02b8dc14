"""What goes wrong in a worker process arrives as it was said there."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from krupa.inputs import InputError, InputProblem
from krupa.papers.errors import PaperError, RenderError
from krupa.papers.making.staging import FolderBusyError
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import RuleUnknownError
from krupa.regulations.refusal import RefusalError
from krupa.thai import ThaiInputError

WORDS = Bilingual("ผิด", "wrong")


@pytest.mark.parametrize(
    "error",
    [
        PaperError("salary-order", "date", WORDS),
        RenderError("บันทึก", "no font"),
        RefusalError(WORDS),
        RuleUnknownError("no rule"),
        InputError("year.yaml", [InputProblem("people", WORDS, 3)]),
        FolderBusyError(Path("out")),
        ThaiInputError("ผิด", "wrong"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_crosses_from_a_worker_process_whole(error: Exception) -> None:
    crossed = pickle.loads(pickle.dumps(error))  # noqa: S301 - just made
    assert type(crossed) is type(error)
    assert str(crossed) == str(error)
    assert vars(crossed) == vars(error)
