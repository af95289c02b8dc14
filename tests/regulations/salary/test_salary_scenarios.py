"""The cases of tests/scenarios/salary.yaml: the manual's worked rows and each rule of the round."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary import (
    EligibilityFacts,
    PoolId,
    RateBand,
    RoundPerson,
    SalaryRound,
    SalaryRules,
    decide,
    increment,
)

# BaseLoader reads every number as text, so that 2.50 stays 2.50.
SCENARIOS: dict[str, list[dict[str, Any]]] = yaml.load(
    (Path(__file__).parents[2] / "scenarios" / "salary.yaml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - builds nothing but text, lists and mappings
)
APRIL_2563 = SalaryRules.on(date(2020, 4, 1))
QUIET_FACTS = {
    "service_months": Decimal(6),
    "sick_leave_days": Decimal(0),
    "personal_leave_days": Decimal(0),
    "leave_times": 0,
    "late_times": 0,
    "absent_days": Decimal(0),
    "suspended_months": Decimal(0),
    "heavier_penalties": 0,
    "court_sentences": 0,
}


@pytest.mark.parametrize("case", SCENARIOS["increments"], ids=lambda case: case["case"])
def test_one_increase(case: dict[str, Any]) -> None:
    rank, salary, percent = case["person"]
    counted = increment(Rank(rank), Decimal(salary), Decimal(percent), APRIL_2563)
    assert counted.base.amount == Decimal(case["base"])
    assert str(counted.raw) == case["raw"]
    assert str(counted.amount) == case["amount"]
    assert str(counted.special_compensation) == case["special"]
    assert counted.new_salary == Decimal(case["new"])


def maybe(text: str) -> Decimal | None:
    return None if text == "-" else Decimal(text)


def salary_round(case: dict[str, Any]) -> SalaryRound:
    year, number = case.get("round", ["2563", "1"])
    return SalaryRound(
        EvaluationRound(FiscalYear(int(year)), int(number)),
        people=tuple(
            RoundPerson(
                post_number=f"{6230866000000 + place}",
                name=name,
                line=Line(line),
                rank=Rank(rank),
                salary=Decimal(salary),
                score=maybe(score),
                percent=maybe(percent),
                eligibility=(
                    EligibilityFacts(**QUIET_FACTS, pending_inquiry=True)  # type: ignore[arg-type]
                    if name in case.get("pending_inquiry", [])
                    else None
                ),
            )
            for place, (name, line, rank, salary, score, percent) in enumerate(case["people"])
        ),
        rates=tuple(RateBand(*map(Decimal, band)) for band in case.get("rates", [])),
        rulebook=Rulebook(
            {name: Override(value, "มติ (สมมติ)") for name, value in case.get("settings", {}).items()}
        ),
    )


@pytest.mark.parametrize("case", SCENARIOS["rounds"], ids=lambda case: case["case"])
def test_a_whole_round(case: dict[str, Any]) -> None:
    result = decide(salary_round(case))
    assert [str(outcome.amount) for outcome in result.people] == case["amounts"]
    pools = {pool.id: pool for pool in result.pools}
    for name, (heads, payroll, budget, used, remaining) in case.get("pools", {}).items():
        pool = pools[PoolId(name)]
        assert (str(pool.headcount), pool.payroll) == (heads, Decimal(payroll))
        assert (str(pool.budget), str(pool.used), str(pool.remaining)) == (budget, used, remaining)
    moved = [[move.source, move.target, str(move.amount)] for move in result.transfers]
    assert moved == case.get("transfers", [])
    assert [found.code for found in result.findings] == case["found"]


def test_every_finding_says_who_or_what_and_names_its_rule() -> None:
    for case in SCENARIOS["rounds"]:
        for found in decide(salary_round(case)).findings:
            assert found.message.th
            assert found.message.en
            assert found.reference is not None
            assert found.reference.instrument
