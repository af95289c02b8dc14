from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.appraisal import (
    Band,
    Component,
    appraise,
    pa_into_component_one,
    propose_component_one,
    score_assistant,
    score_component_one,
    score_conduct,
    score_participation,
)
from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.indicators import indicator_set
from krupa.regulations.pa_score import ChallengeItem, PaSheet, SheetScore
from krupa.regulations.posts import Line
from krupa.regulations.refusal import RefusalError

SCENARIOS = Path(__file__).parents[2] / "scenarios" / "appraisal.yaml"
ROUND_2 = date(2023, 4, 1)
OLD_ROUND = date(2022, 4, 1)
ASSISTANT_ITEMS = indicator_set(Line.TEACHER, assistant=True, on=ROUND_2).numbers

quarters = st.integers(40, 160).map(lambda n: Decimal(n) / 4)
pa_scores = st.builds(SheetScore, st.integers(15, 60).map(Decimal), quarters, st.just(True))
levels = st.integers(1, 4)


def pa(part_one: str, part_two: str) -> SheetScore:
    return SheetScore(Decimal(part_one), Decimal(part_two), passed=True)


def component_one_of(case: dict[str, Any]) -> Decimal:
    if "pa" in case:
        return propose_component_one([pa(*pair) for pair in case["pa"]], on=ROUND_2).value
    return score_assistant(dict(zip(ASSISTANT_ITEMS, case["assistant"], strict=True)), on=ROUND_2).value


@pytest.mark.parametrize("case", yaml.safe_load(SCENARIOS.read_text("utf-8")), ids=lambda case: case["case"])
def test_rounds_are_appraised_as_the_officer_expects(case: dict[str, Any]) -> None:
    component_one = component_one_of(case)
    points = {
        Component.PERFORMANCE: component_one,
        Component.PARTICIPATION: score_participation(case["participation"], on=ROUND_2).value,
        Component.CONDUCT: score_conduct(case["conduct"], on=ROUND_2).value,
    }

    appraisal = appraise(points, on=ROUND_2).value

    assert component_one == Decimal(case["component_one"])
    assert str(appraisal.score) == case["score"]
    assert appraisal.band.thai == case["band"]


def test_part_two_of_the_pa_counts_half() -> None:
    explained = pa_into_component_one(pa("52.00", "32.50"), on=ROUND_2)

    assert explained.value == Decimal("68.25")
    assert explained.steps[0].text.en == "PA into C1: 52.00 × 60/60 + 32.50 × 20/40 = 68.25"


def test_the_chairs_figure_may_be_proposed_instead_of_the_mean() -> None:
    scores = [pa("60", "40"), pa("45", "30"), pa("45", "30")]
    rules = Rulebook({"appraisal.pa_figure": Override("chair", "ประกาศของหน่วยงาน")})

    assert propose_component_one(scores, on=ROUND_2, rules=rules).value == 80
    assert propose_component_one(scores, on=ROUND_2).value == Decimal(200) / 3


def test_the_supervisor_rates_the_same_items_in_round_one() -> None:
    numbers = indicator_set(Line.TEACHER, on=ROUND_2).numbers
    sheet = PaSheet(Line.TEACHER, dict.fromkeys(numbers, 3), dict.fromkeys(ChallengeItem, 3))

    assert score_component_one(sheet, on=ROUND_2).value == 60


def test_the_pa_cannot_be_brought_into_the_older_form() -> None:
    with pytest.raises(RefusalError, match="Enter the points directly"):
        pa_into_component_one(pa("60", "40"), on=OLD_ROUND)


def test_the_older_form_adds_seventy_and_thirty() -> None:
    points = {Component.PERFORMANCE: Decimal("61.5"), Component.CONDUCT: Decimal(28)}

    appraisal = appraise(points, on=OLD_ROUND).value

    assert (appraisal.score, appraisal.band) == (Decimal("89.50"), Band.VERY_GOOD)


def test_a_missing_component_is_refused() -> None:
    with pytest.raises(RefusalError, match="'Conduct' are missing"):
        appraise({Component.PERFORMANCE: Decimal(80), Component.PARTICIPATION: Decimal(10)}, on=ROUND_2)


@pytest.mark.parametrize("points", ["10.01", "-1"])
def test_points_outside_a_component_are_refused(points: str) -> None:
    with pytest.raises(RefusalError, match="full marks are 10"):
        appraise({Component.CONDUCT: Decimal(points)}, on=ROUND_2)


def test_a_component_of_another_form_is_refused() -> None:
    with pytest.raises(RefusalError, match="has no component"):
        appraise({Component.PARTICIPATION: Decimal(10)}, on=OLD_ROUND)


@pytest.mark.parametrize("given_levels", [[4] * 9, [4] * 11, [5] + [4] * 9, [0] * 10])
def test_conduct_needs_ten_levels_from_one_to_four(given_levels: list[int]) -> None:
    with pytest.raises(RefusalError):
        score_conduct(given_levels, on=ROUND_2)


@pytest.mark.parametrize(("level", "points"), [(1, 2), (2, 4), (3, 6), (4, 8), (5, 10)])
def test_participation_counts_two_points_a_level(level: int, points: int) -> None:
    assert score_participation(level, on=ROUND_2).value == points


def test_the_exact_total_is_kept_beside_the_rounded_one() -> None:
    points = {
        Component.PERFORMANCE: Decimal("69.996"),
        Component.PARTICIPATION: Decimal(10),
        Component.CONDUCT: Decimal(10),
    }

    explained = appraise(points, on=ROUND_2)

    assert explained.value.exact == Decimal("89.996")
    assert explained.value.score == Decimal("90.00")
    assert explained.value.band is Band.OUTSTANDING
    assert [step.text.th for step in explained.steps] == [
        "คะแนนรวม 69.996 + 10 + 10 = 89.996",
        "ปัดเป็น 90.00 อยู่ในระดับดีเด่น",
    ]


@given(st.lists(pa_scores, min_size=3, max_size=3))
def test_the_proposal_lies_between_the_members_and_within_eighty(scores: list[SheetScore]) -> None:
    brought = [pa_into_component_one(score, on=ROUND_2).value for score in scores]

    proposal = propose_component_one(scores, on=ROUND_2).value

    assert min(brought) <= proposal <= max(brought)
    assert 0 < proposal <= 80


@given(pa_scores, st.integers(1, 5), st.lists(levels, min_size=10, max_size=10))
def test_with_one_rater_every_total_is_a_multiple_of_a_quarter(
    score: SheetScore, participation: int, conduct: list[int]
) -> None:
    score = SheetScore(score.part_one, (score.part_two * 4 // 10) * 10 / 4, passed=True)
    points = {
        Component.PERFORMANCE: pa_into_component_one(score, on=ROUND_2).value,
        Component.PARTICIPATION: score_participation(participation, on=ROUND_2).value,
        Component.CONDUCT: score_conduct(conduct, on=ROUND_2).value,
    }

    appraisal = appraise(points, on=ROUND_2).value

    assert appraisal.exact % Decimal("0.25") == 0
    assert appraisal.exact == appraisal.score <= 100


@given(st.lists(levels, min_size=14, max_size=14), st.integers(0, 13))
def test_an_assistants_higher_level_never_lowers_the_points(given_levels: list[int], position: int) -> None:
    before = dict(zip(ASSISTANT_ITEMS, given_levels, strict=True))
    after = {**before, ASSISTANT_ITEMS[position]: 4}

    assert score_assistant(before, on=ROUND_2).value <= score_assistant(after, on=ROUND_2).value <= 80
