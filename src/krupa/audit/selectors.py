"""Events of an organisation, newest first, narrowed down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from krupa.audit.models import Event

if TYPE_CHECKING:
    from krupa.organizations.models import Organization


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; empty means everything. Days are those of Thailand, first and last included.

    ``who`` and ``text`` are words that all must occur, ``group`` an app (``people``) or ``read`` for the
    reading of personal papers, ``person`` the id of the person concerned.
    """

    who: str = ""
    group: str = ""
    person: str = ""
    since: date | None = None
    until: date | None = None
    text: str = ""


def events_of(organization: Organization, wanted: Wanted | None = None) -> QuerySet[Any]:
    """The organisation's events that fit."""
    wanted = wanted or Wanted()
    events = Event.objects.of(organization).order_by("-sequence")
    for word in wanted.who.split():
        events = events.filter(Q(user_name__icontains=word) | Q(on_behalf_of__icontains=word))
    for word in wanted.text.split():
        events = events.filter(Q(th__icontains=word) | Q(en__icontains=word) | Q(reason__icontains=word))
    if wanted.group == "read":
        events = events.filter(verb__endswith="_read")
    elif wanted.group:
        events = events.filter(verb__startswith=f"{wanted.group}.")
    if wanted.person:
        events = events.filter(person_id=wanted.person)
    if wanted.since:
        events = events.filter(at__gte=_midnight(wanted.since))
    if wanted.until and wanted.until < date.max:
        events = events.filter(at__lt=_midnight(wanted.until + timedelta(days=1)))
    return events


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
