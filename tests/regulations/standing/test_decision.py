"""Passing: every area, every assessor, the mark of the standing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.finding import Severity
from krupa.regulations.posts import Standing
from krupa.regulations.refusal import RefusalError
from krupa.regulations.standing.decision import decide
from krupa.regulations.standing.rubric import Area

ON = date(2026, 10, 1)
SCENARIOS = yaml.safe_load(
    (Path(__file__).parents[2] / "scenarios" / "standing.yaml").read_text(encoding="utf-8")
)["decision"]


def assessor(percents: list[Any]) -> dict[Area, Decimal]:
    return {Area(number): Decimal(str(percent)) for number, percent in enumerate(percents, start=1)}


@pytest.mark.parametrize("case", SCENARIOS, ids=lambda case: case["case"])
def test_decision_scenarios(case: dict[str, Any]) -> None:
    assessors = [assessor(percents) for percents in case["percents"]]
    decision = decide(assessors, Standing(case["target"]), on=ON).value
    assert decision.passed is case["passed"]


def test_a_high_mean_does_not_help_one_low_assessor() -> None:
    explained = decide(
        [assessor([100, 100]), assessor([100, 100]), assessor([64, 100])], Standing.EXPERIENCED, on=ON
    )
    assert [area.passed for area in explained.value.areas] == [False, True]
    assert not explained.value.passed
    assert "not passed" in explained.steps[0].text.en


def test_the_third_area_is_only_for_the_two_highest_standings() -> None:
    with pytest.raises(RefusalError, match="assessor 1"):
        decide([assessor([90, 90, 90])], Standing.SENIOR, on=ON)
    with pytest.raises(RefusalError, match="assessor 1"):
        decide([assessor([90, 90])], Standing.EXPERT, on=ON)


def test_a_result_of_the_third_area_is_said_to_be_unverified() -> None:
    decision = decide([assessor([90, 90, 90])] * 3, Standing.EXPERT, on=ON).value
    assert "works_form_unknown" in [finding.code for finding in decision.findings]


def test_nobody_has_verified_how_many_assessors_there_are() -> None:
    decision = decide([assessor([90, 90])] * 3, Standing.SENIOR, on=ON).value
    assert [(each.severity, each.code) for each in decision.findings] == [
        (Severity.UNVERIFIED, "number_of_assessors")
    ]


def test_a_number_of_assessors_that_an_organization_set_is_held_to() -> None:
    rules = Rulebook({"standing.committee_members": Override(3, "คำสั่ง ก.จังหวัด")})
    three = decide([assessor([90, 90])] * 3, Standing.SENIOR, on=ON, rules=rules).value
    assert three.findings == ()
    two = decide([assessor([90, 90])] * 2, Standing.SENIOR, on=ON, rules=rules).value
    assert [each.severity for each in two.findings] == [Severity.WARNING]


def test_without_an_assessor_there_is_no_decision() -> None:
    with pytest.raises(RefusalError, match="No assessor"):
        decide([], Standing.SENIOR, on=ON)


def test_a_post_without_a_standing_is_not_assessed() -> None:
    with pytest.raises(RefusalError):
        decide([assessor([90, 90])], Standing.NONE, on=ON)


PERCENTS = st.lists(st.decimals(0, 100, places=1), min_size=2, max_size=2)


@given(st.lists(PERCENTS, min_size=1, max_size=4))
def test_the_lowest_per_cent_alone_decides(percents: list[list[Decimal]]) -> None:
    decision = decide([assessor(each) for each in percents], Standing.SENIOR, on=ON).value
    assert decision.passed == (min(min(each) for each in percents) >= 70)
