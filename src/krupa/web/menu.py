"""The menu of an organisation's pages: for each actor only the pages they may open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from krupa.accounts.rights import may_keep_accounts
from krupa.agreements.permissions import SEES_ALL, SUBSTITUTES
from krupa.audit.permissions import may_read_events
from krupa.base.actor import Actor, Office
from krupa.organizations.permissions import may_change_settings
from krupa.people.permissions import sees_lists
from krupa.regulations.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Entry:
    """A link. ``current`` is ``page`` on that very page, ``true`` on one that belongs to it, else empty."""

    words: Bilingual
    href: str
    current: str = ""


def menu_of(actor: Actor, path: str) -> list[Entry]:
    """The menu as the actor sees it on the page at ``path``."""
    links = [(words, reverse(name, args=[actor.organization.slug])) for name, words in _offered(actor)]
    here = _current(path, [href for _, href in links], actor)
    return [
        Entry(words, href, "" if href != here else "page" if href == path else "true")
        for words, href in links
    ]


def _offered(actor: Actor) -> Iterator[tuple[str, Bilingual]]:
    yield "cycle:home", Bilingual("งานของปี", "Tasks")
    if actor.person is not None:
        yield "agreements:mine", Bilingual("ข้อตกลงของฉัน", "My agreement")
    if actor.directs or actor.holds(*SEES_ALL, *SUBSTITUTES, Office.AUDITOR):
        yield "agreements:list", Bilingual("ข้อตกลงทั้งหมด", "All agreements")
    if actor.person is not None:
        yield "people:me", Bilingual("ข้อมูลของฉัน", "My data")
    if sees_lists(actor):
        yield "people:list", Bilingual("บุคลากร", "People")
    yield "register", Bilingual("ทะเบียนหนังสือ", "Register")
    yield "cycle:years", Bilingual("ปีงบประมาณ", "Years")
    yield "cycle:messages", Bilingual("ข้อความ", "Messages")
    if may_change_settings(actor):
        yield "organizations:hub", Bilingual("ตั้งค่า", "Settings")
    if may_keep_accounts(actor):
        yield "accounts:list", Bilingual("บัญชีผู้ใช้", "Accounts")
    if may_read_events(actor):
        yield "audit:events", Bilingual("บันทึกเหตุการณ์", "Events")


def _current(path: str, hrefs: list[str], actor: Actor) -> str:
    """The link a page belongs to: the longest that begins its address, else one of the same area."""
    home = reverse("cycle:home", args=[actor.organization.slug])
    if path == home:
        return home
    begins = [href for href in hrefs if href != home and path.startswith(href)]
    if begins:
        return max(begins, key=len)
    area = path.removeprefix(home).partition("/")[0]
    return next((href for href in hrefs if area and href.startswith(f"{home}{area}/")), "")
