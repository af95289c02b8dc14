"""What is wrong with a file, where, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from krupa.regulations.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class InputProblem:
    """One problem. ``place`` is a field path (``people[3].salary``) or a sheet cell (``B7``)."""

    place: str
    message: Bilingual
    line: int | None = None
    kind: str = ""
    """What sort of problem it is (``enum``, ``missing``), where the check of the fields found it."""

    @property
    def counted(self) -> Bilingual:
        """Which entry of a list, as people count: from 1, where the path counts from 0; empty outside lists.

        >>> InputProblem("people[1].salary", Bilingual("ผิด", "wrong")).counted.th
        '(รายการที่ 2) '
        """
        numbers = " › ".join(str(int(index) + 1) for index in re.findall(r"\[(\d+)\]", self.place))
        return Bilingual(f"(รายการที่ {numbers}) ", f"(item {numbers}) ") if numbers else Bilingual("", "")


class InputError(Exception):
    """A file that cannot be used; nothing has been written."""

    def __init__(self, file: Path | str, problems: Sequence[InputProblem]) -> None:
        """``problems`` are all that were found, in the order of the file."""
        self.file = str(file)
        self.problems = tuple(problems)
        super().__init__(f"{self.file}: {len(self.problems)} problem(s)")

    def __reduce__(self) -> tuple[type[InputError], tuple[str, tuple[InputProblem, ...]]]:
        """Crosses from a worker process as it was made."""
        return type(self), (self.file, self.problems)

    def lines(self) -> list[str]:
        """What to print: file, place, problem and remedy, in Thai and then in English."""
        shown = []
        for problem in self.problems:
            line = f":{problem.line}" if problem.line else ""
            place = f" {problem.place}:" if problem.place else ""
            shown += [
                f"{self.file}{line}:{place} {problem.counted.th}{problem.message.th}",
                f"    {problem.counted.en}{problem.message.en}",
            ]
        return shown
