"""The named roundings of money. No other module rounds baht; scores have ``regulations.scores``."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

ZERO = Decimal("0.00")
_SATANG = Decimal("0.01")
_TEN = Decimal(10)


def satang(amount: Decimal) -> Decimal:
    """An amount in baht to the nearest satang (0.01), halves up.

    >>> satang(Decimal("592.285"))
    Decimal('592.29')
    """
    return amount.quantize(_SATANG, ROUND_HALF_UP)


def round_up_to_ten(amount: Decimal) -> Decimal:
    """A non-negative amount in baht, raised to the next ten; an exact multiple of ten stays.

    "ถ้ามีเศษไม่ถึงสิบบาทให้ปัดเป็นสิบบาท" (คู่มือ บรรทัด 1373, 1448).

    >>> round_up_to_ten(Decimal("755.00")), round_up_to_ten(Decimal("760.00"))
    (Decimal('760.00'), Decimal('760.00'))

    Raises:
        ValueError: the amount is negative.
    """
    if amount < 0:
        raise ValueError(f"an increment is never negative: {amount}")
    remainder = amount % _TEN
    return satang(amount if not remainder else amount - remainder + _TEN)
