"""SQLite's own backup: pages are copied while others read and write; the copy is of one moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from django.core.management import call_command
from django.db import connection

_FILE = "krupa.sqlite3"


def dump(folder: Path) -> None:
    """Write the database into the folder."""
    connection.ensure_connection()
    with closing(sqlite3.connect(folder / _FILE)) as copy:
        connection.connection.backup(copy)


def load(folder: Path, migrations: Sequence[Sequence[str]]) -> None:
    """Put the copy in the place of the database, then bring it up to this version."""
    connection.ensure_connection()
    with closing(sqlite3.connect(folder / _FILE)) as copy:
        copy.backup(connection.connection)
    call_command("migrate", interactive=False, verbosity=0)
