"""The rows of an uploaded roster, each cell read on its own so that every problem is found at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl.utils import get_column_letter

from krupa.inputs.problem import InputError, InputProblem
from krupa.inputs.workbook import open_workbook, rows_of, text_of, value_of
from krupa.people.roster.layout import COLUMNS, MOST_ROWS, PEOPLE_SHEET, REASON_HEADING
from krupa.people.roster.values import CellError, plain, read_value
from krupa.regulations.bilingual import Bilingual
from krupa.roundfile.layout import EXAMPLE_MARK, NOTE_HEADING
from krupa.thai import DateStyle, format_date

_MOST_UNPACKED = 128 * 1024 * 1024
_MOST_COLUMNS = 60
_SHOWN = 500
"""Characters of a rejected cell that are kept to be handed back."""


@dataclass(slots=True)
class Row:
    """One row: ``values`` by field (blank cells are not there), ``shown`` as it stood, ``problems`` by cell.

    ``columns`` gives the letter of each field's column.
    """

    number: int
    columns: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    problems: list[InputProblem] = field(default_factory=list)

    def reject(self, name: str, message: Bilingual) -> None:
        """Say what is wrong in the cell of a field, or in the row where the file lacks the column."""
        self.problems.append(InputProblem(f"{self.columns.get(name, '')}{self.number}", message))


def read_rows(content: bytes, name: str) -> list[Row]:
    """The rows of a roster workbook; blank rows and rows noted as an example are not read.

    Raises:
        InputError: it is no workbook, has macros, lacks the sheet or a needed heading, or has too many rows.
    """
    with open_workbook(BytesIO(content), name, most_unpacked=_MOST_UNPACKED) as workbook:
        if PEOPLE_SHEET not in workbook.sheetnames:
            raise InputError(
                name,
                [
                    InputProblem(
                        "",
                        Bilingual(
                            f"ไม่พบแผ่นงาน '{PEOPLE_SHEET}' โปรดเริ่มจากแบบฟอร์มที่ดาวน์โหลดจากหน้านี้",
                            f"The sheet '{PEOPLE_SHEET}' is missing. Start from the template of this page.",
                        ),
                    )
                ],
            )
        try:
            return _read_sheet(workbook[PEOPLE_SHEET], name)
        except (ValueError, KeyError, SyntaxError, OverflowError) as error:
            raise InputError(name, [_BROKEN]) from error


def _read_sheet(sheet: Any, name: str) -> list[Row]:
    lines = rows_of(sheet)
    _, headings = next(lines, (1, ()))
    positions, note = _positions(headings, name)
    columns = {field: get_column_letter(at + 1) for field, at in positions.items()}
    rows: list[Row] = []
    for number, cells in lines:
        if note is not None and note < len(cells) and text_of(cells[note]) == EXAMPLE_MARK:
            continue
        row = Row(number, columns)
        for field_name, at in positions.items():
            if at < len(cells):
                _read_cell(row, field_name, cells[at])
        if row.shown:
            rows.append(row)
        if len(rows) > MOST_ROWS:
            raise InputError(name, [_TOO_MANY_ROWS])
    return rows


def _read_cell(row: Row, name: str, cell: Any) -> None:
    value, problem = value_of(cell)
    if value is None and problem is None:
        return
    row.shown[name] = _shown(cell.value if value is None else value)
    if problem is not None:
        row.reject(name, problem)
        return
    try:
        row.values[name] = read_value(name, value)
    except CellError as error:
        row.reject(name, error.message)


def _shown(value: Any) -> str:
    if isinstance(value, date) and value.year < 2400:
        return format_date(value, DateStyle.SHORT_FULL_YEAR)
    return plain(value)[:_SHOWN]


def _positions(headings: tuple[Any, ...], name: str) -> tuple[dict[str, int], int | None]:
    fields = {_squeezed(column.heading): column.field for column in COLUMNS}
    positions: dict[str, int] = {}
    note: int | None = None
    problems = []
    for at, cell in enumerate(headings[:_MOST_COLUMNS]):
        heading = text_of(cell)
        if heading == NOTE_HEADING:
            note = at
        elif (known := fields.get(_squeezed(heading))) and known not in positions:
            positions[known] = at
        elif heading and heading != REASON_HEADING:
            problems.append(_unknown_heading(f"{get_column_letter(at + 1)}1", heading[:60]))
    if "first_name" not in positions:
        problems.append(
            InputProblem(
                "1",
                Bilingual(
                    "ไม่พบหัวตาราง 'ชื่อ' ในแถวที่ 1 โปรดใช้หัวตารางตามแบบฟอร์มที่ดาวน์โหลดจากหน้านี้",
                    "The heading 'ชื่อ' is missing from row 1. Use the headings of the template.",
                ),
            )
        )
    if problems:
        raise InputError(name, problems)
    return positions, note


def _squeezed(heading: str) -> str:
    return "".join(heading.split())


def _unknown_heading(place: str, heading: str) -> InputProblem:
    return InputProblem(
        place,
        Bilingual(
            f"หัวตาราง '{heading}' ไม่รู้จักหรือซ้ำ โปรดตรวจตัวสะกดตามแบบฟอร์ม หรือลบคอลัมน์นี้",
            f"The heading '{heading}' is not known or stands twice. "
            "Check it against the template, or remove the column.",
        ),
    )


_TOO_MANY_ROWS = InputProblem(
    "",
    Bilingual(
        f"มีมากกว่า {MOST_ROWS:,} แถว โปรดแบ่งเป็นหลายไฟล์",
        f"There are more than {MOST_ROWS:,} rows. Please split them into several files.",
    ),
)
_BROKEN = InputProblem(
    "",
    Bilingual(
        "อ่านแผ่นงานไม่ได้เพราะไฟล์เสียหาย โปรดบันทึกใหม่จาก Excel แล้วนำเข้าอีกครั้ง",
        "The sheet cannot be read because the file is damaged. Save it again from Excel and upload it.",
    ),
)
