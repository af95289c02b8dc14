"""Committees: the manual's composition rules, as cases a personnel officer can read and as single rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.committees.agreement import (
    AgreementCommittee,
    check_agreement_committee,
    check_groups,
)
from krupa.regulations.committees.salary import SalaryCommittee, check_salary_committee
from krupa.regulations.committees.seats import AcademicRank, Capacity, Seat, SeatRole, Workplace
from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.posts import Line, Standing, WorkplaceKind

SCENARIOS = yaml.safe_load(
    (Path(__file__).parents[1] / "scenarios" / "committees.yaml").read_text(encoding="utf-8")
)
ON = date(2026, 10, 1)
SCHOOL = Workplace("school-a", WorkplaceKind.SCHOOL, "โรงเรียนตัวอย่าง ก (ชื่อสมมติ)")
OTHER_SCHOOL = Workplace("school-b", WorkplaceKind.SCHOOL)


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def agreement_seat(number: int, row: list[Any]) -> Seat:
    role, capacity, place, held = row
    ranks = {rank.value for rank in AcademicRank} - {"none"}
    return Seat(
        person=f"person-{number}",
        role=SeatRole(role),
        capacity=Capacity(capacity),
        workplace=Workplace(place, WorkplaceKind.SCHOOL) if place else None,
        standing=Standing.NONE if held in ranks else Standing(held),
        academic_rank=AcademicRank(held) if held in ranks else AcademicRank.NONE,
    )


@pytest.mark.parametrize("case", SCENARIOS["agreement"], ids=lambda case: case["case"])
def test_agreement_committee_scenarios(case: dict[str, Any]) -> None:
    key, kind = case["workplace"]
    committee = AgreementCommittee(
        workplace=Workplace(key, WorkplaceKind(kind)),
        line=Line.TEACHER,
        seats=tuple(agreement_seat(number, row) for number, row in enumerate(case["seats"])),
        substitute_reason=case.get("reason", ""),
    )
    assert codes(check_agreement_committee(committee, on=ON)) == case["found"]


@pytest.mark.parametrize("case", SCENARIOS["salary"], ids=lambda case: case["case"])
def test_salary_committee_scenarios(case: dict[str, Any]) -> None:
    seats = tuple(
        Seat(f"person-{number}", SeatRole(row[0]), Capacity(row[1]), assigned="assigned" in row)
        for number, row in enumerate(case["seats"])
    )
    assert codes(check_salary_committee(SalaryCommittee("lao", seats), on=ON)) == case["found"]


def school_committee(**changes: Any) -> AgreementCommittee:
    committee = AgreementCommittee(
        workplace=SCHOOL,
        line=Line.TEACHER,
        seats=(
            Seat("director", SeatRole.CHAIR, Capacity.SCHOOL_DIRECTOR, workplace=SCHOOL),
            Seat(
                "teacher", SeatRole.MEMBER, Capacity.TEACHER, workplace=OTHER_SCHOOL, standing=Standing.SENIOR
            ),
            Seat("expert", SeatRole.MEMBER, Capacity.EXPERT),
        ),
        evaluated=frozenset({"teacher-1", "teacher-2"}),
    )
    return replace(committee, **changes)


def salary_committee(**changes: Any) -> SalaryCommittee:
    seats = (
        Seat("deputy", SeatRole.CHAIR, Capacity.DEPUTY_HEAD, organization="lao"),
        Seat("treasurer", SeatRole.MEMBER, Capacity.DEPARTMENT_HEAD, organization="lao"),
        Seat("director", SeatRole.MEMBER, Capacity.SCHOOL_ADMINISTRATOR, organization="lao"),
        Seat("officer", SeatRole.SECRETARY, Capacity.PERSONNEL_OFFICER, organization="lao"),
    )
    return replace(SalaryCommittee("lao", seats), **changes)


def test_a_proper_school_committee_has_no_finding() -> None:
    assert check_agreement_committee(school_committee(), on=ON) == ()


def test_nobody_sits_on_the_committee_that_evaluates_oneself() -> None:
    committee = school_committee(evaluated=frozenset({"teacher", "teacher-1"}))
    findings = check_agreement_committee(committee, on=ON)
    assert codes(findings) == ["evaluates_oneself"]
    assert findings[0].where == "teacher"


def test_one_person_cannot_fill_both_member_seats() -> None:
    committee = school_committee()
    doubled = replace(committee, seats=(*committee.seats[:2], replace(committee.seats[2], person="teacher")))
    assert codes(check_agreement_committee(doubled, on=ON)) == ["person_seated_twice"]


def test_the_directors_of_the_same_school_cannot_be_their_own_substitute() -> None:
    centre = replace(SCHOOL, kind=WorkplaceKind.CHILD_CENTRE)
    committee = school_committee(workplace=centre, substitute_reason="ลา")
    assert "chair_not_qualified" in codes(check_agreement_committee(committee, on=ON))


def test_a_reason_of_blanks_is_no_reason() -> None:
    substitute = Seat("nearby", SeatRole.CHAIR, Capacity.SCHOOL_DIRECTOR, workplace=OTHER_SCHOOL)
    committee = school_committee()
    committee = replace(committee, seats=(substitute, *committee.seats[1:]), substitute_reason="  ")
    assert codes(check_agreement_committee(committee, on=ON)) == ["substitute_chair_without_reason"]


def test_every_violation_names_the_clause_and_a_remedy_in_both_languages() -> None:
    committee = school_committee(seats=(Seat("x", SeatRole.CHAIR, Capacity.EXPERT),))
    findings = check_agreement_committee(committee, on=ON)
    assert findings
    for finding in findings:
        assert finding.reference is not None
        assert "คู่มือ บรรทัด" in finding.reference.place
        assert finding.message.th
        assert finding.message.en


@pytest.mark.parametrize("line", [Line.ADMINISTRATOR, Line.SUPERVISOR])
def test_committees_of_other_lines_are_said_to_be_unverified(line: Line) -> None:
    committee = AgreementCommittee(
        workplace=SCHOOL,
        line=line,
        seats=(
            Seat("superior", SeatRole.CHAIR, Capacity.SUPERIOR),
            Seat("a", SeatRole.MEMBER, Capacity.EXPERT),
            Seat("b", SeatRole.MEMBER, Capacity.SUPERVISOR),
        ),
    )
    findings = check_agreement_committee(committee, on=ON)
    assert [(finding.severity, finding.code) for finding in findings] == [
        (Severity.UNVERIFIED, "composition_unverified")
    ]


def test_an_unverified_composition_can_be_doubted_but_not_broken() -> None:
    committee = AgreementCommittee(SCHOOL, Line.ADMINISTRATOR, (Seat("a", SeatRole.CHAIR, Capacity.EXPERT),))
    assert Severity.VIOLATION not in {
        finding.severity for finding in check_agreement_committee(committee, on=ON)
    }


def test_an_organizations_own_composition_is_binding() -> None:
    rules = Rulebook(
        {
            "committees.administrator_seats": Override({"chair": 1, "member": 4}, "ประกาศของเทศบาล"),
            "committees.administrator_chair": Override(["deputy_head"], "ประกาศของเทศบาล"),
        }
    )
    committee = AgreementCommittee(
        SCHOOL,
        Line.ADMINISTRATOR,
        (
            Seat("deputy", SeatRole.CHAIR, Capacity.DEPUTY_HEAD),
            Seat("a", SeatRole.MEMBER, Capacity.EXPERT),
        ),
    )
    findings = check_agreement_committee(committee, on=ON, rules=rules)
    assert [(finding.severity, finding.code) for finding in findings] == [
        (Severity.VIOLATION, "wrong_number_of_members")
    ]


def test_several_committees_leave_nobody_out() -> None:
    science = school_committee(group="วิทยาศาสตร์", evaluated=frozenset({"teacher-1"}))
    findings = check_groups([science], ["teacher-1", "teacher-2"], on=ON)
    assert [(finding.code, finding.where) for finding in findings] == [
        ("person_without_committee", "teacher-2")
    ]


def test_two_committees_do_not_evaluate_one_person() -> None:
    both = [school_committee(group="ก"), school_committee(group="ข", evaluated=frozenset({"teacher-2"}))]
    findings = check_groups(both, ["teacher-1", "teacher-2"], on=ON)
    assert [(finding.code, finding.where) for finding in findings] == [
        ("person_with_several_committees", "teacher-2")
    ]


@given(st.sets(st.text("abc", min_size=1), max_size=8), st.data())
def test_any_sharing_out_without_overlap_is_accepted(people: set[str], data: st.DataObject) -> None:
    group_of = {person: data.draw(st.integers(0, 2)) for person in sorted(people)}
    committees = [
        school_committee(evaluated=frozenset(person for person in people if group_of[person] == number))
        for number in range(3)
    ]
    assert check_groups(committees, people, on=ON) == ()


def test_a_proper_salary_committee_has_no_finding() -> None:
    assert check_salary_committee(salary_committee(), on=ON) == ()


def test_the_salary_committee_is_made_of_the_organizations_own_people() -> None:
    seats = salary_committee().seats
    borrowed = salary_committee(seats=(*seats[:2], replace(seats[2], organization="another"), seats[3]))
    assert codes(check_salary_committee(borrowed, on=ON)) == ["seat_from_another_organization"]


def test_a_member_whose_own_salary_is_considered_is_warned_not_refused() -> None:
    findings = check_salary_committee(salary_committee(considered=frozenset({"director"})), on=ON)
    assert [(finding.severity, finding.code) for finding in findings] == [
        (Severity.WARNING, "considers_own_salary")
    ]


def test_the_secretary_cannot_be_a_member_as_well() -> None:
    seats = salary_committee().seats
    doubled = salary_committee(seats=(*seats[:3], replace(seats[3], person="treasurer")))
    assert codes(check_salary_committee(doubled, on=ON)) == ["person_seated_twice"]


@given(st.integers(2, 9))
def test_any_number_of_members_from_two_is_enough(number: int) -> None:
    seats = salary_committee().seats
    members = tuple(replace(seats[1], person=f"head-{index}") for index in range(number))
    assert check_salary_committee(salary_committee(seats=(seats[0], *members, seats[3])), on=ON) == ()


def test_the_director_of_another_school_is_only_a_substitute() -> None:
    nearby = Seat("nearby", SeatRole.CHAIR, Capacity.SCHOOL_DIRECTOR, workplace=OTHER_SCHOOL)
    committee = school_committee()
    committee = replace(committee, seats=(nearby, *committee.seats[1:]))
    assert codes(check_agreement_committee(committee, on=ON)) == ["substitute_chair_without_reason"]
    with_reason = replace(committee, substitute_reason="ผู้อำนวยการลาคลอด")
    assert check_agreement_committee(with_reason, on=ON) == ()
