"""Work on rosters in the background."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django_tasks import task

from krupa.accounts.models import User
from krupa.accounts.selectors import actor_for
from krupa.base.actor import Actor
from krupa.people.models import RosterImport
from krupa.people.services.roster import check_roster, give_up_roster, save_roster


@task()
def check_roster_task(roster_id: str) -> None:
    """Check an uploaded roster."""
    roster = RosterImport.objects.select_related("organization").get(pk=roster_id)
    with _owning_up(roster):
        check_roster(roster)


@task()
def save_roster_task(roster_id: str, user_id: str) -> None:
    """Save a confirmed roster as the user who confirmed it, with the rights they have now."""
    roster = RosterImport.objects.select_related("organization").get(pk=roster_id)
    user = User.objects.get(pk=user_id)
    actor = actor_for(user, roster.organization) or Actor(user, roster.organization)
    with _owning_up(roster):
        save_roster(actor=actor, roster=roster)


@contextmanager
def _owning_up(roster: RosterImport) -> Iterator[None]:
    """Whatever goes wrong, the page says so instead of waiting for ever."""
    try:
        yield
    except Exception:
        give_up_roster(roster)
        raise
