"""บัญชีขอความเห็นชอบ: who asks for which standing, from which day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from krupa.papers.content import Align, Cell, Inline, Paragraph, Row, Table, Text
from krupa.papers.content.block import cell
from krupa.papers.facts.people import Person
from krupa.papers.figures.pay import requested_salary
from krupa.papers.layout.parts import or_blank
from krupa.papers.prose.filters import letter_date, whole_baht
from krupa.papers.tables.standing_groups import Candidate, Group

_LETTER = "standing-approval-letter"
_COLUMNS = (
    ("ลำดับ", 1.4),
    ("ชื่อ-สกุล/สังกัด", 8.2),
    ("ขอความเห็นชอบให้มีหรือเลื่อนวิทยฐานะ", 3.6),
    ("วันที่มีผล", 2.8),
)


def approval_table(group: Group) -> Table:
    """One row for each candidate, with post, pay, degree and licence."""
    head = Row(tuple(cell(title, align=Align.CENTER, bold=True, middle=True) for title, _ in _COLUMNS))
    rows = tuple(_row(group, number, each) for number, each in enumerate(group.candidates, 1))
    return Table(tuple(width for _, width in _COLUMNS), rows, head=(head,), space_before=6)


def _row(group: Group, number: int, candidate: Candidate) -> Row:
    described = tuple(Paragraph(tuple(line), align=Align.LEFT) for line in _described(group, candidate))
    return Row(
        (
            cell(str(number), align=Align.CENTER),
            Cell(described),
            cell(group.standing, align=Align.CENTER),
            cell(letter_date(candidate.request.effective_on) or "", align=Align.CENTER),
        )
    )


def _described(group: Group, candidate: Candidate) -> Iterator[Sequence[Inline]]:
    organization, person = group.year.organization, candidate.person
    standing = f" วิทยฐานะ{person.standing_name}" if person.standing_name else ""
    salary = whole_baht(requested_salary(group.year, candidate.request, _day(group, candidate)))
    yield (Text(person.name),)
    yield (Text(f"ตำแหน่ง{person.position_name}{standing}"),)
    yield (Text(f"รับเงินเดือนอันดับ {person.rank.thai} อัตรา "), or_blank(salary, 2), Text(" บาท"))
    yield (Text("เลขที่ตำแหน่ง "), or_blank(person.post_number, 3.5))
    yield (Text(candidate.place or organization.education_office),)
    yield (Text(f"{organization.words.short_name} อำเภอ{organization.district}"),)
    yield (Text("คุณวุฒิการศึกษา "), or_blank(highest_degree(person), 4))
    yield from _licence(person)


def _day(group: Group, candidate: Candidate) -> date:
    """The day of the account: of the letter it goes with, else of the appointment asked for."""
    letter = group.year.head(_LETTER, group.part)
    return letter.date or candidate.request.effective_on or group.year.period.end


def highest_degree(person: Person) -> str | None:
    """The last degree as recorded: name, major and institution."""
    if not person.degrees:
        return None
    degree = person.degrees[-1]
    major = f"สาขา{degree.major}" if degree.major else None
    return " ".join(part for part in (degree.name, major, degree.institution) if part)


def _licence(person: Person) -> Iterator[Sequence[Inline]]:
    licence = person.licence
    number = licence.number if licence else None
    issued, expires = (licence.issued_on, licence.expires_on) if licence else (None, None)
    yield (Text("ใบประกอบวิชาชีพครู ใบอนุญาตเลขที่ "), or_blank(number, 3))
    yield (
        Text("ออกให้ "),
        or_blank(letter_date(issued), 2.5),
        Text(" หมดอายุ "),
        or_blank(letter_date(expires), 2.5),
    )
