"""Commands that work on an installation of the web application open it first."""

from __future__ import annotations

import os


def open_installation() -> None:
    """Set Django up from the environment (see :mod:`krupa.config.environment`); only then import models."""
    import django  # the commands that need no web application answer without it

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "krupa.config.settings")
    django.setup()
