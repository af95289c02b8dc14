"""The three letters to an office whose people sit on the PA committees, one for each office."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from krupa.papers.cases.case import Case
from krupa.papers.cases.pa_committees import Asked, agreeing, asked_offices, evaluated, orders_for, positions
from krupa.papers.content import Document
from krupa.papers.facts.year import Year
from krupa.papers.prose.paper import prose_paper


def outside_letters(slug: str, year: Year) -> Iterator[Case]:
    """One letter of a kind to every office asked; none if the organisation has enough people itself."""
    offices = asked_offices(year)
    for asked in offices:
        yield Case(partial(_letter, slug, year, asked), str(asked.number) if len(offices) > 1 else "")


def _letter(slug: str, year: Year, asked: Asked) -> Document:
    people = [person for committee in asked.committees for person in evaluated(year, committee)]
    lines = {person.line for person in people}
    return prose_paper(
        slug,
        year.organization,
        year.head(slug, asked.number),
        {
            "fiscal_year": year.fiscal_year,
            "request": asked,
            "orders": orders_for(year, asked),
            "positions": positions(people),
            "agreeing": sum(person.line in lines for person in agreeing(year)),
        },
    )
