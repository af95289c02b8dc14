"""The people one set of papers of steps 7 and 8 is about: one line, one standing asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from krupa.papers.facts.people import Person
from krupa.papers.facts.standing import StandingRequest
from krupa.papers.facts.year import Year
from krupa.papers.forms.subject import find_person, subject
from krupa.regulations.posts import Line, Standing, WorkplaceKind

_FIELD = "standing.requests.person"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person with the request; ``place`` is the school or child centre."""

    person: Person
    request: StandingRequest
    place: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """People of one line who ask for the same standing, in the order of their requests."""

    year: Year
    line: Line
    target: Standing
    candidates: tuple[Candidate, ...]
    alone: bool

    @property
    def part(self) -> str:
        """What tells the group's papers from the others' (``senior``, ``senior-supervisor``)."""
        return self.target.value if self.line is Line.TEACHER else f"{self.target}-{self.line}"

    @property
    def who(self) -> str:
        """The same in file names; empty while there is one group only."""
        return "" if self.alone else self.part

    @property
    def standing(self) -> str:
        """The standing asked for, as written for the line."""
        return self.target.for_line(self.line)

    @property
    def unit(self) -> str:
        """``ศูนย์พัฒนาเด็กเล็ก`` where everybody works in one; the manual's papers are of that kind."""
        places = {place.id: place.kind for place in self.year.organization.workplaces}
        kinds = {places.get(each.person.workplace or "") for each in self.candidates}
        return "ศูนย์พัฒนาเด็กเล็ก" if kinds == {WorkplaceKind.CHILD_CENTRE} else ""

    @property
    def days(self) -> tuple[date | None, ...]:
        """The days from which the appointments take effect, each once."""
        return tuple(dict.fromkeys(each.request.effective_on for each in self.candidates))

    def facts(self) -> Mapping[str, Any]:
        """What the wording of the group's papers may name."""
        return {
            "standing": self.standing,
            "unit": self.unit,
            "candidates": self.candidates,
            "resolution": self.year.standing.resolution,
            "one_date": len(self.days) == 1,
            "effective_on": self.days[0],
        }


def asking(year: Year, slug: str) -> tuple[Group, ...]:
    """Everybody who asks for a standing, for the provincial committee's approval."""
    return _groups(year, slug, year.standing.requests)


def appointed(year: Year, slug: str) -> tuple[Group, ...]:
    """Those whom the provincial committee has not refused."""
    kept = tuple(request for request in year.standing.requests if request.approved is not False)
    return _groups(year, slug, kept)


def _groups(year: Year, slug: str, requests: tuple[StandingRequest, ...]) -> tuple[Group, ...]:
    found: dict[tuple[Line, Standing], list[Candidate]] = {}
    for request in requests:
        person = find_person(year, request.person, slug, _FIELD)
        candidate = Candidate(person, request, subject(year, person, slug).workplace)
        found.setdefault((person.line, request.target), []).append(candidate)
    alone = len(found) == 1
    return tuple(Group(year, line, target, tuple(each), alone) for (line, target), each in found.items())
