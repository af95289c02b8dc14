"""Take a submission back before it is decided."""

from __future__ import annotations

from django.db import transaction

from krupa.agreements.models import Agreement
from krupa.agreements.services.locking import locked, move
from krupa.agreements.states import Action, State
from krupa.audit.services import record
from krupa.base.actor import Actor


@transaction.atomic
def withdraw(*, actor: Actor, agreement: Agreement) -> Agreement:
    """The version can be written again.

    Raises:
        NotAllowedError: only the owner withdraws.
        RefusedError: it is decided already.
    """
    row = locked(Action.WITHDRAW, actor, agreement)
    current = row.now
    current.submitted_at = current.submitted_by = None
    current.full_clean()
    current.save(update_fields=["submitted_at", "submitted_by", "updated_at"])
    move(row, State.DRAFT)
    record(
        actor=actor,
        verb="agreements.submission_withdrawn",
        th=f"ถอนข้อตกลงของ{row.person} ฉบับที่ {current.number} ที่เสนอไว้",
        en=f"Withdrew version {current.number} of the agreement of {row.person}",
        subject=row,
        data={"version": current.number},
    )
    return row
