"""Which rows of the base table the manual's own definition reproduces, and which were lifted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.posts import Rank
from krupa.regulations.salary.base import BaseRow, BaseTable, Level
from krupa.regulations.salary.rounding import round_up_to_ten


class Origin(StrEnum):
    """How a base in the table comes about."""

    DEFINITION = "definition"
    LIFTED = "lifted"
    NEITHER = "neither"

    @property
    def text(self) -> Bilingual:
        return _ORIGIN[self]


_ORIGIN = {
    Origin.DEFINITION: Bilingual("ตรงตามนิยามในคู่มือ", "The manual's definition gives this base"),
    Origin.LIFTED: Bilingual(
        "สูงกว่านิยาม: ยกขึ้นเป็นร้อยละของฐานระดับบนของอันดับรองลงมา",
        "Above the definition: lifted to a per cent of the upper base of the rank below",
    ),
    Origin.NEITHER: Bilingual(
        "ไม่ตรงทั้งนิยามและการยกขึ้น ให้ใช้ค่าในตาราง",
        "Neither the definition nor the lift gives it; the table holds",
    ),
}


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """One row of the table beside what the definition gives (baht a month).

    ``middle`` is ค่ากลาง, unrounded; ``lifted`` is None where there is nothing below to be lifted to.
    """

    row: BaseRow
    minimum: Decimal
    maximum: Decimal
    middle: Decimal
    defined: Decimal
    lifted: Decimal | None
    origin: Origin

    @property
    def reproduced(self) -> bool:
        """Whether the definition alone gives the base of the table."""
        return self.origin is Origin.DEFINITION


def reconcile(on: date, *, rulebook: Rulebook = STANDARD) -> tuple[Reconciliation, ...]:
    """Every row of the table, lowest rank first, against the definition of คู่มือ บรรทัด 1343-1346.

    ค่ากลาง = (minimum + maximum) / 2; lower base = (minimum + ค่ากลาง) / 2; upper base =
    (maximum + ค่ากลาง) / 2, raised to ten. The report explains the table; no increase is counted from it.
    """
    table = BaseTable.on(on, rulebook)
    minimums = rulebook.value("salary_bases.minimums", on=on)
    lift = Decimal(rulebook.value("salary_bases.lift_percent", on=on)) / 100
    report: list[Reconciliation] = []
    upper_below: Decimal | None = None
    for rank in Rank:
        lower, upper = table.rows(rank)
        minimum, maximum = Decimal(minimums[rank]), upper.end
        lifted = None if upper_below is None else round_up_to_ten(upper_below * lift)
        report += [_row(lower, minimum, maximum, lifted), _row(upper, minimum, maximum, None)]
        upper_below = upper.base
    return tuple(report)


def _row(row: BaseRow, minimum: Decimal, maximum: Decimal, lifted: Decimal | None) -> Reconciliation:
    middle = (minimum + maximum) / 2
    edge = maximum if row.level is Level.UPPER else minimum
    defined = round_up_to_ten((edge + middle) / 2)
    return Reconciliation(row, minimum, maximum, middle, defined, lifted, _origin(row.base, defined, lifted))


def _origin(base: Decimal, defined: Decimal, lifted: Decimal | None) -> Origin:
    if base == defined:
        return Origin.DEFINITION
    return Origin.LIFTED if base == lifted else Origin.NEITHER
