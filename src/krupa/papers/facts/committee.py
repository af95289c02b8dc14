"""Committees: the one that evaluates agreements, and the one that considers salary increases."""

from __future__ import annotations

from krupa.papers.facts.base import Facts, ThaiDate
from krupa.regulations.committees.seats import Capacity, SeatRole
from krupa.regulations.posts import Line, Standing

_LINES: dict[Capacity | None, Line] = {
    Capacity.SUPERVISOR: Line.SUPERVISOR,
    Capacity.SCHOOL_DIRECTOR: Line.ADMINISTRATOR,
    Capacity.CENTRE_DIRECTOR: Line.ADMINISTRATOR,
    Capacity.SCHOOL_ADMINISTRATOR: Line.ADMINISTRATOR,
}


class Member(Facts):
    """A seat: who sits in it, as the order prints it, and in which capacity.

    ``person`` is set when the seat is taken by one of the year's own people; ``workplace`` is the id of
    the member's workplace if it is the organisation's, else ``office`` names where they come from.
    ``reason`` says why a substitute sits in the chair. ``recused``: the member left the room of the
    salary committee's meeting while the own salary was considered, which the minutes then record.
    """

    role: SeatRole
    name: str | None = None
    position: str | None = None
    capacity: Capacity | None = None
    standing: Standing = Standing.NONE
    person: str | None = None
    workplace: str | None = None
    office: str | None = None
    reason: str | None = None
    recused: bool = False

    @property
    def standing_name(self) -> str | None:
        """วิทยฐานะ as written for the line the member's capacity belongs to, or None without one."""
        return self.standing.for_line(_LINES.get(self.capacity, Line.TEACHER)) or None


class OutsideRequest(Facts):
    """Members asked from another office: to whom the letters go, and for whom.

    ``people`` are names and positions as the letter lists them. ``reply_number`` and ``reply_date``
    are the other office's answer, which later letters refer to.
    """

    addressee: str
    office: str | None = None
    people: tuple[Member, ...] = ()
    reply_number: str | None = None
    reply_date: ThaiDate | None = None


class PaCommittee(Facts):
    """One PA committee and the people it evaluates (ids); no ids means every teacher.

    ``effective_on`` is the day the order says it holds from; without it, the first day of the fiscal year,
    or the day of an order that is made later.
    """

    id: str = "1"
    members: tuple[Member, ...] = ()
    evaluates: tuple[str, ...] = ()
    outside: tuple[OutsideRequest, ...] = ()
    dpa_person: str | None = None
    effective_on: ThaiDate | None = None
    evaluation_date: ThaiDate | None = None
    evaluation_time: str | None = None
    evaluation_place: str | None = None


class SalaryCommittee(Facts):
    """The committee that considers salary increases; the secretary is not counted as a member."""

    members: tuple[Member, ...] = ()
