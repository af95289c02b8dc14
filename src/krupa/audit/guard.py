"""Triggers that refuse to change or remove an event, on both databases."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

_TABLE = "audit_event"
_NO = "audit events are never changed or removed"

_SET = {
    "sqlite": [
        f"CREATE TRIGGER {_TABLE}_no_{change.lower()} BEFORE {change} ON {_TABLE} "
        f"BEGIN SELECT RAISE(ABORT, '{_NO}'); END"
        for change in ("UPDATE", "DELETE")
    ],
    "postgresql": [
        f"CREATE OR REPLACE FUNCTION {_TABLE}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_NO}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
        f"CREATE TRIGGER {_TABLE}_no_update BEFORE UPDATE OR DELETE ON {_TABLE} "
        f"FOR EACH ROW EXECUTE FUNCTION {_TABLE}_refuse()",
        f"CREATE TRIGGER {_TABLE}_no_delete BEFORE TRUNCATE ON {_TABLE} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {_TABLE}_refuse()",
    ],
}
_LIFT = {
    "sqlite": [f"DROP TRIGGER IF EXISTS {_TABLE}_no_update", f"DROP TRIGGER IF EXISTS {_TABLE}_no_delete"],
    "postgresql": [
        f"DROP TRIGGER IF EXISTS {_TABLE}_no_update ON {_TABLE}",
        f"DROP TRIGGER IF EXISTS {_TABLE}_no_delete ON {_TABLE}",
    ],
}


def set_guard(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; a table that SQLite builds anew when the model changes needs them again."""
    _run(connection, _SET)


def lift_guard(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for undoing the migration and for tests, never for a running installation."""
    _run(connection, _LIFT)


def _run(connection: BaseDatabaseWrapper, statements: dict[str, list[str]]) -> None:
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement)
