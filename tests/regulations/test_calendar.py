from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.calendar import EvaluationRound, FiscalYear, year_calendar
from krupa.regulations.dated import Override, Rulebook, buddhist_date, in_force
from krupa.regulations.reference import Sureness
from krupa.regulations.refusal import RefusalError

SCENARIOS = Path(__file__).parents[1] / "scenarios" / "calendar.yaml"
days = st.dates(date(2005, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize("case", yaml.safe_load(SCENARIOS.read_text("utf-8")), ids=lambda case: case["case"])
def test_the_rounds_fall_on_the_days_the_officer_expects(case: dict[str, Any]) -> None:
    evaluation_round = EvaluationRound(FiscalYear(case["fiscal_year"]), case["round"])

    for point in ("start", "end", "count_date", "effect_date"):
        assert getattr(evaluation_round, point) == buddhist_date(case[point]), point


@pytest.mark.parametrize(
    ("day", "year", "number"),
    [
        ("2565-09-30", 2565, 2),
        ("2565-10-01", 2566, 1),
        ("2565-12-31", 2566, 1),
        ("2566-01-01", 2566, 1),
        ("2566-03-31", 2566, 1),
        ("2566-04-01", 2566, 2),
        ("2567-02-29", 2567, 1),
        ("2566-09-30", 2566, 2),
        ("2566-10-01", 2567, 1),
    ],
)
def test_the_last_and_the_first_day_of_a_round_fall_where_the_officer_expects(
    day: str, year: int, number: int
) -> None:
    assert FiscalYear.containing(buddhist_date(day)) == FiscalYear(year)
    assert EvaluationRound.containing(buddhist_date(day)) == EvaluationRound(FiscalYear(year), number)


@given(days)
def test_every_day_lies_in_the_fiscal_year_and_round_that_contain_it(day: date) -> None:
    year = FiscalYear.containing(day)
    evaluation_round = EvaluationRound.containing(day)

    assert year.start <= day <= year.end
    assert evaluation_round.start <= day <= evaluation_round.end
    assert evaluation_round.fiscal_year == year


@given(st.integers(2550, 2640))
def test_years_and_rounds_follow_each_other_without_gap_or_overlap(be_year: int) -> None:
    year = FiscalYear(be_year)
    first, second = year.rounds
    one_day = timedelta(days=1)

    assert first.start == year.start
    assert first.end + one_day == second.start
    assert second.end == year.end
    assert FiscalYear(be_year + 1).start == year.end + one_day


@given(st.integers(2550, 2640), st.sampled_from([1, 2]))
def test_salaries_are_counted_within_the_round_and_raised_the_day_after_it(be_year: int, number: int) -> None:
    evaluation_round = EvaluationRound(FiscalYear(be_year), number)

    assert evaluation_round.start < evaluation_round.count_date <= evaluation_round.end
    assert evaluation_round.effect_date == evaluation_round.end + timedelta(days=1)


def test_a_third_round_is_refused_in_both_languages() -> None:
    with pytest.raises(RefusalError) as refused:
        EvaluationRound(FiscalYear(2566), 3)

    assert "สองรอบ" in refused.value.message.th
    assert "Give 1 or 2" in refused.value.message.en


def test_rounds_are_ordered_in_time() -> None:
    assert EvaluationRound(FiscalYear(2565), 2) < EvaluationRound(FiscalYear(2566), 1)
    assert EvaluationRound(FiscalYear(2566), 1).name.th == "ครั้งที่ 1 ครึ่งปีแรก"


def test_the_year_names_all_nine_stages_in_order_of_beginning() -> None:
    calendar = year_calendar(FiscalYear(2566))

    assert {entry.stage for entry in calendar} == set(range(9))
    assert [entry.start for entry in calendar] == sorted(entry.start for entry in calendar)
    assert all(entry.start <= entry.end for entry in calendar)
    assert all(entry.title.th and entry.title.en for entry in calendar)


def test_what_happens_each_half_year_stands_twice_and_the_agreement_once() -> None:
    calendar = year_calendar(FiscalYear(2566))

    raised = [entry.start for entry in calendar if entry.code == "salaries_raised"]
    assert raised == [date(2023, 4, 1), date(2023, 10, 1)]
    (agreement,) = (entry for entry in calendar if entry.code == "agreement_made")
    assert agreement.round is None


def test_a_window_no_source_prescribes_is_marked_as_unknown() -> None:
    sureness = {entry.code: entry.sureness for entry in year_calendar(FiscalYear(2566))}

    assert sureness["agreement_made"] is Sureness.UNKNOWN
    assert sureness["salaries_counted"] is Sureness.HIGH


def test_an_organisation_may_set_its_own_window() -> None:
    standard = in_force("calendar.agreement_made", on=date(2023, 1, 1)).value
    own = Override({**standard, "end": ["year_start", 14]}, "ปฏิทินของหน่วยงาน")

    calendar = year_calendar(FiscalYear(2566), rules=Rulebook({"calendar.agreement_made": own}))

    (agreement,) = (entry for entry in calendar if entry.code == "agreement_made")
    assert agreement.end == date(2022, 10, 15)


def test_a_stage_is_not_in_the_calendar_before_its_rule_began() -> None:
    codes = {entry.code for entry in year_calendar(FiscalYear(2565))}

    assert "agreement_made" in codes
    assert "results_announced" not in codes
