"""The empty workbook of a round, for an officer to fill in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from krupa.roundfile.layout import (
    EXAMPLE_MARK,
    GRADE_WORDS,
    INSTRUCTIONS_SHEET,
    KIND_WORDS,
    NOTE_HEADING,
    PEOPLE_COLUMNS,
    PEOPLE_SHEET,
    RATE_COLUMNS,
    RATES_SHEET,
    ROUND_FIELDS,
    ROUND_SHEET,
    Column,
)

_SHEETS = (INSTRUCTIONS_SHEET, ROUND_SHEET, PEOPLE_SHEET, RATES_SHEET)
_ROWS_WITH_CHOICES = 2000
_ROW_HEIGHT = 27
"""Points; Thai of 16 points has marks above and below the line."""
_LETTERS_IN_A_LINE = 105
_A4 = 9
_EXAMPLE_PERSON = ("6230866000008", "นางสาวตัวอย่าง ใจดี (ชื่อสมมติ)", "ครู", "คศ.2", 25930, 85, 2.5)
_EXAMPLE_RATE = (85, 89.99, 2.5, 2.99)
_INSTRUCTIONS = (
    "วิธีกรอกข้อมูลการเลื่อนเงินเดือนหนึ่งรอบ",
    f"1. แผ่นงาน '{ROUND_SHEET}': ปีงบประมาณและครั้งที่ ครั้งที่ 1 เลื่อน 1 เมษายน (นับวงเงิน 1 มีนาคม) ครั้งที่ 2 "
    f"เลื่อน 1 ตุลาคม (นับวงเงิน 1 กันยายน)",
    f"2. แผ่นงาน '{PEOPLE_SHEET}': ทุกคนที่มีตัวอยู่จริงในวันนับวงเงิน รวมผู้ไปช่วยราชการและผู้ที่ไม่ได้เลื่อน หนึ่งคนหนึ่งแถว",
    "3. ยังไม่มีคะแนนหรือยังไม่กำหนดร้อยละ ให้เว้นว่างไว้",
    f"4. แผ่นงาน '{RATES_SHEET}': อัตราร้อยละที่หน่วยงานประกาศ เว้นว่างได้ถ้ายังไม่ประกาศ",
    f"5. แถวที่ช่อง '{NOTE_HEADING}' เขียนว่า '{EXAMPLE_MARK}' โปรแกรมจะไม่อ่าน ลบได้",
    "6. ใส่เป็นค่า ไม่ใช้สูตร ไม่เปลี่ยนหัวตารางและชื่อแผ่นงาน",
    "How to fill in: everybody on the roll on the day of counting, one row each; leave an "
    "unknown score or per cent "
    f"blank; values, no formulas; rows noted '{EXAMPLE_MARK}' are not read; keep headings and sheet names.",
)


def write_template(path: Path) -> None:
    """Write the empty workbook: instructions, the round, the people, the announced rates."""
    with xlsxwriter.Workbook(str(path)) as book:
        book.set_properties({"created": datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
        styles = _styles(book)
        sheets = [book.add_worksheet(name) for name in _SHEETS]
        for sheet in sheets:
            sheet.set_default_row(_ROW_HEIGHT)
            sheet.set_paper(_A4)
            sheet.set_landscape()
            sheet.fit_to_pages(1, 0)
        instructions, heading, people, rates = sheets
        _write_instructions(instructions, styles)
        _write_round(heading, styles)
        _write_list(people, PEOPLE_COLUMNS, _EXAMPLE_PERSON, styles)
        _write_list(rates, RATE_COLUMNS, _EXAMPLE_RATE, styles)


def _styles(book: Any) -> dict[str, Any]:
    font = {"font_name": "TH Sarabun New", "font_size": 16}
    return {
        "title": book.add_format({**font, "bold": True, "font_size": 20}),
        "text": book.add_format({**font, "text_wrap": True, "valign": "top"}),
        "head": book.add_format(
            {**font, "bold": True, "bg_color": "#DCE6F1", "border": 1, "text_wrap": True}
        ),
        "cell": book.add_format({**font, "num_format": "@"}),
        "number": book.add_format({**font, "num_format": "#,##0.00"}),
        "example": book.add_format({**font, "italic": True, "font_color": "#7F7F7F", "bg_color": "#F2F2F2"}),
    }


def _write_instructions(sheet: Any, styles: dict[str, Any]) -> None:
    sheet.set_column(0, 0, 110)
    for row, line in enumerate(_INSTRUCTIONS):
        sheet.set_row(row, _ROW_HEIGHT * (1 + len(line) // _LETTERS_IN_A_LINE))
        sheet.write_string(row, 0, line, styles["text" if row else "title"])


def _write_round(sheet: Any, styles: dict[str, Any]) -> None:
    sheet.set_column(0, 0, 26, styles["cell"])
    sheet.set_column(1, 1, 40)
    choices: dict[str, list[Any]] = {
        "round": [1, 2],
        "organization.kind": list(KIND_WORDS),
        "organization.grade": list(GRADE_WORDS),
    }
    for row, (field, heading) in enumerate(ROUND_FIELDS.items()):
        sheet.write_string(row, 0, heading, styles["head"])
        if field in choices:
            sheet.data_validation(row, 1, row, 1, {"validate": "list", "source": choices[field]})


def _write_list(
    sheet: Any, columns: tuple[Column, ...], example: tuple[object, ...], styles: dict[str, Any]
) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, 0, 12, styles["cell"])
    sheet.write_string(0, 0, NOTE_HEADING, styles["head"])
    sheet.write_string(1, 0, EXAMPLE_MARK, styles["example"])
    for at, (column, shown) in enumerate(zip(columns, example, strict=True), start=1):
        is_number = not isinstance(shown, str)
        sheet.set_column(at, at, column.width, styles["number" if is_number else "cell"])
        sheet.write_string(0, at, column.heading, styles["head"])
        sheet.write(1, at, shown, styles["example"])
        cells = f"{xl_col_to_name(at)}2:{xl_col_to_name(at)}{_ROWS_WITH_CHOICES}"
        if column.words is not None:
            sheet.data_validation(cells, {"validate": "list", "source": list(column.words)})
        elif is_number:
            sheet.data_validation(cells, {"validate": "decimal", "criteria": ">=", "value": 0})
