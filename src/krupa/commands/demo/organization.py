"""The organisation and the people of a year file."""

from __future__ import annotations

from django.utils import timezone

from krupa.accounts.services.beginning import create_administrator
from krupa.base.actor import Actor, Office
from krupa.organizations.instruments import CITED
from krupa.organizations.models import Organization, SignatoryRole, Unit
from krupa.organizations.selectors import units_of
from krupa.organizations.services import (
    add_unit,
    appoint_signatory,
    create_organization,
    set_instrument,
    upload_emblem,
)
from krupa.organizations.services.organization import PARTICULARS
from krupa.papers.facts.organization import Organization as Facts
from krupa.papers.facts.people import Person as PersonFacts
from krupa.papers.facts.year import Year
from krupa.people.models import DegreeLevel, Person
from krupa.people.services import PersonData, PostData, add_person, record_degree, record_licence
from krupa.people.services.records import DegreeData, LicenceData
from krupa.regulations.calendar import FiscalYear

_OFFICES = [role for role in SignatoryRole if role is not SignatoryRole.DIRECTOR]


def put_organization(slug: str, facts: Facts, password: str) -> tuple[Organization, Actor]:
    """The organisation as the file has it, and its administrator, who fills it in."""
    given = {name: getattr(facts, name) for name in PARTICULARS}
    organization = create_organization(
        by=None, slug=slug, **{k: v for k, v in given.items() if v is not None}
    )
    user = create_administrator(
        organization=organization, username="admin", password=password, display_name="ผู้ดูแลระบบ (สมมติ)"
    )
    actor = Actor(user=user, organization=organization, offices=frozenset({Office.ADMINISTRATOR}))
    for place in facts.workplaces:
        add_unit(actor=actor, kind=place.kind, name=place.name)
    _signatories(actor, facts)
    for cited in CITED:
        announced_on = getattr(facts.instruments, cited.key, None)
        title = getattr(facts.instruments, f"{cited.key}_title", None)
        if announced_on or title:
            set_instrument(actor=actor, key=cited.key, announced_on=announced_on, title=title or "")
    if facts.emblem is not None:
        upload_emblem(actor=actor, content=facts.emblem.read_bytes())
    return organization, actor


def put_people(actor: Actor, year: Year) -> dict[str, Person]:
    """The people with post, degrees and licence, by their key in the file."""
    units = {unit.name: unit for unit in units_of(actor.organization)}
    by_key = {place.id: units[place.name] for place in year.organization.workplaces}
    return {facts.id: _person(actor, facts, by_key) for facts in year.people}


def _person(actor: Actor, facts: PersonFacts, units: dict[str, Unit]) -> Person:
    person = add_person(
        actor=actor,
        data=PersonData(
            facts.title, facts.first_name, facts.last_name, facts.national_id or "", facts.birth_date
        ),
        post=PostData(
            line=facts.line,
            rank=facts.rank,
            since=facts.appointed_on or FiscalYear.containing(timezone.localdate()).start,
            standing=facts.standing,
            post_number=facts.post_number or "",
            position=facts.position or "",
            unit=units[facts.workplace] if facts.workplace else None,
            salary=facts.salary,
            subject=facts.subject or "",
            classroom_types=tuple(str(kind) for kind in facts.classroom_types),
        ),
    )
    for degree in facts.degrees:
        data = DegreeData(
            DegreeLevel(degree.level),
            degree.name,
            degree.major or "",
            degree.institution or "",
            degree.awarded_on,
        )
        record_degree(actor=actor, person=person, data=data)
    if facts.licence is not None:
        licence = facts.licence
        given = LicenceData(licence.number, licence.issued_on, licence.expires_on)
        record_licence(actor=actor, person=person, data=given)
    return person


def _signatories(actor: Actor, facts: Facts) -> None:
    since = FiscalYear.containing(timezone.localdate()).start
    for role in _OFFICES:
        one = getattr(facts, role, None)
        if one is not None and one.name:
            appoint_signatory(
                actor=actor,
                role=role,
                name=one.name,
                since=since,
                position=one.position or "",
                acting=one.acting or "",
            )
