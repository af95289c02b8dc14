"""The roster as a workbook to take away: the empty template, the roll, and rejected rows with reasons.

Everything is written as text or as a number, never as a formula, whatever somebody has typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from krupa.people.models import Degree, Licence, Person, Post
from krupa.people.roster.layout import (
    CLASSROOM_WORDS,
    COLUMNS,
    DEGREE_WORDS,
    INSTRUCTIONS_SHEET,
    MOST_ROWS,
    PEOPLE_SHEET,
    REASON_HEADING,
    STANDING_WORDS,
)
from krupa.roundfile.layout import EXAMPLE_MARK, LINE_WORDS, NOTE_HEADING, RANK_WORDS
from krupa.thai import DateStyle, format_date

_ROW_HEIGHT = 27
"""Points; Thai of 16 points has marks above and below the line."""
_FONT = {"font_name": "TH Sarabun New", "font_size": 16}
_UNITS_SHEET = "หน่วยงาน"
_EXAMPLE = {
    "post_number": "6230866000008", "title": "นางสาว", "first_name": "ตัวอย่าง", "last_name": "ใจดี (ชื่อสมมติ)",
    "birth_date": "๑ ม.ค. ๒๕๓๐", "line": "ครู", "rank": "คศ.2", "standing": "ชำนาญการ", "salary": "25930",
    "since": "1 ต.ค. 2565", "degree_level": "ปริญญาตรี", "degree_name": "ครุศาสตรบัณฑิต",
}  # fmt: skip
_INSTRUCTIONS = (
    "วิธีกรอกทะเบียนบุคลากร / How to fill in the roster",
    f"1. กรอกในแผ่นงาน '{PEOPLE_SHEET}' หนึ่งคนหนึ่งแถว ไม่เปลี่ยนหัวตารางและชื่อแผ่นงาน คอลัมน์ที่ไม่ใช้ลบได้ / "
    "One person a row; keep headings and sheet names; columns you do not need may be removed.",
    "2. คนที่มีในทะเบียนแล้วจะถูกปรับปรุง โดยหาจากเลขที่ตำแหน่ง ถ้าไม่มีหาจากเลขประจำตัวประชาชน "
    "ถ้าไม่มีหาจากชื่อ สกุล และสถานศึกษา / "
    "People already on the roll are updated: found by post number, else national ID, else name and unit.",
    "3. ช่องที่เว้นว่างคือไม่เปลี่ยนข้อมูลเดิม / A blank cell leaves what is recorded unchanged.",
    "4. บุคลากรใหม่ต้องมี: ชื่อ สายงาน อันดับ วันดำรงตำแหน่ง และสถานศึกษา (เว้นศึกษานิเทศก์) / "
    "A new person needs first name, line, rank, first day in the post and unit (supervisors: none).",
    "5. วันที่เป็น พ.ศ. เช่น 1 ต.ค. 2565 หรือ 1/10/2565 ใช้เลขไทยได้ / "
    "Dates in the Buddhist era; Thai digits are read.",
    "6. ถ้าวันดำรงตำแหน่งใหม่กว่าตำแหน่งปัจจุบัน จะบันทึกเป็นตำแหน่งใหม่และปิดตำแหน่งเดิม / "
    "A first day later than the present post's begins a new post and ends the present one.",
    f"7. ใส่เป็นค่า ไม่ใช้สูตร แถวที่ '{NOTE_HEADING}' เป็น '{EXAMPLE_MARK}' ไม่ถูกอ่าน / "
    f"Values, no formulas; rows noted '{EXAMPLE_MARK}' are not read.",
)
_WORDS: Mapping[str, Mapping[str, str]] = {
    name: {code: word for word, code in words.items()}
    for name, words in (
        ("line", LINE_WORDS),
        ("rank", RANK_WORDS),
        ("standing", STANDING_WORDS),
        ("degree_level", DEGREE_WORDS),
        ("classroom_type", CLASSROOM_WORDS),
    )
}

Line = Mapping[str, str | Decimal]


def template(units: Sequence[str]) -> bytes:
    """The empty workbook, with the organisation's own units to choose from."""
    return _workbook(units, [{**_EXAMPLE, **({"unit": units[0]} if units else {})}], note=EXAMPLE_MARK)


def rejected(units: Sequence[str], rows: Iterable[tuple[Line, str]]) -> bytes:
    """Rejected rows as they stood, each with the reasons in the last column."""
    listed = list(rows)
    return _workbook(units, [line for line, _ in listed], reasons=[reason for _, reason in listed])


def roll(units: Sequence[str], people: Iterable[Person], posts: Mapping[Any, Post]) -> bytes:
    """People as rows that change nothing when they come back. The national ID stays blank on purpose."""
    return _workbook(units, [_line(person, posts.get(person.pk)) for person in people])


def _line(person: Person, post: Post | None) -> Line:
    line: dict[str, str | Decimal] = {
        name: getattr(person, name) for name in ("title", "first_name", "last_name", "email")
    }
    line["birth_date"] = _day(person.birth_date)
    if post is not None:
        line |= {name: getattr(post, name) for name in ("post_number", "position", "subject")}
        line |= {name: _WORDS[name].get(getattr(post, name), "") for name in ("line", "rank", "standing")}
        line |= {"unit": post.unit.name if post.unit else "", "since": _day(post.since)}
        kinds = [_WORDS["classroom_type"].get(kind, "") for kind in post.classroom_types]
        line["classroom_type"] = kinds[0] if len(kinds) == 1 else ""
        if post.salary is not None:
            line["salary"] = post.salary
    degree, licence = _last(person.degrees.all()), _last(person.licences.all())
    if isinstance(degree, Degree):
        line |= {"degree_level": _WORDS["degree_level"].get(degree.level, ""), "degree_name": degree.name}
        line |= {"degree_major": degree.major, "degree_institution": degree.institution}
    if isinstance(licence, Licence):
        line |= {"licence_number": licence.number, "licence_issued_on": _day(licence.issued_on)}
        line["licence_expires_on"] = _day(licence.expires_on)
    return line


def _last(records: Iterable[Degree] | Iterable[Licence]) -> Degree | Licence | None:
    return max(records, key=lambda record: record.created_at, default=None)


def _day(day: date | None) -> str:
    return format_date(day, DateStyle.SHORT_FULL_YEAR) if day else ""


def _workbook(
    units: Sequence[str], lines: Sequence[Line], *, note: str = "", reasons: Sequence[str] = ()
) -> bytes:
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"created": datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
        text = book.add_format({**_FONT, "text_wrap": True, "valign": "top"})
        _write_column(book.add_worksheet(INSTRUCTIONS_SHEET), _INSTRUCTIONS, text, 130)
        sheet = book.add_worksheet(PEOPLE_SHEET)
        _write_column(book.add_worksheet(_UNITS_SHEET), units or ("",), text, 50)
        _write_people(book, sheet, lines, note, reasons)
        _add_choices(sheet, len(units))
        sheet.activate()
    return file.getvalue()


def _write_column(sheet: Any, lines: Sequence[str], style: Any, width: int) -> None:
    sheet.set_column(0, 0, width)
    for at, line in enumerate(lines):
        sheet.set_row(at, _ROW_HEIGHT * (1 + len(line) // 120))
        sheet.write_string(at, 0, line, style)


def _write_people(book: Any, sheet: Any, lines: Sequence[Line], note: str, reasons: Sequence[str]) -> None:
    head = book.add_format({**_FONT, "bold": True, "bg_color": "#DCE6F1", "border": 1, "text_wrap": True})
    cell = book.add_format({**_FONT, "num_format": "@"})
    money = book.add_format({**_FONT, "num_format": "#,##0.00"})
    wrong = book.add_format({**_FONT, "text_wrap": True, "bg_color": "#FDE9E7"})
    headings = [NOTE_HEADING, *(column.heading for column in COLUMNS)] + [REASON_HEADING] * bool(reasons)
    sheet.set_default_row(_ROW_HEIGHT)
    sheet.set_row(0, _ROW_HEIGHT * 2)
    sheet.freeze_panes(1, 5)
    sheet.set_column(0, 0, 12, cell)
    for at, heading in enumerate(headings):
        sheet.write_string(0, at, heading, head)
    for at, column in enumerate(COLUMNS, start=1):
        sheet.set_column(at, at, column.width, money if column.field == "salary" else cell)
    if reasons:
        sheet.set_column(len(headings) - 1, len(headings) - 1, 80)
    for number, line in enumerate(lines, start=1):
        if note:
            sheet.write_string(number, 0, note, cell)
        for at, column in enumerate(COLUMNS, start=1):
            value = line.get(column.field, "")
            if isinstance(value, Decimal):
                sheet.write_number(number, at, float(value), money)
            elif value:
                sheet.write_string(number, at, value, cell)
        if reasons:
            sheet.write_string(number, len(headings) - 1, reasons[number - 1], wrong)


def _add_choices(sheet: Any, units: int) -> None:
    """Drop-downs for what has a list; an entry outside it is left to the check, which explains."""
    for at, column in enumerate(COLUMNS, start=1):
        cells = f"{xl_col_to_name(at)}2:{xl_col_to_name(at)}{MOST_ROWS}"
        if column.words is not None:
            source: Any = list(column.words)
        elif column.field == "unit" and units:
            source = f"='{_UNITS_SHEET}'!$A$1:$A${units}"
        else:
            continue
        sheet.data_validation(cells, {"validate": "list", "source": source, "error_type": "warning"})
