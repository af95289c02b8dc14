"""Agreements at every station of their way, for tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.web.world import World

from krupa.agreements import services
from krupa.agreements.content import Work, WorkLine
from krupa.agreements.models import Agreement
from krupa.agreements.states import State
from krupa.cycle.models import Cycle
from krupa.organizations.models import Organization
from krupa.papers.facts.agreement import Challenge, Task
from krupa.papers.facts.base import Facts

YEAR = 2566
ON = date(2022, 10, 15)
ENOUGH = Work(
    teaching=(WorkLine(name="ภาษาไทย", periods="15", minutes="50"),),
    support=(WorkLine(name="แผนการจัดการเรียนรู้", hours="5"),),
    quality=(WorkLine(name="ครูเวร", hours="2"),),
    policy=(WorkLine(name="งานประกันคุณภาพ", hours="1"),),
)
TASK = Task(tasks="ออกแบบหน่วยการเรียนรู้", outcomes="ผู้เรียนสนใจเรียน", indicators="ผู้เรียนร้อยละ ๗๐ อ่านออก")
CHALLENGE = Challenge(
    title="การแก้ไขปัญหาการอ่าน",
    problem="ผู้เรียนอ่านไม่ออก",
    method="แก้ไขปัญหาด้วยแบบฝึก",
    quantitative="ร้อยละ 70 อ่านออก",
    qualitative="มีนิสัยรักการอ่าน",
)


def a_cycle(world: World, organization: Organization | None = None, year: int = YEAR) -> Cycle:
    organization = organization or world.org
    user = world.user("officer" if organization == world.org else "other_officer")
    start = date(year - 544, 10, 1)
    return Cycle.objects.create(organization=organization, fiscal_year=year, rules_on=start, opened_by=user)


def started(world: World, who: str = "teacher_a", cycle: Cycle | None = None, **more: Any) -> Agreement:
    actor = world.actor(who)
    cycle = cycle or Cycle.objects.filter(organization=actor.organization).first()
    cycle = cycle or a_cycle(world, actor.organization)
    return services.start_agreement(actor=actor, cycle=cycle, on=more.pop("on", ON), **more)


def save(world: World, agreement: Agreement, section: str, part: Facts, who: str = "teacher_a") -> Any:
    agreement.refresh_from_db()
    return services.save_section(
        actor=world.actor(who),
        agreement=agreement,
        section=section,
        part=part,
        version=agreement.current_id,
        revision=agreement.now.revision(section),
        editor="page-1",
    )


def at(world: World, state: State, who: str = "teacher_a") -> Agreement:
    """An agreement of the person that stands there, its workload sufficient."""
    agreement = started(world, who)
    save(world, agreement, "work", ENOUGH, who)
    approver = world.actor("director")
    if state in (State.SUBMITTED, State.RETURNED, State.APPROVED):
        services.submit(actor=world.actor(who), agreement=agreement, version=agreement.current_id)
    if state is State.RETURNED:
        services.return_with_suggestions(
            actor=approver, agreement=agreement, version=agreement.current_id, suggestions={"1.1": "ขยายความ"}
        )
    if state is State.APPROVED:
        services.approve(actor=approver, agreement=agreement, version=agreement.current_id)
    if state is State.CLOSED:
        services.close_and_restart(
            actor=world.actor(who),
            agreement=agreement,
            last_day=date(2023, 1, 31),
            reason="new_supervisor",  # type: ignore[arg-type]
        )
    return Agreement.objects.get(pk=agreement.pk)
