"""What is known of an organisation on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from krupa.organizations.models import Instrument, Organization, Signatory, Unit


def units_of(organization: Organization, on: date | None = None) -> QuerySet[Any]:
    """Its schools and child development centres, by name; with ``on``, those not closed by then."""
    units = Unit.objects.of(organization).order_by("name")
    return units if on is None else units.filter(Q(closed_on__isnull=True) | Q(closed_on__gt=on))


def signatories_on(organization: Organization, on: date) -> QuerySet[Any]:
    """Who signs on the day: at most one for each role and unit."""
    terms = Signatory.objects.of(organization).select_related("unit").filter(since__lte=on)
    return terms.filter(Q(until__isnull=True) | Q(until__gte=on)).order_by("role", "unit__name", "since")


def signatories_of(organization: Organization) -> QuerySet[Any]:
    """All terms, the newest of a role first."""
    return Signatory.objects.of(organization).select_related("unit").order_by("role", "unit__name", "-since")


def instruments_of(organization: Organization) -> dict[str, Instrument]:
    """The announcements whose date or title has been given, by key."""
    return {instrument.key: instrument for instrument in Instrument.objects.of(organization)}
