"""Lists ask the database a number of questions that does not grow with their rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.correspondence.desk import a_paper
from tests.cycle.opened import opened
from tests.web.world import SINCE, World

from krupa.agreements.services import start_agreement
from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.cycle.models import Cycle, Notification
from krupa.people.models import Person, Post

pytestmark = pytest.mark.django_db
MOST = 20
PAGES = {
    "": ("officer", "director", "teacher_a"),
    "people/": ("officer", "director"),
    "agreements/all/": ("officer", "director", "education_head"),
    "papers/": ("officer", "clerk", "director", "teacher_a"),
    "audit/": ("officer", "auditor"),
    "accounts/": ("administrator",),
    "messages/": ("teacher_a",),
    "year/": ("officer",),
}


def grow(world: World, start: int, end: int) -> None:
    """Rows of everything that lists show: people with posts and agreements, papers, events, messages."""
    cycle = Cycle.objects.filter(organization=world.org).first() or opened(world)
    officer = world.actor("officer")
    for number in range(start, end):
        person = Person(organization=world.org, title="นาย", first_name=f"คนที่{number}", last_name="สมมติ")
        person.full_clean()
        person.save()
        Post.objects.create(
            organization=world.org, person=person, line="teacher", rank="k2", standing="experienced",
            unit=world.school, since=SINCE, post_number=f"6230866{number:06}",
        )  # fmt: skip
        writer = Actor(world.user("teacher_a"), world.org, person=person)
        start_agreement(actor=writer, cycle=cycle, on=timezone.localdate())
        record(actor=officer, verb="people.person_changed", th="แก้ไขข้อมูล", en="Changed", subject=person)
        Notification.objects.create(
            organization=world.org, user=world.user("teacher_a"), th="ข้อความ", en="A message", key=str(number)
        )


def count(world: World, who: str, page: str) -> int:
    client = world.client(who)
    client.get(world.url(page))
    with CaptureQueriesContext(connection) as asked:
        assert client.get(world.url(page)).status_code == 200
    return len(asked)


def test_lists_ask_as_little_for_fifty_rows_as_for_five(world: World, settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    grow(world, 0, 5)
    for _ in range(2):
        a_paper(world)
    few = {(page, who): count(world, who, page) for page, readers in PAGES.items() for who in readers}
    grow(world, 5, 50)
    for _ in range(4):
        a_paper(world)
    many = {(page, who): count(world, who, page) for page, readers in PAGES.items() for who in readers}
    assert many == few
    assert {key: asked for key, asked in many.items() if asked > MOST} == {}
