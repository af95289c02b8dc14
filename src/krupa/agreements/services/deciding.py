"""Write a superior's opinion on the submitted version."""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone

from krupa.agreements.models import Agreement, Version
from krupa.agreements.permissions import approving_office
from krupa.base.actor import Actor, Office
from krupa.organizations.models import Signatory
from krupa.papers.facts.agreement import Opinion


def decide(actor: Actor, agreement: Agreement, opinion: Opinion, remark: str) -> Version:
    """The current version with the opinion, its moment, and the name and position that print under it."""
    version = agreement.now
    version.decided_at, version.decided_by = timezone.now(), actor.user
    version.opinion, version.remark = opinion, remark.strip()
    version.decided_as = _signature(actor, agreement)
    version.full_clean()
    version.save(update_fields=["decided_at", "decided_by", "decided_as", "opinion", "remark", "updated_at"])
    return version


def _signature(actor: Actor, agreement: Agreement) -> dict[str, str]:
    """The signatory of the deciding office in office today, else the name of the user."""
    office, today = approving_office(agreement), timezone.localdate()
    rows = Signatory.objects.of(actor.organization).filter(
        Q(until__isnull=True) | Q(until__gte=today), role=office, since__lte=today
    )
    if office is Office.DIRECTOR:
        rows = rows.filter(unit=agreement.post.unit_id)
    signatory = rows.order_by("-since").first()
    if signatory is None:
        return {"name": str(actor.user)}
    found = {"name": signatory.name, "position": signatory.position, "acting": signatory.acting}
    return {key: value for key, value in found.items() if value}
