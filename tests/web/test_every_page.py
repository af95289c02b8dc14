"""Every page as a browser shows it to its main reader: axe-core finds nothing, and it fits a phone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Response
from pytest_django.live_server_helper import LiveServer
from tests.support.browser import chromium, found_by_axe
from tests.web import addresses
from tests.web.furnished import Furnished, furnish
from tests.web.test_matrix import PAGES, expected

from krupa.accounts.models import User

pytestmark = pytest.mark.django_db(transaction=True)
FIRST_LOAD = 150_000  # bytes
DOWNLOADS = (
    "agreements:paper", "cycle:announcement_file", "cycle:calendar_file", "organizations:emblem_picture",
    "paper-file", "paper-style", "people:rejected", "people:template",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def furnished(db: None, settings: Any, tmp_path: Path) -> Furnished:
    settings.MEDIA_ROOT = tmp_path
    return furnish()


def reader(name: str) -> str | None:
    """The first role that the page opens for; teachers and directors before officers where they may."""
    preferred: tuple[str, ...] = ("teacher_a", "teacher_b", "director", *addresses.STAFF)
    if name in ("cycle:home", "register", "cycle:years", "cycle:criteria", "cycle:year"):
        preferred = addresses.STAFF
    return next((who for who in preferred if expected(PAGES[name]["GET"], who) == 200), None)


def signed_in(browser: Browser, server: LiveServer, furnished: Furnished, who: str) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    session = furnished.world.client(who).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": server.url}])
    return context.new_page()


def looked_at(page: Page, axe_at: int) -> list[str]:
    """What is wrong with the page, wide and on a phone."""
    wrong = []
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wrong.append(f"wider than {width} px")
        if width == axe_at:
            wrong += found_by_axe(page)
    return wrong


@pytest.mark.parametrize(("language", "axe_at"), [("th", 360), ("en", 1280)])
def test_axe_finds_nothing_on_any_page_and_every_page_fits(
    browser: Browser, live_server: LiveServer, furnished: Furnished, language: str, axe_at: int
) -> None:
    User.objects.update(language=language)
    readers: dict[str, Page] = {}
    wrong: dict[str, list[str]] = {}
    seen = 0
    for name in PAGES:
        who = reader(name)
        if who is None or name in DOWNLOADS:
            continue
        path = addresses.address(furnished, name)
        page = readers.get(who) or readers.setdefault(who, signed_in(browser, live_server, furnished, who))
        answer = page.goto(live_server.url + path)
        assert answer is not None
        assert answer.status == 200, (name, who, answer.status)
        seen += 1
        if found := looked_at(page, axe_at):
            wrong[f"{name} ({who})"] = found
    assert wrong == {}
    assert seen > 60
    for page in readers.values():
        page.context.close()


def test_the_first_load_of_the_longest_pages_is_small_and_from_here_alone(
    browser: Browser, live_server: LiveServer, furnished: Furnished
) -> None:
    for who, name in (
        ("officer", "cycle:home"), ("officer", "people:list"), ("teacher_a", "agreements:section"),
        ("director", "agreements:decide"), ("officer", "register"),
    ):  # fmt: skip
        page = signed_in(browser, live_server, furnished, who)
        sizes: dict[str, int] = {}
        page.on("response", partial(_measure, sizes))
        path = addresses.address(furnished, name).removesuffix("decide/")
        page.goto(live_server.url + path, wait_until="networkidle")
        assert all(url.startswith(live_server.url) for url in sizes), name
        assert sum(sizes.values()) < FIRST_LOAD, (name, sizes)
        page.context.close()


def _measure(sizes: dict[str, int], answer: Response) -> None:
    sizes[answer.url] = len(answer.body())
