"""How long the notices of a salary round take as files of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Extent, Figure, Unit, seconds
from benchmarks.people import year_of
from benchmarks.rivals import ratios

from krupa.papers.cases.registry import cases_of
from krupa.papers.catalogue import Format
from krupa.papers.facts.year import Year
from krupa.papers.making.batch import make_all
from krupa.papers.making.output import output
from krupa.papers.making.task import tasks

SLUG = "salary-notice"
PEOPLE = 500
TARGET = 70.0
_COMPARED = 20


def figures(extent: Extent) -> Iterator[Figure]:
    """From the facts to files on disk, the workers' start among it; compared in one process."""
    count = extent.size(PEOPLE)
    rates = tuple(count / seconds(lambda: _files(year_of(count))) for _ in range(extent.runs))
    cases = list(cases_of(SLUG, year_of(min(count, _COMPARED))))
    others = ratios([case.build() for case in cases]) if extent.rivals else {}
    yield Figure(f"{count:,} salary notices as PDF files", rates, Unit.RATE, TARGET, others)


def _files(year: Year) -> None:
    with TemporaryDirectory() as folder, output(Path(folder)) as run:
        for made in make_all(year, list(tasks(year, (SLUG,), (Format.PDF,)))):
            run.add(made)
