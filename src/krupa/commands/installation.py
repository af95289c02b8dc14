"""Commands that work on an installation of the web application open it first."""

from __future__ import annotations

import os


def open_installation() -> None:
    """Set Django up from the environment (see :mod:`krupa.config.environment`); only then import models.

    What is written from here on (database, mails, uploads) only its owner may read.
    """
    import django  # the commands that need no web application answer without it

    os.umask(0o077)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "krupa.config.settings")
    django.setup()
