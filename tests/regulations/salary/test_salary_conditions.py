"""salary_eligibility.yaml and salary_promotion.yaml: who may be considered, and who specially."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.posts import Rank
from krupa.regulations.salary import (
    CheckResult,
    EligibilityFacts,
    Promotion,
    WorkPlace,
    eligibility_checklist,
    special_increase,
)

FOLDER = Path(__file__).parents[2] / "scenarios"
APRIL_2563 = date(2020, 4, 1)
DAYS_AND_MONTHS = {name for name in EligibilityFacts.__annotations__ if name.endswith(("_days", "_months"))}
QUIET: dict[str, Any] = {
    "service_months": 6,
    "sick_leave_days": 0,
    "personal_leave_days": 0,
    "leave_times": 0,
    "late_times": 0,
    "absent_days": 0,
    "suspended_months": 0,
    "heavier_penalties": 0,
    "court_sentences": 0,
}


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return loaded


def title(case: dict[str, Any]) -> str:
    return str(case["case"])


def facts_of(given: dict[str, Any]) -> EligibilityFacts:
    recorded = {**QUIET, **given}
    for name in DAYS_AND_MONTHS & recorded.keys():
        recorded[name] = None if recorded[name] is None else Decimal(str(recorded[name]))
    if "work_place" in recorded:
        recorded["work_place"] = WorkPlace(recorded["work_place"])
    return EligibilityFacts(**recorded)


ELIGIBILITY = cases("salary_eligibility.yaml")


@pytest.mark.parametrize("case", ELIGIBILITY, ids=title)
def test_one_line_of_the_checklist(case: dict[str, Any]) -> None:
    own = {
        f"salary_eligibility.{key}": Override(value, "ประกาศของหน่วยงาน (สมมติ)")
        for key, value in case.get("own", {}).items()
    }
    checks = eligibility_checklist(facts_of(case["facts"]), APRIL_2563, rulebook=Rulebook(own))
    (check,) = (each for each in checks if each.item == case["item"])
    assert check.result == case["result"]
    if "recorded" in case:
        assert check.recorded == Decimal(str(case["recorded"]))
    assert check.result.text.th in check.message.th
    assert check.result.text.en in check.message.en


def test_the_cases_meet_every_line_and_every_result() -> None:
    lines = {check.item for check in eligibility_checklist(EligibilityFacts(), APRIL_2563)}
    assert {case["item"] for case in ELIGIBILITY} == lines | {"study_leave_work_months_minimum"}
    assert {case["result"] for case in ELIGIBILITY} == {result.value for result in CheckResult}


@pytest.mark.parametrize("case", cases("salary_promotion.yaml"), ids=title)
def test_the_special_increase_on_promotion(case: dict[str, Any]) -> None:
    old, new, salary, score, percent = case["promotion"]
    rulebook = Rulebook()
    if "base_of" in case:
        rulebook = Rulebook({"salary.promotion_base": Override(case["base_of"], "มติ (สมมติ)")})
    promotion = Promotion(date(2020, 6, 15), Rank(old), Rank(new), Decimal(salary), Decimal(str(score)))

    result = special_increase(promotion, Decimal(str(percent)), rulebook=rulebook)

    assert [found.code for found in result.findings] == case["found"]
    assert result.permitted is ("amount" in case)
    if result.increment is not None:
        assert result.increment.base.amount == case["base"]
        assert str(result.increment.amount) == case["amount"]
        assert result.increment.new_salary == case["new"]
