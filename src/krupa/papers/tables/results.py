"""The published list of those rated ดีเด่น and ดีมาก."""

from __future__ import annotations

from collections.abc import Sequence

from krupa.papers.content import Align, Break, Row, Table
from krupa.papers.content.block import cell
from krupa.papers.prose.filters import score
from krupa.regulations.appraisal import ListedPerson

_COLUMNS = (
    ("ลำดับ", 1.5),
    ("ชื่อ - สกุล ตำแหน่ง", 5.5),
    ("สถานศึกษา", 5.0),
    ("คะแนนประเมิน", 2.2),
    ("ระดับ", 1.8),
)


def result_table(listed: Sequence[ListedPerson]) -> Table:
    """Number, name and position, school or centre, score, level."""
    head = Row(tuple(cell(title, align=Align.CENTER, bold=True, middle=True) for title, _ in _COLUMNS))
    return Table(
        tuple(width for _, width in _COLUMNS), tuple(map(_row, listed)), head=(head,), space_before=6
    )


def _row(line: ListedPerson) -> Row:
    person = line.person
    return Row(
        (
            cell(str(line.number), align=Align.CENTER),
            cell(person.name, Break(), f"ตำแหน่ง{person.position}"),
            cell(person.workplace),
            cell(score(line.score) or "", align=Align.CENTER),
            cell(line.band.thai, align=Align.CENTER),
        )
    )
