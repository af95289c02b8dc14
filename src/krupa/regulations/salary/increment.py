"""เงินที่ได้เลื่อน: one person's increase, from the base to the new salary."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from krupa.regulations.posts import Rank
from krupa.regulations.salary.base import BaseChoice
from krupa.regulations.salary.rounding import ZERO, round_up_to_ten, satang
from krupa.regulations.salary.rules import SalaryRules, SpecialCompensation

_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Increment:
    """The increase of one salary; all amounts in baht a month.

    ``asked_percent``: what the committee gave.
    ``raw``: base × per cent, to the satang; ``rounded``: raised to ten baht; ``amount``: what is added to
    the salary (never above the ceiling); ``special_compensation``: what is paid beside the salary because
    of the ceiling.
    """

    salary: Decimal
    base: BaseChoice
    asked_percent: Decimal
    raw: Decimal
    rounded: Decimal
    ceiling: Decimal
    amount: Decimal
    special_compensation: Decimal
    rules: SalaryRules = field(repr=False, compare=False)

    @property
    def new_salary(self) -> Decimal:
        """The salary after the increase."""
        return self.salary + self.amount

    @property
    def percent(self) -> Decimal:
        """The per cent that is counted: what was asked for, but never above the cap."""
        cap: Decimal = self.rules.cap_percent.value
        return min(self.asked_percent, cap)

    @property
    def over_cap(self) -> bool:
        """Whether more than the permitted per cent was asked for, and cut."""
        cap: Decimal = self.rules.cap_percent.value
        return self.asked_percent > cap

    @property
    def cut_by_ceiling(self) -> bool:
        """Whether the ceiling of the rank leaves less room than the rounded increase."""
        return self.amount < self.rounded

    @property
    def rounded_above_cap(self) -> bool:
        """Whether rounding to ten lifted the amount above 6 % of the base.

        Permitted: the cap is on the rate (คู่มือ บรรทัด 1371), the rounding comes after it (1373).
        """
        cap: Decimal = self.base.amount * self.rules.cap_percent.value * _HUNDREDTH
        return self.rounded > cap


def increment(
    rank: Rank, salary: Decimal, percent: Decimal, rules: SalaryRules, *, base: BaseChoice | None = None
) -> Increment:
    """The increase of ``percent`` of the base for a salary (baht a month) in a rank.

    คู่มือ บรรทัด 1365 (ceiling), 1371 (6 %), 1373 (rounding). ``base`` is given only where another base
    than that of the rank and salary counts.

    Raises:
        ValueError: the salary or the per cent is negative.
    """
    if percent < 0 or salary < 0:
        raise ValueError(f"neither a salary nor a per cent is negative: {salary}, {percent}")
    base = base or rules.bases.choose(rank, salary)
    ceiling = rules.ceiling_of[rank]
    raw, rounded = _of_base(base.row.base, percent, rules.cap_percent.value)
    if salary + rounded <= ceiling:
        amount, special = rounded, ZERO
    else:
        amount = satang(max(ceiling - salary, ZERO))
        special = _special_compensation(raw, amount, rules)
    return Increment(salary, base, percent, raw, rounded, ceiling, amount, special, rules)


@lru_cache(maxsize=1 << 16)
def _of_base(base: Decimal, percent: Decimal, cap: Decimal) -> tuple[Decimal, Decimal]:
    """The amount to the satang and raised to ten; many people share a base and a per cent."""
    raw = satang(base * min(percent, cap) * _HUNDREDTH)
    return raw, round_up_to_ten(raw)


def _special_compensation(raw: Decimal, amount: Decimal, rules: SalaryRules) -> Decimal:
    if rules.special_method is SpecialCompensation.NONE:
        return ZERO
    return max(raw - amount, ZERO)
