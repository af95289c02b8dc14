"""An account as a spreadsheet that goes on calculating.

Formulas carry their values along, so that viewers that do not calculate show the same figures.
"""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime

import xlsxwriter

from krupa.papers.accounts.figures import NUMBERS, alignment, total
from krupa.papers.accounts.headings import heading_rows, label_width
from krupa.papers.accounts.table import SIGN_HERE
from krupa.papers.content import Account, Column, Grid, GridRow, Kind
from krupa.papers.render.plain import plain
from krupa.papers.render.xlsx_formula import resolve
from krupa.papers.render.xlsx_places import Placed, place, sheet_widths
from krupa.papers.render.xlsx_sheet import Sheet

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the library wants it without a zone
_LANDSCAPE_A4 = 9


def render_xlsx(account: Account, *, thai_digits: bool = False) -> bytes:
    """The account as XLSX bytes; the same account gives the same bytes.

    ``thai_digits`` shows numbers and words in Thai digits; the numbers stay numbers.
    Raises ValueError for a formula that names nothing, or a text longer than a cell holds (32,767).
    """
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, _OPTIONS)
    book.set_properties({"title": plain(" ".join(account.title_lines))[:255], "created": _LONG_AGO})
    sheet = Sheet(book, book.add_worksheet(_sheet_name(account.sheet)), sheet_widths(account), thai_digits)
    places, below = place(account, _titles(sheet, account))
    for grid in account.grids:
        _grid(sheet, grid, places)
    _signers(sheet, account.signers, below)
    _print_setup(sheet, account, places)
    book.close()
    return buffer.getvalue()


def _sheet_name(name: str) -> str:
    """A name every spreadsheet accepts: 31 signs, none of ``[]:*?/\\``, no quote at the ends."""
    return re.sub(r"[\[\]:*?/\\]", " ", plain(name).replace("\n", " "))[:31].strip("' ") or "บัญชี"


def _titles(sheet: Sheet, account: Account) -> int:
    for row, line in enumerate(account.title_lines):
        sheet.text(row, 0, line, span=sheet.count, bold=True, border=0, align="center")
    return len(account.title_lines) + 1


def _grid(sheet: Sheet, grid: Grid, places: dict[str, Placed]) -> None:
    own = places[grid.name]
    heads = heading_rows(grid.columns)
    for row, cells in enumerate(heads, own.first_row - len(heads)):
        for one in cells:
            start, span = own.span(one.column, one.columns)
            sheet.text(row, start, one.text, span=span, rows=one.rows, bold=True, align="center", shaded=True)
    for row, values in enumerate(grid.rows or (GridRow({}),), own.first_row):
        for number, column in enumerate(grid.columns):
            _cell(sheet, row, own.span(number), column, values, own, places)
    if own.total_row is not None:
        _totals(sheet, grid, own, own.total_row)


def _cell(
    sheet: Sheet,
    row: int,
    place: tuple[int, int],
    column: Column,
    values: GridRow,
    own: Placed,
    places: dict[str, Placed],
) -> None:
    start, span = place
    value = values.values.get(column.key)
    template = values.formulas.get(column.key, column.formula) if values.values else ""
    if template:
        sheet.formula(row, start, resolve(template, own, row, places), value, column.kind, span=span)
    elif column.kind in NUMBERS and not isinstance(value, str):
        sheet.number(row, start, value, column.kind, span=span)
    else:
        text = "" if value is None else str(value)
        align = alignment(column.kind).value
        sheet.text(row, start, text, span=span, align=align, wrap=column.kind is not Kind.CODE)


def _totals(sheet: Sheet, grid: Grid, own: Placed, row: int) -> None:
    covered = label_width(grid.columns)
    if covered:
        start, span = own.span(0, covered)
        sheet.text(row, start, grid.total_label, span=span, bold=True, align="center")
    for number, column in enumerate(grid.columns[covered:], covered):
        start, span = own.span(number)
        if column.total:
            formula = resolve(f"=SUM({{{grid.name}.{column.key}}})", own, row, {grid.name: own})
            sheet.formula(row, start, formula, total(grid, column), column.kind, span=span, bold=True)
        else:
            sheet.text(row, start, "", span=span)


def _signers(sheet: Sheet, signers: tuple[tuple[str, ...], ...], row: int) -> None:
    """Side by side over the width of the sheet, or one under another where it has too few columns."""
    beside = len(signers) if len(signers) <= sheet.count else 1
    deepest = max((len(signer) for signer in signers), default=0) + 2
    for index, signer in enumerate(signers):
        left = index % beside * sheet.count // beside
        span = (index % beside + 1) * sheet.count // beside - left
        name, *lines = signer or ("",)
        top = row + index // beside * deepest
        named = f"({name or '.' * 40})"
        for line, text in enumerate((f"{SIGN_HERE}{'.' * 40}", named, *lines)):
            sheet.text(top + line, left, text, span=span, border=0, align="center")


def _print_setup(sheet: Sheet, account: Account, places: dict[str, Placed]) -> None:
    page = sheet.page
    page.set_landscape()
    page.set_paper(_LANDSCAPE_A4)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.fit_to_pages(1, 0)
    page.center_horizontally()
    page.set_footer('&C&"TH Sarabun New,Regular"&14หน้า &P จาก &N')
    if account.grids:
        # On pages after the last grid began, its headings are the ones that belong there.
        last = account.grids[-1]
        first_row = places[last.name].first_row
        page.repeat_rows(first_row - len(heading_rows(last.columns)), first_row - 1)
    if len(account.grids) == 1:
        page.freeze_panes(places[account.grids[0].name].first_row, 0)
