"""Signing in as a browser shows it: wide and narrow, both languages, for keyboard and screen reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer
from tests.support.browser import chromium, found_by_axe

from krupa.accounts.models import User

PASSWORD = "ช้างม้าวัวควาย-2569"  # noqa: S105
pytestmark = pytest.mark.django_db(transaction=True)
EVERY_VIEW = pytest.mark.parametrize(
    ("language", "width"), [("th", 1280), ("th", 360), ("en", 1280), ("en", 360)]
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


def opened(browser: Browser, server: LiveServer, path: str, language: str, width: int) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    context.add_cookies([{"name": "django_language", "value": language, "url": server.url}])
    page = context.new_page()
    page.goto(server.url + path)
    return page


@EVERY_VIEW
@pytest.mark.parametrize("path", ["/accounts/login/", "/accounts/password/reset/", "/nothing/"])
def test_axe_finds_nothing_and_the_page_fits(
    browser: Browser, live_server: LiveServer, path: str, language: str, width: int
) -> None:
    page = opened(browser, live_server, path, language, width)
    assert found_by_axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@EVERY_VIEW
def test_a_wrong_password_is_told_and_then_the_right_one_lets_in(
    browser: Browser, live_server: LiveServer, language: str, width: int
) -> None:
    User.objects.create_user("somying", password=PASSWORD, language=language, display_name="สมหญิง (ชื่อสมมติ)")
    page = opened(browser, live_server, "/accounts/login/", language, width)
    for password in ("wrong", PASSWORD):
        page.fill("#id_login", "somying")
        page.fill("#id_password", password)
        page.click("main form .button.primary")
        assert found_by_axe(page) == []
        if password == "wrong":  # noqa: S105
            assert page.locator(".errors").is_visible()
            assert page.input_value("#id_login") == "somying"
    assert page.locator("summary", has_text="สมหญิง").is_visible()
    for path in ("/accounts/password/change/", "/accounts/2fa/", "/accounts/2fa/totp/activate/"):
        page.goto(live_server.url + path)
        assert found_by_axe(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.context.close()


def test_nothing_is_fetched_from_elsewhere_and_the_first_page_is_small(
    browser: Browser, live_server: LiveServer
) -> None:
    context = browser.new_context()
    page = context.new_page()
    sizes: dict[str, int] = {}
    refused: list[str] = []
    page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}))
    page.on("console", lambda line: refused.append(line.text))
    page.goto(live_server.url + "/accounts/login/", wait_until="networkidle")
    assert all(url.startswith(live_server.url) for url in sizes)
    assert sum(sizes.values()) < 150_000
    assert refused == []
    context.close()
