"""Where blocks are laid, and about how tall they become there.

The estimates decide only what may be kept on one page; the engine lays out the lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from krupa.papers.content.block import Block, Cell, Emblem, Paragraph, Signatures, Spacer, Table, Together
from krupa.papers.content.inline import Inline, Text
from krupa.papers.content.placed import placed
from krupa.papers.render.glyphs import width

SIZE = 16.0  # points: the size of official papers
CELL_INSET = 0.15  # cm at the left and right of a bordered cell
LINE = 1.331  # of the type size, single spacing


class Place(NamedTuple):
    """Where blocks are laid: the width in cm, the type size, and whether this is inside a cell.

    A tuple, because every cell of an account has a few of its own.
    """

    room: float
    size: float = SIZE
    cell: bool = False
    page_height: float = 25.2  # cm between the margins
    one_line: bool = False
    spread: bool = True  # full lines reach both margins


def texts_width(inlines: Iterable[Inline], place: Place) -> float:
    return sum(width(one.text, one.size or place.size) for one in inlines if isinstance(one, Text))


def height_of(blocks: Sequence[Block], place: Place) -> float:
    """About how tall the blocks become, in cm."""
    return sum(_block_height(block, place) for block in blocks)


def _block_height(block: Block, place: Place) -> float:
    match block:
        case Paragraph():
            size = block.size or place.size
            texts = [
                one.text if isinstance(one, Text) else getattr(one, "value", "") for one in block.inlines
            ]
            lines = "".join(text or "" for text in texts).split("\n")
            count = sum(1 + int(width(line, size) / max(place.room - block.left, 0.5)) for line in lines)
            return count * size * LINE / 72 * 2.54
        case Table():
            widths = [one * place.room / sum(block.widths) for one in block.widths]
            rows = placed((*block.head, *block.body), len(widths))
            return sum(row_height(cells, widths, place) for _, cells in rows)
        case Signatures():
            return 3.5
        case Emblem():
            return block.height
        case Spacer():
            return block.height / 72 * 2.54
        case Together():
            return height_of(block.blocks, place)
        case _:
            return 0.5


def row_height(cells: list[tuple[int, Cell]], widths: list[float], place: Place) -> float:
    heights = (
        height_of(cell.blocks, place._replace(room=sum(widths[at : at + cell.colspan])))
        for at, cell in cells
        if cell.rowspan == 1
    )
    return max(heights, default=0.5)
