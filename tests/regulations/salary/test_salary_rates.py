"""The announced bands of score and per cent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from krupa.regulations.salary import AnnouncedRates, RateBand, SalaryRules
from krupa.regulations.salary.rates import check_rates

RULES = SalaryRules.on(date(2020, 4, 1))
MANUAL = [
    ("60.00", "64.99", "1.00", "1.00"),
    ("65.00", "69.99", "1.00", "1.00"),
    ("70.00", "74.99", "1.10", "1.49"),
    ("75.00", "79.99", "1.50", "1.99"),
    ("80.00", "84.99", "2.00", "2.49"),
    ("85.00", "89.99", "2.50", "2.99"),
    ("90.00", "94.99", "3.00", "3.49"),
    ("95.00", "100.00", "4.00", "5.00"),
]


def rates(*bands: tuple[str, str, str, str]) -> AnnouncedRates:
    return AnnouncedRates(RateBand(*map(Decimal, band)) for band in bands)


def codes(*bands: tuple[str, str, str, str]) -> list[str]:
    return [found.code for found in check_rates(rates(*bands), RULES)]


def test_the_manuals_own_announcement_is_sound_holes_and_all() -> None:
    assert codes(*MANUAL) == []


@pytest.mark.parametrize(
    ("score", "start"),
    [("60.00", "60.00"), ("64.99", "60.00"), ("64.994", "60.00"), ("64.995", "65.00"), ("100", "95.00")],
)
def test_the_band_of_a_score_is_found_after_rounding_to_two_decimals(score: str, start: str) -> None:
    band = rates(*MANUAL).band_for(Decimal(score))
    assert band is not None
    assert band.score_from == Decimal(start)


@pytest.mark.parametrize("score", ["59.99", "100.01"])
def test_a_score_outside_every_band_has_none(score: str) -> None:
    assert rates(*MANUAL).band_for(Decimal(score)) is None


def test_the_order_in_which_bands_are_written_does_not_matter() -> None:
    assert codes(*reversed(MANUAL)) == []


@pytest.mark.parametrize(
    ("bands", "code"),
    [
        ([("60", "70", "1", "1"), ("70", "80", "2", "2")], "rate_bands_overlap"),
        ([("60", "69.99", "2", "2"), ("70", "80", "1", "2")], "rate_bands_decrease"),
        ([("60", "69.99", "1", "3"), ("70", "80", "1", "2")], "rate_bands_decrease"),
        ([("60", "100", "6", "6.01")], "rate_band_over_cap"),
        ([("70", "60", "1", "1")], "rate_band_reversed"),
        ([("60", "70", "2", "1")], "rate_band_reversed"),
        ([("50", "70", "1", "1")], "rate_band_below_minimum_score"),
    ],
)
def test_an_unsound_announcement_is_a_violation(bands: list[tuple[str, str, str, str]], code: str) -> None:
    assert codes(*bands) == [code]


def test_announcing_nothing_below_sixty_is_sound() -> None:
    assert codes(("0.00", "59.99", "0", "0"), ("60", "100", "1", "6")) == []
