"""Formula templates of an account turned into cell references."""

from __future__ import annotations

import re
from collections.abc import Mapping

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from krupa.papers.render.xlsx_places import Placed

_REFERENCE = re.compile(r"\{(\w+)(?:\.(\w+))?(\.total)?\}")


def resolve(template: str, own: Placed, row: int, grids: Mapping[str, Placed]) -> str:
    """The formula of a cell in ``row`` of the grid ``own``.

    ``{key}`` is the cell of that column in the same row, ``{grid.key}`` a whole column and
    ``{grid.key.total}`` its total. Raises ValueError for a name the account does not have.
    """

    def cell(found: re.Match[str]) -> str:
        name, key, total = found.groups()
        try:
            if key is None:
                return str(xl_rowcol_to_cell(row, own.column_of(name)))
            grid = grids[name]
            column = grid.column_of(key)
        except KeyError as missing:
            raise ValueError(f"formula {template!r}: {found[0]} names nothing in this account") from missing
        if not total:
            return str(xl_range_abs(grid.first_row, column, grid.last_row, column))
        if grid.total_row is None:
            raise ValueError(f"formula {template!r}: grid {name!r} has no row of totals")
        return str(xl_rowcol_to_cell(grid.total_row, column, row_abs=True, col_abs=True))

    return _REFERENCE.sub(cell, template)
