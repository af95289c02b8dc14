"""One worksheet: cells with Thai fonts, number formats and rows high enough for wrapped Thai."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from krupa.papers.accounts.figures import alignment
from krupa.papers.content import Kind
from krupa.papers.content.account import Value
from krupa.papers.render.docx_package import FONT
from krupa.papers.render.measure import line_count
from krupa.papers.render.plain import plain
from krupa.thai.digits import thai_digits

_SIZE = 14
_LINE = 24.0  # points from line to line, also in a font that stands in for TH Sarabun New
_HIGHEST = 409.0  # points: more than that no spreadsheet accepts
_PADDING = 0.5  # cm a cell keeps free left and right of its text
_SUBSTITUTE = 1.25  # so much wider may the font be that stands in where TH Sarabun New is missing
_PIXELS_PER_CM = 96 / 2.54
_SHADE = "#EBEBEB"
_THAI_NUMBERS = "[$-D00041E]"
_FORMATS = {
    Kind.COUNT: "#,##0",
    Kind.BAHT: "#,##0",
    Kind.MONEY: "#,##0.00",
    Kind.PERCENT: "0.00",
    Kind.SCORE: "0.00",
}


class Sheet:
    """Writes cells by row and column (from 0); text is always text, whatever it begins with."""

    def __init__(self, book: Any, page: Any, widths: Sequence[float], thai: bool) -> None:
        self.page = page
        self.count = len(widths)
        self._book, self._widths, self._thai = book, widths, thai
        self._styles: dict[tuple[tuple[str, object], ...], Any] = {}
        self._heights: dict[int, float] = {}
        for column, width in enumerate(widths):
            page.set_column_pixels(column, column, round(width * _PIXELS_PER_CM))

    def text(
        self,
        row: int,
        column: int,
        text: str,
        *,
        span: int = 1,
        rows: int = 1,
        bold: bool = False,
        border: int = 1,
        align: str = "left",
        shaded: bool = False,
        wrap: bool = True,
    ) -> None:
        """A text over ``span`` columns and ``rows`` rows; the rows grow with it, or it shrinks."""
        shown = thai_digits(plain(text)) if self._thai else plain(text)
        style = self._style(
            bold=bold,
            border=border,
            align=align,
            valign="vcenter" if shaded else "top",
            num_format="@",
            **({"text_wrap": True} if wrap else {"shrink": True}),
            **({"bg_color": _SHADE} if shaded else {}),
        )
        self._merge(row, column, span, rows, style)
        if self.page.write_string(row, column, shown, style) < 0:
            raise ValueError(f"row {row + 1}, column {column + 1}: the text is too long for a cell")
        width = max(sum(self._widths[column : column + span]) - _PADDING, 0.5)
        self._grow(row, rows, line_count(shown, _SIZE, width / _SUBSTITUTE) if wrap else 1)

    def number(
        self, row: int, column: int, value: Decimal | int | None, kind: Kind, *, span: int = 1
    ) -> None:
        """A number, or an empty cell with the look of one."""
        style = self._number_style(kind, bold=False)
        self._merge(row, column, span, 1, style)
        if value is None:
            self.page.write_blank(row, column, None, style)
        else:
            self.page.write_number(row, column, value, style)
        self._grow(row, 1, 1)

    def formula(
        self,
        row: int,
        column: int,
        formula: str,
        value: Value,
        kind: Kind,
        *,
        span: int = 1,
        bold: bool = False,
    ) -> None:
        """A formula and the value it has now."""
        cached = "" if value is None else plain(value) if isinstance(value, str) else value
        style = self._number_style(kind, bold=bold)
        self._merge(row, column, span, 1, style)
        self.page.write_formula(row, column, formula, style, cached)
        self._grow(row, 1, 1)

    def _merge(self, row: int, column: int, span: int, rows: int, style: Any) -> None:
        if span > 1 or rows > 1:
            self.page.merge_range(row, column, row + rows - 1, column + span - 1, "", style)

    def _number_style(self, kind: Kind, *, bold: bool) -> Any:
        number = _FORMATS.get(kind, "General")
        prefix = _THAI_NUMBERS if self._thai and kind in _FORMATS else ""
        look = {"align": alignment(kind).value, "valign": "top", "shrink": True}
        return self._style(bold=bold, border=1, num_format=prefix + number, **look)

    def _style(self, **properties: object) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._styles:
            self._styles[key] = self._book.add_format({"font_name": FONT, "font_size": _SIZE, **properties})
        return self._styles[key]

    def _grow(self, row: int, rows: int, lines: int) -> None:
        """Rows high enough for so many lines over all of them."""
        for at in range(row, row + rows):
            wanted = min(_LINE * -(-lines // rows), _HIGHEST)
            if wanted > self._heights.get(at, 0.0):
                self._heights[at] = wanted
                self.page.set_row(at, wanted)
