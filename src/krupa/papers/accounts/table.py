"""An account as blocks of a page, so that the rows that live in a spreadsheet also print."""

from __future__ import annotations

from krupa.papers.accounts.figures import alignment, shown, total
from krupa.papers.accounts.headings import heading_rows, label_width
from krupa.papers.content import (
    Account,
    Align,
    Block,
    Cell,
    Grid,
    GridRow,
    Paragraph,
    Row,
    Signature,
    Signatures,
    Spacer,
    Table,
    Text,
)
from krupa.papers.content.block import cell, paragraph

SIGN_HERE = "(ลงชื่อ)"
_SIZE = 14.0
_GAP = 12.0


def grid_table(grid: Grid, *, size: float = _SIZE) -> Table:
    """The grid as a table: headings that repeat, rows that stay whole, totals in bold."""
    head = tuple(
        Row(
            tuple(
                cell(
                    one.text,
                    align=Align.CENTER,
                    bold=True,
                    colspan=one.columns,
                    rowspan=one.rows,
                    middle=True,
                    shaded=True,
                )
                for one in row
            )
        )
        for row in heading_rows(grid.columns)
    )
    body = tuple(_row(grid, row) for row in grid.rows)
    totals = (_totals(grid),) if grid.total_label else ()
    widths = tuple(column.width for column in grid.columns)
    return Table(widths, body=body + totals, head=head, size=size)


def account_blocks(account: Account, *, size: float = _SIZE) -> tuple[Block, ...]:
    """Title lines, the grids one under the other in ``size`` points, then who signs side by side."""
    titles = tuple(
        paragraph(line, align=Align.CENTER, bold=True, keep_with_next=True) for line in account.title_lines
    )
    grids: list[Block] = []
    for grid in account.grids:
        grids += [Spacer(_GAP), grid_table(grid, size=size)]
    signers = (Signatures(tuple(map(_signature, account.signers))),) if account.signers else ()
    return (*titles, *grids, *signers)


def _row(grid: Grid, row: GridRow) -> Row:
    return Row(
        tuple(
            _figure(shown(row.values.get(column.key), column.kind), alignment(column.kind))
            for column in grid.columns
        )
    )


def _figure(text: str, align: Align, *, bold: bool = False) -> Cell:
    return Cell((Paragraph((Text(text, bold=bold),), align=align),), align=align)


def _totals(grid: Grid) -> Row:
    covered = label_width(grid.columns)
    label = [cell(grid.total_label, align=Align.CENTER, bold=True, colspan=covered)] if covered else []
    sums = [
        _figure(shown(total(grid, column), column.kind), Align.RIGHT, bold=True) if column.total else Cell()
        for column in grid.columns[covered:]
    ]
    return Row((*label, *sums))


def _signature(signer: tuple[str, ...]) -> Signature:
    name, *lines = signer or ("",)
    return Signature(name or None, prompt=SIGN_HERE, lines=tuple((Text(line),) for line in lines))
