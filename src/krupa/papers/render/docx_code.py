"""The code at the foot of a Word paper: its picture, and the lines beside it."""

from __future__ import annotations

from krupa.papers.content import Align, Break, Cell, Code, Emblem, Paragraph, Row, Table, Text
from krupa.papers.render.docx_blocks import BlockWriter
from krupa.papers.render.docx_text import Frame

_SIZE = 10.0
_BESIDE = 0.3  # cm


def code_xml(code: Code, drawing: str, frame: Frame) -> str:
    """The last block of the paper; Word lays pages out by itself, so it stands in the text."""
    parts = [part for line in code.lines for part in (Break(), Text(line, literal=True))][1:]
    row = Row(
        (
            Cell((Emblem(code.height, code.image, Align.LEFT),)),
            Cell((Paragraph(tuple(parts), align=Align.LEFT, size=_SIZE),), middle=True),
        )
    )
    width = code.height + _BESIDE
    table = Table((width, frame.width - width), (row,), borders=False, space_before=12)
    return BlockWriter(lambda _image, _height: drawing).blocks((table,), frame)
