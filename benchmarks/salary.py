"""How long a salary round of very many people takes, and how much memory."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.measure import Extent, Figure, Unit, fresh, seconds
from benchmarks.people import salary_round

from krupa.regulations.salary import decide

PEOPLE = 100_000
TARGET_SECONDS, TARGET_MEGABYTES = 2.0, 500.0


def figures(extent: Extent) -> Iterator[Figure]:
    """An ordinary round, and the worst case: per cents at random, a fault found with nearly everybody."""
    count = extent.size(PEOPLE)
    for orderly, kind in ((True, ""), (False, ", per cents at random")):
        taken = [fresh("salary", "deciding", count, orderly) for _ in range(extent.runs)]
        what = f"salary round of {count:,}{kind}"
        yield Figure(what, tuple(one.seconds for one in taken), Unit.SECONDS, TARGET_SECONDS)
        yield Figure(
            f"{what}: memory", tuple(one.megabytes for one in taken), Unit.MEGABYTES, TARGET_MEGABYTES
        )


def deciding(count: int, orderly: bool) -> float:
    """Seconds to decide the round, its people and their pools and findings."""
    given = salary_round(count, orderly=orderly)
    return seconds(lambda: decide(given))
