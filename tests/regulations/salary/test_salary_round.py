"""A whole round: order, reasons, findings about people, totals, speed."""

from __future__ import annotations

import gc
import time
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.dated import RuleUnknownError
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary import (
    NoIncrease,
    RateBand,
    RoundPerson,
    SalaryRound,
    decide,
)

ROUND = EvaluationRound(FiscalYear(2563), 1)


def person(number: int = 8, **facts: Any) -> RoundPerson:
    given_facts: dict[str, Any] = {
        "post_number": f"{6230866000000 + number}",
        "name": f"ครู {number} (ชื่อสมมติ)",
        "line": Line.TEACHER,
        "rank": Rank.K2,
        "salary": Decimal(25000),
        "score": Decimal(85),
        "percent": Decimal("2.00"),
    }
    return RoundPerson(**{**given_facts, **facts})


def decided(*people: RoundPerson) -> list[str]:
    return [found.code for found in decide(SalaryRound(ROUND, people)).findings]


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"percent": None}, NoIncrease.NOT_DECIDED),
        ({"percent": None, "score": None}, NoIncrease.NOT_DECIDED),
        ({"score": None}, NoIncrease.NO_SCORE),
        ({"score": Decimal("59.99")}, NoIncrease.BELOW_MINIMUM_SCORE),
        ({"score": Decimal(50), "percent": None}, NoIncrease.BELOW_MINIMUM_SCORE),
        ({"percent": Decimal("0.00")}, NoIncrease.ZERO_PERCENT),
        ({"salary": Decimal(41620)}, NoIncrease.AT_CEILING),
        ({"salary": Decimal(41610)}, None),
        ({}, None),
    ],
)
def test_whoever_gets_nothing_is_told_why(facts: dict[str, Any], reason: NoIncrease | None) -> None:
    (outcome,) = decide(SalaryRound(ROUND, (person(**facts),))).people
    assert outcome.reason is reason
    assert (outcome.amount == 0) == (reason is not None)
    if reason is not None:
        assert reason.text.th
        assert reason.text.en


def test_a_score_that_rounds_to_sixty_is_not_below_sixty() -> None:
    (outcome,) = decide(SalaryRound(ROUND, (person(score=Decimal("59.995")),))).people
    assert outcome.reason is None


@pytest.mark.parametrize("facts", [{"percent": None}, {"score": Decimal(50)}, {}])
def test_every_outcome_explains_itself(facts: dict[str, Any]) -> None:
    (outcome,) = decide(SalaryRound(ROUND, (person(**facts),))).people
    explained = outcome.explain()
    assert explained.value == outcome.new_salary
    assert explained.references
    assert all(step.text.th and step.text.en for step in explained.steps)


@pytest.mark.parametrize("number", ["623086600008", "62308660000081", "62-3-08-6600-8", ""])
def test_a_post_number_that_is_not_thirteen_digits_is_a_warning(number: str) -> None:
    assert decided(person(post_number=number)) == ["post_number_length"]


def test_one_post_with_two_holders_is_a_violation_that_names_both() -> None:
    result = decide(SalaryRound(ROUND, (person(8), person(8, name="ครูเก้า (ชื่อสมมติ)"))))
    (found,) = result.violations
    assert found.code == "duplicate_post_number"
    assert "ครู 8" in found.message.en
    assert "ครูเก้า" in found.message.en


def test_a_salary_outside_its_ranges_is_counted_and_warned_about() -> None:
    result = decide(SalaryRound(ROUND, (person(salary=Decimal(12000)),)))
    assert result.people[0].base.amount == 30200
    assert [found.code for found in result.warnings] == ["salary_outside_range"]


def test_one_person_alone_is_not_everybody() -> None:
    assert decided(person()) == []


def test_people_without_increase_do_not_count_as_everybody() -> None:
    fair = [person(1, score=Decimal(85)), person(2, score=Decimal(50), percent=None)]
    assert decided(*fair) == []


def test_three_scores_and_one_rate_are_refused_across_pools() -> None:
    codes = decided(
        person(1, score=Decimal(70)),
        person(2, score=Decimal(80), line=Line.ADMINISTRATOR),
        person(3, score=Decimal(90), rank=Rank.K4, salary=Decimal(60000)),
    )
    assert codes == ["equal_percent_for_everybody"]


def test_the_warning_names_who_got_more_for_less() -> None:
    people = (
        person(1, score=Decimal(90), percent=Decimal(1)),
        person(2, score=Decimal(80), percent=Decimal(2)),
    )
    (found,) = decide(SalaryRound(ROUND, people)).warnings
    assert found.where.startswith("ครู 1")
    assert "ครู 2" in found.message.en


@given(
    st.lists(
        st.tuples(st.integers(6000, 10000), st.integers(0, 600)).map(
            lambda pair: (Decimal(pair[0]) / 100, Decimal(pair[1]) / 100)
        ),
        max_size=8,
    )
)
def test_the_fairness_warning_is_given_exactly_when_someone_got_less_for_more(
    given_rates: list[tuple[Decimal, Decimal]],
) -> None:
    people = tuple(person(n, score=score, percent=rate) for n, (score, rate) in enumerate(given_rates))
    warned = "higher_score_lower_percent" in decided(*people)
    unfair = any(
        higher[0] > lower[0] and higher[1] < lower[1] for higher in given_rates for lower in given_rates
    )
    assert warned == unfair


@given(st.permutations(range(5)))
def test_outcomes_come_in_the_order_of_the_input_and_do_not_depend_on_it(order: list[int]) -> None:
    people = [person(n, salary=Decimal(20000 + 1000 * n), percent=Decimal(n)) for n in range(5)]
    amounts = [outcome.amount for outcome in decide(SalaryRound(ROUND, tuple(people))).people]
    shuffled = decide(SalaryRound(ROUND, tuple(people[n] for n in order)))
    assert [outcome.person for outcome in shuffled.people] == [people[n] for n in order]
    assert [outcome.amount for outcome in shuffled.people] == [amounts[n] for n in order]


def test_the_total_is_the_last_row_of_the_account() -> None:
    result = decide(SalaryRound(ROUND, (person(1), person(2, line=Line.SUPERVISOR))))
    total = result.total
    assert (total.headcount, total.payroll, total.budget) == (2, Decimal(50000), Decimal(1500))
    assert (total.used, total.remaining) == (Decimal(1220), Decimal(280))


def test_an_empty_round_has_four_empty_pools() -> None:
    result = decide(SalaryRound(ROUND, ()))
    assert [pool.id for pool in result.pools] == ["1a", "1b", "2a", "2b"]
    assert result.findings == ()
    assert result.total.remaining == 0


def test_a_round_before_the_rules_is_refused() -> None:
    with pytest.raises(RuleUnknownError):
        decide(SalaryRound(EvaluationRound(FiscalYear(2561), 2), (person(),)))


def test_the_collector_is_left_as_it_was_found_even_after_an_error() -> None:
    with pytest.raises(ValueError, match="negative"):
        decide(SalaryRound(ROUND, (person(percent=Decimal(-1)),)))
    assert gc.isenabled()
    gc.disable()
    try:
        decide(SalaryRound(ROUND, (person(),)))
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_twenty_thousand_people_take_well_under_a_second() -> None:
    bands = (RateBand(Decimal(60), Decimal(100), Decimal(1), Decimal(6)),)
    people = tuple(
        person(n, score=Decimal(6000 + n % 4000) / 100, percent=Decimal(100 + n % 4000 // 10) / 100)
        for n in range(20_000)
    )
    begun = time.process_time()
    result = decide(SalaryRound(ROUND, people, bands))
    assert time.process_time() - begun < 1
    assert len(result.people) == 20_000


def test_rounds_follow_each_other_from_the_manuals_october_to_its_april() -> None:
    october = decide(
        SalaryRound(
            EvaluationRound(FiscalYear(2562), 2), (person(salary=Decimal(25200), percent=Decimal("2.4")),)
        )
    )
    assert october.people[0].new_salary == Decimal("25930.00")
    days = [EvaluationRound(FiscalYear(2562), 2).effect_date, ROUND.count_date, ROUND.effect_date]
    assert all(one < two for one, two in pairwise(days))
    assert days[0] == date(2019, 10, 1)
