"""A person's weekly hours, and the minimum they are measured by."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from krupa.papers.facts.agreement import WorkItem
from krupa.papers.facts.agreement import Workload as WorkloadFacts
from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.posts import Line, WorkplaceKind
from krupa.regulations.workload import Workload, WorkloadBasis

_BY_CLASSROOM = {
    ClassroomType.EARLY_CHILDHOOD: WorkloadBasis.EARLY_CHILDHOOD,
    ClassroomType.SPECIAL: WorkloadBasis.SPECIAL,
    ClassroomType.VOCATIONAL: WorkloadBasis.VOCATIONAL,
}


def weekly_hours(facts: WorkloadFacts) -> Workload:
    """The four sums of an agreement's workload, hours a week."""
    return Workload(
        teaching=_sum(facts.teaching),
        support=_sum(facts.support),
        quality=_sum(facts.quality),
        policy=_sum(facts.policy),
    )


def workload_basis(year: Year, person: Person) -> WorkloadBasis:
    """The minimum that applies: by post for administrators, by level taught for everybody else.

    A teacher of several kinds of classroom, or of none named, is measured as basic education, unless
    the workplace is a child development centre.
    """
    if person.line is Line.ADMINISTRATOR:
        deputy = person.position_name.startswith("รอง")
        return WorkloadBasis.DEPUTY_DIRECTOR if deputy else WorkloadBasis.DIRECTOR
    in_centre = (
        person.workplace is not None
        and year.organization.workplace(person.workplace).kind is WorkplaceKind.CHILD_CENTRE
    )
    return classroom_basis(person.classroom_types, in_centre=in_centre)


def classroom_basis(rooms: tuple[ClassroomType, ...], *, in_centre: bool) -> WorkloadBasis:
    """The level taught: of the one kind of classroom; else of the place, a child centre or not."""
    if len(rooms) == 1:
        return _BY_CLASSROOM.get(rooms[0], WorkloadBasis.BASIC)
    return WorkloadBasis.EARLY_CHILDHOOD if in_centre else WorkloadBasis.BASIC


def _sum(items: Iterable[WorkItem]) -> Decimal:
    return sum((item.hours for item in items if item.hours is not None), Decimal(0))
