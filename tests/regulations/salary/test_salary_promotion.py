"""The special increase of who was promoted from the ceiling (คู่มือ บรรทัด 1367)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.posts import Rank
from krupa.regulations.salary import Promotion, special_increase

PROMOTED = Promotion(date(2020, 6, 15), Rank.K2, Rank.K3, Decimal(41620), Decimal("85.00"))


def test_from_the_ceiling_to_a_higher_rank_an_increase_may_be_ordered_from_the_day_of_appointment() -> None:
    result = special_increase(PROMOTED, Decimal("2.00"))
    assert result.permitted
    assert result.since == date(2020, 6, 15)
    assert result.increment is not None
    assert result.increment.base.amount == 49330
    assert result.increment.new_salary == Decimal("42610.00")
    assert [found.code for found in result.findings] == ["unverified_promotion_base"]


def test_whose_base_counts_is_a_setting() -> None:
    rulebook = Rulebook({"salary.promotion_base": Override("old_rank", "มติ (สมมติ)")})
    result = special_increase(PROMOTED, Decimal("2.00"), rulebook=rulebook)
    assert result.increment is not None
    assert result.increment.base.amount == 35270
    assert result.increment.ceiling == 58390
    assert result.findings == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"salary": Decimal(41610)}, "promotion_not_from_ceiling"),
        ({"new_rank": Rank.K2}, "promotion_not_to_higher_rank"),
        ({"salary": Decimal(58390)}, "promotion_at_new_ceiling"),
        ({"latest_score": Decimal("59.99")}, "promotion_below_minimum_score"),
    ],
)
def test_each_condition_must_hold(change: dict[str, Any], code: str) -> None:
    result = special_increase(replace(PROMOTED, **change), Decimal("2.00"))
    assert not result.permitted
    assert code in [found.code for found in result.findings]


def test_the_cap_holds_here_too() -> None:
    result = special_increase(PROMOTED, Decimal(7))
    assert [found.code for found in result.findings] == ["over_six_percent", "unverified_promotion_base"]
    assert result.increment is not None
    assert result.increment.percent == 6


def test_the_new_ceiling_is_not_passed() -> None:
    near = replace(PROMOTED, salary=Decimal(58380))
    result = special_increase(near, Decimal(2))
    assert result.increment is not None
    assert result.increment.new_salary == 58390
