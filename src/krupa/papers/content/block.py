"""The parts of a page, from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from krupa.papers.content.inline import Inline, Text


class Align(StrEnum):
    """How lines lie; ``THAI`` spreads full lines between both margins as Thai typing does."""

    THAI = "thai"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of text.

    ``first_line`` is the indent of the first line, ``left`` that of every line, both in cm from the
    margin (a first line at 2.5 with left 0 is the ordinary official paragraph; first_line smaller than
    left hangs). ``keep_with_next`` binds it to the block below (headings); ``space_before``
    is in points.
    """

    inlines: tuple[Inline, ...]
    align: Align = Align.THAI
    first_line: float = 0.0
    left: float = 0.0
    space_before: float = 0.0
    keep_with_next: bool = False
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. ``blocks`` are usually one paragraph; spans count columns and rows."""

    blocks: tuple[Block, ...] = ()
    colspan: int = 1
    rowspan: int = 1
    align: Align | None = None
    middle: bool = False
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; it is never cut at a page end unless ``breakable`` (long text of people)."""

    cells: tuple[Cell, ...]
    breakable: bool = False
    group: bool = False  # a heading row inside the body: never the last on a page, repeated on the next


@dataclass(frozen=True, slots=True)
class Table:
    """A table over the whole width. ``widths`` are cm, scaled together to the text width.

    ``head`` rows repeat on every page. Without ``borders`` it only lays things side by side.
    """

    widths: tuple[float, ...]
    body: tuple[Row, ...]
    head: tuple[Row, ...] = ()
    borders: bool = True
    size: float | None = None
    align: Align = Align.LEFT
    space_before: float = 0.0


@dataclass(frozen=True, slots=True)
class Signature:
    """One person's signature: the dotted line, the name in brackets under it, then further lines.

    ``prompt`` stands before the dotted line (``(ลงชื่อ)``), ``after`` behind it (``กรรมการผู้ประเมิน``).
    With an empty prompt there is no dotted line, only room to sign: letters, orders, announcements.
    ``name`` None gives ``(.....)``. ``lines`` are positions and dates, centred under the name.
    """

    name: str | None = None
    prompt: str = ""
    after: str = ""
    lines: tuple[tuple[Inline, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signatures side by side; one alone stands right of the middle, as on letters.

    Never alone on a page: the last lines before it come along. ``closing`` (``ขอแสดงความนับถือ``)
    stands above, centred over the one signature.
    """

    columns: tuple[Signature, ...]
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Emblem:
    """The emblem slot: the office's image, or a neutral placeholder of the same height."""

    height: float
    image: bytes | None = field(default=None, repr=False)
    align: Align = Align.CENTER


@dataclass(frozen=True, slots=True)
class Rule:
    """A short centred line, as under the subject of an order."""

    width: float = 4.0


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty room, in points."""

    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page."""

    blocks: tuple[Block, ...]


Block = Paragraph | Table | Signatures | Emblem | Rule | Spacer | PageBreak | Together


def paragraph(
    *parts: Inline | str, align: Align = Align.THAI, bold: bool = False, **layout: float
) -> Paragraph:
    """A paragraph from strings and inlines; ``bold`` applies to the strings.

    >>> paragraph("เรื่อง ", Text("ประกาศ", bold=True)).inlines[0]
    Text(text='เรื่อง ', bold=False, underline=False, literal=False, size=None)
    """
    inlines = tuple(Text(part, bold=bold) if isinstance(part, str) else part for part in parts)
    keep = bool(layout.pop("keep_with_next", False))
    return Paragraph(inlines, align=align, keep_with_next=keep, **layout)


def cell(
    *parts: Inline | str,
    align: Align = Align.LEFT,
    bold: bool = False,
    colspan: int = 1,
    rowspan: int = 1,
    middle: bool = False,
    shaded: bool = False,
) -> Cell:
    """A cell that holds one paragraph."""
    content = (paragraph(*parts, align=align, bold=bold),) if parts else ()
    return Cell(content, colspan=colspan, rowspan=rowspan, align=align, middle=middle, shaded=shaded)
