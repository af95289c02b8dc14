"""What an appointment brings: the allowance, the matching compensation, and the salary rank."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.explained import Explained, Step
from krupa.regulations.posts import Rank, Standing
from krupa.regulations.refusal import RefusalError


@dataclass(frozen=True, slots=True)
class Allowance:
    """เงินวิทยฐานะ and ค่าตอบแทนรายเดือนที่เท่ากัน, in baht a month. Neither is salary, nor in the pool."""

    allowance: Decimal
    compensation: Decimal

    @property
    def total(self) -> Decimal:
        """Both together."""
        return self.allowance + self.compensation


def allowance(
    standing: Standing, *, on: date, chosen: Decimal | None = None, rules: Rulebook = STANDARD
) -> Explained[Allowance]:
    """The monthly payments of a standing. ``chosen`` is for เชี่ยวชาญพิเศษ, which knows two amounts.

    Without a choice the lower amount is used.

    >>> allowance(Standing.SENIOR, on=date(2025, 1, 1)).value.total
    Decimal('11200')

    Raises:
        RefusalError: no standing, or an amount that the standing does not know.
    """
    rule = rules.in_force("standing.allowance", on=on)
    amounts = [Decimal(amount) for amount in _of(rule, standing)]
    amount = min(amounts) if chosen is None else chosen
    if amount not in amounts:
        listed = ", ".join(f"{each:,}" for each in amounts)
        raise RefusalError(
            Bilingual(
                f"วิทยฐานะ{standing.thai}ไม่มีอัตรา {amount:,} บาท โปรดเลือก {listed} บาท",
                f"{standing.thai} does not know {amount:,} baht. Choose {listed} baht.",
            )
        )
    second = rules.in_force("standing.compensation", on=on)
    value = Allowance(amount, amount if standing in second.value else Decimal(0))
    steps = [
        Step(Bilingual(f"เงินวิทยฐานะ {amount:,} บาท", f"Allowance {amount:,} baht"), rule.reference),
        Step(
            Bilingual(
                f"ค่าตอบแทนรายเดือน {value.compensation:,} บาท", f"Compensation {value.compensation:,} baht"
            ),
            second.reference,
        ),
    ]
    if len(amounts) > 1 and chosen is None:
        steps.append(
            Step(
                Bilingual(
                    f"มีสองอัตรา ใช้อัตราต่ำ {amount:,} บาทไว้ก่อน โปรดเลือกตามหลักเกณฑ์",
                    f"There are two amounts; the lower, {amount:,} baht, is assumed. Choose by the criteria.",
                ),
                rule.reference,
            )
        )
    return Explained(value, tuple(steps))


def rank_after(standing: Standing, *, on: date, rules: Rulebook = STANDARD) -> Explained[Rank]:
    """The salary rank that belongs to a standing after appointment.

    >>> rank_after(Standing.SENIOR, on=date(2025, 1, 1)).value.thai
    'คศ.3'

    Raises:
        RefusalError: no standing.
    """
    rule = rules.in_force("standing.rank", on=on)
    rank = Rank(_of(rule, standing))
    step = Step(
        Bilingual(f"วิทยฐานะ{standing.thai}รับเงินเดือนอันดับ {rank.thai}", f"{standing.thai}: rank {rank.thai}"),
        rule.reference,
    )
    return Explained(rank, (step,))


def _of(rule: DatedValue, standing: Standing) -> Any:
    if standing not in rule.value:
        raise RefusalError(
            Bilingual(
                "ตำแหน่งที่ไม่มีวิทยฐานะไม่ได้รับเงินวิทยฐานะ โปรดระบุวิทยฐานะที่แต่งตั้ง",
                "A post without a standing has no allowance. Name the standing appointed to.",
            )
        )
    return rule.value[standing]
