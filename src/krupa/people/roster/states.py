"""Where an uploaded roster may go from where it stands."""

from __future__ import annotations

from krupa.people.models import RosterState

NEXT: dict[RosterState, frozenset[RosterState]] = {
    RosterState.UPLOADED: frozenset({RosterState.CHECKED, RosterState.FAILED}),
    RosterState.CHECKED: frozenset({RosterState.SAVING, RosterState.FAILED}),
    # back to checked where the roll has changed since the preview was shown
    RosterState.SAVING: frozenset({RosterState.CONFIRMED, RosterState.CHECKED, RosterState.FAILED}),
    RosterState.CONFIRMED: frozenset(),
    RosterState.FAILED: frozenset(),
}


def may_go(state: str, to: RosterState) -> bool:
    """Whether the step is one of the table."""
    return to in NEXT[RosterState(state)]


def is_at_work(state: str) -> bool:
    """Whether a background task has the roster now, so that the page should look again soon."""
    return state in (RosterState.UPLOADED, RosterState.SAVING)
