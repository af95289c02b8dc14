"""Bringing people in, correcting them, their leaving, and the guard over the national ID."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from tests.web.world import World

from krupa.audit.models import Event
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.people.models import Person
from krupa.people.selectors import find_people, post_on, visible_people
from krupa.people.services import (
    PersonData,
    PostData,
    add_person,
    change_person,
    person_left,
    read_national_id,
)
from krupa.regulations.posts import Line, Rank

NATIONAL_ID = "1234567890121"
NEW = PersonData("นาย", "ใหม่", "สมมติใหม่", "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑")


def _add(world: World, data: PersonData = NEW, key: str = "officer") -> Person:
    post = PostData(line=Line.TEACHER, rank=Rank.K1, since=date(2022, 10, 1), unit=world.school)
    if key == "other_officer":
        post = PostData(line=Line.TEACHER, rank=Rank.K1, since=date(2022, 10, 1), unit=world.other_school)
    return add_person(actor=world.actor(key), data=data, post=post)


def test_a_person_comes_with_a_post_and_one_event(world: World) -> None:
    person = _add(world)
    assert post_on(person, date(2022, 10, 1)) is not None
    assert Event.objects.get().verb == "people.person_added"


def test_the_national_id_lies_encrypted_in_the_database(world: World) -> None:
    person = _add(world)
    with connection.cursor() as cursor:
        cursor.execute("SELECT national_id, national_id_hash FROM people_person WHERE last_name = 'สมมติใหม่'")
        stored = cursor.fetchone()
    assert NATIONAL_ID not in "".join(stored)
    assert Person.objects.get(pk=person.pk).national_id == NATIONAL_ID


def test_a_national_id_is_on_the_roll_once(world: World) -> None:
    _add(world)
    with pytest.raises(RefusedError) as refused:
        _add(world, PersonData("นาง", "ซ้ำ", "สมมติซ้ำ", NATIONAL_ID))
    assert refused.value.field == "national_id"


def test_two_organisations_may_each_have_the_same_national_id(world: World) -> None:
    _add(world)
    _add(world, key="other_officer")


def test_a_wrong_check_digit_is_refused_without_repeating_the_number(world: World) -> None:
    with pytest.raises(RefusedError) as refused:
        _add(world, PersonData("นาย", "ก", "ข", "1234567890123"))
    assert "1234567890123" not in refused.value.message.th + refused.value.message.en


def test_reading_the_national_id_is_an_event_and_only_for_officers(world: World) -> None:
    person = _add(world)
    assert read_national_id(actor=world.actor("personnel_officer"), person=person) == NATIONAL_ID
    assert Event.objects.order_by("sequence").last().verb == "people.national_id_read"  # type: ignore[union-attr]
    for key in ("teacher_a", "director", "education_head", "other_officer"):
        with pytest.raises(NotAllowedError):
            read_national_id(actor=world.actor(key), person=person)


def test_a_correction_names_the_fields_but_never_what_stood_in_them(world: World) -> None:
    person = _add(world)
    changed = PersonData("นาย", "ใหม่", "สมมติแปลง", NATIONAL_ID)
    change_person(actor=world.actor("officer"), person=person, data=changed, reason="เปลี่ยนสกุล")
    event = Event.objects.order_by("sequence").last()
    assert event is not None
    assert event.data == {"fields": ["last_name"]}
    assert event.reason == "เปลี่ยนสกุล"


def test_a_change_of_name_moves_the_person_in_the_list(world: World) -> None:
    person = world.person("teacher_a")
    change_person(actor=world.actor("officer"), person=person, data=PersonData("นาย", "ฮก", "สมมติ"))
    assert find_people(world.actor("officer")).last() == person


def test_who_left_ends_the_post_the_day_before_and_is_gone_from_the_list(world: World) -> None:
    person = world.person("teacher_a")
    person_left(actor=world.actor("officer"), person=person, on=date(2023, 10, 1), reason="โอน")
    assert person.posts.get().until == date(2023, 9, 30)
    assert person not in find_people(world.actor("officer"), on=date(2023, 10, 1))
    assert person in find_people(world.actor("officer"), on=date(2023, 9, 30))
    assert person in find_people(world.actor("officer"), left=True, on=date(2023, 10, 1))


def test_nobody_leaves_twice_or_before_their_post_began(world: World) -> None:
    officer, person = world.actor("officer"), world.person("teacher_a")
    with pytest.raises(RefusedError):
        person_left(actor=officer, person=person, on=date(2018, 10, 1), reason="")
    person_left(actor=officer, person=person, on=date(2023, 10, 1), reason="")
    with pytest.raises(RefusedError):
        person_left(actor=officer, person=person, on=date(2024, 10, 1), reason="")


@pytest.mark.parametrize("key", ["teacher_a", "director", "education_head", "clerk", "head", "auditor"])
def test_only_officers_write_in_peoples_files(world: World, key: str) -> None:
    person = world.person("teacher_a")
    with pytest.raises(NotAllowedError):
        _add(world, key=key)
    with pytest.raises(NotAllowedError):
        change_person(actor=world.actor(key), person=person, data=NEW)
    with pytest.raises(NotAllowedError):
        person_left(actor=world.actor(key), person=person, on=date(2023, 10, 1), reason="")


@pytest.mark.parametrize(
    ("key", "seen"),
    [
        ("officer", {"teacher_a", "teacher_b", "teacher_c", "director", "supervisor", "assistant"}),
        ("education_head", {"teacher_a", "teacher_b", "teacher_c", "director", "supervisor", "assistant"}),
        ("director", {"teacher_a", "teacher_b", "director", "assistant"}),
        ("teacher_a", {"teacher_a"}),
        ("supervisor", {"supervisor"}),
        ("clerk", set()),
        ("head", set()),
        ("auditor", set()),
        ("administrator", set()),
        ("other_officer", {"other_teacher"}),
    ],
)
def test_everybody_sees_whom_they_may(world: World, key: str, seen: set[str]) -> None:
    assert set(visible_people(world.actor(key))) == {world.person(name) for name in seen}


def test_people_are_found_by_part_of_a_name_a_number_or_a_whole_national_id(world: World) -> None:
    person = _add(world)
    officer = world.actor("officer")
    assert list(find_people(officer, text="สมมติใหม่")) == [person]
    assert list(find_people(officer, text="๖๒๓๐๘๖๖๐๐๐๐๐๒")) == [world.person("teacher_b")]
    assert list(find_people(officer, text=NATIONAL_ID)) == [person]
    assert not find_people(world.actor("director"), text=NATIONAL_ID)
    assert list(find_people(officer, unit=world.centre)) == [world.person("teacher_c")]
    assert list(find_people(officer, line=Line.SUPERVISOR)) == [world.person("supervisor")]
    assert not find_people(officer, text="%_' OR 1=1 😀")


def test_the_list_stands_in_dictionary_order(world: World) -> None:
    _add(world, PersonData("นาง", "เกษร", "สมมติ"))
    names = [person.first_name for person in find_people(world.actor("officer"))]
    assert names == ["กล้า", "เกษร", "ขวัญ", "คำ", "จิตร", "ฉวี", "ชบา"]
