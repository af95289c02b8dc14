"""What belongs to a person beside the post: degrees, the licence, leave and discipline of each round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from krupa.audit.services import record
from krupa.base.refusal import RefusedError
from krupa.papers.facts.evaluation import Absences, Discipline
from krupa.people.models import Degree, DegreeLevel, Licence, Person, RoundRecord
from krupa.people.permissions import must_keep_people
from krupa.people.services.writing import locked_person, put, save_checked
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.base.actor import Actor

MOST_DAYS_OF_A_ROUND = 184
"""Days from 1 April to 30 September, the longer half of a fiscal year; none can hold more leave."""


@dataclass(frozen=True, slots=True)
class DegreeData:
    """One degree (วุฒิ)."""

    level: DegreeLevel
    name: str
    major: str = ""
    institution: str = ""
    awarded_on: date | None = None


@dataclass(frozen=True, slots=True)
class LicenceData:
    """ใบอนุญาตประกอบวิชาชีพ, with its first and last day."""

    number: str
    issued_on: date | None = None
    expires_on: date | None = None


def record_degree(*, actor: Actor, person: Person, data: DegreeData) -> Degree:
    """Record a degree; the same degree (level and name) is corrected, not doubled.

    Raises:
        NotAllowedError: the actor is no officer.
    """
    must_keep_people(actor)
    with transaction.atomic():
        person = locked_person(actor, person)
        known = person.degrees.filter(level=data.level, name=data.name).first()
        degree = known or Degree(organization=person.organization, person=person)
        put(degree, data)
        save_checked(degree)
        record(
            actor=actor,
            verb="people.degree_recorded",
            th=f"บันทึกวุฒิการศึกษาของ {person.name}: {degree.name}",
            en=f"A degree of {person.name} was recorded: {degree.name}",
            subject=degree,
        )
    return degree


def record_licence(*, actor: Actor, person: Person, data: LicenceData) -> Licence:
    """Record a licence; the same number is corrected, a new number is a further licence.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: it expires before it was issued.
    """
    must_keep_people(actor)
    if data.issued_on and data.expires_on and data.expires_on < data.issued_on:
        raise RefusedError(
            Bilingual(
                "วันหมดอายุอยู่ก่อนวันออกใบอนุญาต โปรดตรวจทั้งสองวัน",
                "The licence expires before it was issued. Check both dates.",
            ),
            "expires_on",
        )
    with transaction.atomic():
        person = locked_person(actor, person)
        known = person.licences.filter(number=data.number).first()
        licence = known or Licence(organization=person.organization, person=person)
        put(licence, data)
        save_checked(licence)
        record(
            actor=actor,
            verb="people.licence_recorded",
            th=f"บันทึกใบอนุญาตประกอบวิชาชีพของ {person.name}",
            en=f"The professional licence of {person.name} was recorded",
            subject=licence,
        )
    return licence


def record_round(
    *,
    actor: Actor,
    person: Person,
    fiscal_year: int,
    round_number: int,
    absences: Mapping[str, int],
    discipline: Mapping[str, int],
) -> RoundRecord:
    """Leave and absence (days), lateness and discipline (times) of a round (1 or 2) of a fiscal year (พ.ศ.).

    What is not given is zero; the record of the round is replaced as a whole.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: the round is not 1 or 2, or a number is negative or more than a round can hold.
    """
    must_keep_people(actor)
    if round_number not in (1, 2):
        raise RefusedError(Bilingual("ครั้งที่ต้องเป็น 1 หรือ 2", "The round must be 1 or 2"), "round_number")
    for name, number in {**absences, **discipline}.items():
        if not 0 <= number <= MOST_DAYS_OF_A_ROUND:
            raise RefusedError(
                Bilingual(
                    f"จำนวนต้องอยู่ระหว่าง 0 ถึง {MOST_DAYS_OF_A_ROUND} ต่อครั้งการประเมิน โปรดตรวจ",
                    f"The number must lie between 0 and {MOST_DAYS_OF_A_ROUND} in one round.",
                ),
                name,
            )
    with transaction.atomic():
        person = locked_person(actor, person)
        known = person.round_records.filter(fiscal_year=fiscal_year, round=round_number).first()
        row = known or RoundRecord(
            organization=person.organization, person=person, fiscal_year=fiscal_year, round=round_number
        )
        row.absences = Absences(**absences).model_dump(exclude_none=True)
        row.discipline = Discipline(**discipline).model_dump()
        save_checked(row)
        record(
            actor=actor,
            verb="people.round_recorded",
            th=f"บันทึกวันลา มาสาย และวินัยของ {person.name} ปีงบประมาณ {fiscal_year} ครั้งที่ {round_number}",
            en=f"Leave, lateness and discipline of {person.name} in fiscal year {fiscal_year}, "
            f"round {round_number} were recorded",
            subject=row,
        )
    return row
