"""A per cent that a spreadsheet holds as a hundredth is noticed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary import RoundPerson, SalaryRound, decide


@pytest.mark.parametrize(
    ("percent", "noticed"), [("0.021", True), ("0.06", True), ("0.10", False), ("2.10", False), ("0", False)]
)
def test_a_per_cent_below_a_tenth_is_worth_a_look(percent: str, noticed: bool) -> None:
    person = RoundPerson(
        "6230866000008", "ครูหนึ่ง", Line.TEACHER, Rank.K2, Decimal(25930), Decimal(85), Decimal(percent)
    )
    given = SalaryRound(evaluation_round=EvaluationRound(FiscalYear(2566), 1), people=(person,), rates=())
    codes = [finding.code for finding in decide(given).warnings]
    assert ("percent_suspiciously_small" in codes) is noticed
