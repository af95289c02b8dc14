"""The task list: what each role is told to do, and reminders of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone
from tests.agreements.written import at, started
from tests.cycle.opened import announced, opened
from tests.web.world import World

from krupa.accounts.selectors import actor_for
from krupa.agreements.states import State
from krupa.base.actor import Actor
from krupa.cycle.board import Board, board_of
from krupa.cycle.jobs import remind_everybody, remind_today, send_messages
from krupa.cycle.models import Cycle, Notification
from krupa.cycle.services.reminding import claim_day, remind
from krupa.cycle.stages import Stage
from krupa.cycle.tasks import TaskItem, TaskState


@pytest.fixture
def cycle(world: World) -> Cycle:
    return opened(world)


def actor(world: World, key: str) -> Actor:
    found = actor_for(world.user(key), world.org)
    assert found is not None
    return found


def board(world: World, cycle: Cycle, key: str) -> Board:
    return board_of(actor(world, key), cycle, timezone.localdate())


def tasks(world: World, cycle: Cycle, key: str, stage: Stage) -> list[TaskItem]:
    return [task for card in board(world, cycle, key).cards if card.stage is stage for task in card.tasks]


def test_the_nine_stages_of_the_manual_stand_in_order(world: World, cycle: Cycle) -> None:
    stages = [card.stage for card in board(world, cycle, "teacher_a").stages]
    assert stages == [Stage(number) for number in range(9)]


def test_the_officer_has_both_papers_to_make_and_a_teacher_waits_for_the_announcement(
    world: World, cycle: Cycle
) -> None:
    officer = tasks(world, cycle, "officer", Stage.PROLOGUE)
    assert [task.state for task in officer] == [TaskState.TODO, TaskState.TODO]
    (waiting,) = tasks(world, cycle, "teacher_a", Stage.PROLOGUE)
    assert waiting.state is TaskState.WAITING
    assert waiting.waiting_for is not None
    assert waiting.due == cycle.calendar.get(key="criteria_announced").ends_on


def test_an_issued_announcement_is_done_for_everybody(world: World, cycle: Cycle) -> None:
    announced(world, cycle)
    (done,) = tasks(world, cycle, "teacher_a", Stage.PROLOGUE)
    assert done.state is TaskState.DONE
    assert [task.state for task in tasks(world, cycle, "officer", Stage.PROLOGUE)] == [
        TaskState.TODO,
        TaskState.DONE,
    ]


def test_missing_settings_are_tasks_of_those_who_may_fill_them_in(world: World, cycle: Cycle) -> None:
    missing = tasks(world, cycle, "officer", Stage.SETUP)
    assert any("emblem" in task.title.en for task in missing)
    assert all(task.link.startswith(world.url()) for task in missing)
    for key in ("teacher_a", "director", "head", "auditor"):
        assert not tasks(world, cycle, key, Stage.SETUP)


@pytest.mark.parametrize(
    ("state", "own"),
    [
        (None, TaskState.TODO),
        (State.DRAFT, TaskState.TODO),
        (State.SUBMITTED, TaskState.WAITING),
        (State.RETURNED, TaskState.TODO),
        (State.APPROVED, TaskState.DONE),
    ],
)
def test_a_teacher_is_told_where_their_own_agreement_stands(
    world: World, cycle: Cycle, state: State | None, own: TaskState
) -> None:
    if state is State.DRAFT:
        started(world, on=timezone.localdate())
    elif state is not None:
        at(world, state)
    (task,) = tasks(world, cycle, "teacher_a", Stage.AGREEMENTS)
    assert task.state is own


def test_a_director_is_told_how_many_agreements_wait_and_a_colleague_is_not(
    world: World, cycle: Cycle
) -> None:
    at(world, State.SUBMITTED)
    decide = [task for task in tasks(world, cycle, "director", Stage.AGREEMENTS) if "1 ฉบับ" in task.title.th]
    assert [task.state for task in decide] == [TaskState.TODO]
    (own,) = tasks(world, cycle, "teacher_b", Stage.AGREEMENTS)
    assert "Begin" in own.title.en


def test_the_officer_sees_how_far_everybody_is_and_the_director_the_unit(world: World, cycle: Cycle) -> None:
    at(world, State.APPROVED)
    progress = [task for task in tasks(world, cycle, "officer", Stage.AGREEMENTS) if task.total]
    assert [(task.done, task.total) for task in progress] == [(1, len(world.persons) - 1)]  # one is elsewhere
    progress = [task for task in tasks(world, cycle, "director", Stage.AGREEMENTS) if task.total]
    assert [(task.done, task.total) for task in progress] == [(1, 3)]


def test_what_is_due_first_stands_on_top(world: World, cycle: Cycle) -> None:
    dues = [task.due or date.max for task in board(world, cycle, "director").mine]
    assert dues == sorted(dues)


def last_day(cycle: Cycle) -> date:
    found: date = cycle.calendar.get(key="agreement_made").ends_on
    return found


@pytest.mark.parametrize(("before", "told"), [(8, False), (7, True), (0, True), (-1, True)])
def test_a_teacher_is_reminded_from_seven_days_before_the_last_on(
    world: World, cycle: Cycle, before: int, told: bool
) -> None:
    remind(cycle, last_day(cycle) - timedelta(days=before))
    mine = Notification.objects.filter(user=world.user("teacher_a"))
    assert mine.exists() is told


def test_a_reminder_is_sent_once_and_once_more_when_it_is_overdue(world: World, cycle: Cycle) -> None:
    mine = Notification.objects.filter(user=world.user("teacher_a"))
    for days in (-3, -2, 0):
        remind(cycle, last_day(cycle) + timedelta(days=days))
    assert mine.count() == 1
    for days in (1, 2):
        remind(cycle, last_day(cycle) + timedelta(days=days))
    assert mine.count() == 2
    assert any("Overdue" in one.en for one in mine)


def test_a_day_is_claimed_once(world: World, cycle: Cycle) -> None:
    day = timezone.localdate()
    assert claim_day(cycle, day)
    assert not claim_day(cycle, day)
    assert claim_day(cycle, day + timedelta(days=1))


@pytest.mark.django_db(transaction=True)
def test_mail_goes_once_to_each_reader_in_their_language(world: World, cycle: Cycle) -> None:
    teacher = world.user("teacher_a")
    teacher.language = "en"
    teacher.save()
    announced(world, cycle)
    send_messages.enqueue(str(world.org.pk))
    to = [address for message in mail.outbox for address in message.to]
    assert sorted(to) == sorted(set(to))
    (mine,) = [message for message in mail.outbox if message.to == [teacher.email]]
    assert "have been announced" in mine.body
    assert "ออกแล้ว" not in mine.body
    assert not any(address.startswith("other_") for address in to)


def test_the_worker_sends_the_reminders_of_every_organisation_where_nobody_comes(
    world: World, cycle: Cycle
) -> None:
    theirs = opened(world, "other_officer")
    remind_everybody()
    for one in (cycle, theirs):
        one.refresh_from_db()
        assert one.reminded_on == timezone.localdate()


def test_the_first_visit_of_the_day_sends_the_reminders(world: World, cycle: Cycle) -> None:
    remind_today(cycle)
    cycle.refresh_from_db()
    assert cycle.reminded_on == timezone.localdate()
