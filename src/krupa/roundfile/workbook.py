"""A round workbook as the same plain values a JSON round has, and the cell each value stands in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl.utils import get_column_letter

from krupa.inputs.problem import InputError, InputProblem
from krupa.inputs.workbook import open_workbook, rows_of, text_of, value_of
from krupa.regulations.bilingual import Bilingual
from krupa.roundfile.layout import (
    CHOICES,
    EXAMPLE_MARK,
    NOTE_HEADING,
    PEOPLE_COLUMNS,
    PEOPLE_SHEET,
    RATE_COLUMNS,
    RATES_SHEET,
    ROUND_FIELDS,
    ROUND_SHEET,
    Column,
)
from krupa.thai import arabic_digits


class _Reading:
    """What has been read so far: values, the cell of each field path, and problems."""

    def __init__(self) -> None:
        self.cells: dict[str, str] = {}
        self.problems: list[InputProblem] = []

    def problem(self, place: str, th: str, en: str) -> None:
        self.problems.append(InputProblem(place, Bilingual(th, en)))


def read_workbook(path: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The values of a round workbook, and which cell each field path came from.

    Raises:
        InputError: it is not a workbook, has macros, lacks a sheet or heading, or a cell holds a formula
            or an error.
    """
    with open_workbook(path, path) as workbook:
        reading = _Reading()
        missing = [
            name for name in (ROUND_SHEET, PEOPLE_SHEET, RATES_SHEET) if name not in workbook.sheetnames
        ]
        for name in missing:
            reading.problem(
                name,
                f"ไม่พบแผ่นงาน '{name}' โปรดเริ่มจากแบบฟอร์มที่โปรแกรมสร้างให้",
                f"the sheet '{name}' is missing; start from the template",
            )
        if missing:
            raise InputError(path, reading.problems)
        data = {
            **_round_fields(workbook[ROUND_SHEET], reading),
            "people": _listed(workbook[PEOPLE_SHEET], "people", PEOPLE_COLUMNS, reading),
            "rates": _listed(workbook[RATES_SHEET], "rates", RATE_COLUMNS, reading),
        }
    if reading.problems:
        raise InputError(path, reading.problems)
    return data, reading.cells


def _round_fields(sheet: Any, reading: _Reading) -> dict[str, Any]:
    """Headings in column A, values in column B."""
    by_heading = {heading: field for field, heading in ROUND_FIELDS.items()}
    data: dict[str, Any] = {"organization": {}}
    for number, row in rows_of(sheet):
        heading = text_of(row[0]) if row else ""
        field = by_heading.get(heading)
        if field is None:
            if heading:
                _unknown_heading(f"{ROUND_SHEET}!A{number}", heading, reading)
            continue
        place = f"{ROUND_SHEET}!B{number}"
        reading.cells[field] = place
        value = _value(row[1], place, reading) if len(row) > 1 else None
        if value is None:
            continue
        group, _, name = field.rpartition(".")
        value = CHOICES.get(name, {}).get(value, value)
        (data["organization"] if group else data)[name] = value
    return data


def _listed(sheet: Any, group: str, columns: tuple[Column, ...], reading: _Reading) -> list[dict[str, Any]]:
    """The rows below the headings of row 1; blank rows and rows marked as an example are not read."""
    rows = rows_of(sheet)
    _, headings = next(rows, (1, ()))
    positions = _positions(sheet.title, headings, columns, reading)
    note = next((at for at, cell in enumerate(headings) if text_of(cell) == NOTE_HEADING), None)
    entries: list[dict[str, Any]] = []
    for number, row in rows:
        if note is not None and note < len(row) and text_of(row[note]) == EXAMPLE_MARK:
            continue
        if all(at >= len(row) or row[at].value in (None, "") for at in positions.values()):
            continue
        path = f"{group}[{len(entries)}]"
        reading.cells[path] = f"{sheet.title}!{number}"
        entry: dict[str, Any] = {}
        for column in columns:
            if column.field not in positions:
                continue
            at = positions[column.field]
            place = f"{sheet.title}!{get_column_letter(at + 1)}{number}"
            reading.cells[f"{path}.{column.field}"] = place
            value = _value(row[at], place, reading) if at < len(row) else None
            if value is not None or column.empty_is_none:
                entry[column.field] = _as_field(column, value)
        entries.append(entry)
    return entries


def _positions(
    sheet: str, headings: tuple[Any, ...], columns: tuple[Column, ...], reading: _Reading
) -> dict[str, int]:
    fields = {column.heading: column.field for column in columns}
    positions: dict[str, int] = {}
    for at, cell in enumerate(headings):
        heading = text_of(cell)
        if heading in fields and fields[heading] not in positions:
            positions[fields[heading]] = at
        elif heading and heading != NOTE_HEADING:
            _unknown_heading(f"{sheet}!{get_column_letter(at + 1)}1", heading, reading)
    for column in columns:
        if column.field not in positions:
            reading.problem(
                f"{sheet}!1",
                f"ไม่พบหัวตาราง '{column.heading}' ในแถวที่ 1 โปรดใส่หัวตารางตามแบบฟอร์ม",
                f"the heading '{column.heading}' is missing from row 1; write it as in the template",
            )
    return positions


def _unknown_heading(place: str, heading: str, reading: _Reading) -> None:
    reading.problem(
        place,
        f"ไม่รู้จักหรือซ้ำ: หัวข้อ '{heading}' โปรดตรวจตัวสะกดหรือลบออก",
        f"the heading '{heading}' is not known or stands twice; check its spelling or remove it",
    )


def _value(cell: Any, place: str, reading: _Reading) -> Any:
    """A cell's value; a formula or error is a problem."""
    value, problem = value_of(cell)
    if problem is not None:
        reading.problem(place, problem.th, problem.en)
    return value


def _as_field(column: Column, value: Any) -> Any:
    if column.words is not None and isinstance(value, str):
        return column.words.get(arabic_digits(value), value)
    if column.field == "post_number" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value
