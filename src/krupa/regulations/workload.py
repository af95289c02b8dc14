"""ภาระงาน: hours a week, and whether they reach what is prescribed.

Teaching hours are those of the timetable; a timetable in periods is converted by
:func:`periods_to_hours`. Minima differ by the level taught and, for administrators, by the post.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.finding import Finding, Severity

MINUTES_PER_HOUR = Decimal(60)
HUNDREDTH = Decimal("0.01")


class WorkloadBasis(StrEnum):
    """By which minimum a person's workload is measured: the level taught, or an administrator's post."""

    EARLY_CHILDHOOD = "early_childhood"
    BASIC = "basic"
    SPECIAL = "special"
    VOCATIONAL = "vocational"
    DIRECTOR = "director"
    DEPUTY_DIRECTOR = "deputy_director"

    @property
    def label(self) -> Bilingual:
        """The basis in words."""
        return _LABELS[self]


class UnmetEffect(StrEnum):
    """What an unmet workload does to the PA: a warning the committee weighs, or a failed agreement."""

    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Workload:
    """Hours a week under the four items of PA 1; an administrator's teaching duty is ``teaching``.

    ``teaching`` 1.1 ชั่วโมงสอนตามตารางสอน, ``support`` 1.2 งานส่งเสริมและสนับสนุนการจัดการเรียนรู้,
    ``quality`` 1.3 งานพัฒนาคุณภาพการจัดการศึกษาของสถานศึกษา, ``policy`` 1.4 งานตอบสนองนโยบายและจุดเน้น.
    """

    teaching: Decimal
    support: Decimal = Decimal(0)
    quality: Decimal = Decimal(0)
    policy: Decimal = Decimal(0)

    @property
    def total(self) -> Decimal:
        """All four items, hours a week."""
        return self.teaching + self.support + self.quality + self.policy


def periods_to_hours(periods: Decimal, minutes_per_period: Decimal) -> Decimal:
    """Periods a week as hours a week, rounded by :func:`round_hours`.

    >>> periods_to_hours(Decimal(15), Decimal(50))
    Decimal('12.50')
    """
    return round_hours(periods * minutes_per_period / MINUTES_PER_HOUR)


def round_hours(hours: Decimal) -> Decimal:
    """Hours to two digits, half up.

    No source prescribes a rounding. Convert the whole week at once, not each subject, so that one rounding
    is made.

    >>> round_hours(Decimal("16.665"))
    Decimal('16.67')
    """
    return hours.quantize(HUNDREDTH, ROUND_HALF_UP)


def unmet_effect(*, on: date, rules: Rulebook = STANDARD) -> UnmetEffect:
    """What an unmet workload does to the agreement; no source says, so it is a setting."""
    return UnmetEffect(rules.value("workload.effect_when_unmet", on=on))


def check_workload(
    workload: Workload, basis: WorkloadBasis, *, on: date, rules: Rulebook = STANDARD
) -> tuple[Finding, ...]:
    """What keeps a workload from being เป็นไปตามที่กำหนด; empty when it meets the minimum.

    Shortfalls are violations. A basis for which no minimum is known gives one ``UNVERIFIED`` finding.
    """
    rule = rules.in_force(f"workload.{basis}", on=on)
    if not rule.sureness.verified:
        return (_unknown_minimum(basis, rule),)
    checks = (
        ("workload_teaching_short", workload.teaching, Decimal(rule.value["teaching"]), _TEACHING),
        ("workload_total_short", workload.total, Decimal(rule.value["total"]), _TOTAL),
    )
    short = [check for check in checks if check[1] < check[2]]
    if rule.value["teaching"] == rule.value["total"]:
        short = short[:1]
    return tuple(_shortfall(code, has, least, item, basis, rule) for code, has, least, item in short)


_TEACHING = Bilingual("ชั่วโมงปฏิบัติการสอน", "Teaching hours")
_TOTAL = Bilingual("ภาระงานรวม (ข้อ 1.1–1.4)", "The whole workload (items 1.1–1.4)")

_LABELS = {
    WorkloadBasis.EARLY_CHILDHOOD: Bilingual("ระดับปฐมวัย", "early childhood"),
    WorkloadBasis.BASIC: Bilingual("ระดับการศึกษาขั้นพื้นฐาน", "basic education"),
    WorkloadBasis.SPECIAL: Bilingual("การศึกษาพิเศษ", "special education"),
    WorkloadBasis.VOCATIONAL: Bilingual("สายวิชาชีพ", "vocational classes"),
    WorkloadBasis.DIRECTOR: Bilingual("ตำแหน่งผู้อำนวยการสถานศึกษา", "a school director"),
    WorkloadBasis.DEPUTY_DIRECTOR: Bilingual("ตำแหน่งรองผู้อำนวยการสถานศึกษา", "a deputy school director"),
}


def _shortfall(
    code: str, has: Decimal, least: Decimal, item: Bilingual, basis: WorkloadBasis, rule: DatedValue
) -> Finding:
    missing = least - has
    return Finding(
        Severity.VIOLATION,
        code,
        Bilingual(
            f"{item.th} มี {has} ชั่วโมง/สัปดาห์ แต่{basis.label.th}ต้องไม่ต่ำกว่า {least} ชั่วโมง/สัปดาห์ "
            f"ขาด {missing} ชั่วโมง โปรดตรวจตารางสอนหรือเพิ่มภาระงาน",
            f"{item.en}: {has} hours a week, but {basis.label.en} needs at least {least}; "
            f"{missing} are missing. Check the timetable or add work.",
        ),
        rule.reference,
    )


def _unknown_minimum(basis: WorkloadBasis, rule: DatedValue) -> Finding:
    return Finding(
        Severity.UNVERIFIED,
        "workload_minimum_unknown",
        Bilingual(
            f"ยังไม่มีเกณฑ์ภาระงานขั้นต่ำสำหรับ{basis.label.th} จึงไม่ได้ตรวจ โปรดสอบถามหน่วยงานและกำหนดเกณฑ์ในการตั้งค่า",
            f"No minimum workload is known for {basis.label.en}, so it was not checked. "
            "Ask the organisation and enter the minimum in its settings.",
        ),
        rule.reference,
    )
