"""The year begins, in a browser, each as themselves: what the application is for.

A teacher writes an agreement; the director returns it and then approves it; the officer opens the year and
issues the announcement of criteria, which a stranger can then read and verify.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer
from tests.support.browser import chromium, found_by_axe
from tests.web.world import PASSWORD, World

from krupa.accounts.models import User
from krupa.agreements.models import Agreement
from krupa.agreements.states import State
from krupa.correspondence.models import Paper

pytestmark = pytest.mark.django_db(transaction=True)
LINES = {"teaching": ("ภาษาไทย", "15"), "support": ("แผนการจัดการเรียนรู้", "5")}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


class Visitor:
    """Somebody at work; every page they come to is looked at by axe-core and must fit."""

    def __init__(self, browser: Browser, server: LiveServer, width: int) -> None:
        self.width = width
        self.context = browser.new_context(
            viewport={"width": width, "height": 800}, bypass_csp=True, base_url=server.url
        )
        self.page: Page = self.context.new_page()

    def sign_in(self, name: str) -> None:
        self.go("/accounts/login/")
        self.page.fill("#id_login", name)
        self.page.fill("#id_password", PASSWORD)
        self.press("main form .button.primary")

    def go(self, path: str) -> None:
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.ok, (path, answer.status)
        self.look()

    def press(self, what: str) -> None:
        """Press a button or follow a link, and look at where it leads."""
        with self.page.expect_navigation():
            self.page.locator(what).first.click()
        self.look()

    def look(self) -> None:
        page = self.page
        assert found_by_axe(page) == [], page.url
        assert page.evaluate("document.documentElement.scrollWidth") <= self.width, page.url


def at_work(browser: Browser, server: LiveServer, world: World, who: str, width: int) -> Visitor:
    visitor = Visitor(browser, server, width)
    visitor.sign_in(who)
    assert visitor.page.url.endswith(world.url())  # home of the one organisation they work in
    return visitor


@pytest.mark.parametrize(("language", "width"), [("th", 360), ("en", 360)])
def test_the_year_begins(
    browser: Browser, live_server: LiveServer, world: World, language: str, width: int
) -> None:
    User.objects.update(language=language)
    officer, director, teacher = (
        at_work(browser, live_server, world, who, width) for who in ("officer", "director", "teacher_a")
    )
    open_the_year(officer, world)
    write_and_submit(teacher, world)
    return_it(director, world)
    revise(teacher, world)
    approve(director, world)
    announce(officer, world)
    teacher.go(world.url("messages/"))
    assert teacher.page.locator(".message a[href*='criteria']").count() == 1
    read_as_a_stranger(Visitor(browser, live_server, width), world)
    for visitor in (officer, director, teacher):
        assert visitor.page.locator("html").get_attribute("lang") == language


def open_the_year(officer: Visitor, world: World) -> None:
    officer.go(world.url())
    officer.press("main .buttons a.button")
    officer.press("main form .button")
    officer.go(world.url())
    assert officer.page.locator(".stages > li").count() == 9


def write_and_submit(teacher: Visitor, world: World) -> None:
    teacher.go(world.url())
    teacher.press(".turn a")
    teacher.press("main form .button")
    teacher.press("a[href$='/sections/work/']")
    for kind, (name, hours) in LINES.items():
        teacher.page.fill(f"[name={kind}-0-name]", name)
        teacher.page.fill(f"[name={kind}-0-hours]", hours)
    teacher.press("button[name=then][value=list]")
    write_indicator(teacher, "ผู้เรียนร้อยละ 70 อ่านออก")
    submit(teacher)
    assert Agreement.objects.get().state == State.SUBMITTED


def write_indicator(teacher: Visitor, measure: str) -> None:
    teacher.press("a[href$='/sections/1.1/']")
    for field, text in (("tasks", "ออกแบบหน่วยการเรียนรู้"), ("outcomes", "อ่านออก"), ("indicators", measure)):
        teacher.page.fill(f"[name={field}]", text)
    teacher.press("button[name=then][value=list]")


def submit(teacher: Visitor) -> None:
    teacher.press("a[href$='/check/']")
    teacher.press("main form .button.primary")


def return_it(director: Visitor, world: World) -> None:
    to_the_agreement(director, world)
    director.page.fill("[name=remark]", "โปรดเพิ่มเป้าหมาย")
    director.press("button[value=return]")
    assert Agreement.objects.get().state == State.RETURNED


def revise(teacher: Visitor, world: World) -> None:
    teacher.go(world.url())
    teacher.press(".turn a")
    assert "โปรดเพิ่มเป้าหมาย" in teacher.page.content()
    write_indicator(teacher, "ผู้เรียนร้อยละ 80 อ่านออก")
    submit(teacher)


def approve(director: Visitor, world: World) -> None:
    to_the_agreement(director, world)
    director.press("button[value=approve]")
    agreement = Agreement.objects.get()
    assert agreement.state == State.APPROVED
    assert agreement.now.content["tasks"]["1.1"]["indicators"].endswith("80 อ่านออก")


def to_the_agreement(director: Visitor, world: World) -> None:
    director.go(world.url())
    director.press(".turn a[href*='submitted']")
    director.press(f"main a[href*='{Agreement.objects.get().pk}']")


def announce(officer: Visitor, world: World) -> None:
    officer.go(world.url())
    officer.press(".turn .task:nth-child(2) a")
    officer.press("section:nth-of-type(2) form .button")
    officer.press("a[href$='/issue/']")
    officer.press("main form .button.primary")
    assert Paper.objects.filter(slug="criteria-announcement").count() == 1


def read_as_a_stranger(stranger: Visitor, world: World) -> None:
    stranger.go(f"/public/{world.org.slug}/announcements/")
    paper = Paper.objects.get(slug="criteria-announcement")
    assert paper.title in stranger.page.content()
    stranger.press(f"a[href*='{paper.shown_code}']")
    answer = stranger.context.request.get(f"/public/{world.org.slug}/announcements/{paper.pk}.pdf")
    assert answer.body().startswith(b"%PDF")
