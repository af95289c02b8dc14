"""The task list of a year as one reader sees it: stage by stage, and what is theirs to do now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from krupa.cycle.selectors import calendar_of
from krupa.cycle.stages import Stage
from krupa.cycle.tasks import TaskItem, TaskState, providers_of

if TYPE_CHECKING:
    from krupa.base.actor import Actor
    from krupa.cycle.models import CalendarDay, Cycle


@dataclass(frozen=True, slots=True)
class StageCard:
    """A stage with its tasks and the days the calendar gives it."""

    stage: Stage
    tasks: tuple[TaskItem, ...]
    days: tuple[CalendarDay, ...]

    @property
    def starts_on(self) -> date | None:
        """The first day of the stage."""
        return min((day.starts_on for day in self.days), default=None)

    @property
    def ends_on(self) -> date | None:
        """The last day of the stage."""
        return max((day.ends_on for day in self.days), default=None)

    @property
    def has_tasks(self) -> bool:
        """Whether KruPA keeps tasks for the stage; otherwise only its days are known."""
        return bool(self.tasks)

    @property
    def state(self) -> TaskState:
        """The stage as a whole: the reader's turn goes before waiting, waiting before what comes later."""
        states = {task.state for task in self.tasks}
        order = (TaskState.TODO, TaskState.WAITING, TaskState.LATER)
        return next(
            (state for state in order if state in states), TaskState.DONE if states else TaskState.LATER
        )


@dataclass(frozen=True, slots=True)
class Board:
    """All stages in order, set-up first (only while something is missing)."""

    cards: tuple[StageCard, ...]
    day: date

    @property
    def mine(self) -> tuple[TaskItem, ...]:
        """What is the reader's turn, what is due first on top."""
        todo = [task for card in self.cards for task in card.tasks if task.state is TaskState.TODO]
        return tuple(sorted(todo, key=lambda task: (task.due or date.max, task.stage)))

    @property
    def done(self) -> int:
        """How many stages are done."""
        return sum(card.state is TaskState.DONE for card in self.stages)

    @property
    def stages(self) -> tuple[StageCard, ...]:
        """The stages of the manual, without the set-up."""
        return tuple(card for card in self.cards if card.stage is not Stage.SETUP)


def board_of(actor: Actor, cycle: Cycle, day: date) -> Board:
    """The list for a reader on a day."""
    days: dict[int, list[CalendarDay]] = {}
    for entry in calendar_of(cycle):
        days.setdefault(entry.stage, []).append(entry)
    cards = [_card(stage, actor, cycle, tuple(days.get(stage, ()))) for stage in Stage]
    return Board(tuple(card for card in cards if card.tasks or card.stage is not Stage.SETUP), day)


def _card(stage: Stage, actor: Actor, cycle: Cycle, days: tuple[CalendarDay, ...]) -> StageCard:
    last = max((day.ends_on for day in days), default=None)
    tasks = [task for provider in providers_of(stage) for task in provider(actor, cycle)]
    return StageCard(stage, tuple(task if task.due else replace(task, due=last) for task in tasks), days)
