"""Django's entry to the app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Registers the app."""

    name = "krupa.people"
    label = "people"
