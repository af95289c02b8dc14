"""Bringing a person in, correcting their file, recording that they have left, reading their national ID."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from krupa.audit.models import Event
from krupa.audit.services import record, record_reading
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.people.models import Person
from krupa.people.permissions import must_keep_people, reads_national_id
from krupa.people.services.writing import locked_person, put, refuse_stale, save_checked
from krupa.regulations.bilingual import Bilingual
from krupa.thai import ThaiInputError, check_national_id, format_date

if TYPE_CHECKING:
    from krupa.base.actor import Actor
    from krupa.people.services.posts import PostData

_FILE_READ = "people.person_read"


@dataclass(frozen=True, slots=True)
class PersonData:
    """Who somebody is. ``national_id`` as typed, or empty where it is not known."""

    title: str
    first_name: str
    last_name: str
    national_id: str = ""
    birth_date: date | None = None
    email: str = ""


def add_person(*, actor: Actor, data: PersonData, post: PostData) -> Person:
    """Bring a person in with the post they hold.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: the national ID is wrong or already here, or the post cannot be.
    """
    from krupa.people.services.posts import begin_post

    must_keep_people(actor)
    with transaction.atomic():
        person = Person(organization=actor.organization)
        put(person, _checked(data))
        _refuse_known_id(person)
        save_checked(person)
        begin_post(person, post)
        record(
            actor=actor,
            verb="people.person_added",
            th=f"เพิ่มบุคลากร {person.name}",
            en=f"{person.name} was added to the roll",
            subject=person,
        )
    return person


def change_person(
    *, actor: Actor, person: Person, data: PersonData, reason: str = "", seen: datetime | None = None
) -> Person:
    """Correct who somebody is. Nothing is recorded where nothing differs.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: the national ID is wrong or another person's, or somebody else changed the file.
    """
    must_keep_people(actor)
    with transaction.atomic():
        person = locked_person(actor, person)
        refuse_stale(person, seen)
        changed = put(person, _checked(data))
        if not changed:
            return person
        _refuse_known_id(person)
        save_checked(person)
        record(
            actor=actor,
            verb="people.person_changed",
            th=f"แก้ไขข้อมูลบุคลากร {person.name}",
            en=f"The record of {person.name} was changed",
            subject=person,
            reason=reason,
            data={"fields": list(changed)},  # which, not what: the events are read by more than the file
        )
    return person


def person_left(*, actor: Actor, person: Person, on: date, reason: str) -> Person:
    """Record that a person is no longer here from ``on``; the post held ends the day before.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: they have left already, or a post of theirs begins on that day or later.
    """
    must_keep_people(actor)
    with transaction.atomic():
        person = locked_person(actor, person)
        if person.left_on is not None:
            raise RefusedError(
                Bilingual(
                    f"บันทึกการพ้นจากหน่วยงานไว้แล้วเมื่อ {format_date(person.left_on)}",
                    f"That they left is already recorded: {format_date(person.left_on)}",
                ),
                "on",
            )
        if person.posts.filter(since__gte=on).exists():
            raise RefusedError(
                Bilingual(
                    "มีตำแหน่งที่เริ่มในวันนั้นหรือหลังจากนั้น โปรดตรวจวันที่ หรือแก้ประวัติตำแหน่งก่อน",
                    "A post begins on that day or later. Check the date, or correct the posts first.",
                ),
                "on",
            )
        for post in person.posts.filter(until__isnull=True) | person.posts.filter(until__gte=on):
            post.until = on - timedelta(days=1)
            save_checked(post)
        person.left_on = on
        save_checked(person)
        record(
            actor=actor,
            verb="people.person_left",
            th=f"{person.name} พ้นจากหน่วยงานตั้งแต่ {format_date(on)}",
            en=f"{person.name} left the organisation on {format_date(on)}",
            subject=person,
            reason=reason,
        )
    return person


def note_reading(*, actor: Actor, person: Person) -> None:
    """Somebody opened another's file: one event a day for each reader; one's own file is nobody's news."""
    own = actor.person is not None and actor.person.pk == person.pk
    if own or _read_today(actor, person):
        return
    with transaction.atomic():
        locked_person(actor, person)  # two pages opened at once are one reading
        if _read_today(actor, person):
            return
        record_reading(
            actor=actor,
            subject=person,
            verb=_FILE_READ,
            th=f"เปิดดูแฟ้มข้อมูลของ {person.name}",
            en=f"Opened the file of {person.name}",
        )


def _read_today(actor: Actor, person: Person) -> bool:
    morning = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    readings = Event.objects.of(actor.organization).filter(verb=_FILE_READ, at__gte=morning)
    return bool(readings.filter(person_id=str(person.pk), user=actor.user).exists())


def read_national_id(*, actor: Actor, person: Person) -> str:
    """The national ID in full. The reading itself is an event.

    Raises:
        NotAllowedError: the actor is no officer of the person's organisation.
    """
    if not reads_national_id(actor, person):
        raise NotAllowedError(
            Bilingual(
                "เฉพาะเจ้าหน้าที่เท่านั้นที่ดูเลขประจำตัวประชาชนเต็มได้",
                "Only officers may see a national ID number in full",
            )
        )
    record_reading(
        actor=actor,
        subject=person,
        verb="people.national_id_read",
        th=f"อ่านเลขประจำตัวประชาชนของ {person.name}",
        en=f"The national ID number of {person.name} was read",
    )
    return person.national_id


def _checked(data: PersonData) -> PersonData:
    if not data.national_id:
        return data
    try:
        digits = check_national_id(data.national_id)
    except ThaiInputError as error:
        raise RefusedError(Bilingual(error.th, error.en), "national_id") from error
    return PersonData(data.title, data.first_name, data.last_name, digits, data.birth_date, data.email)


def _refuse_known_id(person: Person) -> None:
    """Before the database does, which could not say it in words."""
    person.clean()
    if not person.national_id_hash:
        return
    others = Person.objects.of(person.organization).exclude(pk=person.pk)
    other = others.filter(national_id_hash=person.national_id_hash).first()
    if other is not None:
        raise RefusedError(
            Bilingual(
                f"เลขประจำตัวประชาชนนี้เป็นของ {other.name} ซึ่งมีในทะเบียนแล้ว โปรดตรวจเลข หรือแก้ไขข้อมูลของบุคคลนั้น",
                f"This national ID number is of {other.name}, who is already on the roll. "
                "Check the number, or change that person's record.",
            ),
            "national_id",
        )
