"""Django's entry to the app."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_save


class CycleConfig(AppConfig):
    """Registers the app, its tasks, and its interest in issued announcements."""

    name = "krupa.cycle"
    label = "cycle"

    def ready(self) -> None:
        """Tasks of the set-up and the prologue; whoever issues the criteria, everybody is told."""
        from krupa.correspondence.models import Paper
        from krupa.cycle import prologue_tasks, setup_tasks
        from krupa.cycle.stages import Stage
        from krupa.cycle.tasks import register_tasks

        register_tasks(Stage.SETUP, setup_tasks.tasks_of)
        register_tasks(Stage.PROLOGUE, prologue_tasks.tasks_of)
        post_save.connect(_paper_saved, sender=Paper, dispatch_uid="cycle.criteria")


def _paper_saved(*, instance: Any, created: bool, **_: Any) -> None:
    from krupa.cycle.services.criteria import make_known

    if created:
        make_known(instance)
