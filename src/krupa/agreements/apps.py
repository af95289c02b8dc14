"""Django's entry to the app."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """Registers the app and its tasks of the year."""

    name = "krupa.agreements"
    label = "agreements"

    def ready(self) -> None:
        """Step 1 of the task list."""
        from krupa.agreements.tasks import tasks_of
        from krupa.cycle.stages import Stage
        from krupa.cycle.tasks import register_tasks

        register_tasks(Stage.AGREEMENTS, tasks_of)
