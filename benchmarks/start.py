"""How soon ``krupa --help`` answers."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.measure import Extent, Figure, Unit, seconds

_HELP = [sys.executable, "-c", "from krupa.cli import main; main()", "--help"]
TARGET = 0.3


def figures(extent: Extent) -> Iterator[Figure]:
    """From the start of the process to its end."""
    values = tuple(seconds(_help) for _ in range(extent.runs))
    yield Figure("krupa --help", values, Unit.SECONDS, TARGET)


def _help() -> None:
    subprocess.run(_HELP, check=True, stdout=subprocess.DEVNULL)
