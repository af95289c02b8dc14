"""Django's entry to the app."""

from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    """Registers the app."""

    name = "krupa.organizations"
    label = "organizations"
