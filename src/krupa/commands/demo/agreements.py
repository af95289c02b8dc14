"""Agreements on their way, so that every page has something to show."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import timezone

from krupa.accounts.models import OfficeHolding
from krupa.accounts.selectors import actor_for
from krupa.agreements import services
from krupa.agreements.content import KINDS, Work, WorkLine
from krupa.agreements.form import WORK
from krupa.agreements.models import Agreement
from krupa.base.actor import Actor, Office
from krupa.cycle.models import Cycle
from krupa.papers.facts.agreement import Agreement as Facts
from krupa.papers.facts.base import Facts as Part
from krupa.papers.facts.year import Year

_EDITOR = "krupa-demo"


def put_agreements(cycle: Cycle, year: Year, teachers: Mapping[str, Actor]) -> None:
    """The first agreement of the file is approved, the second submitted, the others stay drafts."""
    for place, facts in enumerate(year.agreements):
        actor = teachers[facts.person]
        agreement = services.start_agreement(actor=actor, cycle=cycle, on=timezone.localdate())
        for section, part in _parts(facts):
            _save(actor, agreement, section, part)
        if place < 2:
            services.submit(actor=actor, agreement=agreement, version=agreement.current_id)
        if place == 0:
            services.approve(actor=_director(agreement), agreement=agreement, version=agreement.current_id)


def _parts(facts: Facts) -> list[tuple[str, Part]]:
    lines = {
        kind: tuple(
            WorkLine(name=line.name, hours=line.hours, periods=None, minutes=None)
            for line in getattr(facts.workload, kind)
        )
        for kind in KINDS
    }
    return [(WORK, Work(**lines)), *facts.tasks.items(), ("challenge", facts.challenge)]


def _save(actor: Actor, agreement: Agreement, section: str, part: Part) -> None:
    agreement.refresh_from_db()
    services.save_section(
        actor=actor,
        agreement=agreement,
        section=section,
        part=part,
        version=agreement.current_id,
        revision=agreement.now.revision(section),
        editor=_EDITOR,
    )


def _director(agreement: Agreement) -> Actor:
    holding = OfficeHolding.objects.of(agreement.organization).get(
        office=Office.DIRECTOR, unit=agreement.post.unit
    )
    actor = actor_for(holding.user, agreement.organization)
    assert actor is not None  # noqa: S101 - the account was made for work here
    return actor
