"""The worked tables of the specification pages are computed again, so that they cannot go stale."""

from datetime import date
from decimal import Decimal
from itertools import takewhile
from pathlib import Path

import pytest

from krupa.regulations.appraisal import Band, Component, appraise, band_of, pa_into_component_one
from krupa.regulations.indicators import indicator_set
from krupa.regulations.pa_score import ChallengeItem, PaSheet, SheetScore, score_sheet
from krupa.regulations.posts import Line

PAGES = Path(__file__).parents[2] / "docs" / "reference" / "algorithms"
ON = date(2023, 4, 1)


def table(page: str, head: str) -> list[list[str]]:
    """The body rows of the table whose head begins with ``head``."""
    lines = (PAGES / page).read_text("utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"| {head} |"))
    body = takewhile(lambda line: line.startswith("|"), lines[start + 2 :])
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in body]


@pytest.mark.parametrize("row", table("pa-score.md", "levels of all 15 indicators"), ids=str)
def test_the_pa_page_computes_its_sheets_rightly(row: list[str]) -> None:
    level, part_one, challenge, part_two, total, verdict = row
    numbers = indicator_set(Line.TEACHER, on=ON).numbers
    levels = dict(zip(ChallengeItem, (int(each) for each in challenge.split(",")), strict=True))

    score = score_sheet(PaSheet(Line.TEACHER, dict.fromkeys(numbers, int(level)), levels), on=ON).value

    assert [str(score.part_one), str(score.part_two), str(score.total)] == [part_one, part_two, total]
    assert score.passed == (verdict == "ผ่าน")


@pytest.mark.parametrize("row", table("appraisal.md", "part 1"), ids=str)
def test_the_appraisal_page_brings_the_pa_in_rightly(row: list[str]) -> None:
    part_one, part_two, component_one = (Decimal(cell) for cell in row)

    brought = pa_into_component_one(SheetScore(part_one, part_two, passed=True), on=ON)

    assert brought.value == component_one


@pytest.mark.parametrize("row", table("appraisal.md", "C1"), ids=str)
def test_the_appraisal_page_adds_and_bands_rightly(row: list[str]) -> None:
    *points, exact, score, band = row

    appraisal = appraise(dict(zip(Component, map(Decimal, points), strict=True)), on=ON).value

    assert appraisal.exact == Decimal(exact)
    assert str(appraisal.score) == score
    assert appraisal.band.thai == band


@pytest.mark.parametrize("row", table("appraisal.md", "band | from"), ids=str)
def test_the_appraisal_page_prints_the_bands_in_force(row: list[str]) -> None:
    band, bound = row

    assert band_of(Decimal(bound), on=ON).thai == band
    if band != Band.IMPROVE.thai:
        assert band_of(Decimal(bound) - Decimal("0.01"), on=ON).thai != band
