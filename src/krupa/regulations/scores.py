"""How scores are rounded and how levels are checked; the one home of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.refusal import RefusalError

HUNDREDTH = Decimal("0.01")


def round_score(score: Decimal) -> Decimal:
    """A score or per cent to two digits, half up.

    No source prescribes a rounding; two digits are what the bands and the PA sheet print.

    >>> round_score(Decimal("89.995"))
    Decimal('90.00')
    """
    return score.quantize(HUNDREDTH, ROUND_HALF_UP)


def mean(values: Sequence[Decimal]) -> Decimal:
    """The arithmetic mean, not rounded."""
    return sum(values, Decimal(0)) / len(values)


def check_levels(levels: Mapping[str, int], wanted: Sequence[str], *, highest: int) -> None:
    """Refuses ratings that are incomplete, of an item the form does not have, or outside 1 to ``highest``.

    Raises:
        RefusalError: naming the items.
    """
    missing = [item for item in wanted if item not in levels]
    if missing:
        raise _refusal(
            "ยังไม่ได้ให้คะแนนข้อ", "โปรดให้คะแนนให้ครบทุกข้อ", "Not yet rated", "Rate every item.", missing
        )
    strange = [item for item in levels if item not in wanted]
    if strange:
        raise _refusal(
            "แบบนี้ไม่มีข้อ", "โปรดตรวจว่าใช้แบบถูกสายงาน", "The form has no item", "Check the form.", strange
        )
    outside = [item for item, level in levels.items() if level not in range(1, highest + 1)]
    if outside:
        raise _refusal(
            "ระดับคะแนนไม่ถูกต้องในข้อ",
            f"โปรดให้ระดับ 1 ถึง {highest}",
            "Wrong level in item",
            f"Give a level from 1 to {highest}.",
            outside,
        )


def _refusal(th: str, th_remedy: str, en: str, en_remedy: str, items: Sequence[str]) -> RefusalError:
    listed = ", ".join(items)
    return RefusalError(Bilingual(f"{th} {listed} {th_remedy}", f"{en}: {listed}. {en_remedy}"))
