"""What an organisation has not filled in yet, as tasks of those who may fill it in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils import timezone

from krupa.cycle.stages import Stage
from krupa.cycle.tasks import TaskItem, TaskState
from krupa.organizations.permissions import may_change_settings
from krupa.organizations.setup import missing_setup

if TYPE_CHECKING:
    from krupa.base.actor import Actor
    from krupa.cycle.models import Cycle


def tasks_of(actor: Actor, cycle: Cycle) -> Iterable[TaskItem]:
    """Everything missing today; nothing for those who cannot change it."""
    if not may_change_settings(actor):
        return
    today = timezone.localdate()
    for missing in missing_setup(actor.organization, today, officer=actor.is_officer):
        yield TaskItem(stage=Stage.SETUP, title=missing.words, state=TaskState.TODO, link=missing.link)
