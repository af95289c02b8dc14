"""How long the notices of a salary round take as one file for the printer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.measure import Extent, Figure, Unit, fresh, seconds
from benchmarks.notices import SLUG
from benchmarks.people import year_of
from benchmarks.rivals import ratios

from krupa.papers.cases.registry import cases_of
from krupa.papers.content import Block, Document, PageBreak
from krupa.papers.making.task import make_one_file

PEOPLE = 500
TARGET = 4.0
_COMPARED = 100


def figures(extent: Extent) -> Iterator[Figure]:
    """Every run in a new process, the page engine's start among it."""
    count = extent.size(PEOPLE)
    values = tuple(fresh("one_file", "making", count).seconds for _ in range(extent.runs))
    others = ratios([_joined(min(count, _COMPARED))]) if extent.rivals else {}
    yield Figure(f"one PDF of {count:,} pages", values, Unit.SECONDS, TARGET, others)


def making(count: int) -> float:
    """Seconds from the facts to the file."""
    year = year_of(count)
    return seconds(lambda: make_one_file(year, SLUG))


def _joined(count: int) -> Document:
    """The notices as one paper, which other programs can take too."""
    documents = [case.build() for case in cases_of(SLUG, year_of(count))]
    blocks: list[Block] = []
    for document in documents:
        blocks += [PageBreak(), *document.blocks] if blocks else document.blocks
    return replace(documents[0], blocks=tuple(blocks))
