"""Write a superior's opinion on the submitted version."""

from __future__ import annotations

from django.utils import timezone

from krupa.agreements.models import Agreement, Version
from krupa.agreements.signing import signature_of
from krupa.base.actor import Actor
from krupa.papers.facts.agreement import Opinion


def decide(actor: Actor, agreement: Agreement, opinion: Opinion, remark: str) -> Version:
    """The current version with the opinion, its moment, and the name and position that print under it."""
    version = agreement.now
    version.decided_at, version.decided_by = timezone.now(), actor.user
    version.opinion, version.remark = opinion, remark.strip()
    version.decided_as = signature_of(agreement, timezone.localdate()) or {"name": str(actor.user)}
    version.full_clean()
    version.save(update_fields=["decided_at", "decided_by", "decided_as", "opinion", "remark", "updated_at"])
    return version
