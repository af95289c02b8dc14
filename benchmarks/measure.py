"""How a figure is taken and what it is compared with."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median
from typing import Any


class Unit(StrEnum):
    """What a figure counts; only of a rate is more better."""

    SECONDS = "s"
    RATE = "/s"
    MEGABYTES = "MB"


@dataclass(frozen=True, slots=True)
class Extent:
    """How much to measure: ``people`` None is the full size, the one the targets are for."""

    runs: int = 5
    people: int | None = None
    rivals: bool = True

    def size(self, full: int) -> int:
        """So many people, where the full measure has ``full``."""
        return self.people or full


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. ``ratios``: how many times as long other programs take for the same paper."""

    what: str
    values: tuple[float, ...]
    unit: Unit
    target: float | None = None
    ratios: Mapping[str, float] = field(default_factory=dict)

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def met(self) -> bool | None:
        """Whether the median reaches the target; None without one."""
        if self.target is None:
            return None
        return self.median >= self.target if self.unit is Unit.RATE else self.median <= self.target


@dataclass(frozen=True, slots=True)
class Fresh:
    """What a new process took: seconds of the work alone, and its most memory in megabytes."""

    seconds: float
    megabytes: float


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes, by the clock on the wall."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def fresh(module: str, function: str, *arguments: Any) -> Fresh:
    """Call ``benchmarks.<module>.<function>``, which gives seconds, in a new process.

    For everything that is quicker the second time, or whose memory counts.
    """
    command = [sys.executable, "-m", "benchmarks.fresh", module, function, json.dumps(arguments)]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return Fresh(**json.loads(answer))
