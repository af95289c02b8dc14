"""The worker tidies the register's files at start and every day, and a failure does not stop it."""

from __future__ import annotations

from threading import Event

import pytest

from krupa.commands.worker import every_day


class Job:
    def __init__(self, stop: Event, times: int, *, failing: bool = False) -> None:
        self.stop, self.times, self.failing, self.done = stop, times, failing, 0

    def __call__(self) -> None:
        self.done += 1
        if self.done == self.times:
            self.stop.set()
        if self.failing:
            raise OSError("the disk is away")


@pytest.mark.parametrize("failing", [False, True])
def test_the_job_is_done_at_start_and_after_each_pause_until_told_to_stop(failing: bool) -> None:
    stop = Event()
    job = Job(stop, 3, failing=failing)
    every_day(job, stop, pause=0.001)
    assert job.done == 3


def test_a_worker_that_is_stopped_at_once_has_still_tidied() -> None:
    stop = Event()
    stop.set()
    job = Job(stop, 99)
    every_day(job, stop)
    assert job.done == 1
