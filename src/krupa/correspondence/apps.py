"""Django's entry to the app."""

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    """Registers the app."""

    name = "krupa.correspondence"
    label = "correspondence"
