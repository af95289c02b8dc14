"""Put the agreement before the superior; the version is fixed from now on."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from krupa.agreements.checks import check, stops
from krupa.agreements.form import form_of
from krupa.agreements.models import Agreement
from krupa.agreements.services.locking import locked, move
from krupa.agreements.states import Action, State
from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.organizations.rulebook import rulebook_of
from krupa.regulations.finding import Finding


class NotReadyError(RefusedError):
    """A rule stops the agreement; ``findings`` say which, and where."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """The first finding is the message."""
        super().__init__(findings[0].message)
        self.findings = findings


@transaction.atomic
def submit(*, actor: Actor, agreement: Agreement, version: object) -> Agreement:
    """Submit the version that the owner has looked at.

    Raises:
        NotAllowedError: only the owner submits.
        NotReadyError: a rule stops it.
        RefusedError: it was submitted already, or the page is about an older version.
    """
    row = locked(Action.SUBMIT, actor, agreement, version)
    current = row.now
    if found := stops(check(current.text, form_of(row), rulebook_of(row.organization))):
        raise NotReadyError(found)
    current.submitted_at, current.submitted_by = timezone.now(), actor.user
    current.full_clean()
    current.save(update_fields=["submitted_at", "submitted_by", "updated_at"])
    move(row, State.SUBMITTED)
    record(
        actor=actor,
        verb="agreements.agreement_submitted",
        th=f"เสนอข้อตกลงของ{row.person} ฉบับที่ {current.number}",
        en=f"Submitted version {current.number} of the agreement of {row.person}",
        subject=row,
        data={"version": current.number},
    )
    return row
