"""Which papers of a kind have a number and date of their own: ``salary-order/1``, ``salary-order/2``."""

from __future__ import annotations

from krupa.papers.cases.pa_committees import ORDER, asked_offices
from krupa.papers.catalogue import entry
from krupa.papers.facts.year import Year
from krupa.regulations.posts import Line, Standing

_TO_OTHER_OFFICES = ("committee-request-letter", "committee-notice-letter", "evaluation-invitation-letter")
_ROUNDS = ("1", "2")


def parts_of(slug: str, year: Year) -> tuple[str, ...]:
    """What may stand after the name of a paper and a stroke; nothing for a paper the year has once.

    Raises:
        KeyError: there is no such paper.
    """
    step = entry(slug).step
    if slug == ORDER:
        return tuple(committee.id for committee in year.committees)
    if slug in _TO_OTHER_OFFICES:
        return tuple(str(asked.number) for asked in asked_offices(year))
    if step in ("step4", "step5"):
        return _ROUNDS
    return _STANDINGS if step in ("step7", "step8") else ()


_STANDINGS = tuple(
    f"{standing}" if line is Line.TEACHER else f"{standing}-{line}"
    for line in Line
    for standing in Standing
    if standing is not Standing.NONE
)
