"""Teachers without a post number stand among the tasks of setting up."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.world import SINCE, World

from krupa.organizations.setup import missing_setup
from krupa.people.models import Post

pytestmark = pytest.mark.django_db
TODAY = date(2022, 11, 1)


def told(world: World, *, officer: bool = True) -> list[str]:
    found = missing_setup(world.org, TODAY, officer=officer)
    return [missing.words.en for missing in found if "post number" in missing.words.en]


def without_number(world: World, *keys: str) -> None:
    Post.objects.filter(person__in=[world.person(key) for key in keys]).update(post_number="")


def test_when_every_post_has_its_number_nothing_is_missing(world: World) -> None:
    assert told(world) == []


def test_the_people_without_a_post_number_are_counted(world: World) -> None:
    without_number(world, "teacher_a", "teacher_c", "other_teacher")
    assert told(world) == ["Posts without a post number: 2 people"]


def test_who_has_left_needs_no_number(world: World) -> None:
    without_number(world, "teacher_a")
    world.person("teacher_a").left_on = TODAY
    world.person("teacher_a").save()
    assert told(world) == []


def test_a_former_post_needs_no_number(world: World) -> None:
    without_number(world, "teacher_a")
    Post.objects.filter(person=world.person("teacher_a")).update(until=SINCE)
    assert told(world) == []


def test_the_administrator_who_may_not_open_people_is_not_sent_there(world: World) -> None:
    without_number(world, "teacher_a")
    assert told(world, officer=False) == []
    assert "Posts without" not in _main_text(world, "administrator")
    assert "Posts without" in _main_text(world, "officer")


def _main_text(world: World, key: str) -> str:
    from krupa.accounts.models import User

    User.objects.update(language="en")
    page = world.client(key).get(world.url("settings/")).content.decode()
    return page[page.index("<main") :]
