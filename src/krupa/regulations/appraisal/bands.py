"""The five bands of the result, and the published list of those rated ดีเด่น and ดีมาก."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.scores import round_score
from krupa.thai.sortkey import sort_key


class Band(StrEnum):
    """ระดับผลการประเมิน, best first."""

    OUTSTANDING = "outstanding"
    VERY_GOOD = "very_good"
    GOOD = "good"
    FAIR = "fair"
    IMPROVE = "improve"

    @property
    def thai(self) -> str:
        """The band as papers print it.

        >>> Band.VERY_GOOD.thai
        'ดีมาก'
        """
        return {
            "outstanding": "ดีเด่น",
            "very_good": "ดีมาก",
            "good": "ดี",
            "fair": "พอใช้",
            "improve": "ปรับปรุง",
        }[self.value]


@dataclass(frozen=True, slots=True)
class RatedPerson:
    """A person and the score (of 100) of one round."""

    name: str
    position: str
    workplace: str
    score: Decimal


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One line of the published list."""

    number: int
    person: RatedPerson
    score: Decimal
    band: Band


def band_of(score: Decimal, *, on: date, rules: Rulebook = STANDARD) -> Band:
    """The band of a score, found after rounding to two digits.

    >>> band_of(Decimal("89.995"), on=date(2022, 10, 1)).thai
    'ดีเด่น'
    """
    rounded = round_score(score)
    bounds = rules.value("appraisal.bands", on=on)
    return next(band for band in Band if rounded >= bounds[band])


def level_list(
    people: Iterable[RatedPerson], *, on: date, rules: Rulebook = STANDARD
) -> tuple[ListedPerson, ...]:
    """Those whose band is published (ดีเด่น and ดีมาก), by score, then by name in Thai order.

    ``on`` is the first day of the round.
    """
    published = set(rules.value("appraisal.published_bands", on=on))
    listed = [person for person in people if band_of(person.score, on=on, rules=rules) in published]
    listed.sort(key=lambda person: (-round_score(person.score), sort_key(person.name)))
    return tuple(
        ListedPerson(number, person, round_score(person.score), band_of(person.score, on=on, rules=rules))
        for number, person in enumerate(listed, start=1)
    )
