"""The rubric: ticks become points, points become per cent; never a point lost by one more tick."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.dated import Override, Rulebook, RuleUnknownError, rule_names
from krupa.regulations.finding import Severity
from krupa.regulations.posts import Line, Standing
from krupa.regulations.refusal import RefusalError
from krupa.regulations.standing.rubric import (
    Area,
    RubricArea,
    indicator_points,
    rubric,
    score_area,
)

ON = date(2026, 10, 1)
FORM = rubric(ClassroomType.EARLY_CHILDHOOD, Standing.EXPERIENCED, on=ON)
TEACHING = FORM.area(Area.TEACHING)
OUTCOMES = FORM.area(Area.OUTCOMES)
ALL = {1, 2, 3, 4, 5}
TICKS = st.sets(st.integers(1, 5))
SCENARIOS = yaml.safe_load(
    (Path(__file__).parents[2] / "scenarios" / "standing.yaml").read_text(encoding="utf-8")
)["rubric"]


def sheet(area: RubricArea, *ticks: set[int]) -> dict[str, set[int]]:
    """The given ticks for the first indicators, all criteria for the others."""
    numbers = [indicator.number for indicator in area.indicators]
    return dict(zip(numbers, [*ticks, *[ALL] * (len(numbers) - len(ticks))], strict=True))


@pytest.mark.parametrize("case", SCENARIOS, ids=lambda case: case["case"])
def test_indicator_scenarios(case: dict[str, Any]) -> None:
    assert indicator_points(FORM.area(Area(case["area"])), case["met"]) == case["points"]


def test_the_early_childhood_form_has_twelve_indicators_of_five_criteria() -> None:
    assert [len(area.indicators) for area in FORM.areas] == [8, 4]
    assert all(len(each.criteria) == 5 for area in FORM.areas for each in area.indicators)
    assert FORM.findings == ()


def test_no_criterion_repeats_another_indicators_matter() -> None:
    """The manual printed item 4 of the third indicator with the words of the first (erratum 21)."""
    fourth = [each.criteria[3] for each in TEACHING.indicators]
    assert len(set(fourth)) == len(fourth)
    assert fourth[2].endswith("เพื่อให้ผู้เรียนสร้างความรู้หรือประสบการณ์ใหม่")


def test_the_second_area_has_its_own_heading_and_no_fifth_row() -> None:
    """The manual's summary sheet repeated a row and the heading of the first area (erratum 17)."""
    assert OUTCOMES.heading == "ตัวชี้วัดผลลัพธ์การเรียนรู้ของผู้เรียน"
    assert not {each.name for each in OUTCOMES.indicators} & {each.name for each in TEACHING.indicators}


def test_the_texts_carry_no_slips_of_the_scan() -> None:
    texts = [text for area in FORM.areas for each in area.indicators for text in (each.name, *each.criteria)]
    for slip in ("สารการเรียนรู้", "โอกาสน", "มีโน้ต", "คุ่มค่า", "ดีที่ต่อ", "กำกับกับ", "  "):
        assert not [text for text in texts if slip in text], slip


def test_full_marks_are_a_hundred_in_both_areas() -> None:
    for area in FORM.areas:
        score = score_area(area, sheet(area)).value
        assert score.raw == area.full
        assert score.percent == 100


def test_nothing_met_is_nothing() -> None:
    score = score_area(TEACHING, {each.number: set[int]() for each in TEACHING.indicators}).value
    assert score.percent == 0


def test_a_sheet_of_threes_gives_sixty_per_cent() -> None:
    score = score_area(TEACHING, {each.number: {1, 2, 3} for each in TEACHING.indicators}).value
    assert (score.raw, score.percent) == (24, Decimal("60.0"))


def test_the_explanation_says_which_ticks_do_not_count() -> None:
    explained = score_area(TEACHING, sheet(TEACHING, {1, 2, 4, 5}))
    assert explained.value.points["1"] == 2
    assert "2 of the later ones do not count" in explained.steps[0].text.en
    assert "100" not in explained.steps[-1].text.en
    assert explained.references == (TEACHING.reference,)


def test_an_indicator_without_an_answer_is_refused() -> None:
    ticks = sheet(TEACHING)
    del ticks["7"]
    with pytest.raises(RefusalError, match="indicator 7"):
        score_area(TEACHING, ticks)


@pytest.mark.parametrize("wrong", [{"5": {1}}, {"1": {6}}, {"1": {0}}])
def test_an_indicator_or_criterion_that_the_form_does_not_have_is_refused(wrong: dict[str, set[int]]) -> None:
    with pytest.raises(RefusalError):
        score_area(OUTCOMES, {**sheet(OUTCOMES), **wrong})


def test_the_third_area_cannot_be_scored_by_criteria() -> None:
    with pytest.raises(RefusalError, match="ด้านที่ ๓"):
        FORM.area(Area.WORKS)


@pytest.mark.parametrize("line", [Line.ADMINISTRATOR, Line.SUPERVISOR])
def test_only_teachers_have_a_form(line: Line) -> None:
    with pytest.raises(RefusalError):
        rubric(ClassroomType.GENERAL, Standing.EXPERIENCED, on=ON, line=line)


def test_a_post_without_a_standing_has_no_form() -> None:
    with pytest.raises(RuleUnknownError):
        rubric(ClassroomType.GENERAL, Standing.NONE, on=ON)


@pytest.mark.parametrize("classroom", list(ClassroomType))
@pytest.mark.parametrize("target", [each for each in Standing if each is not Standing.NONE])
def test_every_other_form_says_that_its_criteria_are_borrowed(
    classroom: ClassroomType, target: Standing
) -> None:
    form = rubric(classroom, target, on=ON)
    own = (classroom, target) == (ClassroomType.EARLY_CHILDHOOD, Standing.EXPERIENCED)
    assert [finding.severity for finding in form.findings] == ([] if own else [Severity.UNVERIFIED])


def test_an_organization_may_enter_the_criteria_of_its_own_form() -> None:
    own = {
        "area_1": [[f"เกณฑ์ {indicator}.{item}" for item in range(5)] for indicator in range(8)],
        "area_2": [[f"เกณฑ์ {indicator}.{item}" for item in range(5)] for indicator in range(4)],
    }
    rules = Rulebook({"standing_rubric.criteria_general_senior": Override(own, "แบบของ ก.ท.")})
    form = rubric(ClassroomType.GENERAL, Standing.SENIOR, on=ON, rules=rules)
    assert form.findings == ()
    assert form.area(Area.TEACHING).indicators[7].criteria[4] == "เกณฑ์ 7.4"


def test_the_data_knows_the_four_classrooms() -> None:
    assert Rulebook().value("standing_rubric.classrooms", on=ON) == [each.value for each in ClassroomType]
    sets = [name for name in rule_names("standing_rubric") if ".criteria_" in name]
    assert len(sets) == len(ClassroomType) * 4


@given(TICKS, st.integers(1, 5))
def test_one_more_tick_never_costs_a_point(met: set[int], one_more: int) -> None:
    for area in FORM.areas:
        assert indicator_points(area, met) <= indicator_points(area, met | {one_more})


@given(TICKS)
def test_points_never_exceed_the_ticks(met: set[int]) -> None:
    for area in FORM.areas:
        assert 0 <= indicator_points(area, met) <= len(met)


@given(TICKS)
def test_a_fourth_point_needs_the_first_three_criteria(met: set[int]) -> None:
    if indicator_points(TEACHING, met) >= 4:
        assert {1, 2, 3} <= met


@given(st.lists(TICKS, min_size=8, max_size=8))
def test_the_per_cent_is_the_share_of_the_full_marks(ticks: list[set[int]]) -> None:
    score = score_area(TEACHING, sheet(TEACHING, *ticks)).value
    assert score.percent == Decimal(score.raw) * 100 / score.full
