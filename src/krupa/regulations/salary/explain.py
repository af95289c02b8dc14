"""The steps of an outcome in words. Made on demand: a round of many people never pays for them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.explained import Explained, Step
from krupa.regulations.salary.base import base_steps
from krupa.regulations.salary.increment import Increment
from krupa.regulations.salary.reasons import NoIncrease

if TYPE_CHECKING:
    from krupa.regulations.salary.people import Outcome


def explain_outcome(outcome: Outcome) -> Explained[Decimal]:
    """Why a person's new salary is what it is."""
    if outcome.increment is not None:
        return explain_increment(outcome.increment)
    person, reason = outcome.person, outcome.reason
    assert reason is not None, "an outcome has an increment or a reason"  # noqa: S101
    below = reason is NoIncrease.BELOW_MINIMUM_SCORE
    rule = outcome.rules.minimum_score if below else outcome.rules.different_rates
    return Explained(
        outcome.new_salary,
        (
            Step(reason.text, rule.reference),
            Step(
                Bilingual(
                    f"เงินเดือนคงเดิม {person.salary:,.2f} บาท", f"The salary stays {person.salary:,.2f} baht"
                )
            ),
        ),
    )


def explain_increment(increment: Increment) -> Explained[Decimal]:
    """Why an increase is what it is: base, per cent, rounding, ceiling, new salary."""
    rules = increment.rules
    return Explained(
        increment.new_salary,
        (
            *base_steps(increment.base, increment.salary, rules.bases.source),
            *_cap_steps(increment),
            Step(
                Bilingual(
                    f"{increment.base.amount:,} × {increment.percent} % = {increment.raw:,} บาท",
                    f"{increment.base.amount:,} × {increment.percent} % = {increment.raw:,} baht",
                )
            ),
            *_rounding_steps(increment),
            *_ceiling_steps(increment),
            Step(
                Bilingual(
                    f"เงินเดือนใหม่ {increment.salary:,.2f} + {increment.amount:,} = "
                    f"{increment.new_salary:,.2f} บาท",
                    f"New salary {increment.salary:,.2f} + {increment.amount:,} = "
                    f"{increment.new_salary:,.2f} baht",
                )
            ),
        ),
    )


def _cap_steps(increment: Increment) -> tuple[Step, ...]:
    if not increment.over_cap:
        return ()
    cap = increment.rules.cap_percent
    text = Bilingual(
        f"เสนอร้อยละ {increment.asked_percent} เกินร้อยละ {cap.value} ต่อคนต่อครั้ง จึงคิดให้ร้อยละ {cap.value}",
        f"{increment.asked_percent} % was proposed; the most for one person in one round is {cap.value} %, "
        "which is what is counted",
    )
    return (Step(text, cap.reference),)


def _rounding_steps(increment: Increment) -> tuple[Step, ...]:
    rules = increment.rules
    text = Bilingual(
        f"เศษไม่ถึงสิบบาทปัดเป็นสิบบาท: {increment.raw:,} → {increment.rounded:,} บาท",
        f"A remainder below ten baht is raised to ten: {increment.raw:,} → {increment.rounded:,} baht",
    )
    rounded = Step(text, rules.rounding.reference)
    if not increment.rounded_above_cap:
        return (rounded,)
    above = Bilingual(
        f"จำนวนหลังปัดสูงกว่าร้อยละ {rules.cap_percent.value} ของฐานไม่ถึงสิบบาท: เพดานใช้กับอัตราร้อยละ การปัดมาภายหลัง",
        f"Rounded, it is less than ten baht above {rules.cap_percent.value} % of the base: the cap is on the "
        "rate, and rounding comes after it",
    )
    return (rounded, Step(above, rules.cap_percent.reference))


def _ceiling_steps(increment: Increment) -> tuple[Step, ...]:
    if not increment.cut_by_ceiling:
        return ()
    rules = increment.rules
    fits = Bilingual(
        f"ขั้นสูงของอันดับ {increment.base.row.rank.thai} คือ {increment.ceiling:,} บาท "
        f"จึงเพิ่มในเงินเดือนได้ {increment.amount:,} บาท",
        f"The ceiling of {increment.base.row.rank.thai} is {increment.ceiling:,} baht, so "
        f"{increment.amount:,} baht can be added to the salary",
    )
    special = Bilingual(
        f"ค่าตอบแทนพิเศษ (ตามที่ตั้งค่าไว้: {rules.special_method}) = {increment.special_compensation:,} บาท",
        f"Special compensation (setting: {rules.special_method}) = {increment.special_compensation:,} baht",
    )
    return (Step(fits, rules.ceilings.reference), Step(special, rules.special_compensation.reference))
