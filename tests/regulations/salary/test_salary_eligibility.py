"""The checklist: what it asks, what it can only ask, and what never bars."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.finding import Severity
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary import (
    Check,
    CheckResult,
    EligibilityFacts,
    RoundPerson,
    SalaryRound,
    WorkPlace,
    decide,
    eligibility_checklist,
)

APRIL_2563 = date(2020, 4, 1)
QUIET = EligibilityFacts(
    service_months=Decimal(6),
    sick_leave_days=Decimal(0),
    personal_leave_days=Decimal(0),
    leave_times=0,
    late_times=0,
    absent_days=Decimal(0),
    suspended_months=Decimal(0),
    heavier_penalties=0,
    court_sentences=0,
)


def own(**limits: Any) -> Rulebook:
    return Rulebook(
        {f"salary_eligibility.{key}": Override(value, "ประกาศ (สมมติ)") for key, value in limits.items()}
    )


def checked(facts: EligibilityFacts, rulebook: Rulebook | None = None) -> dict[str, Check]:
    checks = eligibility_checklist(facts, APRIL_2563, rulebook=rulebook or Rulebook())
    return {check.item: check for check in checks}


def test_within_a_limit_nobody_has_verified_the_list_says_so() -> None:
    results = {item: check.result for item, check in checked(QUIET).items()}
    assert results.pop("pending_inquiry") is CheckResult.MET
    assert set(results.values()) == {CheckResult.UNVERIFIED}


@pytest.mark.parametrize(
    ("fact", "value", "item"),
    [
        ("service_months", Decimal("3.9"), "service_months_minimum"),
        ("sick_leave_days", Decimal("23.5"), "leave_days_limit"),
        ("personal_leave_days", Decimal(24), "leave_days_limit"),
        ("leave_times", 7, "leave_times_limit"),
        ("late_times", 9, "late_times_limit"),
        ("absent_days", Decimal("0.5"), "absent_days_limit"),
        ("suspended_months", Decimal(3), "suspension_months_limit"),
        ("heavier_penalties", 1, "heavier_penalties_limit"),
        ("court_sentences", 1, "court_sentences_limit"),
    ],
)
def test_beyond_an_unverified_limit_the_committee_decides(fact: str, value: Any, item: str) -> None:
    assert checked(replace(QUIET, **{fact: value}))[item].result is CheckResult.NEEDS_DECISION


def test_what_is_not_recorded_is_a_question_and_not_a_pass() -> None:
    results = {item: check.result for item, check in checked(EligibilityFacts()).items()}
    assert results.pop("pending_inquiry") is CheckResult.MET
    assert set(results.values()) == {CheckResult.NEEDS_DECISION}


def test_an_organisations_own_limit_counts_as_verified() -> None:
    rulebook = own(late_times_limit={"school": 5, "office": 5})
    assert checked(replace(QUIET, late_times=5), rulebook)["late_times_limit"].result is CheckResult.MET
    assert checked(replace(QUIET, late_times=6), rulebook)["late_times_limit"].result is CheckResult.NOT_MET


def test_frequent_leave_of_few_days_may_be_let_pass_so_the_committee_decides() -> None:
    rulebook = own(leave_times_limit={"school": 6, "office": 8})
    often = replace(QUIET, leave_times=7, sick_leave_days=Decimal(15))
    assert checked(often, rulebook)["leave_times_limit"].result is CheckResult.NEEDS_DECISION
    longer = replace(often, personal_leave_days=Decimal(1))
    assert checked(longer, rulebook)["leave_times_limit"].result is CheckResult.NOT_MET


def test_an_office_has_its_own_limits() -> None:
    office = replace(QUIET, work_place=WorkPlace.OFFICE, late_times=9, leave_times=8)
    checks = checked(office)
    assert checks["late_times_limit"].result is CheckResult.UNVERIFIED
    assert (checks["late_times_limit"].limit, checks["leave_times_limit"].limit) == (9, 8)


@pytest.mark.parametrize(
    ("facts", "counted"),
    [
        ({"sick_leave_days": Decimal(70), "long_sick_leave_days": Decimal(60)}, 10),
        ({"sick_leave_days": Decimal(70), "long_sick_leave_days": Decimal(70)}, 10),
        ({"maternity_leave_days": Decimal(90)}, 0),
        ({"maternity_leave_days": Decimal(98)}, 8),
        ({"sick_leave_days": Decimal(3), "personal_leave_days": Decimal(4)}, 7),
    ],
)
def test_long_treatment_and_maternity_leave_are_not_counted_up_to_their_limits(
    facts: dict[str, Decimal], counted: int
) -> None:
    assert checked(replace(QUIET, **facts))["leave_days_limit"].recorded == counted  # type: ignore[arg-type]


def test_on_study_leave_the_months_worked_count() -> None:
    assert "study_leave_work_months_minimum" in checked(replace(QUIET, on_study_leave=True))
    assert "service_months_minimum" not in checked(replace(QUIET, on_study_leave=True))


def test_a_pending_inquiry_alone_never_bars() -> None:
    check = checked(replace(QUIET, pending_inquiry=True))["pending_inquiry"]
    assert check.result is CheckResult.MET
    assert "1383" in check.rule.reference.place


def test_each_line_reads_in_both_languages() -> None:
    line = checked(replace(QUIET, late_times=9))["late_times_limit"].message
    assert line.en == "Times late, at most: 9 (limit 8) - the committee has to decide"
    assert "คณะกรรมการต้องพิจารณา" in line.th


def round_with(facts: EligibilityFacts, rulebook: Rulebook, percent: str | None = "2.00") -> SalaryRound:
    person = RoundPerson(
        "6230866000008",
        "ครูหนึ่ง (ชื่อสมมติ)",
        Line.TEACHER,
        Rank.K2,
        Decimal(25000),
        Decimal(85),
        Decimal(percent) if percent else None,
        facts,
    )
    return SalaryRound(EvaluationRound(FiscalYear(2563), 1), (person,), rulebook=rulebook)


def test_a_per_cent_against_a_verified_limit_is_a_violation_but_is_still_counted() -> None:
    result = decide(
        round_with(replace(QUIET, absent_days=Decimal(1)), own(absent_days_limit=0, leave_days_limit=23))
    )
    assert [found.code for found in result.violations] == ["eligibility_not_met"]
    assert result.people[0].amount == 610


def test_a_per_cent_against_an_unverified_limit_is_a_warning() -> None:
    result = decide(round_with(replace(QUIET, late_times=9), Rulebook()))
    assert [(found.severity, found.code) for found in result.findings] == [
        (Severity.WARNING, "eligibility_needs_decision"),
        (Severity.UNVERIFIED, "unverified_leave_days_limit"),
    ]


def test_the_checklist_is_silent_about_who_is_given_nothing() -> None:
    assert not decide(round_with(EligibilityFacts(), Rulebook(), percent=None)).warnings
