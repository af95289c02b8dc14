"""The measures run on few people, so that they do not rot; how fast they are is no test."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from benchmarks.__main__ import MEASURES, line
from benchmarks.measure import Extent, Figure, Unit

FEW = Extent(runs=1, people=2, rivals=False)


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_gives_lines_for_the_table(name: str) -> None:
    figures: Iterator[Figure] = import_module(f"benchmarks.{name}").figures(FEW)
    for figure in figures:
        assert figure.median > 0
        assert figure.what in line(figure)


@pytest.mark.parametrize(("unit", "met"), [(Unit.SECONDS, False), (Unit.MEGABYTES, False), (Unit.RATE, True)])
def test_more_is_better_only_for_a_rate(unit: Unit, met: bool) -> None:
    assert Figure("work", (1.0, 9.0, 3.0), unit, target=2.0).met is met


def test_the_line_says_median_spread_target_and_how_others_do() -> None:
    figure = Figure("work", (1.0, 9.0, 3.0), Unit.SECONDS, 2.0, {"LibreOffice": 7.25})
    shown = " ".join(line(figure).split())
    assert shown == "work 3.00 s 1.00 - 9.00 2.00 s NO - 7.2 x"
