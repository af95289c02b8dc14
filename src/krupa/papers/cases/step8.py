"""Step 8: appointment to the standing, and the reports to the province and the district."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from krupa.papers.cases.case import Case
from krupa.papers.cases.guard import guarded
from krupa.papers.content import Document, Page, Signature, Signatures, Spacer, Text
from krupa.papers.facts.organization import Signatory
from krupa.papers.facts.year import Year
from krupa.papers.forms.personnel_record import RecordChange, personnel_record
from krupa.papers.layout.parts import official_signature, or_blank, title
from krupa.papers.prose.filters import letter_date
from krupa.papers.prose.paper import prose_paper, protected_names
from krupa.papers.tables.standing_appointment import appointment_table
from krupa.papers.tables.standing_groups import Group, appointed

_ORDER = "standing-appointment-order"
_ACCOUNT = "standing-appointment-account"
_RECORD = "personnel-record-change"


def _each(slug: str, build: Callable[[str, Group], Document], year: Year) -> Iterator[Case]:
    for group in appointed(year, slug):
        yield guarded(slug, "standing.requests", partial(build, slug, group), group.who)


def _prose(slug: str, group: Group) -> Document:
    year = group.year
    facts = {
        **group.facts(),
        "order": year.head(_ORDER, group.part),
        "copies": year.standing.orders_copies,
    }
    signature = official_signature(year.organization.personnel_officer)
    return prose_paper(slug, year.organization, year.head(slug, group.part), facts, signature=signature)


def _account(slug: str, group: Group) -> Document:
    organization, order = group.year.organization, group.year.head(_ORDER, group.part)
    words = organization.words
    heading = f"บัญชีรายละเอียดการให้{words.teacher_short}{group.unit} ให้มีและเลื่อนวิทยฐานะ{group.standing}"
    attached = (
        Text(f"แนบท้ายคำสั่ง{words.full_name} ที่ ", bold=True),
        or_blank(order.number, 2.5, bold=True),
        Text(" ลงวันที่ ", bold=True),
        or_blank(letter_date(order.date), 3.5, bold=True),
    )
    return Document(
        slug=slug,
        title=heading,
        blocks=(
            *title(heading, attached),
            appointment_table(group),
            Spacer(18),
            Signatures(
                (
                    _signed(organization.clerk, words.clerk_full),
                    _signed(organization.head, organization.head_position),
                )
            ),
        ),
        page=Page(landscape=True, left=2.0),
        protect=protected_names(organization),
    )


def _signed(signatory: Signatory, position: str) -> Signature:
    signature = official_signature(signatory, position)
    return Signature(name=signature.name, prompt="(ลงชื่อ)", lines=signature.lines)


def _records(year: Year) -> Iterator[Case]:
    for group in appointed(year, _RECORD):
        for candidate in group.candidates:
            change = RecordChange(group, candidate)
            build = partial(personnel_record, _RECORD, year.organization, change)
            yield guarded(_RECORD, "standing.requests", build, candidate.person.id)
    yield guarded(_RECORD, "organization", partial(personnel_record, _RECORD, year.organization), "blank")


CASES = {
    **{
        slug: partial(_each, slug, _prose)
        for slug in (
            "standing-appointment-memo",
            _ORDER,
            "standing-province-letter",
            "standing-district-letter",
        )
    },
    _ACCOUNT: partial(_each, _ACCOUNT, _account),
    _RECORD: _records,
}
