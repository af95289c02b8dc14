"""A YAML file as plain values, with the line of each, read so that nothing in it can run or explode.

Numbers with a point become exact decimals, dates stay text (their year is of the Buddhist era), a key
written twice is a problem instead of a silent loss, and aliases are refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from krupa.inputs.problem import InputError, InputProblem
from krupa.inputs.translate import Location, place_of
from krupa.regulations.bilingual import Bilingual

_MOST_BYTES = 32 * 1024 * 1024
_DEEPEST = 50


class _TooDeepError(Exception):
    """Nested further than any year is."""


@dataclass
class YamlFile:
    """The values of a file and the line each stands on."""

    data: Any = None
    lines: dict[Location, int] = field(default_factory=dict)
    problems: list[InputProblem] = field(default_factory=list)


def read_yaml(path: Path) -> YamlFile:
    """Read a YAML file.

    Raises:
        InputError: it cannot be opened, is not UTF-8, is not YAML, is too large, or repeats a key.
    """
    text = read_text(path)
    try:
        aliased = any(
            isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.CSafeLoader)
        )
        node = None if aliased else yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise InputError(path, [_not_yaml(error)]) from error
    if aliased:
        aliases = Bilingual(
            "ไม่รองรับการอ้างซ้ำ (& และ *) โปรดเขียนข้อมูลเต็ม", "aliases (& and *) are not read; write in full"
        )
        raise InputError(path, [InputProblem("", aliases)])
    result = YamlFile()
    try:
        result.data = _value(node, (), result)
    except _TooDeepError as error:
        deep = Bilingual("ข้อมูลซ้อนกันลึกเกินไป โปรดเริ่มจากไฟล์ตัวอย่าง", "nested too deeply; start from the example")
        raise InputError(path, [InputProblem("", deep)]) from error
    if result.problems:
        raise InputError(path, result.problems)
    return result


def read_text(path: Path) -> str:
    """The text of a file.

    Raises:
        InputError: it cannot be opened, is too large, or is not UTF-8 text.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InputError(
                path, [InputProblem("", Bilingual("ไฟล์ใหญ่เกิน 32 MB", "the file is larger than 32 MB"))]
            )
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        encoding = Bilingual(
            "ไฟล์ไม่ใช่ข้อความ UTF-8 โปรดบันทึกใหม่เป็น UTF-8", "the file is not UTF-8 text; save it as UTF-8"
        )
        raise InputError(path, [InputProblem("", encoding)]) from error
    except FileNotFoundError as error:
        missing = Bilingual(
            "ไม่พบไฟล์นี้ โปรดตรวจชื่อและโฟลเดอร์",
            "the file cannot be opened: it is not there; check its name and folder",
        )
        raise InputError(path, [InputProblem("", missing)]) from error
    except OSError as error:
        opening = Bilingual(
            f"เปิดไฟล์ไม่ได้ ({error.strerror}) โปรดตรวจชื่อและสิทธิ์ของไฟล์",
            f"the file cannot be opened ({error.strerror}); check its name and permissions",
        )
        raise InputError(path, [InputProblem("", opening)]) from error


def _not_yaml(error: yaml.YAMLError) -> InputProblem:
    mark = getattr(error, "problem_mark", None)
    detail = getattr(error, "problem", None) or "unreadable characters"
    words = Bilingual(
        f"อ่านรูปแบบ YAML ไม่ได้ ({_in_thai(detail)}) โปรดตรวจการย่อหน้าและเครื่องหมายคำพูด",
        f"this is not YAML ({detail}); check indentation and quotation marks",
    )
    return InputProblem("", words, mark.line + 1 if mark else None)


def _in_thai(detail: str) -> str:
    return next((thai for english, thai in _YAML_WORDS.items() if english in detail), "โครงสร้างไม่ถูกต้อง")


_YAML_WORDS = {
    "mapping values are not allowed": "มีเครื่องหมาย : เกินมาในบรรทัด หรือย่อหน้าไม่ตรง",
    "did not find expected key": "ย่อหน้าไม่ตรงกับบรรทัดก่อน หรือขาดชื่อข้อมูล",
    "could not find expected ':'": "ขาดเครื่องหมาย : หลังชื่อข้อมูล",
    "did not find expected ',' or": "ขาดจุลภาคหรือวงเล็บปิด",
    "did not find expected '-' indicator": "ขาดเครื่องหมาย - หน้ารายการ",
    "found character that cannot start": "มีแท็บหรืออักขระที่ขึ้นต้นข้อมูลไม่ได้",
    "found unexpected end of stream": "ไม่ปิดเครื่องหมายคำพูดหรือวงเล็บ",
    "unreadable characters": "ตัวอักษรที่อ่านไม่ได้",
    "control characters are not allowed": "มีอักขระควบคุมที่มองไม่เห็น",
}


def _value(node: yaml.Node | None, location: Location, result: YamlFile) -> Any:
    if node is None:
        return None
    result.lines[location] = node.start_mark.line + 1
    if len(location) > _DEEPEST:
        raise _TooDeepError
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, location, result)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*location, index), result) for index, item in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: yaml.MappingNode, location: Location, result: YamlFile) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        here = (*location, key)
        if key in values:
            repeated = Bilingual("มีชื่อข้อมูลนี้ซ้ำ โปรดเหลือไว้ที่เดียว", "this field is written twice; keep one")
            result.problems.append(InputProblem(place_of(here), repeated, key_node.start_mark.line + 1))
        values[key] = _value(value_node, here, result)
    return values


def _scalar(node: yaml.Node) -> Any:
    text = str(node.value)
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() in {"true", "yes", "on"}
    if kind == "int" and text.lstrip("+-").isdigit():
        return int(text)
    if kind == "float":
        try:
            return Decimal(text.replace("_", ""))
        except InvalidOperation:
            return text
    return text
