"""Degrees, licences, leave and discipline: recorded once, corrected in place, within bounds."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.world import World

from krupa.audit.models import Event
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.people.facts import person_facts
from krupa.people.models import DegreeLevel, Person
from krupa.people.services import record_degree, record_licence, record_round
from krupa.people.services.records import DegreeData, LicenceData

ON = date(2023, 10, 1)


def _licence(world: World, number: str, issued: date) -> None:
    record_licence(
        actor=world.actor("officer"), person=world.person("teacher_a"), data=LicenceData(number, issued)
    )


def _round(world: World, key: str = "officer", number: int = 1, **absences: int) -> None:
    record_round(
        actor=world.actor(key),
        person=world.person("teacher_a"),
        fiscal_year=2566,
        round_number=number,
        absences=absences,
        discipline={},
    )


def test_the_same_degree_is_corrected_not_doubled(world: World) -> None:
    person = world.person("teacher_a")
    for major in ("ภาษาไทย", "คณิตศาสตร์"):
        data = DegreeData(DegreeLevel.BACHELOR, "ครุศาสตรบัณฑิต", major)
        record_degree(actor=world.actor("officer"), person=person, data=data)
    assert [degree.major for degree in person_facts(person, ON).degrees] == ["คณิตศาสตร์"]


def test_the_papers_take_the_licence_newest_issued_by_their_day(world: World) -> None:
    _licence(world, "เก่า", date(2018, 1, 1))
    _licence(world, "ใหม่", date(2023, 1, 1))
    _licence(world, "อนาคต", date(2028, 1, 1))
    licence = person_facts(world.person("teacher_a"), ON).licence
    assert licence is not None
    assert licence.number == "ใหม่"


def test_a_licence_cannot_expire_before_it_was_issued(world: World) -> None:
    with pytest.raises(RefusedError) as refused:
        record_licence(
            actor=world.actor("officer"),
            person=world.person("teacher_a"),
            data=LicenceData("1", date(2023, 1, 1), date(2022, 1, 1)),
        )
    assert refused.value.field == "expires_on"


def test_a_round_is_replaced_as_a_whole(world: World) -> None:
    _round(world, sick=3, late=2)
    _round(world, sick=4)
    record = world.person("teacher_a").round_records.get()
    assert (record.absences["sick"], record.absences["late"]) == (4, 0)


@pytest.mark.parametrize("days", [-1, 185])
def test_a_round_holds_no_more_days_than_it_has(world: World, days: int) -> None:
    with pytest.raises(RefusedError) as refused:
        _round(world, sick=days)
    assert refused.value.field == "sick"


def test_a_year_has_two_rounds(world: World) -> None:
    with pytest.raises(RefusedError):
        _round(world, number=3)


@pytest.mark.parametrize("key", ["teacher_a", "director", "education_head", "auditor"])
def test_only_officers_record(world: World, key: str) -> None:
    with pytest.raises(NotAllowedError):
        _round(world, key=key)


def test_every_recording_is_one_event_about_the_person(world: World) -> None:
    _round(world, sick=1)
    _licence(world, "1", date(2023, 1, 1))
    verbs = list(Event.objects.values_list("verb", flat=True))
    assert verbs == ["people.round_recorded", "people.licence_recorded"]
    assert {event.person_id for event in Event.objects.all()} == {str(world.person("teacher_a").pk)}


def test_a_person_of_another_organisation_is_not_there(world: World) -> None:
    with pytest.raises(Person.DoesNotExist):
        record_licence(
            actor=world.actor("officer"), person=world.person("other_teacher"), data=LicenceData("1")
        )
