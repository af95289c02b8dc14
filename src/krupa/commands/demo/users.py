"""Somebody for every role. Names that the year file does not have are invented, their surnames say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from krupa.accounts.models import OFFICE_WORDS, User
from krupa.accounts.services.installing import create_account
from krupa.accounts.services.offices import grant_office
from krupa.base.actor import Actor, Office
from krupa.organizations.models import Organization, SignatoryRole
from krupa.organizations.selectors import units_of
from krupa.organizations.services import appoint_signatory
from krupa.papers.facts.organization import Organization as Facts
from krupa.papers.facts.year import Year
from krupa.people.models import Person
from krupa.people.services import PersonData, PostData, add_person
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.posts import Line, Rank, Standing

# Sign-in, office, the signatory of the file whose name it takes, the name if the file has none.
_OFFICERS = (
    ("education", Office.EDUCATION_OFFICER, "education_officer", "นางสาวพรรณี สมมติศรี"),
    ("personnel", Office.PERSONNEL_OFFICER, "personnel_officer", "นายวิทย์ สมมติพร"),
    ("edhead", Office.EDUCATION_HEAD, "education_head", "นายธนา สมมติธรรม"),
    ("clerk", Office.CLERK, "clerk", "นางสาวปราณี สมมติปลัด"),
    ("head", Office.HEAD, "head", "นายนพดล สมมตินายก"),
    ("auditor", Office.AUDITOR, "", "นางตรวจ สมมติสอบ"),
)
_DIRECTOR = PersonData("นาย", "จิรายุ", "สมมติเดช")


@dataclass(frozen=True, slots=True)
class SignIn:
    """An account and what it is for."""

    user: User
    role: str


def put_officers(actor: Actor, facts: Facts, password: str) -> list[SignIn]:
    """The offices of the organisation, the education officer first."""
    found = []
    for username, office, signatory, invented in _OFFICERS:
        named = getattr(facts, signatory).name if signatory else None
        user = create_account(
            organization=actor.organization,
            username=username,
            password=password,
            display_name=named or invented,
        )
        grant_office(actor=actor, user=user, office=office, since=timezone.localdate())
        words = OFFICE_WORDS[office]
        found.append(SignIn(user, f"{words.th} | {words.en}"))
    return found


def put_teachers(
    organization: Organization, people: Mapping[str, Person], password: str
) -> dict[str, SignIn]:
    """An account for every person of the file, named by their key in it."""
    found = {}
    for key, person in people.items():
        user = create_account(
            organization=organization,
            username=key,
            password=password,
            display_name=person.name,
            person=person,
        )
        found[key] = SignIn(user, "ครู | teacher")
    return found


def put_director(actor: Actor, year: Year, password: str) -> SignIn:
    """One director of all workplaces: the file of the manual names none."""
    units = list(units_of(actor.organization))
    since = FiscalYear.containing(timezone.localdate()).start
    post = PostData(
        line=Line.ADMINISTRATOR, rank=Rank.K3, since=since, standing=Standing.SENIOR, unit=units[0]
    )
    person = add_person(actor=actor, data=_DIRECTOR, post=post)
    user = create_account(
        organization=actor.organization,
        username="director",
        password=password,
        display_name=person.name,
        person=person,
    )
    for unit in units:
        grant_office(actor=actor, user=user, office=Office.DIRECTOR, since=timezone.localdate(), unit=unit)
        appoint_signatory(actor=actor, role=SignatoryRole.DIRECTOR, name=person.name, since=since, unit=unit)
    words = OFFICE_WORDS[Office.DIRECTOR]
    return SignIn(user, f"{words.th} | {words.en}")
