"""Reads, always of one organisation and no more than the actor may see."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils import timezone

from krupa.base.encryption import keyed_hash
from krupa.people.models import Person, Post, RosterImport
from krupa.people.permissions import keeps_people, sees_everybody
from krupa.regulations.posts import Line
from krupa.thai import ThaiInputError, arabic_digits, check_national_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from krupa.base.actor import Actor
    from krupa.base.models import ScopedQuerySet
    from krupa.organizations.models import Organization, Unit

_LONGEST_SEARCH = 100


def posts_on(organization: Organization, on: date) -> ScopedQuerySet:
    """The posts held on a day; a post runs until the day before the next begins."""
    return Post.objects.of(organization).filter(Q(until__isnull=True) | Q(until__gte=on), since__lte=on)


def post_on(person: Person, on: date) -> Post | None:
    """The post a person holds on a day, or None before the first, between two and after the last."""
    held = posts_on(person.organization, on).filter(person=person)
    post: Post | None = held.select_related("unit").order_by("-since").first()
    return post


def visible_people(actor: Actor, on: date | None = None) -> ScopedQuerySet:
    """Everybody for officers, their unit's people for a director, otherwise only oneself."""
    people = Person.objects.of(actor.organization)
    if sees_everybody(actor):
        return people
    own = Q(pk=actor.person.pk) if actor.person else Q(pk__in=[])
    if not actor.directs:
        return people.filter(own)
    here = posts_on(actor.organization, on or timezone.localdate()).filter(
        person=OuterRef("pk"), unit__in=actor.directs
    )
    return people.filter(own | Exists(here))


def find_people(
    actor: Actor,
    *,
    text: str = "",
    unit: Unit | None = None,
    line: Line | None = None,
    left: bool = False,
    on: date | None = None,
) -> ScopedQuerySet:
    """The list in dictionary order; ``left`` shows those who have left instead of those who are here.

    ``text`` is part of a name, the beginning of a post number, or a whole national ID (officers only).
    """
    day = on or timezone.localdate()
    gone = Q(left_on__isnull=False, left_on__lte=day)
    people = visible_people(actor, day).filter(gone if left else ~gone).defer("national_id")
    for word in text[:_LONGEST_SEARCH].split():
        people = people.filter(_named(actor, word))
    held = posts_on(actor.organization, day).filter(person=OuterRef("pk"))
    if unit is not None:
        people = people.filter(Exists(held.filter(unit=unit)))
    if line is not None:
        people = people.filter(Exists(held.filter(line=line)))
    return people.order_by("sort_key", "pk")


def _named(actor: Actor, word: str) -> Q:
    digits = arabic_digits(word).replace("-", "")
    found = Q(first_name__icontains=word) | Q(last_name__icontains=word)
    if digits.isdigit():
        numbered = Post.objects.filter(person=OuterRef("pk"), post_number__startswith=digits)
        found |= Q(Exists(numbered))
    if keeps_people(actor):
        with suppress(ThaiInputError):  # what is no national ID finds nobody by it
            found |= Q(national_id_hash=keyed_hash(check_national_id(word)))
    return found


def with_present_posts(people: Iterable[Person], on: date | None = None) -> list[tuple[Person, Post | None]]:
    """Each person with the post of the day, in one query for all."""
    listed = list(people)
    if not listed:
        return []
    held = posts_on(listed[0].organization, on or timezone.localdate())
    posts = {
        post.person_id: post
        for post in held.filter(person__in=listed).select_related("unit").order_by("since")
    }
    return [(person, posts.get(person.pk)) for person in listed]


def person_file(actor: Actor, pk: UUID) -> Person | None:
    """One person with everything recorded of them; None for whoever may not see it."""
    person: Person | None = (
        visible_people(actor)
        .prefetch_related(
            Prefetch("posts", Post.objects.order_by("-since").select_related("unit")),
            "degrees",
            "licences",
            "round_records",
        )
        .filter(pk=pk)
        .first()
    )
    return person


def imports_of(actor: Actor) -> ScopedQuerySet:
    """The rosters brought in here; only for those who keep people's records."""
    imports = RosterImport.objects.of(actor.organization)
    return imports.select_related("uploaded_by") if keeps_people(actor) else imports.none()
