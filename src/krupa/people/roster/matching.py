"""Whose row it is: by post number, else by national ID, else by name and unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from krupa.base.encryption import keyed_hash
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.people.models import Person
    from krupa.people.roster.reading import Row
    from krupa.people.roster.roll import Roll

POST_NUMBER, NATIONAL_ID, NAME_AND_UNIT = "post_number", "national_id", "name_and_unit"


def find_person(row: Row, roll: Roll) -> tuple[Person | None, str]:
    """The person of a row and by what they were found; None and "" for somebody new.

    A row whose signs point at two people, or at nobody for certain, is rejected with the reason.
    """
    by_number = roll.by_number.get(row.values.get("post_number", ""))
    by_id = roll.by_national_id.get(keyed_hash(row.values.get("national_id", "")))
    if by_number and by_id and by_number is not by_id:
        row.reject("national_id", _two_people(by_number, by_id))
        return None, ""
    if by_number:
        if by_id is None and not _may_be(row, by_number):
            row.reject("post_number", _held_by(by_number))
            return None, ""
        return by_number, POST_NUMBER
    if by_id:
        return by_id, NATIONAL_ID
    return _by_name(row, roll)


def _by_name(row: Row, roll: Roll) -> tuple[Person | None, str]:
    named = roll.by_name.get((row.values.get("first_name", ""), row.values.get("last_name", "")), [])
    unit = row.values.get("unit")
    here = [
        person
        for person in named
        if (post := roll.latest_post(person)) and post.unit_id == (unit.pk if unit else None)
    ]
    if len(here) > 1 or (named and not here and unit is None):
        row.reject("first_name", _ambiguous(len(named)))
        return None, ""
    if not here:
        return None, ""
    known = here[0]
    if "national_id" in row.values and known.national_id_hash:
        return None, ""  # the same name with another national ID is somebody else
    return known, NAME_AND_UNIT


def _may_be(row: Row, person: Person) -> bool:
    """A family name changes with marriage; when both names differ it is another person."""
    first, last = row.values.get("first_name"), row.values.get("last_name")
    if first is None and last is None:
        return True
    if "national_id" in row.values and person.national_id_hash:
        return False  # both known and, as nobody was found by it, not the same
    return first in (None, person.first_name) or last in (None, person.last_name)


def _two_people(by_number: Person, by_id: Person) -> Bilingual:
    return Bilingual(
        f"เลขที่ตำแหน่งเป็นของ {by_number.name} แต่เลขประจำตัวประชาชนเป็นของ {by_id.name} โปรดตรวจทั้งสองเลข",
        f"The post number is of {by_number.name}, but the national ID number of {by_id.name}. Check both.",
    )


def _held_by(person: Person) -> Bilingual:
    return Bilingual(
        f"เลขที่ตำแหน่งนี้ {person.name} ครองอยู่ ถ้าเปลี่ยนผู้ครอง "
        "โปรดบันทึกการพ้นตำแหน่งของคนเดิมก่อน ถ้าเป็นคนเดียวกัน โปรดตรวจชื่อ",
        f"{person.name} holds this post number. If somebody else has taken the post, end the first person's "
        "post first; if it is the same person, check the name.",
    )


def _ambiguous(count: int) -> Bilingual:
    return Bilingual(
        f"มีชื่อและสกุลนี้ {count} คน จึงไม่รู้ว่าเป็นใคร โปรดใส่เลขที่ตำแหน่ง เลขประจำตัวประชาชน หรือสถานศึกษา",
        f"{count} people of this name are on the roll, so whose row it is cannot be told. "
        "Give the post number, the national ID number or the unit.",
    )
