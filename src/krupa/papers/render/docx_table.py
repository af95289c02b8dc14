"""Tables as WordprocessingML strings: 300 rows must not cost more than the blink of an eye."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from krupa.papers.content import Block, Cell, Paragraph, Row, Table
from krupa.papers.content.placed import placed
from krupa.papers.render.docx_text import Frame, twips

CellWriter = Callable[[tuple[Block, ...], Frame, bool], str]

_PADDING = 0.15  # cm left and right of a cell's text
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="EBEBEB"/>'
_EMPTY = (Paragraph(()),)


def table_xml(
    table: Table, frame: Frame, write: CellWriter, *, keep_rows: bool = False, keep_last: bool = False
) -> str:
    """The table over the width of ``frame``; ``write`` turns a cell's blocks into XML.

    ``keep_rows`` holds all rows on one page, ``keep_last`` binds the last row to what follows.
    """
    edges = _column_edges(table.widths, frame.width)
    inner = replace(frame, size=table.size or frame.size)
    rows = (*table.head, *table.body)
    covers: dict[int, tuple[int, int]] = {}
    written = []
    for index, (row, cells) in enumerate(placed(rows, len(table.widths))):
        keep = row.group or (keep_last if index == len(rows) - 1 else keep_rows)
        content = "".join(
            _cell(cell, edges[column], edges[column + span], span, table, inner, write, keep)
            for cell, column, span in _filled(cells, covers)
        )
        written.append(f"<w:tr>{_row_properties(row, index < len(table.head))}{content}</w:tr>")
    return f"<w:tbl>{_table_properties(table, edges)}{''.join(written)}</w:tbl>"


def _column_edges(widths: tuple[float, ...], total: float) -> list[int]:
    """Column borders in twips from the left margin; rounding never adds up."""
    scale, position, edges = total / sum(widths), 0.0, [0]
    for width in widths:
        position += width * scale
        edges.append(twips(position))
    return edges


def _filled(
    cells: list[tuple[int, Cell]], covers: dict[int, tuple[int, int]]
) -> Iterator[tuple[Cell | None, int, int]]:
    """Every cell Word wants in this row, with its first column and its width in columns.

    None stands for a cell covered from above; ``covers`` has, by column, the rows still to cover and the
    width.
    """
    covered = [(column, None, span) for column, (_, span) in covers.items()]
    own = [(column, cell, cell.colspan) for column, cell in cells]
    for column, (left, span) in list(covers.items()):
        if left > 1:
            covers[column] = (left - 1, span)
        else:
            del covers[column]
    covers.update({column: (cell.rowspan - 1, cell.colspan) for column, cell in cells if cell.rowspan > 1})
    for column, cell, span in sorted([*covered, *own], key=lambda entry: entry[0]):
        yield cell, column, span


def _cell(
    part: Cell | None,
    begin: int,
    end: int,
    span: int,
    table: Table,
    frame: Frame,
    write: CellWriter,
    keep: bool,
) -> str:
    width = end - begin
    grid_span = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    head = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid_span}'
    if part is None:
        return f"{head}<w:vMerge/></w:tcPr>{write(_EMPTY, frame, keep)}</w:tc>"
    merge = '<w:vMerge w:val="restart"/>' if part.rowspan > 1 else ""
    shade = _SHADE if part.shaded else ""
    valign = '<w:vAlign w:val="center"/>' if part.middle else ""
    padding = 2 * _PADDING if table.borders else 0.0
    inside = replace(frame, width=width / 1440 * 2.54 - padding, align=part.align or table.align)
    return f"{head}{merge}{shade}{valign}</w:tcPr>{write(part.blocks or _EMPTY, inside, keep)}</w:tc>"


def _row_properties(row: Row, is_head: bool) -> str:
    parts = ("" if row.breakable else "<w:cantSplit/>") + ("<w:tblHeader/>" if is_head else "")
    return f"<w:trPr>{parts}</w:trPr>" if parts else ""


def _table_properties(table: Table, edges: list[int]) -> str:
    line = 'w:val="single" w:sz="4" w:space="0" w:color="auto"' if table.borders else 'w:val="nil"'
    borders = "".join(f"<w:{edge} {line}/>" for edge in _EDGES)
    padding = twips(_PADDING) if table.borders else 0
    margins = "".join(f'<w:{side} w:w="{padding}" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(edges))
    return (
        f'<w:tblPr><w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )
