"""What the request form is printed from, and the numbers of the rules in its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from krupa.papers.facts.organization import Signatory
from krupa.papers.facts.people import Person
from krupa.papers.facts.standing import PaRecord, StandingRequest
from krupa.papers.figures.standing import pa_rounds
from krupa.papers.forms.subject import Subject
from krupa.papers.prose.filters import joined
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.standing.files import FileKind
from krupa.regulations.standing.transition import TransitionOption, transition_options

ANY_TEACHER = "ข้าราชการหรือพนักงานครู"
"""The teachers of every kind of LAO, on a blank form."""

NOBODY_SIGNS = Signatory()


@dataclass(frozen=True, slots=True)
class RequestForm:
    """One request to print; a blank form has neither ``request`` nor ``person``. ``on`` dates the rules."""

    slug: str
    who: Subject
    on: date
    teacher: str = ANY_TEACHER
    request: StandingRequest | None = None
    person: Person | None = None
    director: Signatory = NOBODY_SIGNS
    rules: Rulebook = STANDARD

    @property
    def year(self) -> FiscalYear:
        """The fiscal year the request is handed in."""
        return FiscalYear.containing(self.on)

    @property
    def in_transition(self) -> bool:
        """Whether it is handed in while old results still count."""
        return bool(transition_options(self.year, rules=self.rules))

    def rounds(self, places: int) -> tuple[PaRecord | None, ...]:
        """The PA rounds reported, oldest first, and None for every place left open."""
        found = pa_rounds(self.request, self.on, places, self.rules) if self.request else ()
        return (*found, *(None,) * (places - len(found)))


@dataclass(frozen=True, slots=True)
class RequestNumbers:
    """The numbers that the form's text takes from the rules of a day."""

    on: date
    rules: Rulebook = STANDARD

    @property
    def rounds(self) -> int:
        """PA rounds in the normal period."""
        return int(self.rules.value("standing.agreement_rounds", on=date.max))

    @property
    def clean_years(self) -> int:
        """Years back without a penalty."""
        return int(self.rules.value("standing.clean_record_years", on=self.on))

    @property
    def pa_percent(self) -> int:
        """The PA's pass mark, per cent of every member."""
        return int(self.rules.value("pa.pass_percent", on=self.on))

    @property
    def pa_members(self) -> int:
        """Members of a PA committee."""
        return int(self.rules.value("pa.members", on=self.on))

    @property
    def shortening(self) -> dict[str, Any]:
        """The conditions 1.1–1.4."""
        found: dict[str, Any] = self.rules.value("standing.shortening", on=self.on)
        return found

    @property
    def southern(self) -> dict[str, Any]:
        """The southern border right."""
        found: dict[str, Any] = self.rules.value("standing.southern", on=self.on)
        return found

    @property
    def southern_area(self) -> str:
        """``จังหวัดยะลา … และสงขลา (เฉพาะพื้นที่อำเภอ…)``."""
        areas = self.rules.value("standing.southern_areas", on=self.on)
        partly = (
            f"{province} (เฉพาะพื้นที่อำเภอ{joined(districts)})"
            for province, districts in areas["districts"].items()
        )
        return f"จังหวัด{joined([*areas['provinces'], *partly])}"

    @property
    def southern_names(self) -> tuple[str, ...]:
        """Provinces and districts of the area: names that must not break over lines."""
        areas = self.rules.value("standing.southern_areas", on=self.on)
        districts = (name for names in areas["districts"].values() for name in names)
        return (*areas["provinces"], *areas["districts"], *districts)

    def files(self, kind: FileKind) -> int:
        """The most files of a kind that every standing asks for."""
        counts = self.rules.value("standing_files.counts", on=self.on)
        return max(int(limits[kind][1]) for limits in counts.values())

    @property
    def transition(self) -> tuple[tuple[FiscalYear, tuple[TransitionOption, ...]], ...]:
        """The fiscal years of the transition with their options."""
        rows = self.rules.value("standing.transition_reports", on=date.max)
        years = (FiscalYear(number) for number in sorted({row["fiscal_year"] for row in rows}))
        return tuple((year, transition_options(year, rules=self.rules)) for year in years)
