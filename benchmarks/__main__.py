"""Speed and size of KruPA: ``python -m benchmarks [start] [salary] [notices] [one_file] [account]``.

Prints a table and never fails for a slow machine: what is slower than its target says so in its line.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Iterator
from importlib import import_module

from benchmarks.measure import Extent, Figure, Unit
from benchmarks.rivals import LIBREOFFICE, WEASYPRINT

MEASURES = ("start", "salary", "notices", "one_file", "account")
_LINE = "{:<55} {:>10} {:>15} {:>10} {:>6} {:>11} {:>12}"
_MET = {None: "", True: "yes", False: "NO"}
_DECIMALS = {Unit.SECONDS: 2, Unit.RATE: 1, Unit.MEGABYTES: 0}


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("measures", nargs="*", choices=(*MEASURES, []), metavar="measure")
    options.add_argument("--runs", type=int, default=5, help="how often (5)")
    options.add_argument("--people", type=int, help="so many people instead of the full size")
    options.add_argument("--alone", action="store_true", help="no other programs beside it")
    chosen = options.parse_args()
    extent = Extent(chosen.runs, chosen.people, not chosen.alone)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {chosen.runs} runs")
    print(_LINE.format("what", "median", "spread", "target", "met?", WEASYPRINT, LIBREOFFICE))
    for name in chosen.measures or MEASURES:
        found: Iterator[Figure] = import_module(f"benchmarks.{name}").figures(extent)
        for figure in found:
            print(line(figure), flush=True)
    print("Other programs: how many times as long as KruPA, in one process, for the same papers.")


def line(figure: Figure) -> str:
    """The figure as a line of the table."""
    places = _DECIMALS[figure.unit]

    def shown(value: float) -> str:
        return f"{value:,.{places}f}"

    return _LINE.format(
        figure.what,
        f"{shown(figure.median)} {figure.unit}",
        f"{shown(min(figure.values))} - {shown(max(figure.values))}",
        "" if figure.target is None else f"{shown(figure.target)} {figure.unit}",
        _MET[figure.met],
        *(
            f"{figure.ratios[name]:.1f} x" if name in figure.ratios else "-"
            for name in (WEASYPRINT, LIBREOFFICE)
        ),
    )


if __name__ == "__main__":
    main()
