"""Opening an Excel workbook that a stranger made, and reading its cells as plain exact values."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from krupa.inputs.problem import InputError, InputProblem
from krupa.regulations.bilingual import Bilingual

MOST_UNPACKED_BYTES = 512 * 1024 * 1024


@contextmanager
def open_workbook(
    file: Path | BinaryIO, name: Path | str, *, most_unpacked: int | None = None
) -> Iterator[Any]:
    """The workbook, for reading row by row. ``name`` is what messages call it.

    Raises:
        InputError: it is no workbook, has macros, or unpacks to too many bytes
            (``most_unpacked``, or :data:`MOST_UNPACKED_BYTES`).
    """
    _refuse_unsafe(file, name, most_unpacked or MOST_UNPACKED_BYTES)
    try:
        workbook = load_workbook(file, read_only=True, data_only=False, keep_links=False)
    except (InvalidFileException, KeyError, ValueError, OSError, SyntaxError) as error:
        raise InputError(name, [_NOT_A_WORKBOOK]) from error
    try:
        yield workbook
    finally:
        workbook.close()


def rows_of(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """The rows of a sheet, counted from 1."""
    sheet.reset_dimensions()  # what a file says of its own size need not be true
    return enumerate(sheet.iter_rows(), start=1)


def text_of(cell: Any) -> str:
    """What a cell says, as text without blanks around it."""
    return "" if cell.value is None else str(cell.value).strip()


def value_of(cell: Any) -> tuple[Any, Bilingual | None]:
    """A cell's value and what is wrong with it; a formula or an error has no value, nor has a per-cent cell.

    A number comes as the shortest decimal that the cell shows; empty text as None. A cell formatted as a
    per cent shows a hundred times what it holds, so its number is refused rather than guessed at.
    """
    if cell.value is None:
        return None, None
    if cell.data_type == "f":
        return None, _FORMULA
    if cell.data_type == "e":
        return None, Bilingual(
            f"ช่องนี้มีข้อผิดพลาด {cell.value} โปรดใส่ค่าใหม่",
            f"this cell holds the error {cell.value}; enter the value",
        )
    if isinstance(cell.value, int | float) and _scales_by_a_hundred(cell.number_format):
        return None, _percent_format(cell.value)
    if isinstance(cell.value, float):
        # A workbook stores binary numbers; their shortest decimal text is what was typed.
        return Decimal(repr(cell.value)), None
    if isinstance(cell.value, str):
        return cell.value.strip() or None, None
    return cell.value, None


def _scales_by_a_hundred(number_format: str) -> bool:
    """Whether Excel shows the number times a hundred; a quoted or escaped % is only a letter."""
    return "%" in re.sub(r'"[^"]*"|\\.|_.|\*.', "", number_format)


def _percent_format(value: float) -> Bilingual:
    seen = f"{Decimal(repr(value)) * 100:f}"
    seen = seen.rstrip("0").rstrip(".") if "." in seen else seen
    return Bilingual(
        f"ช่องนี้จัดรูปแบบเป็นเปอร์เซ็นต์ เห็นเป็น {seen}% แต่เก็บไว้เป็น {value} "
        f"โปรดเปลี่ยนรูปแบบเซลล์เป็นตัวเลข แล้วพิมพ์ {seen} โดยไม่มี %",
        f"this cell is formatted as a per cent: it shows {seen}% but holds {value}. "
        f"Format it as a number and type {seen} without the sign",
    )


def _refuse_unsafe(file: Path | BinaryIO, name: Path | str, most_unpacked: int) -> None:
    """Macros are refused, and a file that unpacks to more than any honest one does."""
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
    except FileNotFoundError as error:
        raise InputError(name, [_NOT_FOUND]) from error
    except (zipfile.BadZipFile, OSError) as error:
        raise InputError(name, [_NOT_A_WORKBOOK]) from error
    if any("vbaproject" in member.filename.lower() for member in members):
        raise InputError(name, [_MACROS])
    if sum(member.file_size for member in members) > most_unpacked:
        raise InputError(name, [_TOO_LARGE])


_FORMULA = Bilingual(
    "ช่องนี้เป็นสูตร โปรดคัดลอกแล้ววางเป็นค่า (Paste Values)",
    "this cell is a formula; copy it and paste the value",
)
_NOT_FOUND = InputProblem(
    "",
    Bilingual(
        "ไม่พบไฟล์นี้ โปรดตรวจชื่อและโฟลเดอร์",
        "the file cannot be opened: it is not there; check its name and folder",
    ),
)
_NOT_A_WORKBOOK = InputProblem(
    "",
    Bilingual(
        "เปิดไฟล์เป็นสมุดงาน Excel (.xlsx) ไม่ได้ โปรดบันทึกใหม่เป็น Excel Workbook และไม่ใส่รหัสผ่าน",
        "this cannot be opened as an Excel workbook (.xlsx); save it again as one, without a password",
    ),
)
_MACROS = InputProblem(
    "",
    Bilingual(
        "สมุดงานมีแมโคร จึงไม่รับ โปรดบันทึกเป็น Excel Workbook (.xlsx) ที่ไม่มีแมโคร",
        "the workbook has macros and is refused; save it as an Excel workbook (.xlsx) without them",
    ),
)
_TOO_LARGE = InputProblem(
    "",
    Bilingual(
        "สมุดงานใหญ่เกินไป โปรดเริ่มจากแบบฟอร์มและวางเฉพาะค่า",
        "the workbook is too large; start from the template and paste values only",
    ),
)
