"""The committee that evaluates the agreement (คณะกรรมการประเมินผลการพัฒนางานตามข้อตกลง).

For teachers: the director of the school or child centre as chair and two members from outside. For
administrators and supervisors no text was found: three seats with the superior as chair is a setting of
the organisation, and every check says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.committees.qualification import check_member
from krupa.regulations.committees.seats import (
    Capacity,
    Seat,
    SeatRole,
    Workplace,
    capacities_in_words,
    in_role,
    seated_twice,
)
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.posts import Line


@dataclass(frozen=True, slots=True)
class AgreementCommittee:
    """One committee for the persons of one line at one workplace.

    ``evaluated`` are the keys of the persons it evaluates; ``group`` names it where a workplace has
    several (by subject, group or number of teachers). ``substitute_reason`` says why the director does not
    take the chair; it is empty when the director does.
    """

    workplace: Workplace
    line: Line
    seats: tuple[Seat, ...]
    evaluated: frozenset[str] = frozenset()
    group: str = ""
    substitute_reason: str = ""


def check_agreement_committee(
    committee: AgreementCommittee, *, on: date, rules: Rulebook = STANDARD
) -> tuple[Finding, ...]:
    """Everything wrong with a committee's composition on the date of its order."""
    seats_rule = rules.in_force(f"committees.{committee.line}_seats", on=on)
    return (
        *_unverified(seats_rule),
        *_seat_counts(committee, seats_rule),
        *seated_twice(committee.seats, seats_rule.reference),
        *_self_evaluation(committee, seats_rule),
        *_chair(committee, on, rules),
        *_members(committee, on, rules),
    )


def check_groups(
    committees: Collection[AgreementCommittee],
    everyone: Collection[str],
    *,
    on: date,
    rules: Rulebook = STANDARD,
) -> tuple[Finding, ...]:
    """Whether several committees share out ``everyone`` (person keys): each person exactly one committee.

    A workplace may have more than one committee, so a person could fall between two or under both.
    """
    reference = rules.in_force("committees.teacher_seats", on=on).reference
    times = Counter(person for committee in committees for person in committee.evaluated)
    nobody = (
        Finding(
            Severity.VIOLATION,
            "person_without_committee",
            Bilingual(
                f"{person} ยังไม่มีคณะกรรมการประเมิน ผู้ทำข้อตกลงทุกคนต้องมี โปรดเพิ่มในคณะใดคณะหนึ่ง",
                f"No committee evaluates {person}, but everyone with an agreement needs one. "
                "Add the person to one committee.",
            ),
            reference,
            person,
        )
        for person in everyone
        if not times[person]
    )
    several = (
        Finding(
            Severity.VIOLATION,
            "person_with_several_committees",
            Bilingual(
                f"{person} อยู่ในความรับผิดชอบของคณะกรรมการ {count} คณะ ผลประเมินต้องมาจากคณะเดียว "
                "โปรดเลือกไว้คณะเดียว",
                f"{count} committees evaluate {person}, but the result must come from one. Keep one of them.",
            ),
            reference,
            person,
        )
        for person, count in times.items()
        if count > 1
    )
    return (*nobody, *several)


def _unverified(rule: DatedValue) -> Iterator[Finding]:
    if not rule.sureness.verified:
        yield Finding(
            Severity.UNVERIFIED,
            "composition_unverified",
            Bilingual(
                "ยังไม่พบข้อกำหนดองค์ประกอบคณะกรรมการของสายงานนี้ จึงใช้ประธาน ๑ คน กรรมการ ๒ คนไว้ก่อน "
                "โปรดตรวจกับประกาศของหน่วยงานแล้วกำหนดพร้อมเหตุผล",
                "No rule was found for this line's committee, so one chair and two members are assumed. "
                "Compare with your announcement, then set the rule with a reason.",
            ),
            rule.reference,
        )


def _breach(rule: DatedValue) -> Severity:
    """A composition that nobody has verified can be doubted, not broken."""
    return Severity.VIOLATION if rule.sureness.verified else Severity.WARNING


def _seat_counts(committee: AgreementCommittee, rule: DatedValue) -> Iterator[Finding]:
    for role, wanted in rule.value.items():
        present = len(in_role(committee.seats, SeatRole(role)))
        if present != wanted:
            th, en = ("ประธาน", "chair") if role == SeatRole.CHAIR else ("กรรมการ", "member")
            yield Finding(
                _breach(rule),
                f"wrong_number_of_{role}s",
                Bilingual(
                    f"คณะกรรมการมี{th} {present} คน แต่ต้องมี {wanted} คน โปรดปรับให้ครบพอดี",
                    f"The committee has {present} of the role {en}, but the rule wants exactly {wanted}. "
                    "Add or remove seats.",
                ),
                rule.reference,
                committee.group,
            )


def _self_evaluation(committee: AgreementCommittee, rule: DatedValue) -> Iterator[Finding]:
    for seat in committee.seats:
        if seat.person in committee.evaluated:
            yield Finding(
                Severity.VIOLATION,
                "evaluates_oneself",
                Bilingual(
                    f"{seat.shown} เป็นกรรมการในคณะที่ประเมินตนเอง จึงไม่เป็นกลาง "
                    "โปรดเปลี่ยนกรรมการ หรือย้ายผู้รับการประเมินไปอีกคณะหนึ่ง",
                    f"{seat.shown} sits on the committee that evaluates the same person. "
                    "Change the seat, or move the person to another committee.",
                ),
                rule.reference,
                seat.shown,
            )


def _chair(committee: AgreementCommittee, on: date, rules: Rulebook) -> Iterator[Finding]:
    place = f"_{committee.workplace.kind}" if committee.line is Line.TEACHER else ""
    regular = rules.in_force(f"committees.{committee.line}_chair{place}", on=on)
    for chair in in_role(committee.seats, SeatRole.CHAIR):
        if chair.capacity in regular.value and (
            committee.line is not Line.TEACHER or _is_own(chair, committee)
        ):
            continue
        if committee.line is not Line.TEACHER:
            yield _wrong_chair(chair, regular)
            continue
        substitutes = rules.in_force(f"committees.teacher_substitute_chair{place}", on=on)
        if chair.capacity not in substitutes.value or _is_own(chair, committee):
            yield _wrong_chair(chair, regular, substitutes)
        elif not committee.substitute_reason.strip():
            yield Finding(
                Severity.VIOLATION,
                "substitute_chair_without_reason",
                Bilingual(
                    f"{chair.shown} เป็นประธานแทนผู้อำนวยการ แต่ยังไม่ได้ระบุเหตุ "
                    "ตั้งประธานแทนได้เฉพาะเมื่อผู้อำนวยการไม่อาจประเมินได้ โปรดระบุเหตุ",
                    f"{chair.shown} takes the chair in the director's place without a reason. "
                    "That is possible only if the director cannot evaluate; write down why.",
                ),
                substitutes.reference,
                chair.shown,
            )


def _is_own(seat: Seat, committee: AgreementCommittee) -> bool:
    """Whether the person directs the very workplace whose teachers are evaluated."""
    directs = seat.capacity in (Capacity.SCHOOL_DIRECTOR, Capacity.CENTRE_DIRECTOR)
    return directs and seat.workplace is not None and seat.workplace.key == committee.workplace.key


def _wrong_chair(chair: Seat, regular: DatedValue, substitutes: DatedValue | None = None) -> Finding:
    wanted = capacities_in_words(regular.value)
    instead = capacities_in_words(substitutes.value) if substitutes else None
    return Finding(
        _breach(regular),
        "chair_not_qualified",
        Bilingual(
            f"{chair.shown} เป็นประธานในฐานะ{chair.capacity.label.th}ไม่ได้ "
            f"ประธานต้องเป็น{wanted.th}ของผู้รับการประเมิน"
            + (f" หรือตั้งแทนโดยมีเหตุจาก{instead.th}ใกล้เคียง" if instead else ""),
            f"{chair.shown} cannot take the chair as {chair.capacity.label.en}. It belongs to {wanted.en} "
            "over the persons evaluated"
            + (f"; with a reason, to {instead.en} nearby or of the local government" if instead else "")
            + ". Choose such a person.",
        ),
        regular.reference,
        chair.shown,
    )


def _members(committee: AgreementCommittee, on: date, rules: Rulebook) -> Iterator[Finding]:
    if committee.line is not Line.TEACHER:
        return
    rule = rules.in_force("committees.teacher_members", on=on)
    for seat in in_role(committee.seats, SeatRole.MEMBER):
        yield from check_member(seat, committee.workplace, rule)
