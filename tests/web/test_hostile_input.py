"""Whatever is typed into whatever form: an answer in words, what was typed still there, never a crash."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import lxml.html  # type: ignore[import-untyped]
import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from tests.web import addresses
from tests.web.furnished import Furnished, furnish
from tests.web.test_every_page import DOWNLOADS, reader
from tests.web.test_matrix import PAGES

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(7)</script>"
TYPED = {
    "ten thousand characters": "ก" * 10_000,
    "emoji": "👩🏽‍🏫 ครู 🧪",
    "a NUL": "ก\x00ข",
    "markup of HTML": f"\"'>{SCRIPT}<b>&amp;",
    "markup of Jinja": "{{ 7*7 }}{% for x in y %}{# #}",
    "markup of Typst": '#import "x": * #panic("no") $x$ @ref <label> \\ `raw`',
    "a date of the common era": "1/10/2024",
    "a date that is none": "31/2/2568",
    "not a number": "NaN",
    "a huge number": "9" * 40,
    "an endless number": "1e999999",
    "a negative number": "-5",
}
INVISIBLE = ("a NUL",)
"""What no page can show again as it was typed."""
TEXT = ("text", "email", "search", "tel", "number", "url", "date", None)


@pytest.fixture
def furnished(db: None, settings: Any, tmp_path: Path) -> Furnished:
    settings.MEDIA_ROOT = tmp_path
    return furnish()


def forms_of(client: Client, path: str) -> list[Any]:
    """The forms of a page, less those of the frame (language, signing out)."""
    page = lxml.html.fromstring(client.get(path).content.decode(), base_url=f"http://testserver{path}")
    return [form for form in page.forms if form.xpath("ancestor::main")]


def text_fields(form: Any) -> list[str]:
    return [
        field.name
        for field in form.inputs
        if field.name and (field.tag == "textarea" or (field.tag == "input" and field.get("type") in TEXT))
    ]


def choices(form: Any) -> list[str]:
    chosen = form.xpath(
        ".//select/@name | .//input[@type='radio' or @type='hidden' or @type='checkbox']/@name"
    )
    return sorted({str(name) for name in chosen} - {"csrfmiddlewaretoken"})


def sent(client: Client, form: Any, path: str, typed: dict[str, str]) -> Any:
    """Send the form as a browser would; what it did is taken back."""
    values: dict[str, Any] = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value)
    values |= typed
    action = (form.get("action") or path).split("#")[0]
    if action.startswith("?"):
        action = path + action
    cache.clear()
    with transaction.atomic():
        send = client.post if form.method.upper() == "POST" else client.get
        answer: Any = send(action, values)
        if answer.status_code == 302:
            answer.landed = client.get(answer["Location"])
        transaction.set_rollback(True)
    return answer


def complaint(what: str, typed: str, form: Any, answer: Any) -> str:
    """What is wrong with an answer to hostile input; empty if nothing is."""
    pages = [answer, *filter(None, [getattr(answer, "landed", None)])]
    if any(page.status_code >= 500 for page in pages):
        return f"{what}: a crash"
    for page in pages:
        if page["Content-Type"].startswith("text/html") and SCRIPT in page.content.decode():
            return f"{what}: markup stands in the page as it was typed"
    kept = answer.status_code == 302 or what in INVISIBLE or form.method.upper() == "GET"
    if not kept and answer["Content-Type"].startswith("text/html"):
        shown = html.unescape(answer.content.decode())
        if typed not in shown:
            return f"{what}: what was typed is lost ({answer.status_code})"
    return ""


@pytest.mark.parametrize("of", sorted({name.partition(":")[0] if ":" in name else "" for name in PAGES}))
def test_no_form_crashes_or_forgets_what_was_typed(furnished: Furnished, of: str) -> None:
    wrong: list[str] = []
    filled = 0
    for name in PAGES:
        who = reader(name)
        if name in DOWNLOADS or who is None or (name.partition(":")[0] if ":" in name else "") != of:
            continue
        client, path = furnished.world.client(who), addresses.address(furnished, name)
        client.raise_request_exception = False
        for form in forms_of(client, path):
            fields = text_fields(form)
            filled += bool(fields)
            for what, typed in TYPED.items() if fields else ():
                for some in (fields, *([one] for one in fields[:12] if what in ALONE)):
                    answer = sent(client, form, path, dict.fromkeys(some, typed))
                    if said := complaint(what, typed, form, answer):
                        wrong.append(f"{name} ({who}) {some}: {said}")
            for choice in choices(form):
                if sent(client, form, path, {choice: "ไม่มีในรายการ\x00"}).status_code >= 500:
                    wrong.append(f"{name} ({who}) {choice}: a crash on what is not among the choices")
    assert wrong == []
    assert filled >= AT_LEAST[of]


AT_LEAST = {
    "": 7,
    "accounts": 5,
    "agreements": 4,
    "audit": 1,
    "cycle": 2,
    "invitations": 0,
    "organizations": 6,
    "people": 10,
}
"""How many forms with something to type stand on the pages of a part."""
ALONE = ("ten thousand characters", "a NUL", "markup of HTML", "a huge number", "a date of the common era")
"""Typed into one field at a time too, so that the others do not stop it before the service."""
