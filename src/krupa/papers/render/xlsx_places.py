"""Where the grids of an account stand in one sheet, whose columns they all share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from krupa.papers.accounts.headings import heading_rows
from krupa.papers.content import Account, Grid

_GAP = 2  # rows from the end of a grid to the heading of the next


@dataclass(frozen=True, slots=True)
class Placed:
    """A grid's place: rows and columns counted from 0; ``starts`` has one entry more than columns."""

    keys: Mapping[str, int]
    starts: tuple[int, ...]
    first_row: int
    last_row: int
    total_row: int | None

    @property
    def end(self) -> int:
        """The last row of the grid."""
        return self.last_row if self.total_row is None else self.total_row

    def span(self, column: int, columns: int = 1) -> tuple[int, int]:
        """The sheet column in which a column of the grid begins, and how many it covers."""
        return self.starts[column], self.starts[column + columns] - self.starts[column]

    def column_of(self, key: str) -> int:
        """The sheet column of a key; KeyError if there is none."""
        return self.starts[self.keys[key]]


def sheet_widths(account: Account) -> tuple[float, ...]:
    """The sheet's columns in cm: those of the grid with most columns."""
    grids = sorted(account.grids, key=lambda grid: len(grid.columns))
    return tuple(column.width for column in grids[-1].columns) if grids else (10.0,)


def place(account: Account, row: int) -> tuple[dict[str, Placed], int]:
    """Every grid's place from ``row`` down, and the first row below them all.

    An empty grid keeps one blank row, so that formulas have a range to point at.
    """
    widths = sheet_widths(account)
    places = {}
    for grid in account.grids:
        first = row + len(heading_rows(grid.columns))
        last = first + max(len(grid.rows), 1) - 1
        keys = {column.key: number for number, column in enumerate(grid.columns)}
        total = last + 1 if grid.total_label else None
        places[grid.name] = Placed(keys, _starts(grid, widths), first, last, total)
        row = places[grid.name].end + _GAP
    return places, row


def _starts(grid: Grid, widths: tuple[float, ...]) -> tuple[int, ...]:
    """The sheet columns in which the grid's columns begin, as near to their own widths as can be.

    As on paper, every grid is as wide as the sheet.
    """
    wanted = [column.width for column in grid.columns]
    scale = sum(widths) / sum(wanted)
    edges = [sum(widths[:number]) for number in range(len(widths) + 1)]
    starts = [0]
    for number in range(1, len(wanted)):
        edge = sum(wanted[:number]) * scale
        free = range(starts[-1] + 1, len(widths) - (len(wanted) - number) + 1)
        starts.append(min(free, key=lambda column: abs(edges[column] - edge)))
    return (*starts, len(widths))
