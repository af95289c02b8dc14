from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.sample_account import salary_account

from krupa.papers.accounts.figures import shown, total
from krupa.papers.accounts.table import account_blocks, grid_table
from krupa.papers.content import (
    Align,
    Cell,
    Column,
    Grid,
    GridRow,
    Kind,
    Paragraph,
    Row,
    Signatures,
    Table,
    Text,
)
from krupa.papers.content.placed import placed


def said(cell: Cell) -> str:
    return "".join(
        part.text
        for block in cell.blocks
        if isinstance(block, Paragraph)
        for part in block.inlines
        if isinstance(part, Text)
    )


def line(row: Row) -> list[str]:
    return [said(cell) for cell in row.cells]


def people() -> Grid:
    return salary_account().grids[1]


def test_figures_print_with_separators_and_empty_ones_as_a_dash() -> None:
    first, *_, last = grid_table(people()).body[:-1]
    assert line(first)[2:] == ["000000000001", "15,010", "3.25", "487.83", "15,497.83", "=1+1"]
    assert line(last)[3:] == ["20,000", "-", "-", "20,000.00", "ลา"]


def test_figures_stand_right_codes_in_the_middle_and_words_left() -> None:
    aligns = [cell.align for cell in grid_table(people()).body[0].cells]
    assert aligns[:4] == [Align.RIGHT, Align.LEFT, Align.CENTER, Align.RIGHT]


def test_shared_headings_span_their_columns_and_single_ones_both_rows() -> None:
    columns = (
        Column("a", "ที่", 1),
        Column("b", "ขั้น", 1, above="เดิม"),
        Column("c", "บาท", 1, above="เดิม"),
        Column("d", "บาท", 1, above="ใหม่"),
    )
    top, below = grid_table(Grid("g", columns, ())).head
    assert [(said(cell), cell.colspan, cell.rowspan) for cell in top.cells] == [
        ("ที่", 1, 2),
        ("เดิม", 2, 1),
        ("ใหม่", 1, 1),
    ]
    assert line(below) == ["ขั้น", "บาท", "บาท"]


def test_the_total_row_sums_what_asks_for_it_and_labels_the_rest() -> None:
    assert line(grid_table(people()).body[-1]) == ["รวม", "80,100", "", "1,953.26", "82,053.26", ""]


def test_a_grid_without_a_label_has_no_total_row() -> None:
    grid = replace(people(), total_label="")
    assert len(grid_table(grid).body) == len(grid.rows)


def test_a_total_in_the_first_column_leaves_no_room_for_the_label() -> None:
    grid = Grid("g", (Column("v", "บาท", 1, Kind.BAHT, total=True),), (GridRow({"v": 5}),), total_label="รวม")
    assert line(grid_table(grid).body[-1]) == ["5"]


@pytest.mark.parametrize("grid", salary_account().grids)
def test_every_row_fills_the_table(grid: Grid) -> None:
    table = grid_table(grid)
    rows = list(placed((*table.head, *table.body), len(table.widths)))
    assert len(rows) == len(table.head) + len(table.body)


def test_an_account_prints_titles_grids_and_signers_in_order() -> None:
    blocks = account_blocks(salary_account())
    assert [type(block) for block in blocks if isinstance(block, Paragraph | Table | Signatures)] == [
        Paragraph,
        Paragraph,
        Table,
        Table,
        Signatures,
    ]
    assert isinstance(blocks[-1], Signatures)
    assert [column.name for column in blocks[-1].columns] == ["นายสมชาย ใจดี (ชื่อสมมติ)", None]


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (Decimal("0.005"), Kind.MONEY, "0.01"),
        (Decimal("-1234.5"), Kind.MONEY, "-1,234.50"),
        (0, Kind.BAHT, "0"),
        (Decimal("25930.00"), Kind.BAHT, "25,930"),
        (Decimal("10.25"), Kind.BAHT, "10.25"),
        ("ยกเว้น", Kind.MONEY, "ยกเว้น"),
        (None, Kind.TEXT, ""),
        (7, Kind.TEXT, "7"),
    ],
)
def test_values_are_shown_by_their_kind(value: Decimal | int | str | None, kind: Kind, text: str) -> None:
    assert shown(value, kind) == text


@given(st.lists(st.decimals(0, 10**7, places=2)))
def test_a_total_is_exact_to_the_satang(values: list[Decimal]) -> None:
    column = Column("v", "บาท", 1, Kind.MONEY, total=True)
    grid = Grid("g", (column,), tuple(GridRow({"v": value}) for value in (*values, None, "ยกเว้น")))
    assert total(grid, column) * 100 == sum(int(value * 100) for value in values)
