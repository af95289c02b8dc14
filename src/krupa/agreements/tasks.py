"""Step 1 in the task list: one's own agreement, those one decides on, and how far everybody is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone

from krupa.agreements.models import Agreement
from krupa.agreements.permissions import SEES_ALL
from krupa.agreements.selectors import agreements_of, progress_by_unit, visible_as_approver
from krupa.agreements.states import State
from krupa.cycle.stages import Stage
from krupa.cycle.tasks import TaskItem, TaskState
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.base.actor import Actor
    from krupa.cycle.models import Cycle

_SUPERIOR = Bilingual("ผู้บังคับบัญชา", "your superior")
_EVERYBODY = Bilingual("ผู้จัดทำข้อตกลงและผู้บังคับบัญชา", "the writers and their superiors")
_OWN = {
    State.DRAFT: (
        TaskState.TODO,
        Bilingual("เขียนข้อตกลงของท่านให้เสร็จและเสนอ", "Finish your agreement and submit it"),
    ),
    State.RETURNED: (
        TaskState.TODO,
        Bilingual(
            "แก้ไขข้อตกลงตามข้อเสนอแนะและเสนออีกครั้ง", "Change your agreement as suggested and submit it again"
        ),
    ),
    State.SUBMITTED: (TaskState.WAITING, Bilingual("ข้อตกลงของท่านเสนอแล้ว", "Your agreement is submitted")),
    State.APPROVED: (TaskState.DONE, Bilingual("ข้อตกลงของท่านเห็นชอบแล้ว", "Your agreement is approved")),
}


def tasks_of(actor: Actor, cycle: Cycle) -> Iterable[TaskItem]:
    """Everything about agreements that this actor has to do with."""
    yield from _decisions(actor, cycle)
    if actor.person is not None:
        yield from _own(actor, cycle)
    if actor.directs or actor.holds(*SEES_ALL):
        yield from _progress(actor, cycle)


def _own(actor: Actor, cycle: Cycle) -> Iterable[TaskItem]:
    slug = actor.organization.slug
    mine = [one for one in agreements_of(actor, cycle) if one.state_now is not State.CLOSED]
    if not mine:
        title = Bilingual("เริ่มเขียนข้อตกลงในการพัฒนางานของท่าน", "Begin your performance agreement")
        yield TaskItem(Stage.AGREEMENTS, title, TaskState.TODO, link=reverse("agreements:mine", args=[slug]))
    for agreement in mine:
        yield _one(agreement, slug)


def _one(agreement: Agreement, slug: str) -> TaskItem:
    state, title = _OWN[agreement.state_now]
    if agreement.round is not None:
        title = Bilingual(f"{title.th} (รอบที่ {agreement.round})", f"{title.en} (round {agreement.round})")
    return TaskItem(
        Stage.AGREEMENTS,
        title,
        state,
        waiting_for=_SUPERIOR if state is TaskState.WAITING else None,
        link=reverse("agreements:agreement", args=[slug, agreement.pk]),
    )


def _decisions(actor: Actor, cycle: Cycle) -> Iterable[TaskItem]:
    waiting = visible_as_approver(actor).filter(cycle=cycle, state=State.SUBMITTED).count()
    if waiting:
        title = Bilingual(
            f"พิจารณาข้อตกลงที่เสนอมา {waiting} ฉบับ",
            f"Decide on {waiting} submitted {'agreement' if waiting == 1 else 'agreements'}",
        )
        link = reverse("agreements:list", args=[actor.organization.slug])
        yield TaskItem(Stage.AGREEMENTS, title, TaskState.TODO, link=f"{link}?state={State.SUBMITTED}")


def _progress(actor: Actor, cycle: Cycle) -> Iterable[TaskItem]:
    units = progress_by_unit(actor, cycle, timezone.localdate())
    total = sum(unit.people for unit in units)
    if not total:
        return
    done = min(sum(unit.approved for unit in units), total)
    title = Bilingual("ข้อตกลงของทุกคน", "Everybody's agreements")
    if not actor.holds(*SEES_ALL):
        title = Bilingual("ข้อตกลงของบุคลากรในสถานศึกษา", "The agreements of your people")
    finished = done == total
    yield TaskItem(
        Stage.AGREEMENTS,
        title,
        TaskState.DONE if finished else TaskState.WAITING,
        waiting_for=None if finished else _EVERYBODY,
        link=reverse("agreements:list", args=[actor.organization.slug]),
        done=done,
        total=total,
    )
