"""Who somebody is in an organisation on a day, and in which organisations they have work."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from krupa.accounts.models import Invitation, OfficeHolding, User
from krupa.base.actor import Actor, Office
from krupa.organizations.models import Organization

if TYPE_CHECKING:
    from krupa.people.models import Person


def actor_for(user: User, organization: Organization, on: date | None = None) -> Actor | None:
    """The user at work in the organisation on a day; None without an office in force or a person there.

    A person who has left is no longer there from the day of leaving on.
    """
    day = on or timezone.localdate()
    held = list(
        holdings_in_force(day).filter(user=user, organization=organization).values_list("office", "unit_id")
    )
    person: Person | None = user.persons.filter(_still_there(day), organization=organization).first()
    if not held and person is None:
        return None
    return Actor(
        user=user,
        organization=organization,
        offices=frozenset(Office(office) for office, _ in held),
        person=person,
        directs=frozenset(unit for office, unit in held if office == Office.DIRECTOR and unit),
    )


def organizations_of(user: User, on: date | None = None) -> QuerySet[Organization]:
    """The organisations where the user has an office in force or is a person, by name."""
    day = on or timezone.localdate()
    here = OuterRef("pk")
    return Organization.objects.filter(
        Exists(holdings_in_force(day).filter(user=user, organization=here))
        | Exists(user.persons.filter(_still_there(day), organization=here))
    ).order_by("name", "pk")


def holdings_in_force(day: date) -> QuerySet[OfficeHolding]:
    """Offices held on the day, its first and last day included."""
    return OfficeHolding.objects.filter(Q(until__isnull=True) | Q(until__gte=day), since__lte=day)


def _still_there(day: date) -> Q:
    return Q(left_on__isnull=True) | Q(left_on__gt=day)


def accounts_of(organization: Organization) -> QuerySet[User]:
    """Users who have, had or will have an office in the organisation, or are a person there, by name."""
    here = OuterRef("pk")
    return (
        User.objects.filter(
            Exists(OfficeHolding.objects.filter(user=here, organization=organization))
            | Q(persons__organization=organization)
        )
        .distinct()
        .order_by("display_name", "username", "pk")
    )


def account_rows(organization: Organization, text: str = "") -> QuerySet[User]:
    """Accounts with ``holdings`` (in this organisation, newest first), of those whose name holds ``text``."""
    users = accounts_of(organization)
    for word in text.split():
        users = users.filter(
            Q(display_name__icontains=word) | Q(username__icontains=word) | Q(email__icontains=word)
        )
    holdings = OfficeHolding.objects.of(organization).select_related("unit").order_by("-since")
    return users.prefetch_related(Prefetch("offices", queryset=holdings, to_attr="holdings"))


def people_without_account(organization: Organization, on: date) -> QuerySet[Person]:
    """Who is there on the day and has no account, in dictionary order."""
    people = cast("type[Person]", Invitation._meta.get_field("person").related_model)
    return (
        people.objects.of(organization)
        .filter(_still_there(on), user__isnull=True)
        .defer("national_id")
        .order_by("sort_key", "pk")
    )


def open_invitations(organization: Organization) -> QuerySet[Invitation]:
    """Invitations that can still be taken up, the first to expire first."""
    return (
        Invitation.objects.of(organization)
        .filter(used_at__isnull=True, expires_at__gt=timezone.now())
        .select_related("person", "unit")
        .order_by("expires_at", "pk")
    )
