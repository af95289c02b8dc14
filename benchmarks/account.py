"""How long the account of a salary round takes, on paper and as a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.measure import Extent, Figure, Unit, fresh, seconds
from benchmarks.people import year_of
from benchmarks.rivals import ratios

from krupa.papers.cases.registry import cases_of
from krupa.papers.catalogue import Format
from krupa.papers.content import Document
from krupa.papers.making.task import Task, make

SLUG = "salary-calculation-account"
ROWS = 300
TARGETS = {Format.PDF: 0.6, Format.XLSX: 0.1}


def figures(extent: Extent) -> Iterator[Figure]:
    """A new account in a process that has made another one: what somebody waits for on the screen."""
    count = extent.size(ROWS)
    for format_, target in TARGETS.items():
        values = tuple(fresh("account", "making", count, format_).seconds for _ in range(extent.runs))
        others = ratios([_document(count)]) if extent.rivals and format_ is Format.PDF else {}
        what = f"salary account of {count:,} rows as {format_.upper()}"
        yield Figure(what, values, Unit.SECONDS, target, others)


def making(count: int, format_: str) -> float:
    """Seconds from the facts to the file."""
    task = Task(SLUG, "r1", 0, (Format(format_),))
    make(year_of(1), task)
    year = year_of(count)
    return seconds(lambda: make(year, task))


def _document(count: int) -> Document:
    return next(cases_of(SLUG, year_of(count))).build()
