"""A document as plain data for the page template: what ``typst/paper.typ`` reads.

Everything that depends on widths is decided here, so that the template only places things. Text is
always data and never markup: whatever people type is printed as typed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from krupa.papers.content.block import (
    Align,
    Block,
    Cell,
    Emblem,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Signature,
    Signatures,
    Spacer,
    Table,
    Together,
)
from krupa.papers.content.digits import with_thai_digits
from krupa.papers.content.document import Code, Document, Page
from krupa.papers.content.inline import Break, Fill, Inline, Text, Tick
from krupa.papers.content.placed import placed
from krupa.papers.render.glyphs import printable, width
from krupa.papers.render.places import CELL_INSET, Place, height_of, row_height, texts_width
from krupa.papers.render.raster import as_drawing
from krupa.papers.render.wrapping import NEW_LINE, guard, pieces

CODE_GAP = 0.2  # cm between a code and the text, and at least to the paper's edge
BOUND_SIGNATURES = 3  # so many rows of signatures move to the next page together
Data = dict[str, Any]


@dataclass
class Gathered:
    """What turned up while documents became data: image files, and characters no font can show."""

    images: dict[str, bytes] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)


def document_data(document: Document, gathered: Gathered) -> Data:
    """The document for the template; images and lost characters are added to ``gathered``."""
    page = document.page
    height = (21.0 if page.landscape else 29.7) - page.top - page.bottom
    writer = _Writer(document, gathered)
    data = {
        "title": writer.plain(document.title),
        "landscape": page.landscape,
        "margin": [page.top, page.right, page.bottom, page.left],
        "numbered": document.numbered,
        "thai": document.thai_digits,
        "blocks": writer.blocks(
            with_thai_digits(document).blocks, Place(page.text_width, page_height=height)
        ),
    }
    return data | ({"code": writer.code(document.code, page)} if document.code else {})


class _Writer:
    """Turns the parts of one document into data."""

    def __init__(self, document: Document, gathered: Gathered) -> None:
        self.words = guard(document.protect)
        self.gathered = gathered

    def plain(self, text: str) -> str:
        """The text with □ for what cannot be shown, noted as lost."""
        shown, lost = printable(text)
        for character in lost:
            self.gathered.lost[character] = self.gathered.lost.get(character, 0) + 1
        return shown

    # Blocks

    def blocks(self, blocks: Sequence[Block], place: Place) -> list[Data]:
        """Blocks in order; signatures ride on the block before them."""
        done: list[Data] = []
        waiting: list[Data] = []  # spacers that may stand between a block and its signatures
        for block in blocks:
            if isinstance(block, PageBreak) and place.cell:
                continue
            data = self.block(block, place)
            if isinstance(block, Spacer):
                waiting.append(data)
            elif isinstance(block, Signatures) and done and _can_carry(done[-1]):
                carrier = done[-1]
                carrier.setdefault("tail", []).extend([*waiting, data])
                carrier |= {
                    "width": place.room,
                    "outdent": carrier.get("base", 0.0) + carrier.get("hanging", 0.0),
                }
                waiting = []
            else:
                done += [*waiting, data]
                waiting = []
        return done + waiting

    def block(self, block: Block, place: Place) -> Data:
        match block:
            case Paragraph():
                return self.paragraph(block, place)
            case Table():
                return self.table(block, place)
            case Signatures():
                return self.signatures(block, place)
            case Emblem():
                return self.emblem(block)
            case Rule():
                return {"kind": "rule", "width": min(block.width, place.room)}
            case Spacer():
                return {"kind": "spacer", "height": block.height}
            case PageBreak():
                return {"kind": "pagebreak"}
            case Together():
                inner = self.blocks(block.blocks, place._replace(cell=True))
                whole = height_of(block.blocks, place) < place.page_height * 0.9
                return {"kind": "together", "blocks": inner, "whole": whole}

    def paragraph(self, block: Paragraph, place: Place) -> Data:
        size = block.size or place.size
        base = min(block.left, block.first_line)
        inner = place._replace(
            room=place.room - max(block.left, block.first_line), size=size, spread=block.align is Align.THAI
        )
        data: Data = {
            "kind": "paragraph",
            "align": block.align.value,
            "inlines": self.line(block.inlines, inner),
        }
        optional = {
            "base": base,
            "first": block.first_line - base,
            "hanging": block.left - base,
            "before": block.space_before,
            "keep": block.keep_with_next,
            "size": block.size,
        }
        return data | {name: value for name, value in optional.items() if value}

    def emblem(self, block: Emblem) -> Data:
        data: Data = {"kind": "emblem", "height": block.height, "align": block.align.value}
        if block.image:
            data["image"] = self.image(block.image)
        return data

    def image(self, image: bytes) -> str:
        """The name under which the template finds the image."""
        name = f"{hashlib.sha256(image).hexdigest()[:16]}.svg"
        self.gathered.images[name] = as_drawing(image)
        return name

    def code(self, code: Code, page: Page) -> Data:
        """``margin``: whether the left margin has room for it."""
        return {
            "image": self.image(code.image),
            "height": code.height,
            "lines": [self.plain(line) for line in code.lines],
            "margin": page.left >= code.height + 2 * CODE_GAP,
        }

    def signatures(self, block: Signatures, place: Place) -> Data:
        alone = len(block.columns) == 1
        room = place.room * (0.75 if alone else 1 / max(len(block.columns), 1))
        inner = place._replace(room=room)
        return {
            "kind": "signatures",
            "closing": self.text(block.closing, inner),
            "columns": [self.signature(one, inner) for one in block.columns],
            "size": place.size,
        }

    def signature(self, one: Signature, place: Place) -> Data:
        """``dots`` is the length of the dotted line; name and lines are centred under its middle."""
        before, after = width(one.prompt, place.size), width(one.after, place.size)
        free = place.room - before - after - 0.4
        name = width(f"({one.name or ''})", place.size)
        return {
            "prompt": self.text(one.prompt, place),
            "after": self.text(one.after, place),
            "dots": max(2.5, min(5.5, free)) if one.prompt else 0,
            "name": self.text(f"({one.name})", place) if one.name else None,
            "blank": min(5.0, place.room - 0.5),
            "shift": (before - after) / 2 if name + abs(before - after) <= place.room else 0,
            "lines": [self.line(line, place) for line in one.lines],
        }

    # Tables

    def table(self, table: Table, place: Place) -> Data:
        scale = place.room / sum(table.widths)
        widths = [one * scale for one in table.widths]
        inner = place._replace(size=table.size or place.size, cell=True)
        rows = list(placed((*table.head, *table.body), len(widths)))
        data: Data = {
            "kind": "table",
            "widths": widths,
            "borders": table.borders,
            "head": [self.row(row, cells, table, widths, inner) for row, cells in rows[: len(table.head)]],
            "parts": list(self.parts(rows[len(table.head) :], table, widths, inner)),
        }
        last = row_height(rows[-1][1], widths, inner) if table.body else inner.page_height
        optional = {
            "size": table.size,
            "before": table.space_before,
            "binds": last < inner.page_height / 2 and "rows" in data["parts"][-1],
        }
        return data | {name: value for name, value in optional.items() if value}

    def parts(
        self, rows: list[tuple[Row, list[tuple[int, Cell]]]], table: Table, widths: list[float], place: Place
    ) -> Iterator[Data]:
        """Runs of ordinary rows and, between them, group rows that repeat over pages.

        A group row inside a cell's row span cannot repeat; it is then an ordinary row.
        """
        spanned_until = 0
        run: list[list[Data]] = []
        for number, (row, cells) in enumerate(rows):
            data = self.row(row, cells, table, widths, place)
            repeats = row.group and number >= spanned_until and all(cell.rowspan == 1 for _, cell in cells)
            spanned_until = max(
                [spanned_until, *(number + cell.rowspan for _, cell in cells if cell.rowspan > 1)]
            )
            if not repeats:
                run.append(data)
                continue
            if run:
                yield {"rows": run}
            run = []
            yield {"group": [data]}
        if run:
            yield {"rows": run}

    def row(
        self, row: Row, cells: list[tuple[int, Cell]], table: Table, widths: list[float], place: Place
    ) -> list[Data]:
        inset = CELL_INSET if table.borders else 0.0
        rooms = [sum(widths[column : column + cell.colspan]) - 2 * inset for column, cell in cells]
        places = [place._replace(room=room) for room in rooms]
        # A row that fills most of a page must break whatever was asked, or its end would be lost.
        whole = not row.breakable and row_height(cells, widths, place) < place.page_height * 0.7
        return [
            self.cell(cell, inner, table.align, whole=whole)
            for (_, cell), inner in zip(cells, places, strict=True)
        ]

    def cell(self, cell: Cell, place: Place, align: Align, *, whole: bool) -> Data:
        data: Data = {"align": (cell.align or align).value}
        only = cell.blocks[0] if len(cell.blocks) == 1 else None
        if isinstance(only, Paragraph) and only == Paragraph(only.inlines, align=only.align):
            data["align"] = (cell.align or only.align).value
            data["inlines"] = self.line(only.inlines, place._replace(spread=data["align"] == Align.THAI))
        elif cell.blocks:
            data["blocks"] = self.blocks(cell.blocks, place)
        optional = {
            "colspan": cell.colspan if cell.colspan > 1 else 0,
            "rowspan": cell.rowspan if cell.rowspan > 1 else 0,
            "middle": cell.middle,
            "shaded": cell.shaded,
            "whole": whole and cell.rowspan == 1,
        }
        return data | {name: value for name, value in optional.items() if value}

    # Inlines

    def line(self, inlines: Iterable[Inline], place: Place) -> list[Any]:
        """What stands in a line; words need no guard in a text that fits one line anyway."""
        inlines = tuple(inlines)
        if all(isinstance(one, Text) for one in inlines) and texts_width(inlines, place) <= place.room:
            place = place._replace(one_line=True)
        return [part for inline in inlines for part in self.inline(inline, place)]

    def inline(self, inline: Inline, place: Place) -> list[Any]:
        match inline:
            case Text():
                size = inline.size or place.size
                parts = self.text(inline.text, place._replace(size=size))
                optional = {"bold": inline.bold, "underline": inline.underline, "size": inline.size}
                style = {name: value for name, value in optional.items() if value}
                return [style | {"parts": parts}] if style else parts
            case Fill():
                return [self.fill(inline, place)]
            case Tick():
                return [{"tick": inline.checked, "round": inline.round}]
            case Break():
                return [NEW_LINE]

    def fill(self, fill: Fill, place: Place) -> Data:
        """``pad`` is the dotted line left and right of the value; ``fit`` puts all in one piece."""
        least = min(fill.width, place.room)
        text = (fill.value or "").strip()
        free = least - width(text, place.size)
        fits = free >= 0 and "\n" not in text
        left = free / 2 if fill.centred and fits else min(0.15, max(free, 0.0))
        return {
            "fill": self.text(text, place),
            "left": left,
            "right": free - left if free > left else 0.15,  # what follows must not touch the value
            "fit": fits and not fill.grow,
            "width": least,
            "grow": fill.grow,
            "centred": fill.centred,
        }

    def text(self, text: str, place: Place) -> list[Any]:
        """Runs of text: strings, marks for line ends, and objects for what is printed smaller."""
        done: list[Any] = []
        for number, line in enumerate(self.plain(text).split("\n")):
            if number:
                done.append(NEW_LINE)
            if place.one_line:
                done.append(line)
                continue
            boxed = place.cell and not place.spread
            done += pieces(
                line, room=place.room, size=place.size, words=self.words, shrink=place.cell, boxed=boxed
            )
        return done


def _can_carry(data: Data) -> bool:
    tail = sum(one["kind"] == "signatures" for one in data.get("tail", ()))
    return data["kind"] in {"paragraph", "table"} and tail < BOUND_SIGNATURES
