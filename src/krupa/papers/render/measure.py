"""How long text is where another program lays out the lines: for tab stops and row heights.

Word and spreadsheets break lines by themselves, so this is near enough, never exact.
"""

from __future__ import annotations

import math

from krupa.papers.render.glyphs import width as text_width

__all__ = ["line_count", "text_width"]

_WRAP_LOSS = 1.12  # what a line loses because Thai breaks between words


def line_count(text: str, points: float, width: float) -> int:
    """How many lines the text needs in a column of ``width`` cm; never fewer than its own line ends.

    >>> line_count("ครู", 16, 5.0), line_count("ครู\\nครู", 16, 5.0)
    (1, 2)
    """
    return sum(_lines(text_width(line, points), width) for line in text.split("\n"))


def _lines(length: float, width: float) -> int:
    return 1 if length <= width else math.ceil(length * _WRAP_LOSS / width)
