"""A table of numbers (บัญชี): the same rows print on paper and live in a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

Value = str | int | Decimal | None


class Kind(StrEnum):
    """What a column holds; it decides number format and alignment."""

    TEXT = "text"
    COUNT = "count"
    BAHT = "baht"  # whole baht: 25,930
    MONEY = "money"  # to the satang: 2,170.50
    PERCENT = "percent"  # two decimals, without a sign: 2.50
    SCORE = "score"
    CODE = "code"  # digits that are a name, such as a post number: never a number in the spreadsheet


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``heading`` may have a shared heading above it (``above``).

    ``formula`` computes the cell in the spreadsheet: ``{key}`` is the cell of that column in the same
    row, ``{grid.key}`` the whole column of a grid, ``{grid.key.total}`` its total cell.
    ``total`` sums the column in the last row.
    """

    key: str
    heading: str
    width: float
    kind: Kind = Kind.TEXT
    above: str = ""
    formula: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: the values by column key; ``formulas`` override the column's own for this row."""

    values: Mapping[str, Value]
    formulas: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a name for formulas, a heading row and, if asked, a row of totals."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    total_label: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """A sheet: title lines, then its grids one under the other, then who signs.

    A signer is the name (empty for a dotted line to write it on) and the lines under it.
    """

    sheet: str
    title_lines: tuple[str, ...]
    grids: tuple[Grid, ...]
    signers: tuple[tuple[str, ...], ...] = ()
