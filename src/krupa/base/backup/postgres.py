"""PostgreSQL without its programs: every table by COPY, all in one snapshot."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql

_COLUMNS = "columns.json"
_TABLES = """
    SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum)
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND a.attgenerated = ''
        AND c.relname <> 'krupa_cache'
    GROUP BY c.relname ORDER BY c.relname
"""
_SEQUENCES = """
    SELECT t.relname, a.attname, pg_get_serial_sequence(quote_ident(t.relname), a.attname)
    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace
        AND pg_get_serial_sequence(quote_ident(t.relname), a.attname) IS NOT NULL
"""


def dump(folder: Path) -> None:
    """Write one file per table into the folder."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute(_TABLES)
        tables: dict[str, list[str]] = dict(cursor.fetchall())
        for table, columns in tables.items():
            query = _copy(table, columns, "TO STDOUT")
            with (folder / f"{table}.copy").open("wb") as file, cursor.copy(query) as rows:
                for piece in rows:
                    file.write(piece)
    (folder / _COLUMNS).write_text(json.dumps(tables), encoding="utf-8")


def load(folder: Path, migrations: Sequence[Sequence[str]]) -> None:
    """Make the tables as they were then, fill them, and bring them up to this version: all or nothing."""
    tables: dict[str, list[str]] = json.loads((folder / _COLUMNS).read_text(encoding="utf-8"))
    with transaction.atomic(), connection.cursor() as cursor:
        _clear(cursor)
        _make_tables({(app, name) for app, name in migrations})
        _empty(cursor, tables)
        # Migrating has made the constraints immediate, but tables come in the order of their names.
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for table, columns in tables.items():
            query = _copy(table, columns, "FROM STDIN")
            with (folder / f"{table}.copy").open("rb") as file, cursor.copy(query) as rows:
                while piece := file.read(1 << 20):
                    rows.write(piece)
        _step_sequences(cursor)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def _copy(table: str, columns: Sequence[str], direction: str) -> sql.Composed:
    return sql.SQL("COPY {} ({}) {}").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns)), sql.SQL(direction)
    )


def _clear(cursor: Any) -> None:
    """Drop the tables and functions of the application; rights given to other roles on the schema stay."""
    cursor.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
    )
    for (table,) in cursor.fetchall():
        cursor.execute(sql.SQL("DROP TABLE {} CASCADE").format(sql.Identifier(table)))
    cursor.execute(
        "SELECT p.oid::regprocedure::text FROM pg_proc p"
        " WHERE p.pronamespace = current_schema()::regnamespace"
        " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"
    )
    for (function,) in cursor.fetchall():
        cursor.execute(f"DROP FUNCTION {function} CASCADE")


def _make_tables(migrations: set[tuple[str, str]]) -> None:
    """Migrate to where the backup was: to the last of its migrations in every app."""
    executor = MigrationExecutor(connection)
    nodes = executor.loader.graph.node_map
    last = [
        (app, name)
        for app, name in sorted(migrations)
        if not any(child.key in migrations and child.key[0] == app for child in nodes[app, name].children)
    ]
    executor.migrate(last)


def _empty(cursor: Any, tables: Iterable[str]) -> None:
    """Remove what the migrations put in by themselves; tables that refuse it are empty."""
    for table in tables:
        name = sql.Identifier(table)
        cursor.execute(sql.SQL("SELECT EXISTS (SELECT 1 FROM {})").format(name))
        if cursor.fetchone()[0]:
            cursor.execute(sql.SQL("TRUNCATE {} CASCADE").format(name))


def _step_sequences(cursor: Any) -> None:
    cursor.execute(_SEQUENCES)
    for table, column, sequence in cursor.fetchall():
        step = sql.SQL("SELECT setval(%s, COALESCE((SELECT MAX({}) FROM {}), 0) + 1, false)")
        cursor.execute(step.format(sql.Identifier(column), sql.Identifier(table)), [sequence])
