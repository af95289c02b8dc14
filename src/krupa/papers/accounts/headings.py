"""The heading of an account: one row, or two where columns share a heading above theirs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from krupa.papers.content import Column


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading cell: its text, the column it begins in, and how many columns and rows it covers."""

    text: str
    column: int
    columns: int = 1
    rows: int = 1


def heading_rows(columns: tuple[Column, ...]) -> tuple[tuple[Heading, ...], ...]:
    """The heading rows from the top; neighbours with the same ``above`` share it.

    >>> salary = (Column("n", "ที่", 1), Column("a", "เดิม", 2, above="เงินเดือน"),
    ...           Column("b", "ใหม่", 2, above="เงินเดือน"))
    >>> [[(cell.text, cell.columns, cell.rows) for cell in row] for row in heading_rows(salary)]
    [[('ที่', 1, 2), ('เงินเดือน', 2, 1)], [('เดิม', 1, 1), ('ใหม่', 1, 1)]]
    """
    numbered = list(enumerate(columns))
    if not any(column.above for column in columns):
        return (tuple(Heading(column.heading, number) for number, column in numbered),)
    top: list[Heading] = []
    for above, group in groupby(numbered, key=lambda entry: entry[1].above):
        members = list(group)
        if above:
            top.append(Heading(above, members[0][0], columns=len(members)))
        else:
            top += [Heading(column.heading, number, rows=2) for number, column in members]
    below = tuple(Heading(column.heading, number) for number, column in numbered if column.above)
    return tuple(top), below


def label_width(columns: tuple[Column, ...]) -> int:
    """How many columns before the first total the label of the total row may cover."""
    return next((number for number, column in enumerate(columns) if column.total), len(columns))
