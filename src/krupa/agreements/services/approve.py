"""เห็นชอบ: the superior agrees, and the version is in force."""

from __future__ import annotations

from django.db import transaction

from krupa.agreements.models import Agreement
from krupa.agreements.services.deciding import decide
from krupa.agreements.services.locking import locked, move
from krupa.agreements.states import Action, State
from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.papers.facts.agreement import Opinion


@transaction.atomic
def approve(*, actor: Actor, agreement: Agreement, version: object, remark: str = "") -> Agreement:
    """Approve the version the superior has read.

    Raises:
        NotAllowedError: the actor is not the superior who decides.
        RefusedError: it is decided already, was withdrawn, or is another version than the one read.
    """
    row = locked(Action.APPROVE, actor, agreement, version)
    decided = decide(actor, row, Opinion.APPROVED, remark)
    move(row, State.APPROVED)
    record(
        actor=actor,
        verb="agreements.agreement_approved",
        th=f"เห็นชอบข้อตกลงของ{row.person} ฉบับที่ {decided.number}",
        en=f"Approved version {decided.number} of the agreement of {row.person}",
        subject=row,
        data={"version": decided.number},
    )
    return row
