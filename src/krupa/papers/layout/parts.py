"""Pieces that several families of paper share."""

from __future__ import annotations

from krupa.papers.content import (
    Align,
    Block,
    Cell,
    Emblem,
    Fill,
    Inline,
    Paragraph,
    Row,
    Signature,
    Table,
    Text,
)
from krupa.papers.content.block import cell, paragraph
from krupa.papers.facts.organization import Organization, Signatory
from krupa.regulations.bilingual import Bilingual

TEXT_WIDTH = 16.0
EMBLEM_LETTER = 3.0
EMBLEM_MEMO = 1.5

NO_EMBLEM = Bilingual(
    "ยังไม่มีตราครุฑของหน่วยงาน เอกสารจึงแสดงกรอบว่างแทน ให้ใส่ไฟล์ตราในข้อมูลหน่วยงาน",
    "The paper shows an empty frame because the office has not supplied its emblem; add the image",
)


def emblem(organization: Organization, height: float, align: Align = Align.CENTER) -> Emblem:
    """The office's emblem at a height in cm, or the placeholder."""
    image = organization.emblem.read_bytes() if organization.emblem else None
    return Emblem(height, image, align)


def emblem_warnings(organization: Organization) -> tuple[Bilingual, ...]:
    """What to tell the signer about the emblem."""
    return () if organization.emblem else (NO_EMBLEM,)


def beside(*columns: tuple[float, tuple[Block, ...]]) -> Table:
    """Blocks side by side without borders, each with its width in cm."""
    cells = tuple(Cell(blocks) for _, blocks in columns)
    return Table(tuple(width for width, _ in columns), (Row(cells),), borders=False)


def labelled(label: str, width: float, *parts: Inline | str, space_before: float = 6) -> Table:
    """``เรื่อง …``: a label, and text that hangs beside it."""
    row = Row((cell(label), cell(*parts)))
    return Table((width, TEXT_WIDTH - width), (row,), borders=False, space_before=space_before)


def title(*lines: str | tuple[Inline, ...], size: float | None = None) -> tuple[Paragraph, ...]:
    """Centred bold lines that stay with what follows."""
    return tuple(
        Paragraph(
            (Text(line, bold=True, size=size),) if isinstance(line, str) else line,
            align=Align.CENTER,
            keep_with_next=True,
        )
        for line in lines
    )


def official_signature(signatory: Signatory, position: str | None = None) -> Signature:
    """The signature of a head: room to sign, the name in brackets, the position, the acting line."""
    lines = tuple((Text(line),) for line in (signatory.position or position, signatory.acting) if line)
    return Signature(name=signatory.name, lines=lines)


def or_blank(value: str | None, width: float, *, bold: bool = False) -> Text | Fill:
    """The value in running text, or a dotted blank of ``width`` cm."""
    return Text(value, bold=bold) if value else Fill(width=width)


def flush(*parts: Inline | str) -> Paragraph:
    """A paragraph at the left margin."""
    return paragraph(*parts, align=Align.LEFT)
