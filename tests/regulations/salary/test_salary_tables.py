"""The tables of tests/scenarios/salary_bases.yaml and salary_increments.yaml, computed by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from krupa.regulations.posts import Rank
from krupa.regulations.salary import Fit, Level, SalaryRules, increment, reconcile, round_up_to_ten

FOLDER = Path(__file__).parents[2] / "scenarios"
BASES = yaml.safe_load((FOLDER / "salary_bases.yaml").read_text(encoding="utf-8"))
INCREMENTS = yaml.safe_load((FOLDER / "salary_increments.yaml").read_text(encoding="utf-8"))
APRIL_2563 = date(2020, 4, 1)
RULES = SalaryRules.on(APRIL_2563)
EDGES = [(table["rank"], *row) for table in BASES["edges"] for row in table["salaries"]]


def title(case: dict[str, Any]) -> str:
    return str(case["case"])


@pytest.mark.parametrize(
    ("rank", "salary", "level", "fit", "base", "note"), EDGES, ids=[f"{e[0]} {e[1]} {e[5]}" for e in EDGES]
)
def test_the_base_at_the_edges_of_each_range(
    rank: str, salary: float, level: str, fit: str, base: int, note: str
) -> None:
    choice = RULES.bases.choose(Rank(rank), Decimal(str(salary)))
    assert (choice.row.level, choice.fit, choice.amount) == (Level(level), Fit(fit), Decimal(base)), note


def test_every_rank_has_its_edges_in_the_table() -> None:
    assert {table["rank"] for table in BASES["edges"]} == {rank.value for rank in Rank}


@pytest.mark.parametrize("case", BASES["reconciliation"], ids=title)
def test_where_a_base_of_the_table_comes_from(case: dict[str, Any]) -> None:
    rank, level = case["row"]
    (row,) = (
        each
        for each in reconcile(APRIL_2563)
        if (each.row.rank, each.row.level) == (Rank(rank), Level(level))
    )
    assert (row.middle, row.defined, row.lifted) == (case["middle"], case["defined"], case["lifted"])
    assert row.row.base == case["table"]
    assert row.origin == case["origin"]
    assert row.reproduced is (case["origin"] == "definition")
    assert row.origin.text.th
    assert row.origin.text.en


@pytest.mark.parametrize(("exact", "rounded", "note"), INCREMENTS["rounding"])
def test_a_remainder_below_ten_baht_is_raised_to_ten(exact: str, rounded: str, note: str) -> None:
    assert str(round_up_to_ten(Decimal(exact))) == rounded, note


@pytest.mark.parametrize("case", INCREMENTS["amounts"], ids=title)
def test_the_amount_is_the_per_cent_of_the_base_raised_to_ten(case: dict[str, Any]) -> None:
    rank, salary, percent = case["person"]
    counted = increment(Rank(rank), Decimal(salary), Decimal(percent), RULES)
    assert (str(counted.raw), str(counted.amount)) == (case["raw"], case["amount"])
    assert counted.new_salary == case["new"]
    assert counted.special_compensation == 0


@pytest.mark.parametrize("asked", ["6.00", "6.01", "9.00"])
@pytest.mark.parametrize("case", INCREMENTS["cap"], ids=title)
def test_nobody_gets_more_than_six_per_cent_of_the_base(case: dict[str, Any], asked: str) -> None:
    rank, salary = case["person"]
    counted = increment(Rank(rank), Decimal(salary), Decimal(asked), RULES)
    assert (str(counted.raw), str(counted.rounded)) == (case["raw"], case["rounded"])
    assert counted.over_cap is (asked != "6.00")


@pytest.mark.parametrize("case", INCREMENTS["ceilings"], ids=title)
def test_the_ceiling_cuts_the_salary_and_the_rest_is_paid_beside_it(case: dict[str, Any]) -> None:
    rank, salary, percent = case["person"]
    counted = increment(Rank(rank), Decimal(salary), Decimal(percent), RULES)
    assert (str(counted.amount), str(counted.special_compensation)) == (case["amount"], case["special"])
    assert counted.new_salary == case["new"]
    assert counted.cut_by_ceiling is (counted.amount != counted.rounded)
