from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.finding import Severity
from krupa.regulations.workload import (
    UnmetEffect,
    Workload,
    WorkloadBasis,
    check_workload,
    periods_to_hours,
    round_hours,
    unmet_effect,
)

SCENARIOS = Path(__file__).parents[1] / "scenarios" / "workload.yaml"
TODAY = date(2023, 1, 1)
hours = st.decimals(0, 60, places=2)


@pytest.mark.parametrize("case", yaml.safe_load(SCENARIOS.read_text("utf-8")), ids=lambda case: case["case"])
def test_workload_is_measured_as_the_officer_expects(case: dict[str, Any]) -> None:
    workload = Workload(*(Decimal(item) for item in case["hours"]))

    findings = check_workload(workload, WorkloadBasis(case["basis"]), on=TODAY)

    assert [finding.code for finding in findings] == case["findings"]


def test_a_shortfall_names_the_clause_the_hours_and_what_is_missing() -> None:
    (finding,) = check_workload(Workload(Decimal("4.5")), WorkloadBasis.DIRECTOR, on=TODAY)

    assert finding.severity is Severity.VIOLATION
    assert finding.reference is not None
    assert "แบบ PA 1/บส" in finding.reference.clause
    assert "4.5" in finding.message.th
    assert "0.5 are missing" in finding.message.en


@pytest.mark.parametrize(
    ("periods", "minutes", "expected"),
    [
        ("20", "60", "20.00"),
        ("15", "50", "12.50"),
        ("14", "50", "11.67"),
        ("18", "40", "12.00"),
        ("7", "20", "2.33"),
    ],
)
def test_periods_become_hours(periods: str, minutes: str, expected: str) -> None:
    assert periods_to_hours(Decimal(periods), Decimal(minutes)) == Decimal(expected)


def test_half_a_hundredth_of_an_hour_is_rounded_up() -> None:
    assert round_hours(Decimal("1.005")) == Decimal("1.01")


@given(hours, hours, hours, hours, hours, st.sampled_from(list(WorkloadBasis)))
def test_more_work_never_brings_more_findings(
    teaching: Decimal,
    support: Decimal,
    quality: Decimal,
    policy: Decimal,
    more: Decimal,
    basis: WorkloadBasis,
) -> None:
    less = check_workload(Workload(teaching, support, quality, policy), basis, on=TODAY)
    raised = check_workload(Workload(teaching + more, support, quality, policy), basis, on=TODAY)

    assert {finding.code for finding in raised} <= {finding.code for finding in less}


def test_what_an_unmet_workload_does_is_a_setting_that_warns_unless_changed() -> None:
    stricter = Rulebook({"workload.effect_when_unmet": Override("fail", "มติคณะกรรมการ")})

    assert unmet_effect(on=TODAY) is UnmetEffect.WARN
    assert unmet_effect(on=TODAY, rules=stricter) is UnmetEffect.FAIL


def test_an_organisation_that_learns_the_minimum_of_special_education_has_it_checked() -> None:
    rules = Rulebook({"workload.special": Override({"teaching": 10, "total": 18}, "หนังสือ สถ.")})

    codes = [
        f.code for f in check_workload(Workload(Decimal(9)), WorkloadBasis.SPECIAL, on=TODAY, rules=rules)
    ]

    assert codes == ["workload_teaching_short", "workload_total_short"]
