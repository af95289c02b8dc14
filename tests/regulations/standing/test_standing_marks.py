"""The tables of tests/scenarios/standing_marks.yaml: points, per cents, pass marks, payments, the area."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.posts import Standing
from krupa.regulations.standing.allowance import allowance, rank_after
from krupa.regulations.standing.decision import decide
from krupa.regulations.standing.rubric import Area, indicator_points, rubric, score_area
from krupa.regulations.standing.southern import in_southern_area

TABLES = yaml.safe_load(
    (Path(__file__).parents[2] / "scenarios" / "standing_marks.yaml").read_text(encoding="utf-8")
)
ON = date(2026, 10, 1)
FORM = rubric(ClassroomType.EARLY_CHILDHOOD, Standing.EXPERIENCED, on=ON)


def title(case: dict[str, Any]) -> str:
    return str(case["case"])


@pytest.mark.parametrize(("met", "points"), TABLES["teaching_points"])
def test_points_of_area_one_for_every_combination_of_ticks(met: list[int], points: int) -> None:
    assert indicator_points(FORM.area(Area.TEACHING), met) == points


def test_the_table_of_area_one_has_all_thirty_two_combinations() -> None:
    every = chain.from_iterable(combinations(range(1, 6), size) for size in range(6))
    assert [tuple(met) for met, _ in TABLES["teaching_points"]] == list(every)


@pytest.mark.parametrize(("met", "points"), TABLES["outcome_points"])
def test_points_of_area_two_are_the_number_of_ticks(met: list[int], points: int) -> None:
    assert indicator_points(FORM.area(Area.OUTCOMES), met) == points


@pytest.mark.parametrize("case", TABLES["percents"], ids=title)
def test_points_become_per_cents(case: dict[str, Any]) -> None:
    area = FORM.area(Area(case["area"]))
    ticks = {
        indicator.number: set(range(1, points + 1))
        for indicator, points in zip(area.indicators, case["points"], strict=True)
    }
    score = score_area(area, ticks).value
    assert score.raw == case["raw"]
    assert score.percent == Decimal(case["percent"])


@pytest.mark.parametrize("case", TABLES["marks"], ids=title)
def test_every_member_reaches_the_mark_in_every_area(case: dict[str, Any]) -> None:
    assessors = [
        {Area(number): Decimal(str(percent)) for number, percent in enumerate(percents, start=1)}
        for percents in case["percents"]
    ]
    decision = decide(assessors, Standing(case["target"]), on=ON).value
    assert [each.area.value for each in decision.areas if not each.passed] == case["failed"]
    assert decision.passed is (not case["failed"])


@pytest.mark.parametrize("case", TABLES["payments"], ids=title)
def test_what_an_appointment_brings(case: dict[str, Any]) -> None:
    standing = Standing(case["standing"])
    chosen = Decimal(case["chosen"]) if "chosen" in case else None
    paid = allowance(standing, on=ON, chosen=chosen).value
    assert (paid.allowance, paid.compensation, paid.total) == (
        case["allowance"],
        case["compensation"],
        case["total"],
    )
    assert rank_after(standing, on=ON).value == case["rank"]


@pytest.mark.parametrize(("province", "district", "inside"), TABLES["southern"])
def test_the_southern_border_area(province: str, district: str, inside: bool) -> None:
    assert in_southern_area(province, district, on=ON) is inside
