"""Where the cells of a table stand once row and column spans are counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from krupa.papers.content.block import Cell, Row


def placed(rows: Sequence[Row], columns: int) -> Iterator[tuple[Row, list[tuple[int, Cell]]]]:
    """Each row with its cells and the column each begins in; short rows are filled with empty cells.

    A :class:`ValueError` says which row has more cells than there are columns left.

    >>> rows = (Row((Cell(rowspan=2), Cell())), Row((Cell(),)))
    >>> [[column for column, _ in cells] for _, cells in placed(rows, 2)]
    [[0, 1], [1]]
    """
    open_until = [0] * columns  # the first row below the span that covers the column
    for number, row in enumerate(rows):
        cells: list[tuple[int, Cell]] = []
        waiting = list(row.cells)
        column = 0
        while column < columns:
            if open_until[column] > number:
                column += 1
                continue
            cell = waiting.pop(0) if waiting else Cell()
            covered = range(column, column + cell.colspan)
            if covered.stop > columns or any(open_until[at] > number for at in covered):
                raise ValueError(f"row {number + 1}: a cell spans more columns than are free")
            for at in covered:
                open_until[at] = number + cell.rowspan
            cells.append((column, cell))
            column = covered.stop
        if waiting:
            raise ValueError(f"row {number + 1}: {len(waiting)} cells more than columns ({columns})")
        yield row, cells
