"""What the papers of steps 2 and 3 say about the PA committees and the offices asked for members."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from krupa.papers.facts.base import PaperHead
from krupa.papers.facts.committee import Member, OutsideRequest, PaCommittee
from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.papers.forms.subject import find_person
from krupa.regulations.committees.seats import Capacity
from krupa.regulations.posts import Line, Rank, WorkplaceKind

ORDER = "pa-committee-order"

_POSITIONS = {
    Line.TEACHER: "ครู",
    Line.ADMINISTRATOR: "ผู้บริหารสถานศึกษา",
    Line.SUPERVISOR: "ศึกษานิเทศก์",
}
_SENIOR = "ที่มีวิทยฐานะ{}ชำนาญการพิเศษขึ้นไป"


@dataclass(frozen=True, slots=True)
class Sitting:
    """When and where a committee evaluates."""

    day: date | None
    time: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """One office asked for members: the request, and the committees in which its people sit."""

    number: int
    request: OutsideRequest
    committees: tuple[PaCommittee, ...]

    @property
    def addressee(self) -> str:
        """To whom the letters go."""
        return self.request.addressee

    @property
    def office(self) -> str | None:
        """The other office's name."""
        return self.request.office

    @property
    def people(self) -> tuple[Member, ...]:
        """Those who are asked for."""
        return self.request.people

    @property
    def count(self) -> int | None:
        """How many are asked for; open while none are named."""
        return len(self.request.people) or None

    @property
    def sittings(self) -> tuple[Sitting, ...]:
        """When and where its people are wanted, each occasion once."""
        return tuple(
            dict.fromkeys(
                Sitting(committee.evaluation_date, committee.evaluation_time, committee.evaluation_place)
                for committee in self.committees
            )
        )

    @property
    def kinds(self) -> tuple[str, ...]:
        """What is asked for, in the memo's words."""
        return _once(_kind(member) for member in self.request.people) or ("บุคลากรในสังกัด",)


def asked_offices(year: Year) -> tuple[Asked, ...]:
    """Every office asked, in the order of the committees."""
    requests = [(request, own) for own in year.committees for request in own.outside]
    return tuple(
        Asked(number, request, _where_seated(year, request, own))
        for number, (request, own) in enumerate(requests, 1)
    )


def orders_for(year: Year, asked: Asked) -> tuple[PaperHead, ...]:
    """Number and date of the orders that appoint the office's people."""
    return tuple(year.head(ORDER, committee.id) for committee in asked.committees)


def agreeing(year: Year) -> tuple[Person, ...]:
    """Those who have made an agreement to be evaluated by a committee; assistant teachers have none."""
    people = [
        find_person(year, agreement.person, ORDER, "agreements.person") for agreement in year.agreements
    ]
    return tuple(dict.fromkeys(person for person in people if person.rank is not Rank.ASSISTANT))


def evaluated(year: Year, committee: PaCommittee) -> tuple[Person, ...]:
    """The people a committee evaluates; one that names nobody is for every teacher."""
    if committee.evaluates:
        return tuple(find_person(year, key, ORDER, "committees.evaluates") for key in committee.evaluates)
    return tuple(
        person for person in year.people if person.line is Line.TEACHER and person.rank is not Rank.ASSISTANT
    )


def positions(people: Iterable[Person]) -> tuple[str, ...]:
    """``ครู``, ``ผู้บริหารสถานศึกษา``, ``ศึกษานิเทศก์``: the posts among the people, teachers if nobody."""
    lines = {person.line for person in people}
    return tuple(words for line, words in _POSITIONS.items() if line in lines) or (_POSITIONS[Line.TEACHER],)


def lacking(year: Year) -> tuple[str, ...]:
    """Which seats the organisation cannot fill itself, as far as the facts say."""
    asked = _once(
        _missing(year, member) for office in asked_offices(year) for member in office.request.people
    )
    return (*_missing_directors(year), *asked)


def from_elsewhere(year: Year) -> bool:
    """Whether another office is asked for members, or members already sit who come from one."""
    own = {year.organization.words.full_name, *(place.name for place in year.organization.workplaces)}
    offices = {member.office for committee in year.committees for member in committee.members}
    return bool(asked_offices(year) or offices - own - {None})


def _where_seated(year: Year, request: OutsideRequest, own: PaCommittee) -> tuple[PaCommittee, ...]:
    names = {member.name for member in request.people if member.name}
    return tuple(
        committee
        for committee in year.committees
        if committee is own or names & {member.name for member in committee.members}
    )


def _missing_directors(year: Year) -> tuple[str, ...]:
    """A centre's director, where somebody else chairs and no centre has one."""
    substitutes = any(member.reason for committee in year.committees for member in committee.members)
    centres = [place for place in year.organization.workplaces if place.kind is WorkplaceKind.CHILD_CENTRE]
    directed = any(place.director and place.director.name for place in centres)
    return ("ผู้อำนวยการศูนย์พัฒนาเด็กเล็ก",) if substitutes and centres and not directed else ()


def _missing(year: Year, member: Member) -> str:
    if member.capacity is Capacity.SUPERVISOR:
        none = all(person.line is not Line.SUPERVISOR for person in year.people)
        return "ศึกษานิเทศก์" if none else f"ศึกษานิเทศก์{_SENIOR.format('ศึกษานิเทศก์')}"
    if member.capacity in (None, Capacity.TEACHER):
        return f"ครูผู้สอน{_SENIOR.format('ครู')}"
    return member.capacity.label.th


def _kind(member: Member) -> str:
    if member.capacity in (None, Capacity.TEACHER):
        return "ข้าราชการครู/พนักงานครู"
    if member.capacity is Capacity.SUPERVISOR:
        return member.standing_name or "ศึกษานิเทศก์"
    return member.capacity.label.th


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
