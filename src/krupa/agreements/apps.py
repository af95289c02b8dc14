"""Django's entry to the app."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """Registers the app."""

    name = "krupa.agreements"
    label = "agreements"
