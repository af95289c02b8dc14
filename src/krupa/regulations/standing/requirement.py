"""One thing a candidate must fulfil, how it stands, and the whole answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import Standing
from krupa.regulations.reference import Reference
from krupa.regulations.standing.candidate import Route
from krupa.thai import format_date


class State(StrEnum):
    """``MET``; ``MISSING``; ``EXPECTED`` holds on a later date if what is still open turns out well;
    ``UNVERIFIED`` rests on a rule that nobody has verified."""

    MET = "met"
    MISSING = "missing"
    EXPECTED = "expected"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement on one date; ``message`` says how it stands and, if missing, what to do."""

    code: str
    state: State
    message: Bilingual
    reference: Reference | None = None


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Whether ``target`` may be applied for on the date ``on`` by one route.

    ``first_date`` is the first date, from ``on`` forwards, on which nothing is missing; None if no lapse
    of time brings it. ``provided`` are the requirements that are only expected to hold by then (an
    agreement not yet evaluated, a licence to renew).
    """

    target: Standing
    on: date
    route: Route
    requirements: tuple[Requirement, ...]
    first_date: date | None
    provided: tuple[Requirement, ...] = ()

    @property
    def missing(self) -> tuple[Requirement, ...]:
        """What stands in the way on the date asked about."""
        return tuple(each for each in self.requirements if each.state is State.MISSING)

    @property
    def unverified(self) -> tuple[Requirement, ...]:
        """What rests on a rule that nobody has verified."""
        return tuple(each for each in self.requirements if each.state is State.UNVERIFIED)

    @property
    def possible(self) -> bool:
        """Whether nothing is missing on the date asked about."""
        return not self.missing


def day_in_words(day: date) -> Bilingual:
    """A date for messages: Buddhist era in Thai, common era in English.

    >>> day_in_words(date(2026, 10, 1)).en
    '1 October 2026'
    """
    return Bilingual(format_date(day), f"{day.day} {day:%B %Y}")
