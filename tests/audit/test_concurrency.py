"""Many at once write one chain without a gap and without a fork."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection, transaction
from tests.audit.chains import an_actor, happened

from krupa.audit.models import Event
from krupa.audit.verify import verify
from krupa.base.actor import Actor

_WRITER = """
import django, sys
django.setup()
from krupa.audit.services import record
print("ready", flush=True)
sys.stdin.readline()
for _ in range(20):
    record(actor=None, verb="test.done", th="ทำ", en="Did")
"""
_READER = """
import django
django.setup()
from krupa.audit.verify import verify
result = verify(None)
print(result.holds, result.length)
"""


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="in memory, SQLite has one connection")
@pytest.mark.django_db(transaction=True)
def test_threads_on_postgresql_write_one_chain() -> None:
    actors = [an_actor(), an_actor("other")]

    def write(actor: Actor) -> None:
        try:
            for _ in range(10):
                with transaction.atomic():
                    happened(actor)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(write, actors * 4))
    assert Event.objects.count() == 80
    for actor in actors:
        result = verify(actor.organization)
        assert (result.holds, result.length) == (True, 40)


def test_two_processes_on_one_sqlite_file_write_one_chain(tmp_path: Path) -> None:
    environment = os.environ | {
        "KRUPA_DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "krupa.config.settings",
        "DATABASE_URL": "",
    }

    def python(*arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *arguments],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    migrated = python("-m", "django", "migrate", "-v0")
    migrated.communicate()
    assert migrated.returncode == 0
    writers = [python("-c", _WRITER) for _ in range(2)]
    for writer in writers:
        assert writer.stdout is not None
        writer.stdout.readline()  # both stand at the start before either runs
    outcomes = [writer.communicate("go\n") for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], outcomes
    assert python("-c", _READER).communicate()[0].split() == ["True", "40"]
