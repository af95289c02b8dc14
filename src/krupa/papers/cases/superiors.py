"""Who stands over a person, so that nobody types the director into every agreement."""

from __future__ import annotations

from krupa.papers.facts.organization import Signatory
from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.regulations.posts import Line

_NOBODY = Signatory()


def superior(year: Year, person: Person, named: Signatory) -> Signatory:
    """The one who is named; else, for a teacher, the director of the place of work."""
    if named != _NOBODY or person.line is not Line.TEACHER or person.workplace is None:
        return named
    return year.organization.workplace(person.workplace).director or named
