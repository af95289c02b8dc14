"""The base table: which row holds for a salary, and where its numbers come from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from krupa.regulations.dated import Override, Rulebook, RuleUnknownError, in_force
from krupa.regulations.posts import Rank
from krupa.regulations.salary import BaseTable, Fit, Level, Origin, base_for, reconcile

APRIL_2563 = date(2020, 4, 1)


@pytest.mark.parametrize(
    ("rank", "salary", "base", "level", "fit"),
    [
        (Rank.ASSISTANT, 15050, 17480, Level.LOWER, Fit.INSIDE),
        (Rank.ASSISTANT, 19900, 17480, Level.LOWER, Fit.INSIDE),
        (Rank.ASSISTANT, 19910, 22330, Level.UPPER, Fit.INSIDE),
        (Rank.K1, 20450, 22780, Level.LOWER, Fit.INSIDE),
        (Rank.K1, 34310, 29600, Level.UPPER, Fit.INSIDE),
        (Rank.K3, 58390, 49330, Level.UPPER, Fit.INSIDE),
        (Rank.K3, 58400, 49330, Level.UPPER, Fit.ABOVE),
        (Rank.K4, 24390, 50320, Level.LOWER, Fit.BELOW),
        (Rank.K5, 60835, 68560, Level.UPPER, Fit.BETWEEN),
    ],
)
def test_the_row_of_a_salary(rank: Rank, salary: int, base: int, level: Level, fit: Fit) -> None:
    choice = base_for(rank, Decimal(salary), APRIL_2563).value
    assert (choice.amount, choice.row.level, choice.fit) == (Decimal(base), level, fit)


def test_a_salary_outside_every_range_says_so_in_its_steps() -> None:
    inside = base_for(Rank.K2, Decimal(25930), APRIL_2563)
    outside = base_for(Rank.K2, Decimal(50000), APRIL_2563)
    assert len(inside.steps) == 1
    assert "above the rank's maximum" in outside.steps[-1].text.en
    assert "สูงกว่าขั้นสูง" in outside.steps[-1].text.th
    assert "1350" in inside.references[0].place


def test_the_rules_do_not_hold_before_april_2562() -> None:
    with pytest.raises(RuleUnknownError):
        base_for(Rank.K2, Decimal(25930), date(2019, 3, 31))


def test_an_organisation_may_put_a_newer_table_in_place_with_a_reason() -> None:
    newer = {rank: dict(rows) for rank, rows in in_force("salary_bases.table", on=APRIL_2563).value.items()}
    newer["k2"] = {**newer["k2"], "lower": {"from": 16190, "to": 30200, "base": 31000}}
    rulebook = Rulebook({"salary_bases.table": Override(newer, "หนังสือสั่งการ (สมมติ)")})
    explained = base_for(Rank.K2, Decimal(25930), APRIL_2563, rulebook=rulebook)
    assert explained.value.amount == 31000
    assert "หนังสือสั่งการ" in explained.references[0].instrument


def test_the_ceiling_of_each_rank_is_the_end_of_its_upper_range() -> None:
    ceilings = in_force("salary_bases.ceilings", on=APRIL_2563).value
    table = BaseTable.on(APRIL_2563)
    assert {rank: table.rows(rank)[1].end for rank in Rank} == ceilings


def test_the_ranges_of_a_rank_leave_no_gap_of_more_than_ten_baht() -> None:
    table = BaseTable.on(APRIL_2563)
    assert all(upper.start - lower.end == 10 for lower, upper in map(table.rows, Rank))


def test_the_definition_reproduces_every_upper_base_and_only_the_lowest_lower_base() -> None:
    report = {(row.row.rank, row.row.level): row for row in reconcile(APRIL_2563)}
    assert all(report[rank, Level.UPPER].reproduced for rank in Rank)
    assert {rank: report[rank, Level.LOWER].origin for rank in Rank} == {
        Rank.ASSISTANT: Origin.DEFINITION,
        Rank.K1: Origin.LIFTED,
        Rank.K2: Origin.LIFTED,
        Rank.K3: Origin.NEITHER,
        Rank.K4: Origin.LIFTED,
        Rank.K5: Origin.LIFTED,
    }


def test_the_report_shows_what_the_definition_would_have_given() -> None:
    lower = {row.row.rank: row for row in reconcile(APRIL_2563) if row.row.level is Level.LOWER}
    defined = [lower[rank].defined for rank in Rank]
    assert defined == [17480, 20160, 22550, 31210, 40810, 52060]
    assert [lower[rank].lifted for rank in Rank] == [None, 22780, 30200, 35980, 50320, 60830]
    assert lower[Rank.K3].middle == 40265
    assert all(row.origin.text.th for row in lower.values())
