"""Triggers that refuse to change a version once it is submitted, on both databases.

A submitted version may be decided or withdrawn, its text stays; a decided one stays as it is for ever.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

_NO = "a submitted version of an agreement is not changed"
_FIXED = ("agreement_id", "number", "content", "revisions", "organization_id")
_SQLITE_CHANGED = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in _FIXED)
_POSTGRES_CHANGED = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in _FIXED)

_SET = {
    "sqlite": [
        "CREATE TRIGGER agreements_version_fixed BEFORE UPDATE ON agreements_version "
        f"WHEN OLD.decided_at IS NOT NULL OR (OLD.submitted_at IS NOT NULL AND ({_SQLITE_CHANGED})) "
        f"BEGIN SELECT RAISE(ABORT, '{_NO}'); END",
        "CREATE TRIGGER agreements_version_kept BEFORE DELETE ON agreements_version "
        f"WHEN OLD.submitted_at IS NOT NULL BEGIN SELECT RAISE(ABORT, '{_NO}'); END",
        *(
            f"CREATE TRIGGER agreements_suggestion_no_{change.lower()} BEFORE {change} "
            f"ON agreements_suggestion BEGIN SELECT RAISE(ABORT, '{_NO}'); END"
            for change in ("UPDATE", "DELETE")
        ),
    ],
    "postgresql": [
        "CREATE OR REPLACE FUNCTION agreements_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_NO}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER agreements_version_fixed BEFORE UPDATE ON agreements_version FOR EACH ROW "
        f"WHEN (OLD.decided_at IS NOT NULL OR (OLD.submitted_at IS NOT NULL AND ({_POSTGRES_CHANGED}))) "
        "EXECUTE FUNCTION agreements_refuse()",
        "CREATE TRIGGER agreements_version_kept BEFORE DELETE ON agreements_version FOR EACH ROW "
        "WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION agreements_refuse()",
        "CREATE TRIGGER agreements_suggestion_fixed BEFORE UPDATE OR DELETE ON agreements_suggestion "
        "FOR EACH ROW EXECUTE FUNCTION agreements_refuse()",
    ],
}
_NAMES = {
    "sqlite": (
        "agreements_version_fixed",
        "agreements_version_kept",
        "agreements_suggestion_no_update",
        "agreements_suggestion_no_delete",
    ),
    "postgresql": (
        "agreements_version_fixed ON agreements_version",
        "agreements_version_kept ON agreements_version",
        "agreements_suggestion_fixed ON agreements_suggestion",
    ),
}


def set_guard(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; a table that SQLite builds anew when the model changes needs them again."""
    _run(connection, _SET[connection.vendor])


def lift_guard(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for undoing the migration and for tests, never for a running installation."""
    _run(connection, [f"DROP TRIGGER IF EXISTS {name}" for name in _NAMES[connection.vendor]])


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
