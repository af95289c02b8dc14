"""Signatures as WordprocessingML: the name stands under the middle of its dotted line."""

from __future__ import annotations

from collections.abc import Iterator

from krupa.papers.content import Align, Fill, Inline, Paragraph, Signature, Signatures, Text
from krupa.papers.render.docx_text import Frame, inline_width, paragraph_xml, twips
from krupa.papers.render.glyphs import width as text_width

_SINGLE_STARTS = 0.25  # of the text width: right of the middle, as on letters
_LONGEST_LINE = 5.5
_SHORTEST_LINE = 2.5
_ROOM_TO_SIGN = 38.0  # points above the name where there is no dotted line
_GAP_ABOVE = 14.0

Line = tuple[tuple[Inline, ...], float, float]  # what it says, its shift in cm, the points above it


def signatures_xml(block: Signatures, frame: Frame, *, keep_last: bool = False) -> str:
    """One signature as indented paragraphs, several side by side in a table without borders."""
    if len(block.columns) == 1:
        left = frame.width * _SINGLE_STARTS
        closing = _closing(block.closing, frame, left)
        return closing + _column(block.columns[0], frame, left, keep_last)
    width = twips(frame.width / len(block.columns))
    inside = Frame(frame.width / len(block.columns) - 0.2, frame.size, frame.spread)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_column(column, inside, 0.0, keep_last)}</w:tc>"
        for column in block.columns
    )
    grid = f'<w:gridCol w:w="{width}"/>' * len(block.columns)
    margins = '<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
    return (
        f"{_closing(block.closing, frame, 0.0)}"
        f'<w:tbl><w:tblPr><w:tblW w:w="{width * len(block.columns)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def _closing(closing: str, frame: Frame, left: float) -> str:
    if not closing:
        return ""
    line = Paragraph(
        (Text(closing),), align=Align.CENTER, first_line=left, left=left, space_before=_GAP_ABOVE
    )
    return paragraph_xml(line, frame, keep=True)


def _column(signature: Signature, frame: Frame, left: float, keep_last: bool) -> str:
    """The lines of one signature, each with the indents that centre it under the dotted line."""
    lines = list(_lines(signature, frame.width - left, frame.size))
    written = []
    for index, (line, shift, above) in enumerate(lines):
        indent = left + max(shift, 0.0)
        paragraph = Paragraph(line, align=Align.CENTER, first_line=indent, left=indent, space_before=above)
        keep = keep_last or index < len(lines) - 1
        written.append(paragraph_xml(paragraph, frame, keep=keep, right=max(-shift, 0.0)))
    return "".join(written)


def _lines(signature: Signature, width: float, size: float) -> Iterator[Line]:
    """Prompt and dotted line, then the name in brackets, then positions and dates."""
    before, after = text_width(signature.prompt, size), text_width(signature.after, size)
    dotted = min(_LONGEST_LINE, max(_SHORTEST_LINE, width - before - after - 0.4))
    shift, above = 0.0, _ROOM_TO_SIGN
    if signature.prompt:
        signed = (Text(signature.prompt), Fill(width=dotted), Text(signature.after))
        yield signed, 0.0, _GAP_ABOVE
        shift, above = before - after, 0.0
    blank = min(5.0, width - 0.5)
    name: Inline = Fill(width=blank) if signature.name is None else Text(signature.name)
    yield from (
        (line, _fitting(line, shift, width, size), 0.0 if index else above)
        for index, line in enumerate(((Text("("), name, Text(")")), *signature.lines))
    )


def _fitting(line: tuple[Inline, ...], shift: float, width: float, size: float) -> float:
    """The shift that centres the line under the dots, or none where the line would no longer fit."""
    length = sum(inline_width(part, size) for part in line)
    return shift if length + abs(shift) < width else 0.0
