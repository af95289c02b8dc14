"""The errors of the manual and of the form PA 1/บส, and the readings that this system uses instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import load_data


class Basis(StrEnum):
    """What settles the reading.

    ``MANUAL``: another line of the same source. ``ARITHMETIC``: the numbers themselves. ``OTHER_PAGE``:
    another published text. ``JUDGEMENT``: only our reading; a person should confirm it.
    """

    MANUAL = "manual"
    ARITHMETIC = "arithmetic"
    OTHER_PAGE = "other_page"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class Erratum:
    """One error: ``printed`` stands at ``where``; ``reading`` is used instead.

    ``papers`` are the catalogue names of the papers it touches, ``rules`` the dated rules or data sets.
    """

    id: int
    where: str
    printed: str
    reading: str
    why: Bilingual
    basis: Basis
    papers: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@cache
def errata() -> tuple[Erratum, ...]:
    """Every known error, in the order of its number.

    >>> errata()[1].reading
    '๕๘,๓๙๐'
    """
    entries = [
        Erratum(
            id=row["id"],
            where=row["where"],
            printed=row["printed"],
            reading=row["reading"],
            why=Bilingual(**row["why"]),
            basis=Basis(row["basis"]),
            papers=tuple(row["papers"]),
            rules=tuple(row["rules"]),
        )
        for row in load_data("errata")
    ]
    return tuple(sorted(entries, key=lambda erratum: erratum.id))


def errata_for(slug: str) -> tuple[Erratum, ...]:
    """The errors that touch the paper ``slug``; empty for a paper printed without a known error.

    >>> [erratum.id for erratum in errata_for("standing-summary")]
    [17, 20, 68]
    """
    return tuple(erratum for erratum in errata() if slug in erratum.papers)
