"""Triggers that refuse to change or remove an issued paper or a cancellation, on both databases."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

_TABLES = ("correspondence_paper", "correspondence_cancellation")
_NO = "issued papers are never changed or removed"
_FUNCTION = "correspondence_refuse"

_SET = {
    "sqlite": [
        f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{_NO}'); END"
        for table in _TABLES
        for change in ("UPDATE", "DELETE")
    ],
    "postgresql": [
        f"CREATE OR REPLACE FUNCTION {_FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_NO}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
        *(
            f"CREATE TRIGGER {table}_no_{name} BEFORE {change} ON {table} "
            f"FOR EACH {each} EXECUTE FUNCTION {_FUNCTION}()"
            for table in _TABLES
            for name, change, each in (
                ("update", "UPDATE OR DELETE", "ROW"),
                ("delete", "TRUNCATE", "STATEMENT"),
            )
        ),
    ],
}
_ON = {"sqlite": "", "postgresql": " ON {table}"}


def set_guard(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; a table that SQLite builds anew when the model changes needs them again."""
    _run(connection, _SET[connection.vendor])


def lift_guard(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for undoing the migration and for tests, never for a running installation."""
    _run(
        connection,
        [
            f"DROP TRIGGER IF EXISTS {table}_no_{name}{_ON[connection.vendor].format(table=table)}"
            for table in _TABLES
            for name in ("update", "delete")
        ],
    )


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
