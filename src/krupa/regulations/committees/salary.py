"""The committee that considers the salary increase (คณะกรรมการพิจารณาเลื่อนเงินเดือน)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.committees.seats import (
    Capacity,
    Seat,
    SeatRole,
    capacities_in_words,
    in_role,
    seated_twice,
)
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class SalaryCommittee:
    """The committee of one LAO (``organization``); ``considered`` are the keys of whom it considers."""

    organization: str
    seats: tuple[Seat, ...]
    considered: frozenset[str] = frozenset()


def check_salary_committee(
    committee: SalaryCommittee, *, on: date, rules: Rulebook = STANDARD
) -> tuple[Finding, ...]:
    """Everything wrong with the committee's composition on the date of its order.

    At least three persons: the chair, and two members or more; the secretary is not counted.
    """
    chairs = in_role(committee.seats, SeatRole.CHAIR)
    members = in_role(committee.seats, SeatRole.MEMBER)
    secretaries = in_role(committee.seats, SeatRole.SECRETARY)
    minimum = rules.in_force("committees.salary_minimum", on=on)
    return (
        *_at_least(len(chairs) + len(members), minimum, "salary_committee_too_small", _PERSONS),
        *_at_least(
            len(members),
            rules.in_force("committees.salary_members_minimum", on=on),
            "too_few_salary_members",
            _MEMBERS,
        ),
        *_exactly_one(chairs, minimum, "chair", Bilingual("ประธานกรรมการ", "chair")),
        *_exactly_one(secretaries, minimum, "secretary", Bilingual("เลขานุการ", "secretary")),
        *_capacities(chairs, rules.in_force("committees.salary_chair", on=on)),
        *_capacities(members, rules.in_force("committees.salary_members", on=on)),
        *_capacities(secretaries, rules.in_force("committees.salary_secretary", on=on)),
        *_unassigned(chairs, minimum),
        *_foreign(committee, minimum),
        *seated_twice(committee.seats, minimum.reference),
        *_own_salary(committee, minimum),
    )


_PERSONS = Bilingual("คณะกรรมการ (ไม่นับเลขานุการ)", "persons, the secretary not counted")
_MEMBERS = Bilingual("กรรมการนอกจากประธาน", "members beside the chair")


def _at_least(present: int, rule: DatedValue, code: str, what: Bilingual) -> Iterator[Finding]:
    if present < rule.value:
        yield Finding(
            Severity.VIOLATION,
            code,
            Bilingual(
                f"{what.th} มี {present} คน แต่ต้องมีไม่น้อยกว่า {rule.value} คน โปรดเพิ่มกรรมการ",
                f"There are {present} {what.en}, but at least {rule.value} are needed. Add members.",
            ),
            rule.reference,
        )


def _exactly_one(seats: Collection[Seat], rule: DatedValue, role: str, what: Bilingual) -> Iterator[Finding]:
    if len(seats) != 1:
        yield Finding(
            Severity.VIOLATION,
            f"not_one_{role}",
            Bilingual(
                f"คณะกรรมการมี{what.th} {len(seats)} คน ต้องมี 1 คน โปรดกำหนดให้มีคนเดียว",
                f"The committee has {len(seats)} persons in the role {what.en}, but needs one. Name one.",
            ),
            rule.reference,
        )


def _capacities(seats: Collection[Seat], rule: DatedValue) -> Iterator[Finding]:
    wanted = capacities_in_words(rule.value)
    for seat in seats:
        if seat.capacity not in rule.value:
            yield Finding(
                Severity.VIOLATION,
                f"{seat.role}_not_qualified",
                Bilingual(
                    f"{seat.shown} อยู่ในที่นี้ในฐานะ{seat.capacity.label.th}ไม่ได้ ต้องเป็น{wanted.th} โปรดเลือกผู้อื่น",
                    f"{seat.shown} cannot hold this seat as {seat.capacity.label.en}; it is for {wanted.en}. "
                    "Choose somebody else.",
                ),
                rule.reference,
                seat.shown,
            )


def _unassigned(chairs: Collection[Seat], rule: DatedValue) -> Iterator[Finding]:
    for chair in chairs:
        if chair.capacity is Capacity.DEPARTMENT_HEAD and not chair.assigned:
            yield Finding(
                Severity.VIOLATION,
                "chair_not_assigned",
                Bilingual(
                    f"{chair.shown} เป็นหัวหน้าส่วนราชการ จะเป็นประธานได้เมื่อนายกมอบหมาย "
                    "โปรดบันทึกการมอบหมาย หรือให้รองนายกเป็นประธาน",
                    f"{chair.shown} is a head of department and may take the chair only when given the task. "
                    "Record the assignment, or let a deputy head take the chair.",
                ),
                rule.reference,
                chair.shown,
            )


def _foreign(committee: SalaryCommittee, rule: DatedValue) -> Iterator[Finding]:
    for seat in committee.seats:
        if seat.organization and seat.organization != committee.organization:
            yield Finding(
                Severity.VIOLATION,
                "seat_from_another_organization",
                Bilingual(
                    f"{seat.shown} ไม่ได้สังกัดหน่วยงานนี้ คณะกรรมการต้องเป็นคนของหน่วยงานเอง โปรดเลือกผู้อื่น",
                    f"{seat.shown} does not belong to this local government, whose own people form the "
                    "committee. Choose somebody else.",
                ),
                rule.reference,
                seat.shown,
            )


def _own_salary(committee: SalaryCommittee, rule: DatedValue) -> Iterator[Finding]:
    """A school administrator may be a member by law and yet be considered: lawful, but to be handled."""
    for seat in committee.seats:
        if seat.person in committee.considered:
            yield Finding(
                Severity.WARNING,
                "considers_own_salary",
                Bilingual(
                    f"{seat.shown} เป็นกรรมการและเป็นผู้ได้รับการพิจารณาด้วย "
                    "โปรดให้ออกจากที่ประชุมเมื่อพิจารณาของตนเอง และบันทึกไว้ในรายงานการประชุม",
                    f"{seat.shown} sits here and is also considered. Let the person leave the room for the "
                    "own case, and say so in the minutes.",
                ),
                rule.reference,
                seat.shown,
            )
