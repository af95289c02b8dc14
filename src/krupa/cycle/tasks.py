"""The task list of a year: each app says what is to be done at its stage, this page puts it together.

An app registers a provider when it is loaded::

    class AgreementsConfig(AppConfig):
        def ready(self) -> None:
            from krupa.agreements.tasks import tasks_of

            register_tasks(Stage.AGREEMENTS, tasks_of)

A provider is asked as ``provider(actor, cycle)`` and answers only with what this actor may see: an officer
everyone's, a director the unit's, a teacher their own. It counts in the database and makes a number of
queries that does not grow with the number of people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from krupa.cycle.stages import Stage
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.base.actor import Actor
    from krupa.cycle.models import Cycle


class TaskState(StrEnum):
    """How a task stands for the one who reads the list."""

    TODO = "todo"  # the reader's turn
    WAITING = "waiting"  # somebody else's turn
    LATER = "later"  # cannot begin yet
    DONE = "done"


@dataclass(frozen=True, slots=True)
class TaskItem:
    """One line of the list.

    ``waiting_for`` is whose turn it is when it is not the reader's. ``due`` is the last day; None takes the
    last day the calendar gives the stage. ``link`` is the address of the page where it is done. ``done`` of
    ``total`` is shown as progress where a task is many people's.
    """

    stage: Stage
    title: Bilingual
    state: TaskState
    waiting_for: Bilingual | None = None
    due: date | None = None
    link: str = ""
    done: int | None = None
    total: int | None = None

    def is_overdue(self, day: date) -> bool:
        """Whether the last day has passed and it is not done."""
        return self.due is not None and self.due < day and self.state is not TaskState.DONE


Provider = Callable[["Actor", "Cycle"], Iterable[TaskItem]]
_PROVIDERS: dict[Stage, list[Provider]] = {}


def register_tasks(step: int, provider: Provider) -> None:
    """Let ``provider`` answer for a stage (0–8); several may, registering one twice changes nothing."""
    providers = _PROVIDERS.setdefault(Stage(step), [])
    if provider not in providers:
        providers.append(provider)


def providers_of(stage: Stage) -> tuple[Provider, ...]:
    """Who answers for a stage, in the order of registering."""
    return tuple(_PROVIDERS.get(stage, ()))
