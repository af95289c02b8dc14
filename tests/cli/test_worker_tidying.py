"""The worker tidies the register's files at start and every day, and a failure does not stop it."""

from __future__ import annotations

from datetime import timedelta
from threading import Event

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from krupa.commands.worker import every_day, tidy


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


@pytest.mark.django_db
def test_ended_sessions_go_with_what_was_typed_in_them() -> None:
    for key, days in [("ended", -1), ("open", 1)]:
        Session.objects.create(session_key=key, expire_date=timezone.now() + timedelta(days=days))
    tidy()
    assert [session.session_key for session in Session.objects.all()] == ["open"]
