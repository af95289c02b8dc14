"""Committees as the rules see them, from the facts of the year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from krupa.papers.facts.committee import Member, PaCommittee
from krupa.papers.facts.people import Person
from krupa.papers.facts.salary import SalaryRoundFacts
from krupa.papers.facts.year import Year
from krupa.regulations.committees.agreement import AgreementCommittee
from krupa.regulations.committees.salary import SalaryCommittee
from krupa.regulations.committees.seats import Capacity, Seat, SeatRole, Workplace
from krupa.regulations.posts import Line, Rank, WorkplaceKind

_NOWHERE = Workplace("", WorkplaceKind.SCHOOL)
_REGULAR_CHAIRS = {Capacity.SCHOOL_DIRECTOR, Capacity.CENTRE_DIRECTOR}


def agreement_committees(year: Year, committee: PaCommittee) -> Iterator[AgreementCommittee]:
    """A committee once for each workplace and line it evaluates, since the rules differ by both."""
    people = evaluated_people(year, committee)
    chair = next((member for member in committee.members if member.role is SeatRole.CHAIR), None)
    substitute = chair is not None and chair.capacity not in _REGULAR_CHAIRS
    groups: dict[tuple[str | None, Line], list[Person]] = {}
    for person in people:
        groups.setdefault((person.workplace, person.line), []).append(person)
    for (workplace, line), members in groups.items():
        yield AgreementCommittee(
            workplace=_workplace(year, workplace),
            line=line,
            seats=seats(year, committee.members),
            evaluated=frozenset(person.id for person in members),
            group="" if len(year.committees) == 1 else committee.id,
            substitute_reason=(chair.reason or "") if chair is not None and substitute else "",
        )


def evaluated_people(year: Year, committee: PaCommittee) -> tuple[Person, ...]:
    """Whom a committee evaluates: those it names, or every teacher with an agreement of the year."""
    if committee.evaluates:
        return tuple(year.person(key) for key in committee.evaluates)
    return tuple(
        person for person in year.people if person.line is Line.TEACHER and person.rank is not Rank.ASSISTANT
    )


def salary_committee(year: Year, round_facts: SalaryRoundFacts) -> SalaryCommittee:
    """A round's salary committee and the people it considers; its members are the organisation's own."""
    return SalaryCommittee(
        organization=year.organization.words.full_name,
        seats=tuple(_seat(member, None, place) for place, member in enumerate(round_facts.committee.members)),
        considered=frozenset(entry.person for entry in round_facts.people),
    )


def seats(year: Year, members: Sequence[Member]) -> tuple[Seat, ...]:
    """The seats of a PA committee; members from elsewhere have a workplace outside the organisation."""
    return tuple(_seat(member, year, place) for place, member in enumerate(members))


def _seat(member: Member, year: Year | None, place: int) -> Seat:
    where = _workplace(year, member.workplace) if year and member.workplace else None
    if where is None and member.office:
        where = Workplace(member.office, WorkplaceKind.SCHOOL, member.office)
    return Seat(
        person=member.person or member.name or f"seat-{place + 1}",
        role=member.role,
        capacity=member.capacity or Capacity.EXPERT,
        name=member.name or member.position or "",
        workplace=where,
        standing=member.standing,
        assigned=True,
    )


def _workplace(year: Year, key: str | None) -> Workplace:
    if key is None:
        return _NOWHERE
    found = year.organization.workplace(key)
    return Workplace(found.id, found.kind, found.name)
