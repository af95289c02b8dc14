"""What one PA 2 sheet is printed from, and its points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from krupa.papers.facts.committee import Member
from krupa.papers.facts.evaluation import Sheet
from krupa.papers.figures.evaluation import rated_sheet, sheet_score
from krupa.papers.forms.subject import Subject
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.indicators import IndicatorSet
from krupa.regulations.levels import ExpectedLevel
from krupa.regulations.pa_score import ChallengeItem, SheetScore
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
    rules: Rulebook = STANDARD

    @property
    def score(self) -> SheetScore | None:
        """The points, once everything is rated."""
        return sheet_score(self.sheet, self.indicators, self.on, self.rules) if self.sheet else None

    def challenge_level(self, item: ChallengeItem) -> int | None:
        """The level given to an item of part 2."""
        if self.sheet is None:
            return None
        return rated_sheet(self.indicators.line, self.sheet).challenge.get(item)


def part_one_points(on: date, rules: Rulebook) -> int:
    """Full points of part 1."""
    return int(rules.value("pa.part_one_points", on=on))


def challenge_points(on: date, rules: Rulebook) -> Mapping[ChallengeItem, tuple[Decimal, ...]]:
    """Points of each item of part 2 by level, lowest first."""
    table = rules.value("pa.challenge_points", on=on)
    return {item: tuple(Decimal(points) for points in table[item]) for item in ChallengeItem}


def part_two_points(on: date, rules: Rulebook) -> Decimal:
    """Full points of part 2."""
    return sum((points[-1] for points in challenge_points(on, rules).values()), Decimal(0))
