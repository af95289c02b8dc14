"""The files for DPA: what would be sent back is found before they are entered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from krupa.regulations.finding import Severity
from krupa.regulations.posts import Standing
from krupa.regulations.standing.files import DpaFile, FileKind, check_files, file_advice

ON = date(2026, 10, 1)
SCENARIOS = yaml.safe_load(
    (Path(__file__).parents[2] / "scenarios" / "standing.yaml").read_text(encoding="utf-8")
)["files"]


def file_of(row: list[Any]) -> DpaFile:
    kind, name, minutes, pages = row
    return DpaFile(FileKind(kind), name, None if minutes is None else Decimal(str(minutes)), pages)


@pytest.mark.parametrize("case", SCENARIOS, ids=lambda case: case["case"])
def test_file_scenarios(case: dict[str, Any]) -> None:
    findings = check_files([file_of(row) for row in case["files"]], Standing(case["target"]), on=ON)
    assert [finding.code for finding in findings] == case["found"]


def test_an_empty_dossier_lacks_every_kind_the_standing_needs() -> None:
    usual = {finding.where for finding in check_files([], Standing.SENIOR, on=ON)}
    assert usual == {"lesson_plan", "origin_video", "teaching_video", "outcome"}
    highest = {finding.where for finding in check_files([], Standing.SPECIAL_EXPERT, on=ON)}
    assert highest == usual | {"academic_work", "research_article"}


def test_a_length_nobody_measured_is_a_warning_not_a_violation() -> None:
    findings = check_files([DpaFile(FileKind.TEACHING_VIDEO, "สอน.mp4")], Standing.SENIOR, on=ON)
    (unmeasured,) = [finding for finding in findings if finding.code == "file_not_measured"]
    assert unmeasured.severity is Severity.WARNING
    assert unmeasured.where == "สอน.mp4"


def test_a_name_without_an_ending_has_no_format() -> None:
    assert DpaFile(FileKind.OUTCOME, "ภาพ").format == ""


def test_the_number_of_files_rests_on_the_form_itself() -> None:
    finding = check_files([], Standing.SENIOR, on=ON)[0]
    assert finding.reference is not None
    assert "คู่มือ บรรทัด 1930" in finding.reference.place


@pytest.mark.parametrize("kind", list(FileKind))
def test_every_kind_has_advice_in_both_languages(kind: FileKind) -> None:
    advice = file_advice(kind, on=ON)
    assert advice
    assert all(each.th and each.en for each in advice)
