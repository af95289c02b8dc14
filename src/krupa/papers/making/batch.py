"""Many papers on all cores: a small batch here, a large one in worker processes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from krupa.papers.facts.year import Year
from krupa.papers.making.task import Made, Maker, Task

_WORTH_A_POOL = 24  # below this the workers' start costs more than it saves
_CHUNK = 8

_maker: Maker | None = None  # one per worker process, whose year is sent once


def make_all(year: Year, tasks: Sequence[Task], *, workers: int | None = None) -> Iterator[Made]:
    """Every paper, in the order of ``tasks``, as each becomes ready."""
    count = workers or os.cpu_count() or 1
    if len(tasks) < _WORTH_A_POOL or count == 1:
        yield from map(Maker(year).make, tasks)
        return
    # Fresh processes, never forks: the page engine has threads, and forking beside threads can hang.
    fresh = get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=fresh, initializer=_begin, initargs=(year,)) as pool:
        for made in pool.map(_make_chunk, _chunks(tasks)):
            yield from made


def _begin(year: Year) -> None:
    global _maker  # noqa: PLW0603 - a worker process serves one year
    _maker = Maker(year)


def _make_chunk(tasks: tuple[Task, ...]) -> list[Made]:
    assert _maker is not None  # noqa: S101 - the pool's initializer has run
    return [_maker.make(task) for task in tasks]


def _chunks(tasks: Sequence[Task]) -> Iterator[tuple[Task, ...]]:
    rest = iter(tasks)
    while chunk := tuple(islice(rest, _CHUNK)):
        yield chunk
