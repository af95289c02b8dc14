"""The task list in words and colours, for the templates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from krupa.base.days import day_words, span_words
from krupa.cycle.board import Board, StageCard
from krupa.cycle.models import CalendarDay
from krupa.cycle.stages import Stage
from krupa.cycle.tasks import TaskItem, TaskState
from krupa.regulations.bilingual import Bilingual

_STATES = {
    TaskState.TODO: (Bilingual("ถึงตาท่าน", "Your turn"), "info"),
    TaskState.WAITING: (Bilingual("รอ", "Waiting"), "wait"),
    TaskState.LATER: (Bilingual("ยังไม่ถึงเวลา", "Later"), ""),
    TaskState.DONE: (Bilingual("เสร็จแล้ว", "Done"), "done"),
}
_OVERDUE = (Bilingual("เลยกำหนด", "Overdue"), "stop")
_NOW = (Bilingual("อยู่ในช่วงเวลา", "In its time"), "")
_OVER = (Bilingual("พ้นช่วงเวลา", "Its time is over"), "")


@dataclass(frozen=True, slots=True)
class ShownTask:
    """A task as the list prints it."""

    title: Bilingual
    link: str
    status: Bilingual
    tone: str
    late: bool
    due: Bilingual | None
    waiting_for: Bilingual | None
    stage: Bilingual
    done: int | None
    total: int | None


@dataclass(frozen=True, slots=True)
class ShownDay:
    """A day of the calendar in words."""

    title: Bilingual
    span: Bilingual
    guess: bool
    note: str


@dataclass(frozen=True, slots=True)
class ShownStage:
    """A stage as the page prints it; ``open`` ones are unfolded."""

    number: int
    label: Bilingual
    title: Bilingual
    status: Bilingual
    tone: str
    span: Bilingual | None
    tasks: tuple[ShownTask, ...]
    days: tuple[ShownDay, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class ShownBoard:
    """The whole page: set-up apart, what is the reader's turn, the stages."""

    setup: tuple[ShownTask, ...]
    mine: tuple[ShownTask, ...]
    stages: tuple[ShownStage, ...]
    done: int


def shown_board(board: Board) -> ShownBoard:
    """The list in words."""
    mine = [task for task in board.mine if task.stage is not Stage.SETUP]
    setup = [task for card in board.cards if card.stage is Stage.SETUP for task in card.tasks]
    return ShownBoard(
        setup=tuple(_task(task, board.day) for task in setup),
        mine=tuple(_task(task, board.day) for task in mine),
        stages=tuple(_stage(card, board.day) for card in board.stages),
        done=board.done,
    )


def shown_day(day: CalendarDay) -> ShownDay:
    """A day of the calendar in words."""
    return ShownDay(day.title, span_words(day.starts_on, day.ends_on), day.is_guess, day.note)


def _task(task: TaskItem, day: date) -> ShownTask:
    status, tone = _OVERDUE if _presses(task, day) else _STATES[task.state]
    shows_due = task.due is not None and task.state is not TaskState.DONE
    return ShownTask(
        title=task.title,
        link=task.link,
        status=status,
        tone=tone,
        late=task.is_overdue(day),
        due=day_words(task.due) if shows_due and task.due else None,
        waiting_for=task.waiting_for if task.state is TaskState.WAITING else None,
        stage=task.stage.label,
        done=task.done,
        total=task.total,
    )


def _stage(card: StageCard, day: date) -> ShownStage:
    status, tone = _status(card, day)
    span = span_words(card.starts_on, card.ends_on) if card.starts_on and card.ends_on else None
    return ShownStage(
        number=card.stage.value,
        label=card.stage.label,
        title=card.stage.title,
        status=status,
        tone=tone,
        span=span,
        tasks=tuple(_task(task, day) for task in card.tasks),
        days=tuple(shown_day(entry) for entry in card.days),
        open=card.has_tasks and card.state in (TaskState.TODO, TaskState.WAITING),
    )


def _presses(task: TaskItem, day: date) -> bool:
    """Whether the reader is the one who is late; what others are late with is said without alarm."""
    return task.state is TaskState.TODO and task.is_overdue(day)


def _status(card: StageCard, day: date) -> tuple[Bilingual, str]:
    """A stage without tasks of its own is told by its days alone."""
    if card.has_tasks:
        pressing = any(_presses(task, day) for task in card.tasks)
        return _OVERDUE if pressing else _STATES[card.state]
    if card.starts_on is None or card.ends_on is None or day < card.starts_on:
        return _STATES[TaskState.LATER]
    return _NOW if day <= card.ends_on else _OVER
