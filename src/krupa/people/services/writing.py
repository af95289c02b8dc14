"""What every service of people does the same way: check the row, hold its place, refuse in words."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError

from krupa.base.refusal import RefusedError
from krupa.people.models import Person
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import Model

    from krupa.base.actor import Actor


def locked_person(actor: Actor, person: Person) -> Person:
    """The person as the database has them now, held until the transaction ends.

    Raises:
        Person.DoesNotExist: the person is of another organisation.
    """
    found: Person = Person.objects.of(actor.organization).select_for_update().get(pk=person.pk)
    return found


def refuse_stale(row: Any, seen: datetime | None) -> None:
    """Nobody overwrites what they have not seen; ``seen`` is when the row shown had last changed."""
    if seen is not None and row.updated_at != seen:
        raise RefusedError(
            Bilingual(
                "มีผู้อื่นแก้ไขข้อมูลนี้หลังจากที่ท่านเปิดหน้า จึงยังไม่บันทึก โปรดเทียบกับข้อมูลปัจจุบันแล้วบันทึกอีกครั้ง",
                "Somebody changed this after you opened the page, so nothing was saved. "
                "Please compare with what stands there now, then save again.",
            )
        )


def put(row: Any, data: Any) -> tuple[str, ...]:
    """Set the fields of a data class on a row; which of them differ."""
    changed = []
    for field in fields(data):
        value = getattr(data, field.name)
        value = list(value) if isinstance(value, tuple) else value  # as the database gives it back
        if getattr(row, field.name) != value:
            setattr(row, field.name, value)
            changed.append(field.name)
    return tuple(changed)


def save_checked(row: Model) -> None:
    """Save a row that passes its own checks.

    Raises:
        RefusedError: it does not; the first problem, with its field.
    """
    try:
        row.full_clean()
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        field = "" if field == "__all__" else field
        said = " ".join(messages)
        raise RefusedError(
            Bilingual(
                f"บันทึกไม่ได้: {said} โปรดแก้ไขแล้วบันทึกอีกครั้ง", f"This cannot be saved: {said} Please correct it."
            ),
            field,
        ) from error
    row.save()
