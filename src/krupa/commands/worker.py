"""``krupa worker``: does the jobs that pages leave for later; any number may run, also on other machines."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread

import click

from krupa.commands.installation import open_installation

_DAY = 24 * 3600.0
_HOUR = 3600.0
_LOG = logging.getLogger(__name__)


@click.command()
@click.option("--until-done", is_flag=True, help="Stop when nothing waits. | หยุดเมื่อไม่มีงานค้าง")
def command(until_done: bool) -> None:
    """Take waiting jobs one after the other; every hour see whether reminders are due, every day tidy up."""
    open_installation()
    from django.core.management import call_command

    from krupa.cycle.jobs import remind_everybody

    stop = Event()
    besides = [
        Thread(target=every_day, args=(tidy, stop), daemon=True),
        Thread(target=every_day, args=(remind_everybody, stop, _HOUR), daemon=True),  # sent once a day
    ]
    for thread in besides:
        thread.start()
    try:
        call_command("db_worker", queue_name="*", batch=until_done, reload=False, verbosity=1)
    finally:
        stop.set()
        for thread in besides:
            thread.join(timeout=20)


def tidy() -> None:
    """Files that a stopped machine left, and sessions that have ended with what was typed in them."""
    from django.core.management import call_command

    from krupa.correspondence.sweeping import sweep_files

    sweep_files()
    call_command("clearsessions")


def every_day(job: Callable[[], object], stop: Event, pause: float = _DAY) -> None:
    """Do a job now and again after each pause (seconds), until told to stop.

    A job that fails is noted and tried again the next day: the waiting jobs of people come first.
    """
    from django.db import connections

    while True:
        try:
            job()
        except Exception:  # whatever it is, the worker goes on
            _LOG.exception("what is done besides the jobs failed; it will be tried again")
        finally:
            connections.close_all()
        if stop.wait(pause):
            return
