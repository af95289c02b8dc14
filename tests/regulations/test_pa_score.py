from dataclasses import replace
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
from krupa.regulations.indicators import indicator_set
from krupa.regulations.pa_score import ChallengeItem, PaSheet, score_sheet, summarise
from krupa.regulations.posts import Line
from krupa.regulations.refusal import RefusalError

SCENARIOS = Path(__file__).parents[1] / "scenarios" / "pa.yaml"
TODAY = date(2023, 9, 30)
NUMBERS = indicator_set(Line.TEACHER, on=TODAY).numbers


def sheet_of(
    indicators: int | list[int], challenge: list[int], *, line: Line = Line.TEACHER, workload_met: bool = True
) -> PaSheet:
    numbers = indicator_set(line, on=TODAY).numbers
    levels = [indicators] * len(numbers) if isinstance(indicators, int) else indicators
    return PaSheet(
        line,
        dict(zip(numbers, levels, strict=True)),
        dict(zip(ChallengeItem, challenge, strict=True)),
        workload_met,
    )


ALL_THREE = sheet_of(3, [3, 3, 3])
levels = st.integers(1, 4)
sheets = st.builds(
    sheet_of, st.lists(levels, min_size=15, max_size=15), st.lists(levels, min_size=3, max_size=3)
)


@pytest.mark.parametrize("case", yaml.safe_load(SCENARIOS.read_text("utf-8")), ids=lambda case: case["case"])
def test_agreements_are_scored_as_the_officer_expects(case: dict[str, Any]) -> None:
    members = [sheet_of(member["indicators"], member["challenge"]) for member in case["members"]]

    result = summarise(members, on=TODAY).value

    for score, member in zip(result.scores, case["members"], strict=True):
        assert str(score.part_one) == member["part_one"]
        assert str(score.part_two) == member["part_two"]
    assert str(result.mean_total) == case["mean"]
    assert result.passed is case["passed"]


def test_a_member_below_seventy_fails_the_agreement_even_if_the_mean_passes() -> None:
    full, low = sheet_of(4, [4, 4, 4]), sheet_of(2, [3, 3, 3])

    result = summarise([full, low, full], on=TODAY).value

    assert result.mean_total > 70
    assert not result.passed
    (finding,) = result.findings
    assert finding.code == "pa_member_below_pass"
    assert "คนที่ 2" in finding.message.th


@pytest.mark.parametrize("count", [0, 1, 2, 4])
def test_anything_but_three_members_is_refused_in_both_languages(count: int) -> None:
    with pytest.raises(RefusalError) as refused:
        summarise([ALL_THREE] * count, on=TODAY)

    assert f"{count} คน" in refused.value.message.th
    assert "exactly 3" in refused.value.message.en


def test_sheets_of_different_lines_are_not_summed_up() -> None:
    other = sheet_of(3, [3, 3, 3], line=Line.ADMINISTRATOR)

    with pytest.raises(RefusalError, match="different lines"):
        summarise([ALL_THREE, ALL_THREE, other], on=TODAY)


def test_an_incomplete_sheet_is_refused_naming_the_missing_items() -> None:
    incomplete = replace(ALL_THREE, indicators={n: 3 for n in NUMBERS if n not in ("1.4", "2.2")})

    with pytest.raises(RefusalError, match=r"1\.4, 2\.2"):
        score_sheet(incomplete, on=TODAY)


def test_an_item_of_another_form_is_refused() -> None:
    with pytest.raises(RefusalError, match=r"no item: 9\.9"):
        score_sheet(replace(ALL_THREE, indicators={**ALL_THREE.indicators, "9.9": 3}), on=TODAY)


def test_an_unrated_challenge_item_is_named_by_its_number_on_the_form() -> None:
    only_method = replace(ALL_THREE, challenge={ChallengeItem.METHOD: 3})

    with pytest.raises(RefusalError, match=r"ส่วนที่ 2 \(part 2\) 2\.1, ส่วนที่ 2 \(part 2\) 2\.2"):
        score_sheet(only_method, on=TODAY)


@pytest.mark.parametrize("level", [0, 5])
def test_a_level_outside_one_to_four_is_refused(level: int) -> None:
    with pytest.raises(RefusalError, match="from 1 to 4"):
        score_sheet(
            replace(ALL_THREE, challenge={**ALL_THREE.challenge, ChallengeItem.METHOD: level}), on=TODAY
        )


def test_an_unmet_workload_warns_and_leaves_the_decision_to_the_chair() -> None:
    unmet = replace(ALL_THREE, workload_met=False)

    result = summarise([ALL_THREE, unmet, ALL_THREE], on=TODAY).value

    assert result.passed
    assert not result.workload_met
    (finding,) = result.findings
    assert (finding.code, finding.severity) == ("pa_workload_unmet", Severity.WARNING)
    assert "1 จาก 3" in finding.message.th


def test_an_organisation_may_set_that_an_unmet_workload_fails_the_agreement() -> None:
    rules = Rulebook({"workload.effect_when_unmet": Override("fail", "มติคณะกรรมการ")})
    unmet = replace(ALL_THREE, workload_met=False)

    result = summarise([unmet, unmet, unmet], on=TODAY, rules=rules).value

    assert not result.passed
    assert result.findings[0].severity is Severity.VIOLATION


def test_an_administrators_fifteen_indicators_give_the_same_sixty_points() -> None:
    score = score_sheet(sheet_of(3, [3, 3, 3], line=Line.ADMINISTRATOR), on=TODAY).value

    assert (score.part_one, score.part_two) == (Decimal("45.00"), Decimal("30.00"))


def test_a_supervisors_ten_indicators_still_make_sixty_points_and_are_marked_unverified() -> None:
    supervisor = sheet_of(4, [4, 4, 4], line=Line.SUPERVISOR)

    result = summarise([supervisor] * 3, on=TODAY).value

    assert len(supervisor.indicators) == 10
    assert result.scores[0].part_one == Decimal("60.00")
    assert [finding.code for finding in result.findings] == ["pa_indicators_unverified"]


def test_the_score_explains_each_part_and_names_its_rule() -> None:
    explained = score_sheet(ALL_THREE, on=TODAY)

    assert [step.text.th for step in explained.steps] == [
        "ส่วนที่ 1: 45 / (15 × 4) × 60 = 45.00",
        "ส่วนที่ 2: 15 + 7.50 + 7.50 = 30.00",
        "รวม 45.00 + 30.00 = 75.00 คิดเป็นร้อยละ 75.00 เกณฑ์ไม่ต่ำกว่าร้อยละ 70: ผ่าน",
    ]
    assert len(explained.references) == 3


def test_a_changed_pass_mark_is_followed() -> None:
    rules = Rulebook({"pa.pass_percent": Override(80, "ทดสอบ")})

    assert not score_sheet(ALL_THREE, on=TODAY, rules=rules).value.passed


@given(sheets)
def test_points_stay_within_the_form_and_part_one_is_the_plain_sum(sheet: PaSheet) -> None:
    score = score_sheet(sheet, on=TODAY).value

    assert score.part_one == sum(sheet.indicators.values())
    assert 15 <= score.part_one <= 60
    assert 10 <= score.part_two <= 40
    assert score.passed == (score.total >= 70)


@given(sheets, st.sampled_from(NUMBERS), st.sampled_from(list(ChallengeItem)))
def test_a_higher_level_never_lowers_the_score(sheet: PaSheet, number: str, item: ChallengeItem) -> None:
    raised = replace(
        sheet,
        indicators={**sheet.indicators, number: 4},
        challenge={**sheet.challenge, item: 4},
    )

    before, after = score_sheet(sheet, on=TODAY).value, score_sheet(raised, on=TODAY).value

    assert after.part_one >= before.part_one
    assert after.part_two >= before.part_two
    assert after.passed >= before.passed


@given(st.lists(sheets, min_size=3, max_size=3))
def test_the_agreement_passes_exactly_when_every_member_does_and_order_is_kept(
    members: list[PaSheet],
) -> None:
    result = summarise(members, on=TODAY).value

    assert result.passed == all(score_sheet(sheet, on=TODAY).value.passed for sheet in members)
    assert list(result.scores) == [score_sheet(sheet, on=TODAY).value for sheet in members]
    assert min(s.total for s in result.scores) <= result.mean_total <= max(s.total for s in result.scores)
