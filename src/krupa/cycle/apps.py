"""Django's entry to the app."""

from django.apps import AppConfig


class CycleConfig(AppConfig):
    """Registers the app."""

    name = "krupa.cycle"
    label = "cycle"
