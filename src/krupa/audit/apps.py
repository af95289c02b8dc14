"""Django's entry to the app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Registers the app."""

    name = "krupa.audit"
    label = "audit"
