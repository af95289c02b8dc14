"""Pieces that the forms share: labels, dated blanks, long answers, signatures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from krupa.papers.content import Align, Block, Break, Fill, Inline, Paragraph, Signature, Spacer, Text, Tick
from krupa.papers.content.block import paragraph
from krupa.papers.facts.organization import Signatory
from krupa.papers.prose.filters import letter_date
from krupa.regulations.calendar import FiscalYear
from krupa.thai import MONTHS, DateStyle, be_year, format_period

TABLE_SIZE = 14.0
"""Points; the text of the forms' wide tables."""

INDENT = 1.25
"""Centimetres; one step to the right."""

TICK_MARK = "✓"
_NARROW = 0.7
_ROOM_TO_SIGN = 10.0


def form_label(label: str, note: str = "") -> Paragraph:
    """The form's code at the top right, with a note under it."""
    lines: tuple[Inline, ...] = (Text(label, bold=True),)
    if note:
        lines = (*lines, Break(), Text(note))
    return Paragraph(lines, align=Align.RIGHT, keep_with_next=True)


def heading(text: str, *more: Inline, space_before: float = 6) -> Paragraph:
    """A bold line that stays with what follows."""
    return Paragraph(
        (Text(text, bold=True), *more), align=Align.LEFT, space_before=space_before, keep_with_next=True
    )


def line(*parts: Inline | str, left: float = 0.0, space_before: float = 0.0) -> Paragraph:
    """One line of a form, from the left."""
    return paragraph(*parts, align=Align.LEFT, left=left, first_line=left, space_before=space_before)


def hanging(mark: Inline | str, *parts: Inline | str, left: float = INDENT, hang: float = 0.6) -> Paragraph:
    """A line with a mark (box, number) whose text hangs beside it."""
    return paragraph(mark, " ", *parts, align=Align.LEFT, first_line=left, left=left + hang)


def box(checked: bool, text: str, left: float = INDENT) -> Paragraph:
    """A box to tick and its words."""
    return hanging(Tick(checked), text, left=left)


def answer(text: str | None, lines: int, left: float = 0.0) -> tuple[Paragraph, ...]:
    """What a person wrote, one paragraph for each of their lines, or ``lines`` dotted lines to write on."""
    if not text:
        return tuple(
            Paragraph((Fill(grow=True),), align=Align.LEFT, left=left, first_line=left) for _ in range(lines)
        )
    return tuple(
        Paragraph((Text(part),), first_line=left + INDENT, left=left)
        for part in text.splitlines()
        if part.strip()
    )


def written(text: str | None, size: float | None = None) -> tuple[Paragraph, ...]:
    """What a person wrote in a table cell; nothing on a blank form."""
    if not text:
        return ()
    return tuple(
        Paragraph((Text(part),), align=Align.LEFT, size=size) for part in text.splitlines() if part.strip()
    )


def day_fields(day: date | None, scale: float = 1.0) -> tuple[Inline, ...]:
    """``1 เดือน ตุลาคม พ.ศ. 2565`` or its dotted blanks; the caller writes ``วันที่`` before it.

    ``scale`` shortens the blanks where the line is narrow.
    """
    return (
        Fill(str(day.day) if day else None, width=0.8 * scale, centred=True),
        Text(" เดือน "),
        Fill(MONTHS[day.month - 1] if day else None, width=1.6 * scale, centred=True),
        Text(" พ.ศ. "),
        Fill(str(be_year(day)) if day else None, width=1.2 * scale, centred=True),
    )


def period_line(label: str, start: date | None, end: date | None) -> Paragraph:
    """``ระหว่างวันที่ … ถึงวันที่ …`` in the middle of the line."""
    if start and end:
        return Paragraph((Text(f"{label}{format_period(start, end, DateStyle.FORM)}"),), align=Align.CENTER)
    first, last = (day_fields(day, _NARROW) for day in (start, end))
    return Paragraph((Text(f"{label}วันที่ "), *first, Text(" ถึงวันที่ "), *last), align=Align.CENTER)


def fiscal_year_line(year: FiscalYear | None) -> Paragraph:
    """``ประจำปีงบประมาณ พ.ศ. 2566``."""
    return Paragraph(
        (
            Text("ประจำปีงบประมาณ พ.ศ. ", bold=True),
            Text(str(year.be_year), bold=True) if year else Fill(width=1.6),
        ),
        align=Align.CENTER,
    )


def slashed(day: date | None) -> tuple[Inline, ...]:
    """``1 / ต.ค. / 2565``: the date under a signature of the PA 1."""
    if day:
        return (Text(f"{day.day} / {MONTHS[day.month - 1]} / {be_year(day)}"),)
    return (Fill(width=1.2), Text("/"), Fill(width=2.0), Text("/"), Fill(width=1.2))


def signing(
    name: str | None,
    *lines: Sequence[Inline],
    prompt: str = "ลงชื่อ",
    after: str = "",
) -> Signature:
    """A signature with a dotted line and the name in brackets."""
    return Signature(name=name, prompt=prompt, after=after, lines=tuple(tuple(parts) for parts in lines))


def position_line(position: str | None, acting: str | None = None) -> Iterator[tuple[Inline, ...]]:
    """``ตำแหน่ง …`` under a name, and the acting line if there is one."""
    yield (Text("ตำแหน่ง "), Text(position) if position else Fill(width=4.5))
    if acting:
        yield (Text(acting),)


def dated_signature(
    signatory: Signatory,
    day: date | None,
    *,
    prompt: str = "(ลงชื่อ)",
    after: str = "",
    position: bool = True,
    narrow: bool = False,
) -> Signature:
    """``(ลงชื่อ)… (…) ตำแหน่ง… วันที่… เดือน… พ.ศ. …``; ``narrow`` where two stand side by side."""
    above = position_line(signatory.position, signatory.acting) if position else ()
    return signing(
        signatory.name,
        *above,
        (Text("วันที่ "), *day_fields(day, _NARROW if narrow else 1.0)),
        prompt=prompt,
        after=after,
    )


def signed_in_cell(
    signatory: Signatory, day: date | None, *, after: str = "", position: bool = True
) -> Iterator[Paragraph | Spacer]:
    """A signature inside a cell, line by line."""
    yield Spacer(_ROOM_TO_SIGN)
    yield _centred("(ลงชื่อ)", Fill(width=4.0), after)
    yield _centred("(", Text(signatory.name) if signatory.name else Fill(width=4.5), ")")
    if position:
        yield _centred("ตำแหน่ง ", Text(signatory.position) if signatory.position else Fill(width=3.5))
        if signatory.acting:
            yield _centred(signatory.acting)
    yield _centred("วันที่ ", Text(letter_date(day) or "") if day else Fill(width=3.5))


def _centred(*parts: Inline | str) -> Paragraph:
    return paragraph(*parts, align=Align.CENTER)


def plain_number(value: Decimal) -> str:
    """A number without idle zeros.

    >>> plain_number(Decimal("12.50")), plain_number(Decimal("20.00"))
    ('12.5', '20')
    """
    return f"{value.normalize():f}"


def mark(checked: bool) -> Paragraph:
    """The tick in a column of levels, or nothing."""
    return Paragraph((Text(TICK_MARK),) if checked else (), align=Align.CENTER)


def blocks(*parts: Block | Sequence[Block]) -> tuple[Block, ...]:
    """Blocks and runs of blocks as one run."""
    flat: list[Block] = []
    for part in parts:
        if isinstance(part, Sequence):
            flat.extend(part)
        else:
            flat.append(part)
    return tuple(flat)
