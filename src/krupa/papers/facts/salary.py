"""A salary round: who is considered with what score and per cent, and how the committee met."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from krupa.papers.facts.base import Facts, Money, Percent, Score, ThaiDate, thai_whole
from krupa.papers.facts.committee import SalaryCommittee


class RateBand(Facts):
    """One announced band: scores from–to earn per cents from–to."""

    score_from: Score
    score_to: Score
    percent_from: Percent
    percent_to: Percent


class SalaryPerson(Facts):
    """One person in the round. ``salary`` is what is paid on the count date.

    ``score`` None takes the score of the round's appraisal; ``percent`` None means not yet decided.
    """

    person: str
    salary: Money
    score: Score | None = None
    percent: Percent | None = None
    seconded: bool = False
    months_of_service: int | None = None
    no_increase_reason: str | None = None


class Meeting(Facts):
    """The committee's meeting.

    ``opening`` is how the chair opened the matter, ``other`` what was said under other business.
    """

    number: str | None = None
    date: ThaiDate | None = None
    time: str | None = None
    place: str | None = None
    opening: str | None = None
    other: str | None = None
    closed_at: str | None = None


class SalaryRoundFacts(Facts):
    """One of the two salary rounds of the fiscal year.

    ``copies``: how many copies of the order and its accounts go with each letter.
    """

    number: Annotated[Literal[1, 2], BeforeValidator(thai_whole)]
    committee: SalaryCommittee = SalaryCommittee()
    meeting: Meeting = Meeting()
    rates: tuple[RateBand, ...] = ()
    people: tuple[SalaryPerson, ...] = ()
    copies: Annotated[int, Field(ge=1)] = 2
