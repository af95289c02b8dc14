"""ฐานในการคำนวณ: the base from which a person's per cent is counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.explained import Explained, Step
from krupa.regulations.posts import Rank


class Level(StrEnum):
    """ระดับบน or ระดับล่าง: which half of a rank's salaries a base belongs to."""

    UPPER = "upper"
    LOWER = "lower"

    @property
    def thai(self) -> str:
        return "บน" if self is Level.UPPER else "ล่าง"


class Fit(StrEnum):
    """Where a salary stands against the ranges of the table."""

    INSIDE = "inside"
    ABOVE = "above"
    BELOW = "below"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class BaseRow:
    """One row of the table: the salaries from ``start`` to ``end`` are counted from ``base`` (baht)."""

    rank: Rank
    level: Level
    start: Decimal
    end: Decimal
    base: Decimal


@dataclass(frozen=True, slots=True)
class BaseChoice:
    """The row that applies to a salary, and whether the salary really stands in it."""

    row: BaseRow
    fit: Fit

    @property
    def amount(self) -> Decimal:
        """The base in baht."""
        return self.row.base


@dataclass(frozen=True, slots=True)
class BaseTable:
    """The table of one date: for each rank its lower and its upper row."""

    source: DatedValue
    choices: Mapping[Rank, tuple[Mapping[Fit, BaseChoice], Mapping[Fit, BaseChoice]]]

    @classmethod
    def on(cls, day: date, rulebook: Rulebook = STANDARD) -> BaseTable:
        """The table in force on a day, with an organisation's override if it has one."""
        source = rulebook.in_force("salary_bases.table", on=day)
        return cls(
            source=source,
            choices={
                Rank(rank): (
                    _choices(_row(Rank(rank), Level.LOWER, rows["lower"])),
                    _choices(_row(Rank(rank), Level.UPPER, rows["upper"])),
                )
                for rank, rows in source.value.items()
            },
        )

    def rows(self, rank: Rank) -> tuple[BaseRow, BaseRow]:
        """The lower and the upper row of a rank."""
        lower, upper = self.choices[rank]
        return lower[Fit.INSIDE].row, upper[Fit.INSIDE].row

    def choose(self, rank: Rank, salary: Decimal) -> BaseChoice:
        """The row for a salary; outside every range, the nearest row of the rank.

        Above the upper range the upper base holds (คู่มือ บรรทัด 1365), below the lower range the lower.
        """
        lower, upper = self.choices[rank]
        lower_row = lower[Fit.INSIDE].row
        if salary <= lower_row.end:
            return lower[Fit.INSIDE if salary >= lower_row.start else Fit.BELOW]
        upper_row = upper[Fit.INSIDE].row
        if salary > upper_row.end:
            return upper[Fit.ABOVE]
        return upper[Fit.INSIDE if salary >= upper_row.start else Fit.BETWEEN]


def base_for(
    rank: Rank, salary: Decimal, on: date, *, rulebook: Rulebook = STANDARD
) -> Explained[BaseChoice]:
    """The base for a monthly salary (baht) in a rank on a date, with the reason.

    >>> base_for(Rank.K2, Decimal(25930), date(2020, 4, 1)).value.amount
    Decimal('30200')
    """
    table = BaseTable.on(on, rulebook)
    choice = table.choose(rank, salary)
    return Explained(choice, base_steps(choice, salary, table.source))


def base_steps(choice: BaseChoice, salary: Decimal, source: DatedValue) -> tuple[Step, ...]:
    """Why this base: the row, and the warning if the salary stands outside it."""
    row = choice.row
    chosen = Step(
        Bilingual(
            f"เงินเดือน {salary:,} บาท อันดับ {row.rank.thai} ใช้ฐานในการคำนวณระดับ{row.level.thai} "
            f"(ช่วง {row.start:,} - {row.end:,} บาท) = {row.base:,} บาท",
            f"Salary {salary:,} baht in rank {row.rank.thai}: the {row.level} base "
            f"(range {row.start:,} - {row.end:,} baht) = {row.base:,} baht",
        ),
        source.reference,
    )
    if choice.fit is Fit.INSIDE:
        return (chosen,)
    return (chosen, Step(outside_message(choice), source.reference))


def outside_message(choice: BaseChoice) -> Bilingual:
    """What it means that a salary stands in no range, and what to do."""
    return _OUTSIDE[choice.fit]


_CHECK = Bilingual(
    "โปรดตรวจสอบอันดับ เงินเดือน และตารางฐานที่ใช้", "Check the rank, the salary and the table in use"
)
_OUTSIDE = {
    Fit.ABOVE: Bilingual(
        f"เงินเดือนสูงกว่าขั้นสูงของอันดับ จึงใช้ฐานระดับบนของอันดับ {_CHECK.th}",
        f"The salary is above the rank's maximum, so the upper base is used. {_CHECK.en}",
    ),
    Fit.BELOW: Bilingual(
        f"เงินเดือนต่ำกว่าช่วงต่ำสุดของอันดับ จึงใช้ฐานระดับล่างซึ่งใกล้ที่สุด {_CHECK.th}",
        f"The salary is below the rank's lowest range, so the lower base, the nearest, is used. {_CHECK.en}",
    ),
    Fit.BETWEEN: Bilingual(
        f"เงินเดือนอยู่ระหว่างช่วงล่างกับช่วงบน จึงใช้ฐานระดับบน {_CHECK.th}",
        f"The salary lies between the lower and the upper range, so the upper base is used. {_CHECK.en}",
    ),
}


def _choices(row: BaseRow) -> Mapping[Fit, BaseChoice]:
    """One choice object per fit, shared by everybody in the row: a round has many people, few rows."""
    return {fit: BaseChoice(row, fit) for fit in Fit}


def _row(rank: Rank, level: Level, row: Mapping[str, int]) -> BaseRow:
    return BaseRow(rank, level, Decimal(row["from"]), Decimal(row["to"]), Decimal(row["base"]))
