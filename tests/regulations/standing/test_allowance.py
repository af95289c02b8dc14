"""Payments and ranks that an appointment brings, and the history of the transition years."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from krupa.regulations.calendar import FiscalYear
from krupa.regulations.posts import Rank, Standing
from krupa.regulations.refusal import RefusalError
from krupa.regulations.standing.allowance import allowance, rank_after
from krupa.regulations.standing.transition import ReportKind, transition_options

ON = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("standing", "paid", "matching"),
    [
        (Standing.EXPERIENCED, 3500, 0),
        (Standing.SENIOR, 5600, 5600),
        (Standing.EXPERT, 9900, 9900),
    ],
)
def test_monthly_payments(standing: Standing, paid: int, matching: int) -> None:
    value = allowance(standing, on=ON).value
    assert (value.allowance, value.compensation) == (Decimal(paid), Decimal(matching))


def test_the_experienced_standing_has_no_matching_compensation() -> None:
    assert allowance(Standing.EXPERIENCED, on=ON).value.total == Decimal(3500)


def test_the_highest_standing_knows_two_amounts_and_the_lower_is_assumed() -> None:
    explained = allowance(Standing.SPECIAL_EXPERT, on=ON)
    assert explained.value.total == Decimal(26000)
    assert "13,000" in explained.steps[-1].text.en
    chosen = allowance(Standing.SPECIAL_EXPERT, on=ON, chosen=Decimal(15600))
    assert chosen.value.total == Decimal(31200)
    assert len(chosen.steps) == 2


def test_an_amount_that_a_standing_does_not_know_is_refused() -> None:
    with pytest.raises(RefusalError, match="5,600"):
        allowance(Standing.SENIOR, on=ON, chosen=Decimal(9900))


@pytest.mark.parametrize("ask", [allowance, rank_after])
def test_a_post_without_a_standing_brings_nothing(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(RefusalError):
        ask(Standing.NONE, on=ON)


@pytest.mark.parametrize(
    ("standing", "rank"),
    [
        (Standing.EXPERIENCED, Rank.K2),
        (Standing.SENIOR, Rank.K3),
        (Standing.EXPERT, Rank.K4),
        (Standing.SPECIAL_EXPERT, Rank.K5),
    ],
)
def test_the_rank_after_appointment(standing: Standing, rank: Rank) -> None:
    explained = rank_after(standing, on=ON)
    assert explained.value is rank
    assert explained.references


@pytest.mark.parametrize(
    ("maximum", "standing", "total"),
    [(58390, Standing.EXPERIENCED, 61890), (69040, Standing.SENIOR, 80240), (76800, Standing.EXPERT, 96600)],
)
def test_published_totals_of_maximum_pay_and_allowance_are_met(
    maximum: int, standing: Standing, total: int
) -> None:
    assert maximum + allowance(standing, on=ON).value.total == total


def test_the_transition_had_two_ways_in_each_of_two_years() -> None:
    first, second = (transition_options(FiscalYear(year)) for year in (2567, 2568))
    assert [option.agreement_rounds for option in first] == [1, 1]
    assert [option.agreement_rounds for option in second] == [2, 2]
    assert [(option.kind, option.years) for option in second] == [
        (ReportKind.DUTIES_REPORT, 2),
        (ReportKind.THIRTEEN_INDICATORS, 1),
    ]


@pytest.mark.parametrize("year", [2566, 2569, 2575])
def test_outside_those_years_there_is_no_transition(year: int) -> None:
    assert transition_options(FiscalYear(year)) == ()
