"""Rounding, the cap and the ceiling, as properties that hold for every salary and per cent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.posts import Rank
from krupa.regulations.salary import Fit, SalaryRules, increment, round_up_to_ten, satang
from krupa.regulations.salary.explain import explain_increment
from krupa.regulations.scores import round_score

RULES = SalaryRules.on(date(2020, 4, 1))
money = st.decimals(min_value=0, max_value=100_000, places=2)
salaries = st.integers(1_000, 9_000).map(lambda tens: Decimal(tens * 10))
percents = st.decimals(min_value=0, max_value=7, places=2)
ranks = st.sampled_from(Rank)


@given(money)
def test_rounding_up_gives_the_least_multiple_of_ten_not_below(amount: Decimal) -> None:
    rounded = round_up_to_ten(amount)
    assert rounded % 10 == 0
    assert amount <= rounded < amount + 10


@given(st.integers(0, 10_000))
def test_an_exact_multiple_of_ten_stays(tens: int) -> None:
    assert round_up_to_ten(Decimal(tens * 10)) == tens * 10


def test_a_negative_amount_is_not_rounded() -> None:
    with pytest.raises(ValueError, match="never negative"):
        round_up_to_ten(Decimal("-0.01"))


@pytest.mark.parametrize(("exact", "rounded"), [("0.005", "0.01"), ("0.004", "0.00"), ("592.28", "592.28")])
def test_half_a_satang_goes_up(exact: str, rounded: str) -> None:
    assert str(satang(Decimal(exact))) == rounded


def test_a_score_is_compared_with_two_decimals() -> None:
    assert round_score(Decimal("89.995")) == Decimal("90.00")
    assert round_score(Decimal("59.994")) == Decimal("59.99")


@given(ranks, salaries, percents)
def test_a_salary_never_falls_and_never_passes_its_ceiling(
    rank: Rank, salary: Decimal, percent: Decimal
) -> None:
    counted = increment(rank, salary, percent, RULES)
    assert counted.amount >= 0
    assert counted.new_salary <= max(salary, counted.ceiling)


@given(ranks, salaries, percents)
def test_nobody_loses_by_the_ceiling_and_nobody_gains_by_it(
    rank: Rank, salary: Decimal, percent: Decimal
) -> None:
    counted = increment(rank, salary, percent, RULES)
    assert counted.raw <= counted.amount + counted.special_compensation <= counted.rounded


@given(ranks, salaries, percents)
def test_never_more_than_six_per_cent_but_for_the_rounding(
    rank: Rank, salary: Decimal, percent: Decimal
) -> None:
    counted = increment(rank, salary, percent, RULES)
    cap = counted.base.amount * 6 / 100
    assert counted.raw <= satang(cap)
    assert counted.rounded < cap + 10
    assert counted.over_cap == (percent > 6)
    assert counted.rounded_above_cap == (counted.rounded > cap)


@given(ranks, salaries, percents, percents)
def test_a_higher_per_cent_never_gives_less(rank: Rank, salary: Decimal, one: Decimal, two: Decimal) -> None:
    low, high = (increment(rank, salary, percent, RULES) for percent in sorted((one, two)))
    assert low.amount <= high.amount
    assert low.amount + low.special_compensation <= high.amount + high.special_compensation


@given(ranks, salaries)
def test_every_salary_has_a_base_of_its_rank(rank: Rank, salary: Decimal) -> None:
    choice = RULES.bases.choose(rank, salary)
    assert choice.row.rank is rank
    assert (choice.fit is Fit.INSIDE) == (choice.row.start <= salary <= choice.row.end)


def test_six_per_cent_exactly_is_not_over_the_cap() -> None:
    assert not increment(Rank.K2, Decimal(20000), Decimal("6.00"), RULES).over_cap
    assert increment(Rank.K2, Decimal(20000), Decimal("6.0001"), RULES).over_cap


@pytest.mark.parametrize(("salary", "percent"), [("-1", "1"), ("20000", "-0.01")])
def test_negative_amounts_are_refused(salary: str, percent: str) -> None:
    with pytest.raises(ValueError, match="negative"):
        increment(Rank.K2, Decimal(salary), Decimal(percent), RULES)


def test_an_unknown_method_of_special_compensation_is_refused() -> None:
    rulebook = Rulebook({"salary.special_compensation": Override("double", "ทดสอบ")})
    with pytest.raises(ValueError, match="double"):
        SalaryRules.on(date(2020, 4, 1), rulebook)


def test_a_rank_may_slide_to_a_higher_ceiling_by_setting() -> None:
    ceilings = {**RULES.ceilings.value, "k2": 58390}
    rulebook = Rulebook({"salary_bases.ceilings": Override(ceilings, "มติ (สมมติ)")})
    counted = increment(Rank.K2, Decimal(41620), Decimal(3), SalaryRules.on(date(2020, 4, 1), rulebook))
    assert (counted.new_salary, counted.special_compensation) == (Decimal("42680.00"), Decimal(0))


def test_the_explanation_answers_why_760_baht() -> None:
    explained = explain_increment(increment(Rank.K2, Decimal(25930), Decimal("2.50"), RULES))
    said = " | ".join(step.text.en for step in explained.steps)
    assert explained.value == Decimal("26690.00")
    assert "30,200 × 2.50 % = 755.00 baht" in said
    assert "755.00 → 760.00" in said
    assert any("1373" in reference.place for reference in explained.references)


def test_the_explanation_names_the_cap_the_ceiling_and_the_setting_where_they_cut() -> None:
    capped = explain_increment(increment(Rank.K1, Decimal(20000), Decimal(7), RULES))
    at_ceiling = explain_increment(increment(Rank.K2, Decimal(41000), Decimal(3), RULES))
    assert any("the most for one person" in step.text.en for step in capped.steps)
    assert any("rounding comes after it" in step.text.en for step in capped.steps)
    assert any("ceiling" in step.text.en for step in at_ceiling.steps)
    assert any("438.10" in step.text.th for step in at_ceiling.steps)
