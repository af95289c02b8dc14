"""A JSON file as plain values, its numbers exactly as they are written."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from krupa.inputs.problem import InputError, InputProblem
from krupa.inputs.yaml_file import read_text
from krupa.regulations.bilingual import Bilingual


class _RepeatedKeyError(ValueError):
    """A field is written twice; JSON readers silently keep the last."""


def read_json(path: Path) -> Any:
    """Read a JSON file; ``2.50`` becomes the decimal 2.50 and never a float.

    NaN and Infinity, which are no JSON, become decimals too, so that whoever checks the values can say where
    they stand.

    Raises:
        InputError: it cannot be opened, is not JSON, or repeats a field.
    """
    text = read_text(path)
    try:
        return json.loads(
            text, parse_float=Decimal, parse_constant=Decimal, object_pairs_hook=_without_repeats
        )
    except _RepeatedKeyError as error:
        message = Bilingual(
            f"มีชื่อข้อมูล '{error}' ซ้ำในกลุ่มเดียวกัน โปรดเหลือไว้ที่เดียว",
            f"the field '{error}' is written twice in one group; keep one",
        )
        raise InputError(path, [InputProblem(str(error), message)]) from error
    except json.JSONDecodeError as error:
        message = Bilingual(
            f"อ่านรูปแบบ JSON ไม่ได้ (ตัวอักษรที่ {error.colno}) โปรดตรวจจุลภาค วงเล็บ และเครื่องหมายคำพูด",
            f"this is not JSON (character {error.colno}); check commas, brackets and quotation marks",
        )
        raise InputError(path, [InputProblem("", message, error.lineno)]) from error
    except (RecursionError, ValueError) as error:
        message = Bilingual(
            "ข้อมูลซ้อนกันลึกหรือมีตัวเลขยาวเกินไป โปรดเริ่มจากไฟล์ตัวอย่าง",
            "nested too deeply, or a number is too long; start from the example",
        )
        raise InputError(path, [InputProblem("", message)]) from error


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in pairs:
        if key in values:
            raise _RepeatedKeyError(key)
        values[key] = value
    return values
