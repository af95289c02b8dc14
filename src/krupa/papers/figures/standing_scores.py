"""What the assessors' ticks come to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from krupa.papers.facts.people import Person
from krupa.papers.facts.standing import MemberAssessment, StandingRequest
from krupa.papers.facts.year import Year
from krupa.papers.figures.standing import rules_day
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.explained import Explained
from krupa.regulations.posts import WorkplaceKind
from krupa.regulations.refusal import RefusalError
from krupa.regulations.standing.decision import Decision, decide
from krupa.regulations.standing.rubric import (
    Area,
    AreaScore,
    Rubric,
    RubricArea,
    indicator_points,
    rubric,
    score_area,
)

Ticks = Mapping[str, Collection[int]]


def assessed(year: Year, request: StandingRequest) -> Explained[Decision]:
    """Whether every member's per cent reaches the mark in every area.

    Raises:
        RefusalError: a sheet is not complete, or there is none.
    """
    form = request_rubric(year, request)
    on = rules_day(year, request)
    wanted = [Area(number) for number in year.rulebook.value("standing.areas", on=on)[request.target]]
    members = [{area: _percent(form, sheet, area) for area in wanted} for sheet in in_member_order(request)]
    return decide(members, request.target, on=on, rules=year.rulebook)


def in_member_order(request: StandingRequest) -> list[MemberAssessment]:
    """The members' sheets, first member first."""
    return sorted(request.assessments, key=lambda sheet: sheet.member)


def request_rubric(year: Year, request: StandingRequest) -> Rubric:
    """The form that assesses the request.

    Raises:
        RefusalError: the person is not of the teachers' line.
    """
    person = year.person(request.person)
    kind = classroom(year, person, request)
    return rubric(kind, request.target, on=rules_day(year, request), rules=year.rulebook, line=person.line)


def classroom(year: Year, person: Person, request: StandingRequest) -> ClassroomType:
    """The type asked for; else the only one the person teaches; else the usual one of the workplace."""
    if request.classroom is not None:
        return request.classroom
    if len(person.classroom_types) == 1:
        return person.classroom_types[0]
    places = {place.id: place.kind for place in year.organization.workplaces}
    in_centre = places.get(person.workplace or "") is WorkplaceKind.CHILD_CENTRE
    return ClassroomType.EARLY_CHILDHOOD if in_centre else ClassroomType.GENERAL


def ticks_of(sheet: MemberAssessment | None, area: Area) -> Ticks:
    """The criteria a member ticked in area 1 or 2; nothing on a blank form."""
    if sheet is None:
        return {}
    return sheet.area1 if area is Area.TEACHING else sheet.area2


def points_so_far(area: RubricArea, ticks: Ticks) -> Mapping[str, int]:
    """The points of the indicators a member has assessed.

    Raises:
        RefusalError: an indicator that the form does not have.
    """
    unknown = set(ticks) - {indicator.number for indicator in area.indicators}
    if unknown:
        listed = ", ".join(sorted(unknown))
        raise RefusalError(
            Bilingual(
                f"ด้านที่ {area.area.value} ไม่มีตัวชี้วัดที่ {listed} โปรดแก้เลขตัวชี้วัด",
                f"Area {area.area.value} has no indicator {listed}. Correct the number",
            )
        )
    return {number: indicator_points(area, ticked) for number, ticked in ticks.items()}


def area_score(area: RubricArea, ticks: Ticks) -> AreaScore | None:
    """The member's score of an area once every indicator is assessed."""
    if len(points_so_far(area, ticks)) < len(area.indicators):
        return None
    return score_area(area, ticks).value


def _percent(form: Rubric, sheet: MemberAssessment, area: Area) -> Decimal:
    if area is not Area.WORKS:
        return score_area(form.area(area), ticks_of(sheet, area)).value.percent
    if sheet.area3 is None:
        raise RefusalError(
            Bilingual(
                f"กรรมการคนที่ {sheet.member} ยังไม่มีผลด้านที่ 3 โปรดบันทึกร้อยละใน area3",
                f"Member {sheet.member} has no result of area 3. Enter the per cent in area3",
            )
        )
    return sheet.area3
