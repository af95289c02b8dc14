"""Debian's Chromium, and axe-core's opinion of the page it shows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from tests.support.needs import needs

_RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window."""
    needs("chromium")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's loop runs in this thread; we wait for it
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        try:
            yield browser
        finally:
            browser.close()


def found_by_axe(page: Page) -> list[str]:
    """What axe-core objects to, one line each; the context must bypass CSP, or axe cannot be put in."""
    page.add_script_tag(path=str(files("axe_playwright_python") / "axe.min.js"))
    result: dict[str, Any] = page.evaluate("rules => axe.run(document, rules)", _RULES)
    return [
        f"{one['id']}: {one['help']} {[node['target'] for node in one['nodes']]}"
        for one in result["violations"]
    ]
