"""Write a new version of an approved agreement; the approved one holds until the new one is approved."""

from __future__ import annotations

from django.db import transaction

from krupa.agreements.models import Agreement
from krupa.agreements.services.locking import locked, move, next_version
from krupa.agreements.states import Action, State
from krupa.audit.services import record
from krupa.base.actor import Actor


@transaction.atomic
def amend(*, actor: Actor, agreement: Agreement) -> Agreement:
    """Begin an amendment from the approved text.

    Raises:
        NotAllowedError: only the owner amends.
        RefusedError: the agreement is not approved, or an amendment is under way.
    """
    row = locked(Action.AMEND, actor, agreement)
    version = next_version(row)
    move(row, State.DRAFT, "current")
    record(
        actor=actor,
        verb="agreements.amendment_started",
        th=f"เริ่มแก้ไขข้อตกลงของ{row.person} เป็นฉบับที่ {version.number}",
        en=f"Began version {version.number} of the agreement of {row.person}",
        subject=row,
        data={"version": version.number},
    )
    return row
