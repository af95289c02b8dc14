"""What one PA 2 sheet is printed from, and its points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from krupa.papers.facts.committee import Member
from krupa.papers.facts.evaluation import Sheet
from krupa.papers.forms.subject import Subject
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.dated import STANDARD
from krupa.regulations.indicators import IndicatorSet
from krupa.regulations.levels import ExpectedLevel
from krupa.regulations.pa_score import ChallengeItem, PaSheet, SheetScore, score_sheet
from krupa.regulations.posts import Standing


@dataclass(frozen=True, slots=True)
class Pa2:
    """One member's sheet; a blank form has neither ``year``, ``sheet`` nor ``member``.

    ``on`` dates the rules; ``standing`` is the one whose descriptors and ``level`` the form prints.
    """

    slug: str
    who: Subject
    standing: Standing
    level: ExpectedLevel
    indicators: IndicatorSet
    on: date
    year: FiscalYear | None = None
    sheet: Sheet | None = None
    member: Member | None = None

    @property
    def score(self) -> SheetScore | None:
        """The points, once everything is rated."""
        return sheet_score(self.sheet, self.indicators, self.on) if self.sheet else None

    def challenge_level(self, item: ChallengeItem) -> int | None:
        """The level given to an item of part 2."""
        return challenge_levels(self.sheet).get(item) if self.sheet else None


def challenge_levels(sheet: Sheet) -> Mapping[ChallengeItem, int]:
    """The levels of part 2 that have been given."""
    given = {
        ChallengeItem.METHOD: sheet.method,
        ChallengeItem.QUANTITY: sheet.quantitative,
        ChallengeItem.QUALITY: sheet.qualitative,
    }
    return {item: level for item, level in given.items() if level is not None}


def is_complete(sheet: Sheet, indicators: IndicatorSet) -> bool:
    """Whether every indicator and every item of part 2 is rated."""
    return len(challenge_levels(sheet)) == len(ChallengeItem) and set(indicators.numbers) <= set(sheet.levels)


def rated(sheet: Sheet, indicators: IndicatorSet) -> PaSheet:
    """The sheet as the rules compute with it."""
    return PaSheet(
        line=indicators.line,
        indicators=sheet.levels,
        challenge=challenge_levels(sheet),
        workload_met=sheet.workload_met is not False,
    )


def sheet_score(sheet: Sheet, indicators: IndicatorSet, on: date) -> SheetScore | None:
    """The points of a complete sheet."""
    if not is_complete(sheet, indicators):
        return None
    return score_sheet(rated(sheet, indicators), on=on).value


def part_one_points(on: date) -> int:
    """Full points of part 1."""
    return int(STANDARD.value("pa.part_one_points", on=on))


def challenge_points(on: date) -> Mapping[ChallengeItem, tuple[Decimal, ...]]:
    """Points of each item of part 2 by level, lowest first."""
    table = STANDARD.value("pa.challenge_points", on=on)
    return {item: tuple(Decimal(points) for points in table[item]) for item in ChallengeItem}


def part_two_points(on: date) -> Decimal:
    """Full points of part 2."""
    return sum((points[-1] for points in challenge_points(on).values()), Decimal(0))
