"""A world whose organisation has opened the fiscal year of today."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from tests.web.world import World

from krupa.correspondence.models import Paper
from krupa.correspondence.services.issuing import issue_paper
from krupa.cycle.models import Cycle
from krupa.cycle.services.criteria import draft_criteria
from krupa.cycle.services.opening import open_year
from krupa.regulations.calendar import FiscalYear


def this_year() -> int:
    return FiscalYear.containing(timezone.localdate()).be_year


def opened(world: World, key: str = "officer", year: int | None = None, on: date | None = None) -> Cycle:
    return open_year(actor=world.actor(key), fiscal_year=year or this_year(), on=on)


def announced(world: World, cycle: Cycle) -> Paper:
    actor = world.actor("officer")
    return issue_paper(
        actor=actor, draft=draft_criteria(actor=actor, cycle=cycle, slug="criteria-announcement")
    )
