"""Who may be considered for an increase: a checklist the committee confirms, never a silent refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.salary.rules import SalaryRules


class WorkPlace(StrEnum):
    """Whose limits of leave and lateness count: those for a school or centre, or for an office."""

    SCHOOL = "school"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class EligibilityFacts:
    """What is recorded of a person's half-year; None is "not recorded".

    Days are working days. ``long_sick_leave_days``: the part of ``sick_leave_days`` that a long treatment
    needed. ``leave_times``: how often sick or personal leave was taken. ``heavier_penalties``: penalties
    heavier than ภาคทัณฑ์.
    """

    work_place: WorkPlace = WorkPlace.SCHOOL
    service_months: Decimal | None = None
    on_study_leave: bool = False
    sick_leave_days: Decimal | None = None
    long_sick_leave_days: Decimal = Decimal(0)
    personal_leave_days: Decimal | None = None
    maternity_leave_days: Decimal = Decimal(0)
    leave_times: int | None = None
    late_times: int | None = None
    absent_days: Decimal | None = None
    suspended_months: Decimal | None = None
    heavier_penalties: int | None = None
    court_sentences: int | None = None
    pending_inquiry: bool = False


class CheckResult(StrEnum):
    """``NOT_MET`` only against a verified limit; against an unverified one the committee decides."""

    MET = "met"
    NOT_MET = "not_met"
    NEEDS_DECISION = "needs_decision"
    UNVERIFIED = "unverified"

    @property
    def text(self) -> Bilingual:
        return _RESULTS[self]


_RESULTS = {
    CheckResult.MET: Bilingual("เป็นไปตามเกณฑ์", "met"),
    CheckResult.NOT_MET: Bilingual("ไม่เป็นไปตามเกณฑ์", "not met"),
    CheckResult.NEEDS_DECISION: Bilingual("คณะกรรมการต้องพิจารณา", "the committee has to decide"),
    CheckResult.UNVERIFIED: Bilingual(
        "อยู่ในเกณฑ์ แต่เกณฑ์ยังไม่มีหลักฐานยืนยัน", "within the limit, but nothing confirms the limit"
    ),
}


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checklist: the rule, what is recorded, the limit, and what follows."""

    item: str
    title: Bilingual
    recorded: Decimal | int | None
    limit: Any
    result: CheckResult
    rule: DatedValue = field(repr=False)

    @property
    def message(self) -> Bilingual:
        """The line as the committee reads it."""
        recorded_th = "ไม่มีข้อมูล" if self.recorded is None else f"{self.recorded}"
        recorded_en = "not recorded" if self.recorded is None else f"{self.recorded}"
        return Bilingual(
            f"{self.title.th}: {recorded_th} (เกณฑ์ {self.limit}) - {self.result.text.th}",
            f"{self.title.en}: {recorded_en} (limit {self.limit}) - {self.result.text.en}",
        )


def eligibility_checklist(
    facts: EligibilityFacts, on: date, *, rulebook: Rulebook = STANDARD
) -> tuple[Check, ...]:
    """The checklist of one person for the round whose increase begins on a date.

    A pending inquiry or criminal charge is always ``MET``: by itself it is never a reason to withhold an
    increase (คู่มือ บรรทัด 1383). An organisation's own limit, with its reason, counts as verified.
    """

    def rule(key: str) -> DatedValue:
        return rulebook.in_force(f"salary_eligibility.{key}", on=on)

    months = "study_leave_work_months_minimum" if facts.on_study_leave else "service_months_minimum"
    return (
        _compare(months, facts.service_months, rule(months), _at_least),
        _compare("leave_days_limit", _counted_leave(facts, rule), rule("leave_days_limit")),
        _leave_times(facts, rule("leave_times_limit"), rule("frequent_leave_lenient_days")),
        _compare("late_times_limit", facts.late_times, rule("late_times_limit"), place=facts.work_place),
        _compare("absent_days_limit", facts.absent_days, rule("absent_days_limit")),
        _compare("suspension_months_limit", facts.suspended_months, rule("suspension_months_limit")),
        _compare("heavier_penalties_limit", facts.heavier_penalties, rule("heavier_penalties_limit")),
        _compare("court_sentences_limit", facts.court_sentences, rule("court_sentences_limit")),
        _pending_inquiry(facts, rule("pending_inquiry")),
    )


def check_eligibility(
    label: str, percent: Decimal | None, facts: EligibilityFacts, rules: SalaryRules
) -> Iterator[Finding]:
    """What the checklist says against a person who is given a per cent."""
    if not percent:
        return
    for check in eligibility_checklist(facts, rules.day, rulebook=rules.rulebook):
        if check.result in (CheckResult.NOT_MET, CheckResult.NEEDS_DECISION):
            not_met = check.result is CheckResult.NOT_MET
            yield Finding(
                Severity.VIOLATION if not_met else Severity.WARNING,
                f"eligibility_{check.result}",
                Bilingual(
                    f"{label}: {check.message.th} โปรดลบร้อยละหรือบันทึกมติและเหตุผลของคณะกรรมการ",
                    f"{label}: {check.message.en}. Take the per cent away, or record the "
                    f"committee's decision "
                    "and its reason",
                ),
                check.rule.reference,
                where=label,
            )


def _at_most(recorded: Decimal | int, limit: Decimal | int) -> bool:
    return recorded <= limit


def _at_least(recorded: Decimal | int, limit: Decimal | int) -> bool:
    return recorded >= limit


def _compare(
    item: str,
    recorded: Decimal | int | None,
    rule: DatedValue,
    within: Callable[[Decimal | int, Decimal | int], bool] = _at_most,
    *,
    place: WorkPlace | None = None,
) -> Check:
    limit = rule.value[place] if isinstance(rule.value, Mapping) else rule.value
    if recorded is None:
        result = CheckResult.NEEDS_DECISION
    elif within(recorded, limit):
        result = CheckResult.MET if rule.sureness.verified else CheckResult.UNVERIFIED
    else:
        result = CheckResult.NOT_MET if rule.sureness.verified else CheckResult.NEEDS_DECISION
    return Check(item, _TITLES[item], recorded, limit, result, rule)


def _counted_leave(facts: EligibilityFacts, rule: Callable[[str], DatedValue]) -> Decimal | None:
    """Sick and personal leave less what is not counted, plus maternity leave beyond what is not."""
    if facts.sick_leave_days is None or facts.personal_leave_days is None:
        return None
    not_counted = min(facts.long_sick_leave_days, Decimal(rule("long_sick_leave_days_not_counted").value))
    free_maternity = Decimal(rule("maternity_leave_days_not_counted").value)
    maternity = max(facts.maternity_leave_days - free_maternity, Decimal(0))
    return facts.sick_leave_days - not_counted + facts.personal_leave_days + maternity


def _leave_times(facts: EligibilityFacts, rule: DatedValue, lenient: DatedValue) -> Check:
    """Frequent leave of few days may be let pass for outstanding work: then the committee decides."""
    check = _compare("leave_times_limit", facts.leave_times, rule, place=facts.work_place)
    if check.result is not CheckResult.NOT_MET:
        return check
    sick, personal = facts.sick_leave_days, facts.personal_leave_days
    if sick is None or personal is None or sick + personal > lenient.value:
        return check
    return Check(check.item, check.title, check.recorded, check.limit, CheckResult.NEEDS_DECISION, rule)


def _pending_inquiry(facts: EligibilityFacts, rule: DatedValue) -> Check:
    recorded = int(facts.pending_inquiry)
    return Check("pending_inquiry", _TITLES["pending_inquiry"], recorded, "-", CheckResult.MET, rule)


_TITLES = {
    "service_months_minimum": Bilingual(
        "เดือนที่ปฏิบัติราชการในครึ่งปี ไม่น้อยกว่า", "Months of service in the half-year, at least"
    ),
    "study_leave_work_months_minimum": Bilingual(
        "ลาศึกษา: เดือนที่ปฏิบัติราชการในครึ่งปี ไม่น้อยกว่า", "On study leave: months worked in the half-year, at least"
    ),
    "leave_days_limit": Bilingual(
        "วันลาป่วยและลากิจรวมกัน (วันทำการ) ไม่เกิน", "Sick and personal leave together (working days), at most"
    ),
    "leave_times_limit": Bilingual("จำนวนครั้งที่ลา ไม่เกิน", "Times of leave, at most"),
    "late_times_limit": Bilingual("จำนวนครั้งที่มาสาย ไม่เกิน", "Times late, at most"),
    "absent_days_limit": Bilingual("ขาดราชการ (วัน) ไม่เกิน", "Absence without reason (days), at most"),
    "suspension_months_limit": Bilingual(
        "ถูกสั่งพักราชการ (เดือน) ไม่เกิน", "Suspended from duty (months), at most"
    ),
    "heavier_penalties_limit": Bilingual(
        "ถูกลงโทษหนักกว่าภาคทัณฑ์ (ครั้ง) ไม่เกิน", "Penalties heavier than probation (ภาคทัณฑ์), at most"
    ),
    "court_sentences_limit": Bilingual("ถูกศาลพิพากษาลงโทษ (ครั้ง) ไม่เกิน", "Sentences by a court, at most"),
    "pending_inquiry": Bilingual(
        "อยู่ระหว่างสอบสวนวินัยหรือถูกฟ้องคดีอาญา ไม่เป็นเหตุไม่เลื่อนเงินเดือนในตัวเอง",
        "A pending inquiry or criminal charge is not by itself a reason for no increase",
    ),
}
