"""Reminders: whoever has something due soon, or overdue, is told once for each."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q

from krupa.accounts.selectors import actor_for
from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.days import day_words
from krupa.cycle.board import board_of
from krupa.cycle.models import Cycle
from krupa.cycle.permissions import require_running_year
from krupa.cycle.selectors import users_at_work
from krupa.cycle.services.messages import Message, notify
from krupa.cycle.tasks import TaskItem
from krupa.regulations.bilingual import Bilingual


def claim_day(cycle: Cycle, day: date) -> bool:
    """Take the day's reminders of a year upon oneself; False if somebody has done so already."""
    open_here = Cycle.objects.filter(pk=cycle.pk, closed_at__isnull=True)
    return bool(
        open_here.filter(Q(reminded_on__isnull=True) | Q(reminded_on__lt=day)).update(reminded_on=day)
    )


def remind(cycle: Cycle, day: date) -> int:
    """Tell everybody what of theirs is due within the year's ``remind_days``, or overdue.

    Gives how many messages. Running it again the same day, or after a failure, tells nobody twice.
    """
    horizon = day + timedelta(days=cycle.remind_days)
    told = 0
    for user in users_at_work(cycle.organization, day):
        actor = actor_for(user, cycle.organization, day)
        if actor is None:
            continue
        for task in board_of(actor, cycle, day).mine:
            if task.due is not None and task.due <= horizon:
                told += len(
                    notify(organization=cycle.organization, users=[user], message=_message(cycle, task, day))
                )
    return told


@transaction.atomic
def set_remind_days(*, actor: Actor, cycle: Cycle, days: int) -> Cycle:
    """Choose how many days before the last one people are reminded (0–60).

    Raises:
        NotAllowedError: the actor is no officer of this organisation.
        ValidationError: the number is out of range.
    """
    require_running_year(actor)
    cycle = Cycle.objects.of(actor.organization).select_for_update().get(pk=cycle.pk)
    cycle.remind_days = days
    cycle.full_clean()
    cycle.save()
    record(
        actor=actor,
        verb="cycle.remind_days_set",
        th=f"ตั้งการเตือนล่วงหน้า {days} วัน ปีงบประมาณ พ.ศ. {cycle}",
        en=f"Reminders of the fiscal year {cycle} go out {days} days ahead",
        subject=cycle,
        data={"days": days},
    )
    return cycle


def _message(cycle: Cycle, task: TaskItem, day: date) -> Message:
    assert task.due is not None  # noqa: S101 - remind() asks only about tasks with a last day
    last = day_words(task.due)
    overdue = task.is_overdue(day)
    words = (
        Bilingual(f"เลยกำหนด {last.th}: {task.title.th}", f"Overdue since {last.en}: {task.title.en}")
        if overdue
        else Bilingual(f"ครบกำหนด {last.th}: {task.title.th}", f"Due {last.en}: {task.title.en}")
    )
    phase = "overdue" if overdue else "soon"
    key = f"{cycle.fiscal_year}/{int(task.stage)}/{task.due}/{phase}/{task.title.en}"[:200]
    return Message(key=key, words=words, link=task.link, due=task.due)
