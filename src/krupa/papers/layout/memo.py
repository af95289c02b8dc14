"""บันทึกข้อความ: the memo inside the office."""

from __future__ import annotations

from collections.abc import Sequence

from krupa.papers.content import (
    Align,
    Block,
    Cell,
    Fill,
    Inline,
    Paragraph,
    Row,
    Signature,
    Signatures,
    Table,
    Text,
)
from krupa.papers.facts.organization import Organization
from krupa.papers.layout.parts import EMBLEM_MEMO, TEXT_WIDTH, emblem

TITLE_SIZE = 29
LABEL_SIZE = 20


def memo(
    organization: Organization,
    *,
    agency: str | None,
    number: str | None,
    date: str | None,
    subject: str,
    to: Sequence[Inline],
    body: Sequence[Block],
    signature: Signature,
) -> tuple[Block, ...]:
    """A memo from head to signature; open facts stay dotted lines."""
    return (
        _head(organization),
        Paragraph((_label("ส่วนราชการ  "), Fill(agency, grow=True)), align=Align.LEFT),
        Paragraph(
            (_label("ที่  "), Fill(number, grow=True), _label("  วันที่  "), Fill(date, grow=True)),
            align=Align.LEFT,
        ),
        Paragraph((_label("เรื่อง  "), Fill(subject, grow=True)), align=Align.LEFT),
        Paragraph((Text("เรียน  "), *to), align=Align.LEFT, space_before=6),
        *body,
        Signatures((signature,)),
    )


def _head(organization: Organization) -> Table:
    side = 2.4
    name = Paragraph((Text("บันทึกข้อความ", bold=True, size=TITLE_SIZE),), align=Align.CENTER)
    row = Row((Cell((emblem(organization, EMBLEM_MEMO, Align.LEFT),)), Cell((name,), middle=True), Cell()))
    return Table((side, TEXT_WIDTH - 2 * side, side), (row,), borders=False)


def _label(text: str) -> Text:
    return Text(text, bold=True, size=LABEL_SIZE)
