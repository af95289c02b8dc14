"""Reads: only the actor's organisation, and there only what the actor may see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, UUIDField, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from krupa.accounts.selectors import holdings_in_force
from krupa.agreements.models import Agreement, SetAside, Version
from krupa.agreements.permissions import SEES_ALL, SUBSTITUTES
from krupa.agreements.states import State
from krupa.base.actor import Actor, Office
from krupa.organizations.models import Unit
from krupa.papers.facts.agreement import Opinion
from krupa.people.models import Person
from krupa.people.selectors import posts_on

if TYPE_CHECKING:
    from krupa.cycle.models import Cycle

_OWNER_OR_NOBODY = Coalesce(OuterRef("person__user_id"), Value(UUID(int=0), output_field=UUIDField()))
_APPROVED = Version.objects.filter(agreement=OuterRef("pk"), opinion=Opinion.APPROVED)


def visible(actor: Actor) -> QuerySet[Agreement]:
    """The agreements the actor may open.

    One's own; those one decides on; all for officers and the head of education; for the auditor those
    with an approved version (and :func:`readable_version` shows no other).
    """
    rows = Agreement.objects.of(actor.organization).select_related(
        "cycle", "person", "post__unit", "current", "organization"
    )
    if actor.holds(*SEES_ALL):
        return rows
    mine = Q(person=actor.person) if actor.person else Q(pk__in=())
    wanted = mine | _decided_by(actor)
    if actor.holds(Office.AUDITOR):
        wanted |= Q(Exists(_APPROVED))
    return rows.filter(wanted)


def _decided_by(actor: Actor) -> Q:
    """What the actor decides as director, or in a director's place."""
    own = Q(person=actor.person) if actor.person else Q(pk__in=())
    decides = Q(post__unit__in=actor.directs) if actor.directs else Q(pk__in=())
    holders = holdings_in_force(timezone.localdate()).filter(organization=actor.organization)
    for place, office in enumerate(SUBSTITUTES):
        if actor.holds(office):
            before = SUBSTITUTES[:place]
            other = holders.filter(~Q(user_id=_OWNER_OR_NOBODY))
            directed = other.filter(office=Office.DIRECTOR, unit=OuterRef("post__unit"))
            higher = other.filter(office__in=before)
            decides |= ~Q(Exists(directed)) & ~Q(Exists(higher))
    return decides & ~own


def readable_version(actor: Actor, agreement: Agreement) -> Version | None:
    """The version the actor reads: an auditor reads what is approved, everybody else what is current."""
    only_auditor = actor.holds(Office.AUDITOR) and not actor.holds(*SEES_ALL)
    is_mine = actor.person is not None and actor.person.pk == agreement.person_id
    decides = visible_as_approver(actor).filter(pk=agreement.pk).exists() if only_auditor else True
    if only_auditor and not is_mine and not decides:
        return agreement.in_force
    return agreement.current


def visible_as_approver(actor: Actor) -> QuerySet[Agreement]:
    """The agreements that wait, or would wait, for the actor's decision."""
    return Agreement.objects.of(actor.organization).filter(_decided_by(actor))


def agreements_of(actor: Actor, cycle: Cycle) -> QuerySet[Agreement]:
    """The actor's own agreements of a year, the open one last."""
    if actor.person is None:
        return Agreement.objects.none()
    return visible(actor).filter(cycle=cycle, person=actor.person).order_by("round", "starts_on")


def copy_sources(person: Person) -> QuerySet[Version]:
    """Versions a new agreement of the person may start from: approved ones first, the newest first."""
    rows = Version.objects.filter(agreement__person=person).select_related(
        "agreement__cycle", "agreement__post"
    )
    return rows.order_by("-agreement__cycle__fiscal_year", "-agreement__starts_on", "-number")


def set_aside(version: Version) -> QuerySet[SetAside]:
    """Texts of a version that met newer ones and wait for a choice."""
    return SetAside.objects.filter(version=version)


def suggestions_for(agreement: Agreement) -> Mapping[str, str]:
    """What the superior asked for in the decision before, by section; nothing after an approval."""
    decided = agreement.versions.exclude(opinion="").order_by("-number").first()
    if decided is None or decided.opinion != Opinion.RETURNED:
        return {}
    rows = decided.suggestions.values_list("section", "text")
    return {"": decided.remark, **dict(rows)} if decided.remark else dict(rows)


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """How far a unit is: how many people have to make an agreement, and where theirs stand."""

    unit: Unit | None
    people: int
    without: int
    counts: Mapping[State, int]

    @property
    def approved(self) -> int:
        """People whose agreement is approved."""
        return self.counts.get(State.APPROVED, 0)


def supervised(actor: Actor, cycle: Cycle) -> QuerySet[Agreement]:
    """The agreements of other people that the actor sees in a year."""
    rows = visible(actor).filter(cycle=cycle)
    return rows.exclude(person=actor.person) if actor.person else rows


def progress_by_unit(actor: Actor, cycle: Cycle, day: date) -> list[UnitProgress]:
    """Progress of the units the actor sees, by name; people without a unit come last."""
    rows = supervised(actor, cycle).exclude(state=State.CLOSED).order_by()
    people = Count("person", distinct=True)
    counts: dict[object, dict[State, int]] = {}
    for unit, state, number in rows.values_list("post__unit", "state").annotate(number=people):
        counts.setdefault(unit, {})[State(state)] = number
    have = dict(rows.values_list("post__unit").annotate(number=people))
    due = _people_by_unit(actor, day)
    units = Unit.objects.of(actor.organization).in_bulk([key for key in {*due, *counts} if key])
    found = [
        UnitProgress(
            units.get(unit),
            due.get(unit, 0),
            max(due.get(unit, 0) - have.get(unit, 0), 0),
            counts.get(unit, {}),
        )
        for unit in {*due, *counts}
    ]
    return sorted(found, key=lambda row: (row.unit is None, row.unit.name if row.unit else ""))


def _people_by_unit(actor: Actor, day: date) -> dict[object, int]:
    held = posts_on(actor.organization, day)
    later = held.filter(person=OuterRef("person"), since__gt=OuterRef("since"))
    present = held.filter(~Exists(later), Q(person__left_on__isnull=True) | Q(person__left_on__gt=day))
    if not actor.holds(*SEES_ALL, Office.AUDITOR):
        present = present.filter(unit__in=actor.directs)
    if actor.person is not None:
        present = present.exclude(person=actor.person)
    return dict(present.order_by().values_list("unit").annotate(number=Count("person", distinct=True)))


def filtered(
    rows: QuerySet[Agreement], *, units: Iterable[Unit], unit: str, states: Iterable[str], search: str
) -> QuerySet[Agreement]:
    """The list a director or officer asked for; ``unit`` is the id of one of ``units``."""
    if unit:
        rows = rows.filter(post__unit__in=[row for row in units if str(row.pk) == unit])
    chosen = [state for state in states if state in set(State)]
    if chosen:
        rows = rows.filter(state__in=chosen)
    for word in search.split():
        rows = rows.filter(Q(person__first_name__icontains=word) | Q(person__last_name__icontains=word))
    return rows
