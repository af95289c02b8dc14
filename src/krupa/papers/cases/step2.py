"""Step 2: the committee that evaluates the agreements, and the offices asked for members."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from krupa.papers.cases.case import Case
from krupa.papers.cases.outside_letter import outside_letters
from krupa.papers.cases.pa_committees import (
    ORDER,
    agreeing,
    asked_offices,
    evaluated,
    from_elsewhere,
    lacking,
    positions,
)
from krupa.papers.content import Document
from krupa.papers.facts.committee import PaCommittee
from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.papers.forms.subject import subject
from krupa.papers.layout.members import member_list
from krupa.papers.layout.parts import official_signature
from krupa.papers.prose.paper import prose_paper

_MEMO = "pa-committee-memo"


def _memos(year: Year) -> Iterator[Case]:
    if year.committees:
        yield Case(partial(_memo, year))


def _memo(year: Year) -> Document:
    people = agreeing(year)
    return prose_paper(
        _MEMO,
        year.organization,
        year.head(_MEMO),
        {
            "fiscal_year": year.fiscal_year,
            "agreeing": people,
            "places": {person.id: _place(year, person) for person in people},
            "positions": positions(people),
            "lacking": lacking(year),
            "from_elsewhere": from_elsewhere(year),
            "requests": asked_offices(year),
        },
        signature=official_signature(year.organization.education_officer),
    )


def _orders(year: Year) -> Iterator[Case]:
    for committee in year.committees:
        yield Case(partial(_order, year, committee), committee.id if len(year.committees) > 1 else "")


def _order(year: Year, committee: PaCommittee) -> Document:
    people = evaluated(year, committee)
    return prose_paper(
        ORDER,
        year.organization,
        year.head(ORDER, committee.id),
        {
            "committee": committee,
            "positions": positions(people),
            "evaluated": [person.name for person in people] if len(year.committees) > 1 else [],
            "effective_on": _effective_on(year, committee),
        },
        inserts={"members": (member_list(year.organization, committee.members),)},
    )


def _effective_on(year: Year, committee: PaCommittee) -> date:
    """What the committee's facts say, else the first day of the year; never before the order by itself."""
    ordered = year.head(ORDER, committee.id).date
    return committee.effective_on or max(year.period.start, ordered or year.period.start)


def _place(year: Year, person: Person) -> str:
    """Where the person works; whoever has no school works in the education office."""
    return subject(year, person, _MEMO).workplace or year.organization.education_office


CASES = {
    _MEMO: _memos,
    "committee-request-letter": partial(outside_letters, "committee-request-letter"),
    ORDER: _orders,
    "committee-notice-letter": partial(outside_letters, "committee-notice-letter"),
}
