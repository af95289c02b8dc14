"""Rosters for tests: a workbook from a few rows, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from tests.web.world import World

from krupa.base.actor import Actor
from krupa.people.models import RosterImport
from krupa.people.roster.layout import HEADINGS, PEOPLE_SHEET
from krupa.people.roster.plan import Plan, plan_rows
from krupa.people.roster.reading import read_rows
from krupa.people.roster.roll import read_roll
from krupa.people.services.roster import check_roster, confirm_roster, save_roster, upload_roster

NEW_ROW: dict[str, Any] = {
    "post_number": "๖๒๓๐๘๖๖๐๐๐๐๙๙",
    "title": "นางสาว",
    "first_name": "ใหม่",
    "last_name": "สมมติใหม่",
    "line": "ครู",
    "rank": "คศ.๑",
    "unit": "โรงเรียนบ้านตัวอย่าง",
    "salary": "๑๗,๙๑๐.๐๐",
    "since": "๑ ต.ค. ๒๕๖๕",
}
"""A new teacher, as an officer fond of Thai digits types them."""


def new_row(**changes: Any) -> dict[str, Any]:
    """The new teacher with other values in some cells; None leaves a cell blank."""
    return {**NEW_ROW, **changes}


def roster(
    *rows: Mapping[str, Any], headings: tuple[str, ...] | None = None, sheet: str = PEOPLE_SHEET
) -> bytes:
    """A workbook of rows by field."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    page.append(list(headings or HEADINGS.values()))
    for row in rows:
        page.append([row.get(field) for field in HEADINGS])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def plan_of(world: World, *rows: Mapping[str, Any]) -> Plan:
    """What the rows would do in the world's organisation."""
    return plan_rows(world.org, read_rows(roster(*rows), "roster.xlsx"), read_roll(world.org))


def said(plan: Plan, row: int = 0) -> list[tuple[str, str]]:
    """Place and Thai message of each problem of a row."""
    return [(problem.place, problem.message.th) for problem in plan.rows[row].row.problems]


def checked(actor: Actor, content: bytes) -> RosterImport:
    """An uploaded roster after its check (tests run no background task of a rolled-back transaction)."""
    uploaded = upload_roster(actor=actor, file_name="ทะเบียน.xlsx", content=content)
    check_roster(uploaded)
    uploaded.refresh_from_db()
    return uploaded


def saved(actor: Actor, content: bytes) -> RosterImport:
    """An uploaded roster after check, confirmation and saving."""
    uploaded = confirm_roster(actor=actor, roster=checked(actor, content))
    save_roster(actor=actor, roster=uploaded)
    uploaded.refresh_from_db()
    return uploaded
