"""Validation errors in words: what happened, why, what to do, in Thai and in English."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from krupa.inputs.problem import InputProblem
from krupa.regulations.bilingual import Bilingual

Location = tuple[int | str, ...]
Words = Callable[[ErrorDetails], Bilingual]


def problems_of(error: ValidationError, lines: Mapping[Location, int] | None = None) -> list[InputProblem]:
    """Every problem of a validation, each with its field path and its line where one is known."""
    known, errors = lines or {}, error.errors(include_url=False)
    return [
        InputProblem(
            place_of(details["loc"]), _words(details), line_of(details["loc"], known), details["type"]
        )
        for details in errors
        if not _emptied(details, errors)
    ]


def _emptied(details: ErrorDetails, errors: Sequence[ErrorDetails]) -> bool:
    """A list that is empty only because each of its entries has a problem of its own."""
    location = details["loc"]
    return details["type"] == "too_short" and any(
        len(other["loc"]) > len(location) and other["loc"][: len(location)] == location for other in errors
    )


def place_of(location: Location) -> str:
    """A location as an officer reads it.

    >>> place_of(("people", 3, "salary"))
    'people[3].salary'
    """
    place = ""
    for part in location:
        place += f"[{part}]" if isinstance(part, int) else f".{part}" if place else str(part)
    return place


def line_of(location: Location, lines: Mapping[Location, int]) -> int | None:
    """The line of a location, or of the nearest thing around it (a missing field has none itself)."""
    for length in range(len(location), -1, -1):
        if location[:length] in lines:
            return lines[location[:length]]
    return None


def shown(value: Any) -> str:
    """A value as a message quotes it: short, on one line.

    >>> shown("ก" * 60).endswith("…'")
    True
    """
    text = " ".join(str(value).split())
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"


def _words(details: ErrorDetails) -> Bilingual:
    kind = details["type"]
    if kind in _WORDS:
        return _WORDS[kind](details)
    if kind.endswith(("_type", "_parsing")):
        return _wrong_type(details)
    message = details["msg"]
    return Bilingual(
        f"ค่า {shown(details['input'])} ใช้ไม่ได้ ({message}) โปรดแก้ไข",
        f"the value {shown(details['input'])} cannot be used ({message}); please correct it",
    )


def _missing(details: ErrorDetails) -> Bilingual:
    return Bilingual("ขาดข้อมูลนี้ โปรดเพิ่ม", "this field is missing; please add it")


def _unknown(details: ErrorDetails) -> Bilingual:
    if re.fullmatch(r"[\d.]+", str(details["loc"][-1])):
        return Bilingual(
            'น่าจะเป็นส่วนหลังจุลภาคของจำนวน จำนวนที่มีจุลภาคต้องอยู่ในเครื่องหมายคำพูด เช่น "19,120"',
            'this looks like what follows the comma of a number; put it in quotation marks: "19,120"',
        )
    return Bilingual(
        "ไม่รู้จักชื่อข้อมูลนี้ โปรดตรวจตัวสะกดหรือลบออก", "this field is not known; check its spelling or remove it"
    )


def _choice(details: ErrorDetails) -> Bilingual:
    expected = details.get("ctx", {}).get("expected", "")
    return Bilingual(
        f"ค่า {shown(details['input'])} ใช้ไม่ได้ ต้องเป็น {expected.replace(' or ', ' หรือ ')}",
        f"the value {shown(details['input'])} cannot be used; it must be {expected}",
    )


def _not_more(details: ErrorDetails) -> Bilingual:
    limit = _limit(details, "gt")
    return Bilingual(
        f"ค่า {shown(details['input'])} น้อยเกินไป ต้องมากกว่า {limit}",
        f"the value {shown(details['input'])} is too small; it must be more than {limit}",
    )


def _too_small(details: ErrorDetails) -> Bilingual:
    limit = _limit(details, "ge")
    return Bilingual(
        f"ค่า {shown(details['input'])} น้อยเกินไป ต้องไม่น้อยกว่า {limit}",
        f"the value {shown(details['input'])} is too small; it must be at least {limit}",
    )


def _not_less(details: ErrorDetails) -> Bilingual:
    limit = _limit(details, "lt")
    return Bilingual(
        f"ค่า {shown(details['input'])} มากเกินไป ต้องน้อยกว่า {limit}",
        f"the value {shown(details['input'])} is too large; it must be less than {limit}",
    )


def _too_large(details: ErrorDetails) -> Bilingual:
    limit = _limit(details, "le")
    return Bilingual(
        f"ค่า {shown(details['input'])} มากเกินไป ต้องไม่เกิน {limit}",
        f"the value {shown(details['input'])} is too large; it must be at most {limit}",
    )


def _limit(details: ErrorDetails, *names: str) -> Any:
    context = details.get("ctx", {})
    return next((context[name] for name in names if name in context), "?")


def _empty(details: ErrorDetails) -> Bilingual:
    return Bilingual("ว่างอยู่ โปรดใส่ข้อมูลอย่างน้อยหนึ่งรายการ", "this is empty; please fill it in")


def _too_long(details: ErrorDetails) -> Bilingual:
    limit = _limit(details, "max_length")
    return Bilingual(
        f"ข้อความ {shown(details['input'])} ยาวเกินไป ต้องไม่เกิน {limit} ตัวอักษร โปรดย่อให้สั้นลง",
        f"the text {shown(details['input'])} is too long; shorten it to {limit} characters",
    )


def _not_text(details: ErrorDetails) -> Bilingual:
    return Bilingual(
        "มีตัวอักษรที่ไม่สมบูรณ์ (ครึ่งหนึ่งของรหัส Unicode) โปรดพิมพ์ข้อความใหม่",
        "the text holds half of a Unicode character; type it again",
    )


def _decimals(details: ErrorDetails) -> Bilingual:
    return Bilingual(
        f"ค่า {shown(details['input'])} มีหลักหรือทศนิยมมากเกินไป จำนวนเงินใช้ทศนิยมไม่เกิน 2 ตำแหน่ง",
        f"the value {shown(details['input'])} has too many digits; amounts have at most 2 decimals",
    )


def _not_finite(details: ErrorDetails) -> Bilingual:
    return Bilingual(
        f"ค่า {shown(details['input'])} ไม่ใช่จำนวน โปรดใส่ตัวเลข",
        f"the value {shown(details['input'])} is not a number; please give digits",
    )


def _not_exact(details: ErrorDetails) -> Bilingual:
    return Bilingual(
        f'ค่า {shown(details["input"])} ไม่ใช่จำนวนที่เขียนเต็ม โปรดใส่ตัวเลขเช่น 25930 หรือ "85.00"',
        f'the value {shown(details["input"])} is not written in full; give a number such as 25930 or "85.00"',
    )


def _in_both(details: ErrorDetails) -> Bilingual:
    context = details.get("ctx", {})
    return Bilingual(str(context.get("th", "")), str(context.get("en", "")))


def _wrong_type(details: ErrorDetails) -> Bilingual:
    wanted = details["type"].removesuffix("_type").removesuffix("_parsing")
    th, en = _WANTED.get(wanted, (wanted, wanted))
    return Bilingual(
        f"ค่า {shown(details['input'])} ใช้ไม่ได้ ต้องเป็น{th}",
        f"the value {shown(details['input'])} cannot be used; it must be {en}",
    )


_WANTED = {
    "string": ("ข้อความ (ถ้าเป็นเลขให้ใส่ในเครื่องหมายคำพูด)", "text (put digits in quotation marks)"),
    "int": ("จำนวนเต็ม", "a whole number"),
    "decimal": ("ตัวเลข", "a number"),
    "bool": (" true หรือ false", "true or false"),
    "tuple": ("รายการ", "a list"),
    "list": ("รายการ", "a list"),
    "model": ("กลุ่มข้อมูลที่มีชื่อกำกับ", "a group of named fields"),
    "model_attributes": ("กลุ่มข้อมูลที่มีชื่อกำกับ", "a group of named fields"),
    "dict": ("กลุ่มข้อมูลที่มีชื่อกำกับ", "a group of named fields"),
    "mapping": ("กลุ่มข้อมูลที่มีชื่อกำกับ", "a group of named fields"),
    "date": ("วันที่ เช่น 1 ต.ค. 2565", "a date, such as 1 ต.ค. 2565"),
}

_WORDS: dict[str, Words] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _choice,
    "literal_error": _choice,
    "greater_than": _not_more,
    "greater_than_equal": _too_small,
    "less_than": _not_less,
    "less_than_equal": _too_large,
    "too_short": _empty,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "string_unicode": _not_text,
    "decimal_max_digits": _decimals,
    "decimal_max_places": _decimals,
    "decimal_whole_digits": _decimals,
    "finite_number": _not_finite,
    "not_exact": _not_exact,
    "explained": _in_both,
    "own_rule": _in_both,
    "thai_date": _in_both,
}
