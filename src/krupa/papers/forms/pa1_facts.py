"""What one agreement is printed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from krupa.papers.facts.agreement import Agreement
from krupa.papers.forms.subject import Subject
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.indicators import IndicatorSet
from krupa.regulations.levels import ExpectedLevel


@dataclass(frozen=True, slots=True)
class Pa1:
    """One agreement to print. ``year`` is None on a blank form, and then ``level`` is too.

    ``indicators`` are those in force in the year the form is printed for.
    """

    slug: str
    who: Subject
    agreement: Agreement
    indicators: IndicatorSet
    year: FiscalYear | None = None
    level: ExpectedLevel | None = None

    @property
    def period(self) -> tuple[date | None, date | None]:
        """First and last day: those agreed, else the fiscal year's."""
        start, end = self.agreement.starts_on, self.agreement.ends_on
        if self.year is None:
            return start, end
        return start or self.year.start, end or self.year.end
