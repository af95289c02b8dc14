"""One salary round as its papers see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from krupa.papers.facts.base import PaperHead
from krupa.papers.facts.committee import Member
from krupa.papers.facts.organization import Organization
from krupa.papers.facts.people import Person
from krupa.papers.facts.salary import Meeting, SalaryRoundFacts
from krupa.papers.facts.year import Year
from krupa.papers.figures.salary import DecidedRound, SalaryLine, decided_lines
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import EvaluationRound
from krupa.regulations.committees.seats import SeatRole
from krupa.regulations.salary import RoundResult

COMMITTEE_ORDER = "salary-committee-order"
SALARY_ORDER = "salary-order"
_EMPTY = (SeatRole.CHAIR, SeatRole.MEMBER, SeatRole.MEMBER, SeatRole.SECRETARY)


@dataclass(frozen=True)
class RoundPapers:
    """A round of the year: its facts, what the rules make of them, and what its papers call things."""

    year: Year
    facts: SalaryRoundFacts

    @property
    def organization(self) -> Organization:
        return self.year.organization

    @property
    def period(self) -> EvaluationRound:
        """The evaluation round: its dates and its name."""
        return self.year.round(self.facts.number)

    @property
    def decided(self) -> DecidedRound:
        return decided_lines(self.year, self.facts)

    @property
    def result(self) -> RoundResult:
        return self.decided.result

    @property
    def lines(self) -> tuple[SalaryLine, ...]:
        """The people in the order of the file."""
        return self.decided.lines

    @property
    def names(self) -> tuple[str, ...]:
        """First and last names of the round's people, which tables must not break over lines."""
        people = [line.person for line in self.lines]
        return tuple(dict.fromkeys(name for one in people for name in (one.first_name, one.last_name)))

    @property
    def who(self) -> str:
        """What tells the round's papers from the other round's: ``r1``, ``r2``."""
        return f"r{self.facts.number}"

    def head(self, slug: str) -> PaperHead:
        """Number and date of one of the round's papers."""
        return self.year.head(slug, self.facts.number)

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """The committee with its secretary; open seats while nobody is chosen."""
        return self.facts.committee.members or tuple(Member(role=role) for role in _EMPTY)

    def seat(self, role: SeatRole) -> Member:
        """The one member in a role, or its open seat."""
        return next((one for one in self.members if one.role is role), Member(role=role))

    def words(self) -> Mapping[str, Any]:
        """What the round's wording files may name."""
        others = [one for one in self.members if one.role is SeatRole.MEMBER]
        return {
            "fiscal_year": self.year.fiscal_year,
            "period": self.period,
            "meeting": self.facts.meeting,
            "at_own_office": names_office(self.organization, self.facts.meeting),
            "order": self.head(COMMITTEE_ORDER),
            "salary_order": self.head(SALARY_ORDER),
            "copies": self.facts.copies,
            "committee": {
                "chair": member_words(self.seat(SeatRole.CHAIR)),
                "others": [member_words(one) for one in others],
                "secretary": member_words(self.seat(SeatRole.SECRETARY)),
            },
        }

    def warnings(self) -> tuple[Bilingual, ...]:
        """What whoever signs the round's money papers should know."""
        return (*self._undecided(), *(found.message for found in self.result.violations))

    def _undecided(self) -> Iterator[Bilingual]:
        count = sum(line.undecided for line in self.lines)
        if count:
            yield Bilingual(
                f"ยังไม่ได้กำหนดร้อยละของ {count} คน เอกสารจึงเว้นว่างไว้ ให้ใส่มติคณะกรรมการก่อนลงนาม",
                f"{count} people have no per cent yet and stay open. Enter the resolution before signing",
            )


def names_office(organization: Organization, meeting: Meeting) -> bool:
    """Whether the place of the meeting already says whose it is."""
    words = organization.words
    return any(name in (meeting.place or "") for name in (words.full_name, words.short_name))


def member_words(member: Member) -> str | None:
    """``นาย… ตำแหน่ง…``; the position alone, or None for an open seat."""
    if member.name and member.position:
        return f"{member.name} ตำแหน่ง{member.position}"
    return member.name or member.position


def post_title(person: Person) -> str:
    """ตำแหน่ง as the accounts print it: the standing where it names the post, else both.

    ``ครูชำนาญการ``, ``ผู้อำนวยการสถานศึกษา ชำนาญการพิเศษ``, ``ครู``.
    """
    post, standing = person.position_name, person.standing_name
    if not standing:
        return post
    return standing if standing.startswith(post) else f"{post} {standing}"


def workplace_name(organization: Organization, person: Person) -> str:
    """The short name of the school or centre; who works in the office itself, the education office."""
    if person.workplace is None:
        return organization.education_office
    return organization.workplace(person.workplace).short_name
