"""How the values of an account are shown, and their totals."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from krupa.papers.content import Align, Column, Grid, Kind
from krupa.papers.content.account import Value

_CENT = Decimal("0.01")
NUMBERS = frozenset({Kind.COUNT, Kind.BAHT, Kind.MONEY, Kind.PERCENT, Kind.SCORE})


def shown(value: Value, kind: Kind) -> str:
    """The value as print shows it; an empty number is ``-``.

    Display rounds half up like a spreadsheet; the value itself stays as the rules made it. Whole baht
    that are not whole show their satang, so that nothing is hidden.

    >>> shown(25930, Kind.BAHT), shown(Decimal("2170.5"), Kind.MONEY), shown(None, Kind.BAHT)
    ('25,930', '2,170.50', '-')
    >>> shown(Decimal("2.5"), Kind.PERCENT), shown(Decimal("10.50"), Kind.BAHT), shown("012", Kind.CODE)
    ('2.50', '10.50', '012')
    """
    if kind not in NUMBERS:
        return "" if value is None else str(value)
    if value is None:
        return "-"
    if isinstance(value, str):
        return value
    if kind in {Kind.COUNT, Kind.BAHT} and value == int(value):
        return f"{int(value):,}"
    return f"{Decimal(value).quantize(_CENT, ROUND_HALF_UP):,}"


def alignment(kind: Kind) -> Align:
    """Numbers stand right, codes in the middle, words left."""
    if kind in NUMBERS:
        return Align.RIGHT
    return Align.CENTER if kind is Kind.CODE else Align.LEFT


def total(grid: Grid, column: Column) -> Decimal:
    """The sum of a column; words and empty cells count nothing, as in a spreadsheet's SUM."""
    values = (row.values.get(column.key) for row in grid.rows)
    return sum((Decimal(value) for value in values if isinstance(value, int | Decimal)), Decimal(0))
