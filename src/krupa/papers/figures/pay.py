"""What a person is paid on a day of the year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from krupa.papers.facts.people import Person
from krupa.papers.facts.standing import StandingRequest
from krupa.papers.facts.year import Year
from krupa.papers.figures.salary import decided_lines


def salary_on(year: Year, person: Person, day: date) -> Decimal | None:
    """Baht a month on that day: what the last salary round in effect has made of it, else ``salary``.

    None while the committee of that round has not given the person's per cent: the pay is then not known.

    Raises:
        PaperError: the round names somebody who is not among the year's people.
    """
    rounds = sorted(year.salary_rounds, key=lambda one: one.number, reverse=True)
    for facts in rounds:
        considered = any(entry.person == person.id for entry in facts.people)
        if considered and year.round(facts.number).effect_date <= day:
            line = next(line for line in decided_lines(year, facts).lines if line.person.id == person.id)
            return None if line.undecided else line.outcome.new_salary
    return person.salary


def requested_salary(year: Year, request: StandingRequest, day: date) -> Decimal | None:
    """Baht a month of who asks for a standing: as the request says, else what is paid on that day."""
    return request.salary or salary_on(year, year.person(request.person), day)
