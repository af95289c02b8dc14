"""Django's entry to the app."""

from django.apps import AppConfig


class BaseConfig(AppConfig):
    """Registers the app."""

    name = "krupa.base"
    label = "base"
