"""Reads of the year; always of the actor's organisation."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from krupa.accounts.models import User
from krupa.accounts.selectors import holdings_in_force
from krupa.correspondence.models import Paper
from krupa.cycle.models import CalendarDay, Cycle, Notification
from krupa.people.models import Person
from krupa.regulations.calendar import FiscalYear

if TYPE_CHECKING:
    from krupa.base.actor import Actor
    from krupa.organizations.models import Organization

CRITERIA = ("criteria-memo", "criteria-announcement")
"""The papers of the prologue, in the order they are made."""

PUBLIC = ("criteria-announcement",)
"""Papers that anybody may read without signing in; none of them names a teacher."""


def cycles_of(organization: Organization) -> QuerySet[Any]:
    """The years opened, the newest first."""
    return Cycle.objects.of(organization).order_by("-fiscal_year")


def present_cycle(organization: Organization, on: date | None = None) -> Cycle | None:
    """The year at work on a day: the open one the day falls in, else the newest open one."""
    year = FiscalYear.containing(on or timezone.localdate()).be_year
    cycles = list(cycles_of(organization).filter(closed_at__isnull=True).select_related("organization"))
    return next((cycle for cycle in cycles if cycle.fiscal_year == year), cycles[0] if cycles else None)


def calendar_of(cycle: Cycle) -> QuerySet[Any]:
    """The days of a year in order."""
    return CalendarDay.objects.of(cycle.organization).filter(cycle=cycle)


def messages_of(actor: Actor) -> QuerySet[Any]:
    """The actor's own messages here, the newest first."""
    return Notification.objects.of(actor.organization).filter(user=actor.user)


def unread_count(actor: Actor) -> int:
    """How many of them are not read yet."""
    return messages_of(actor).filter(read_at__isnull=True).count()


def criteria_papers(organization: Organization, fiscal_year: int) -> dict[str, Paper]:
    """The papers of the prologue in force for a year, by slug."""
    return {paper.slug: paper for paper in _in_force(organization, CRITERIA).filter(fiscal_year=fiscal_year)}


def public_announcements(organization: Organization) -> QuerySet[Any]:
    """The announcements in force that anybody may read, the newest first."""
    return _in_force(organization, PUBLIC).order_by("-dated", "-issued_at")


def _in_force(organization: Organization, slugs: tuple[str, ...]) -> QuerySet[Any]:
    papers = Paper.objects.of(organization).filter(slug__in=slugs, person_key="")
    return papers.filter(cancellation__isnull=True, corrected_by__isnull=True)


def users_at_work(organization: Organization, on: date | None = None) -> QuerySet[User]:
    """Everybody who can sign in and has an office or a post here on the day."""
    day = on or timezone.localdate()
    held = holdings_in_force(day).filter(organization=organization, user=OuterRef("pk"))
    here = Person.objects.of(organization).filter(user=OuterRef("pk"))
    present = here.filter(Q(left_on__isnull=True) | Q(left_on__gt=day))
    return User.objects.filter(Exists(held) | Exists(present), is_active=True).order_by("pk")
