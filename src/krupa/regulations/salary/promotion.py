"""กรณีพิเศษ: the increase of who stood at the ceiling and was then appointed to a higher rank."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.posts import Rank
from krupa.regulations.salary.base import BaseChoice
from krupa.regulations.salary.increment import Increment, increment
from krupa.regulations.salary.rules import SalaryRules
from krupa.regulations.scores import round_score


@dataclass(frozen=True, slots=True)
class Promotion:
    """An appointment to a higher post or standing.

    ``salary``: baht a month on the day of appointment; ``latest_score``: of the latest evaluation.
    """

    appointed_on: date
    old_rank: Rank
    new_rank: Rank
    salary: Decimal
    latest_score: Decimal


@dataclass(frozen=True, slots=True)
class SpecialIncrease:
    """What may be ordered, from the day of appointment; ``increment`` is None if a condition fails.

    The head of the organisation *may* order it; nobody has a claim to it.
    """

    since: date
    increment: Increment | None
    findings: tuple[Finding, ...]

    @property
    def permitted(self) -> bool:
        return self.increment is not None


def special_increase(
    promotion: Promotion, percent: Decimal, *, rulebook: Rulebook = STANDARD
) -> SpecialIncrease:
    """The special increase on promotion from the ceiling (คู่มือ บรรทัด 1367).

    Conditions: the salary had reached the ceiling of the old rank, it is below the ceiling of the new
    one, and the latest evaluation is not below the minimum score. It counts from the day of appointment.
    Whose base counts is a setting (``salary.promotion_base``), since no text says it.

    Raises:
        RuleUnknownError: the appointment is before the rules begin (1 April 2562).
        ValueError: the salary or the per cent is negative.
    """
    rules = SalaryRules.on(promotion.appointed_on, rulebook)
    failed = tuple(_failed_conditions(promotion, rules))
    if failed:
        return SpecialIncrease(promotion.appointed_on, None, failed)
    setting = rulebook.in_force("salary.promotion_base", on=promotion.appointed_on)
    base = None
    if setting.value == "old_rank":
        base = rules.bases.choose(promotion.old_rank, promotion.salary)
    counted = increment(promotion.new_rank, promotion.salary, percent, rules, base=base)
    findings = [] if setting.sureness.verified else [_unverified_base(counted.base, rules, rulebook)]
    if counted.over_cap:
        findings.insert(0, _over_cap(counted, rules))
    return SpecialIncrease(promotion.appointed_on, counted, tuple(findings))


def _failed_conditions(promotion: Promotion, rules: SalaryRules) -> list[Finding]:
    old, new = promotion.old_rank, promotion.new_rank
    old_top, new_top = rules.ceiling_of[old], rules.ceiling_of[new]
    salary, score, minimum = promotion.salary, promotion.latest_score, rules.minimum_score.value
    conditions = (
        (
            list(Rank).index(new) > list(Rank).index(old),
            "promotion_not_to_higher_rank",
            Bilingual(
                f"อันดับใหม่ {new.thai} ไม่สูงกว่า {old.thai} โปรดตรวจคำสั่งแต่งตั้ง",
                f"The new rank {new.thai} is not above {old.thai}. Check the order of appointment",
            ),
        ),
        (
            salary >= old_top,
            "promotion_not_from_ceiling",
            Bilingual(
                f"เงินเดือน {salary:,} บาท ยังไม่ถึงขั้นสูงของ {old.thai} ({old_top:,} บาท) ให้เลื่อนตามรอบปกติ",
                f"The salary {salary:,} baht is not at the ceiling of {old.thai} ({old_top:,} baht). It is "
                "increased in the ordinary round",
            ),
        ),
        (
            salary < new_top,
            "promotion_at_new_ceiling",
            Bilingual(
                f"เงินเดือน {salary:,} บาท ไม่ต่ำกว่าขั้นสูงของ {new.thai} ({new_top:,} บาท) จึงเลื่อนกรณีพิเศษไม่ได้",
                f"The salary {salary:,} baht is not below the ceiling of {new.thai} ({new_top:,} "
                f"baht), so there "
                "is no special increase",
            ),
        ),
        (
            round_score(score) >= minimum,
            "promotion_below_minimum_score",
            Bilingual(
                f"ผลการประเมินครั้งหลังสุด {score} ต่ำกว่า {minimum} จึงไม่ได้เลื่อนเงินเดือน",
                f"The latest evaluation {score} is below {minimum}, so there is no increase",
            ),
        ),
    )
    reference = rules.rulebook.in_force("salary.promotion_from_ceiling", on=rules.day).reference
    return [
        Finding(Severity.VIOLATION, code, message, reference) for met, code, message in conditions if not met
    ]


def _over_cap(counted: Increment, rules: SalaryRules) -> Finding:
    cap = rules.cap_percent
    return Finding(
        Severity.VIOLATION,
        "over_six_percent",
        Bilingual(
            f"เสนอร้อยละ {counted.asked_percent} เกินร้อยละ {cap.value} ของฐาน คำนวณให้เพียงร้อยละ "
            f"{cap.value} โปรดแก้ร้อยละ",
            f"{counted.asked_percent} % was given; the most is {cap.value} % of the base, which is what is "
            "counted. Correct the per cent",
        ),
        cap.reference,
    )


def _unverified_base(base: BaseChoice, rules: SalaryRules, rulebook: Rulebook) -> Finding:
    rank = base.row.rank.thai
    return Finding(
        Severity.UNVERIFIED,
        "unverified_promotion_base",
        Bilingual(
            f"ไม่มีข้อความใดบอกว่าใช้ฐานของอันดับใด ระบบใช้ฐานของ {rank} โปรดยืนยันหรือกำหนดค่าของหน่วยงาน",
            f"No text says whose base counts; that of {rank} is used. Confirm it, or set your "
            f"organisation's own",
        ),
        rulebook.in_force("salary.promotion_base", on=rules.day).reference,
    )
