"""The menu: only what the actor may open, the present page marked, and usable without JavaScript."""

from __future__ import annotations

import re

import pytest
from tests.web.world import World

from krupa.web.menu import menu_of

pytestmark = pytest.mark.django_db
EVERYBODY = (
    "officer", "personnel_officer", "education_head", "clerk", "head", "auditor", "administrator",
    "director", "supervisor", "teacher_a", "teacher_b", "teacher_c", "assistant",
)  # fmt: skip


def english(world: World, key: str) -> list[str]:
    return [entry.words.en for entry in menu_of(world.actor(key), "/")]


@pytest.mark.parametrize("key", EVERYBODY)
def test_every_link_of_the_menu_opens(world: World, key: str) -> None:
    client = world.client(key)
    for entry in menu_of(world.actor(key), "/"):
        assert client.get(entry.href).status_code == 200, entry.href


def test_each_role_sees_its_own_menu(world: World) -> None:
    common = ["Register", "Years", "Messages"]
    assert english(world, "teacher_a") == ["Tasks", "My agreement", "My data", *common]
    assert english(world, "clerk") == ["Tasks", "All agreements", *common, "Events"]
    assert english(world, "director") == [
        "Tasks", "My agreement", "All agreements", "My data", "People", *common,
    ]  # fmt: skip
    assert english(world, "officer") == [
        "Tasks", "All agreements", "People", *common, "Settings", "Accounts", "Events",
    ]  # fmt: skip
    assert english(world, "administrator") == ["Tasks", *common, "Settings", "Accounts", "Events"]


@pytest.mark.parametrize(
    ("path", "href", "mark"),
    [
        ("", "", "page"),
        ("people/", "people/", "page"),
        ("people/add/", "people/", "true"),
        ("people/me/", "people/me/", "page"),
        ("agreements/all/", "agreements/all/", "page"),
        ("agreements/7c9e6679-7425-40de-944b-e07fc1f90ae7/", "agreements/", "true"),
        ("year/2570/criteria/", "year/", "true"),
        ("settings/units/", None, ""),
        ("elsewhere/", None, ""),
    ],
)
def test_one_entry_is_marked_as_the_present_page(
    world: World, path: str, href: str | None, mark: str
) -> None:
    marked = {
        entry.href: entry.current
        for entry in menu_of(world.actor("director"), world.url(path))
        if entry.current
    }
    assert marked == ({} if href is None else {world.url(href): mark})


def test_an_agreement_belongs_to_the_list_for_who_has_none_of_their_own(world: World) -> None:
    marked = [e.href for e in menu_of(world.actor("officer"), world.url("agreements/x/")) if e.current]
    assert marked == [world.url("agreements/all/")]


def test_the_page_carries_the_menu_for_wide_and_narrow_screens_without_a_script(world: World) -> None:
    page = world.client("officer").get(world.url("people/")).content.decode()
    assert len(re.findall(r'aria-current="page"', page)) == 2
    assert re.search(r'<details class="site-menu[^>]*>\s*<summary>เมนู</summary>', page)


def test_a_page_outside_an_organisation_has_no_menu(world: World) -> None:
    assert "site-nav" not in world.client("outsider").get("/").content.decode()
