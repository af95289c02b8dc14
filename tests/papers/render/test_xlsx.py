from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.support.sample_account import salary_account

from krupa.papers.content import Account, Column, Grid, GridRow, Kind
from krupa.papers.render.plain import plain
from krupa.papers.render.xlsx import render_xlsx


def sheet_of(data: bytes, *, values: bool = False) -> Any:
    return load_workbook(io.BytesIO(data), data_only=values).worksheets[0]


def cells_with(sheet: Any, text: str) -> list[Any]:
    return [cell for row in sheet.iter_rows() for cell in row if cell.value == text]


def formulas_of(sheet: Any) -> list[str]:
    return [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def one_cell(kind: Kind, value: Any, **settings: Any) -> Any:
    column = Column("v", "ค่า", 3, kind)
    grid = Grid("g", (column,), (GridRow({"v": value}),))
    return sheet_of(render_xlsx(Account("แผ่น", ("หัว",), (grid,)), **settings))["A4"]


def test_the_same_account_gives_the_same_bytes() -> None:
    assert render_xlsx(salary_account()) == render_xlsx(salary_account())


def test_formulas_point_at_the_same_row_at_columns_and_at_totals_of_other_grids() -> None:
    sheet = sheet_of(render_xlsx(salary_account()))
    formulas = {place: sheet[place].value for place in formulas_of(sheet)}
    assert formulas["F10"] == "=ROUND(D10*E10/100,2)"
    assert formulas["G10"] == "=D10+F10"
    assert formulas["D15"] == "=SUM($D$10:$D$14)"
    pool = [formula for cell, formula in formulas.items() if cell.endswith(("5", "6")) and len(cell) == 2]
    assert pool == ["=ROUND($D$15*3/100,2)", "=SUM($F$10:$F$14)"]


def test_every_formula_carries_its_value() -> None:
    live, cached = (
        sheet_of(render_xlsx(salary_account())),
        sheet_of(render_xlsx(salary_account()), values=True),
    )
    formulas = formulas_of(live)
    assert len(formulas) > 10
    assert all(isinstance(cached[place].value, int | float) for place in formulas)
    assert cached["F10"].value == 487.83
    assert cached["D15"].value == 80100


def test_a_row_can_go_without_the_formula_of_its_column() -> None:
    sheet = sheet_of(render_xlsx(salary_account()))
    assert sheet["F14"].value is None
    assert sheet["G14"].value == "=D14"


@pytest.mark.parametrize(
    "text", ["=1+1", "+66 81 000 0000", "-", "@SUM(A1)", '=HYPERLINK("x")', "http://a.b", "007"]
)
def test_text_is_never_a_formula_a_link_or_a_number(text: str) -> None:
    cell = one_cell(Kind.TEXT, text)
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_post_number_keeps_its_zeros() -> None:
    cell = one_cell(Kind.CODE, "000123456789")
    assert (cell.value, cell.data_type, cell.number_format) == ("000123456789", "s", "@")


@pytest.mark.parametrize(
    ("kind", "value", "number_format"),
    [
        (Kind.COUNT, 1200, "#,##0"),
        (Kind.BAHT, Decimal(25930), "#,##0"),
        (Kind.MONEY, Decimal("2170.50"), "#,##0.00"),
        (Kind.PERCENT, Decimal("2.50"), "0.00"),
        (Kind.SCORE, Decimal("81.25"), "0.00"),
    ],
)
def test_numbers_are_numbers_with_the_look_of_their_kind(kind: Kind, value: Any, number_format: str) -> None:
    cell = one_cell(kind, value)
    assert (Decimal(str(cell.value)), cell.data_type, cell.number_format) == (value, "n", number_format)
    assert one_cell(kind, value, thai_digits=True).number_format == f"[$-D00041E]{number_format}"


def test_thai_digits_reach_words_and_leave_values() -> None:
    sheet = sheet_of(render_xlsx(salary_account(), thai_digits=True), values=True)
    assert sheet["A2"].value == "ครั้งที่ ๑"
    assert sheet["D10"].value == 15010


def test_a_word_in_a_column_of_numbers_stays_a_word() -> None:
    assert one_cell(Kind.MONEY, "ยกเว้น").data_type == "s"


def test_an_empty_number_is_an_empty_cell() -> None:
    assert one_cell(Kind.MONEY, None).value is None


def test_headings_that_share_are_merged_and_repeat_in_print() -> None:
    sheet = sheet_of(render_xlsx(salary_account()))
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"A8:A9", "B8:B9", "A1:H1"} <= merged
    assert (sheet["D8"].value, sheet["D9"].value) == ("เงินเดือน", "อัตราเดิม")
    assert sheet.print_title_rows == "$8:$9"


def test_grids_with_fewer_columns_are_as_wide_as_the_sheet() -> None:
    sheet = sheet_of(render_xlsx(salary_account()))
    (heading,) = cells_with(sheet, "จำนวนเงิน (บาท)")
    (covering,) = [area for area in sheet.merged_cells.ranges if heading.coordinate in area]
    assert covering.max_col == 8
    assert covering.min_col > 2


def test_it_prints_on_landscape_a4_one_page_wide_with_page_numbers() -> None:
    sheet = sheet_of(render_xlsx(salary_account()))
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize, setup.fitToHeight) == ("landscape", 9, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert "&P" in sheet.oddFooter.center.text or "Page" in sheet.oddFooter.center.text


def test_headings_stay_in_sight_where_there_is_one_grid() -> None:
    account = salary_account()
    single = replace(account, grids=account.grids[1:])
    single = replace(single, grids=(replace(single.grids[0], rows=single.grids[0].rows[-1:]),))
    assert sheet_of(render_xlsx(single)).freeze_panes == "A6"
    assert sheet_of(render_xlsx(account)).freeze_panes is None


def test_rows_grow_with_wrapped_thai() -> None:
    rows = tuple(GridRow({"v": "ข้อความยาวที่ต้องขึ้นหลายบรรทัด" * times}) for times in (1, 6))
    account = Account("แผ่น", ("หัว",), (Grid("g", (Column("v", "ค่า", 6),), rows),))
    sheet = sheet_of(render_xlsx(account))
    assert sheet.row_dimensions[5].height >= 4 * sheet.row_dimensions[4].height


def test_fonts_are_sarabun_everywhere() -> None:
    sheet = sheet_of(render_xlsx(salary_account()))
    fonts = {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert fonts == {"TH Sarabun New"}


def test_signers_stand_side_by_side_under_the_grids() -> None:
    sheet = sheet_of(render_xlsx(salary_account()))
    (name,) = cells_with(sheet, "(นายสมชาย ใจดี (ชื่อสมมติ))")
    (post,) = cells_with(sheet, "นายกองค์การบริหารส่วนตำบลตัวอย่าง")
    (checker,) = cells_with(sheet, "ผู้ตรวจสอบ")
    assert (post.row, post.column) == (name.row + 1, name.column)
    assert (checker.row, checker.column) == (post.row, 5)


def test_more_signers_than_columns_stand_one_under_another() -> None:
    grid = Grid("g", (Column("v", "ค่า", 6),), (GridRow({"v": "ก"}),))
    sheet = sheet_of(render_xlsx(Account("แผ่น", ("หัว",), (grid,), signers=(("ก ข",), ("ค ง",)))))
    assert [cell.column for cell in cells_with(sheet, "(ก ข)") + cells_with(sheet, "(ค ง)")] == [1, 1]


def test_an_empty_grid_keeps_its_headings_and_sums_to_nothing() -> None:
    account = salary_account()
    empty = replace(account, grids=(account.grids[0], replace(account.grids[1], rows=())))
    sheet = sheet_of(render_xlsx(empty))
    assert sheet["D11"].value == "=SUM($D$10)"
    assert sheet["F10"].value is None


@pytest.mark.parametrize(
    ("formula", "said"), [("={nobody}", "nobody"), ("={g.x}", "g.x"), ("={g.v.total}", "no row of totals")]
)
def test_a_formula_that_names_nothing_is_refused(formula: str, said: str) -> None:
    grid = Grid("g", (Column("v", "ค่า", 3, Kind.MONEY, formula=formula),), (GridRow({"v": 1}),))
    with pytest.raises(ValueError, match=said):
        render_xlsx(Account("แผ่น", ("หัว",), (grid,)))


def test_a_text_no_cell_can_hold_is_refused_and_not_cut() -> None:
    with pytest.raises(ValueError, match="too long"):
        one_cell(Kind.TEXT, "ก" * 32768)


@pytest.mark.parametrize("name", ["บัญชี 1/2568", "'[ก]:*?\\'", "ย" * 99, "", "''"])
def test_any_name_becomes_a_name_a_spreadsheet_accepts(name: str) -> None:
    title = sheet_of(render_xlsx(replace(salary_account(), sheet=name))).title
    assert 0 < len(title) <= 31
    assert not set(title) & set("[]:*?/\\")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=30))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    cell = one_cell(Kind.TEXT, text)
    assert (cell.value or "") == plain(text)


def test_rows_are_high_enough_for_a_wider_and_taller_substitute_font() -> None:
    title = "ผู้อำนวยการสถานศึกษา ชำนาญการพิเศษ"
    columns = (Column("title", "ตำแหน่ง", 3.4),)
    account = Account("ทดสอบ", ("บัญชี",), (Grid("people", columns, (GridRow({"title": title}),)),))
    sheet = sheet_of(render_xlsx(account))
    height = next(sheet.row_dimensions[row[0].row].height for row in sheet.rows if row[0].value == title)
    assert height >= 3 * 14 * 1.6
