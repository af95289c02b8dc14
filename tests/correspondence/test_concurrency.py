"""Several officers issue at once: no number twice, none left out. On a SQLite file and on PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from tests.correspondence.desk import a_draft
from tests.web.world import make_world

from krupa.correspondence.models import Draft, Paper
from krupa.correspondence.services.issuing import issue_paper

ORDERS = ("1", "2", "3", "4")
_ISSUE = """
import django; django.setup()
from krupa.base.actor import Actor, Office
from krupa.correspondence.models import Draft
from krupa.correspondence.services.issuing import issue_paper
import sys
for key in sys.argv[1:]:
    draft = Draft.objects.get(pk=key)
    offices = frozenset({Office.EDUCATION_OFFICER})
    issue_paper(actor=Actor(draft.created_by, draft.organization, offices), draft=draft)
"""
_PREPARE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.correspondence.desk import a_draft
from tests.web.world import make_world
world = make_world()
for part in "1234":
    print(a_draft(world, "pa-committee-order", part=part).pk)
"""
_READ = """
import django; django.setup()
from krupa.correspondence.models import Paper
print(*sorted(Paper.objects.values_list("sequence", flat=True)))
"""


def test_processes_at_one_sqlite_file_give_each_number_once(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "KRUPA_DATA_DIR": str(tmp_path),
        "DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "krupa.config.settings",
        "PYTHONPATH": os.pathsep.join(("src", ".")),
    }

    def run(code: str, *arguments: str) -> str:
        command = [sys.executable, "-c", code, *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    drafts = run(_PREPARE).split()
    # Each process has every draft, in its own order: they also meet at the same draft.
    orders = (drafts, drafts[::-1], drafts[2:] + drafts[:2])
    with ThreadPoolExecutor(len(orders)) as pool:
        list(pool.map(lambda order: run(_ISSUE, *order), orders))
    assert run(_READ).split() == ["1", "2", "3", "4"]


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one connection")
@pytest.mark.django_db(transaction=True)
def test_threads_at_postgresql_give_each_number_once(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    world = make_world()
    drafts = [a_draft(world, "pa-committee-order", part=part) for part in ORDERS]

    def issue(draft: Draft) -> None:
        try:
            issue_paper(actor=world.actor("officer"), draft=draft)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(issue, [*drafts, *reversed(drafts)]))
    numbers = Paper.objects.order_by("sequence").values_list("sequence", flat=True)
    assert list(numbers) == [1, 2, 3, 4]
    assert connection.vendor == "postgresql"
