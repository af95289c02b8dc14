"""Django's entry to the app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Registers the app."""

    name = "krupa.web"
    label = "web"
