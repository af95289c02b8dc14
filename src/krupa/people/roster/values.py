"""One cell of a roster as a value of its field, or what is wrong with it in words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from krupa.people.roster.layout import CLASSROOM_WORDS, DEGREE_WORDS, STANDING_WORDS
from krupa.regulations.bilingual import Bilingual
from krupa.roundfile.layout import LINE_WORDS, RANK_WORDS
from krupa.thai import (
    BUDDHIST_ERA_OFFSET,
    ThaiInputError,
    arabic_digits,
    check_national_id,
    check_post_number,
    parse_date,
)

_MOST_SALARY = Decimal("9999999.99")
_FIRST_BUDDHIST_YEAR = 2400
_EARLIEST, _LATEST = date(1920, 1, 1), date(2120, 1, 1)


class CellError(ValueError):
    """A cell cannot be used; ``message`` says what, why and what to do."""

    def __init__(self, th: str, en: str) -> None:
        """Both sentences are for the person who filled the cell."""
        super().__init__(th)
        self.message = Bilingual(th, en)


def read_value(field: str, value: Any) -> Any:
    """The value of a field from what stands in its cell (never blank).

    Raises:
        CellError: it cannot be used.
    """
    try:
        return _READERS[field](value)
    except ThaiInputError as error:
        raise CellError(error.th, error.en) from error


def plain(value: Any) -> str:
    """A cell's value as one line of text: no control characters, no doubled blanks."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        value = int(value)
    text = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in str(value))
    return " ".join(text.split())


def _text(longest: int) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        text = plain(value)
        if len(text) > longest:
            raise CellError(
                f"ยาว {len(text):,} ตัวอักษร แต่รับได้ไม่เกิน {longest} โปรดย่อให้สั้นลง",
                f"{len(text):,} characters are too long; at most {longest}. Please shorten it.",
            )
        return text

    return read


def _name(longest: int) -> Callable[[Any], str]:
    """A name has letters only; whatever else stands there is a slip of the column."""
    text_of = _text(longest)

    def read(value: Any) -> str:
        text = text_of(value)
        odd = next((sign for sign in text if not _in_a_name(sign)), None)
        if odd is not None:
            raise CellError(
                f"มีอักขระ '{odd}' ซึ่งไม่ใช่ตัวอักษรของชื่อ โปรดลบออก",
                f"'{odd}' is no letter of a name. Please remove it.",
            )
        return text

    return read


def _in_a_name(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM" or sign in " .-'’()ฯ"


def _email(value: Any) -> str:
    text = _text(254)(value)
    try:
        validate_email(text)
    except ValidationError as error:
        raise CellError(
            f"'{text[:40]}' ไม่ใช่อีเมล โปรดตรวจ เช่น name@example.org",
            f"'{text[:40]}' is no e-mail address, such as name@example.org. Please check it.",
        ) from error
    return text.lower()


def _date(value: Any) -> date:
    day = _real_day(value) if isinstance(value, date) else parse_date(plain(value))
    if not _EARLIEST <= day <= _LATEST:
        raise CellError(
            f"ปี พ.ศ. {day.year + BUDDHIST_ERA_OFFSET} ไม่น่าเป็นไปได้ โปรดตรวจวันที่",
            f"The year {day.year + BUDDHIST_ERA_OFFSET} (Buddhist era) is not likely. Please check the date.",
        )
    return day


def _real_day(value: date) -> date:
    """A date cell. Typed as พ.ศ. into an Excel that counts ค.ศ., its year is 543 too large."""
    day = value.date() if isinstance(value, datetime) else value
    if day.year < _FIRST_BUDDHIST_YEAR:
        return day
    return parse_date(f"{day.day}/{day.month}/{day.year}")


def _salary(value: Any) -> Decimal:
    text = arabic_digits(plain(value)).replace(",", "").removesuffix("บาท").strip()
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal("NaN")
    if isinstance(value, bool) or not amount.is_finite():
        raise CellError(
            f"'{plain(value)[:40]}' ไม่ใช่จำนวนเงิน โปรดใส่ตัวเลข เช่น 25930",
            f"'{plain(value)[:40]}' is no amount. Please give a number such as 25930.",
        )
    if amount < 0:
        raise CellError(
            f"เงินเดือน {amount} ติดลบ โปรดใส่จำนวนเงินเดือนจริง",
            f"The salary {amount} is negative. Please give the real salary.",
        )
    if amount > _MOST_SALARY or amount != round(amount, 2):
        raise CellError(
            f"จำนวนเงิน {amount} มีหลักหรือทศนิยมมากเกินไป โปรดตรวจ (ทศนิยมไม่เกิน 2 ตำแหน่ง)",
            f"The amount {amount} has too many digits. Please check it (at most 2 decimals).",
        )
    return round(amount, 2)


def _choice(words: Mapping[str, str], *prefixes: str) -> Callable[[Any], str]:
    known = {_squeezed(word): code for word, code in words.items()}

    def read(value: Any) -> str:
        word = _squeezed(plain(value))
        bare = next((word.removeprefix(prefix) for prefix in prefixes if word.startswith(prefix)), word)
        found = known.get(word) or known.get(bare)
        if found is None:
            listed = ", ".join(words)
            raise CellError(
                f"ไม่รู้จัก '{plain(value)[:40]}' โปรดเลือก: {listed}",
                f"'{plain(value)[:40]}' is not known. Choose one of: {listed}.",
            )
        return found

    return read


def _squeezed(text: str) -> str:
    return arabic_digits(text).replace(" ", "").replace(".", "")


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "post_number": lambda value: check_post_number(plain(value)),
    "national_id": lambda value: check_national_id(plain(value)),
    "title": _name(60),
    "first_name": _name(120),
    "last_name": _name(120),
    "birth_date": _date,
    "email": _email,
    "line": _choice(LINE_WORDS),
    "position": _text(160),
    "rank": _choice(RANK_WORDS),
    "standing": _choice(STANDING_WORDS, "ครู", "ศึกษานิเทศก์"),
    "unit": _text(160),
    "salary": _salary,
    "since": _date,
    "subject": _text(200),
    "classroom_type": _choice(CLASSROOM_WORDS),
    "degree_level": _choice(DEGREE_WORDS),
    "degree_name": _text(200),
    "degree_major": _text(200),
    "degree_institution": _text(200),
    "licence_number": _text(40),
    "licence_issued_on": _date,
    "licence_expires_on": _date,
}
