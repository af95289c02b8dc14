"""Thai dates: Buddhist-era years, the ways papers write a date, and reading what people type."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from krupa.thai.digits import arabic_digits
from krupa.thai.errors import ThaiInputError

BUDDHIST_ERA_OFFSET = 543
"""พ.ศ. less ค.ศ. for every date from 1 January 2484 on."""

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip

_FIRST_YEAR, _LAST_YEAR = 2400, 2699
_CHRISTIAN_YEARS = range(1900, 2201)
_MONTH_NUMBERS = {
    name.replace(".", ""): number
    for names in (MONTHS, SHORT_MONTHS)
    for number, name in enumerate(names, start=1)
}
_ERA = r"(?P<era>พ\.?\s?ศ\.?|พุทธศักราช|ค\.?\s?ศ\.?|คริสต์ศักราช)?"
_WORDED = re.compile(
    rf"(?:วันที่)?\s?(?P<day>\d{{1,2}})\s?(?:เดือน)?\s?(?P<month>[ก-์.]+?)\s?{_ERA}\s?(?P<year>\d+)"
)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\s?([/.-])\s?(?P<month>\d{1,2})\s?\2\s?(?P<year>\d+)")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")


class DateStyle(Enum):
    """The ways the papers write a date, always in Arabic digits; the value is the pattern."""

    LETTER = "{day} {month} {year}"
    """1 ตุลาคม 2565: memos, letters and running text."""
    ORDER = "{day} {month} พ.ศ. {year}"
    """1 ตุลาคม พ.ศ. 2565: under orders and announcements."""
    SHORT = "{day} {short_month} {short_year}"
    """1 ต.ค. 65: narrow columns."""
    SHORT_FULL_YEAR = "{day} {short_month} {year}"
    """1 ต.ค. 2565: narrow columns where the year must be plain."""
    MONTH_YEAR = "{month} {year}"
    """ตุลาคม 2565: the month line of a letter whose day is still open."""
    FORM = "วันที่ {day} เดือน {month} พ.ศ. {year}"
    """วันที่ 1 เดือน ตุลาคม พ.ศ. 2565: the PA forms."""


def be_year(day: date) -> int:
    """The Buddhist-era year of a date.

    >>> be_year(date(2022, 10, 1))
    2565
    """
    return day.year + BUDDHIST_ERA_OFFSET


def format_date(day: date, style: DateStyle = DateStyle.LETTER) -> str:
    """The date as a paper writes it.

    >>> format_date(date(2022, 10, 1))
    '1 ตุลาคม 2565'
    >>> format_date(date(2022, 10, 1), DateStyle.SHORT)
    '1 ต.ค. 65'
    """
    year = be_year(day)
    return style.value.format(
        day=day.day,
        month=MONTHS[day.month - 1],
        short_month=SHORT_MONTHS[day.month - 1],
        year=year,
        short_year=f"{year % 100:02}",
    )


def format_period(
    start: date, end: date, style: DateStyle = DateStyle.LETTER, *, joiner: str | None = None
) -> str:
    """The first and the last day of a period. Forms join with "ถึง", all else with a dash.

    >>> format_period(date(2022, 10, 1), date(2023, 3, 31))
    '1 ตุลาคม 2565 - 31 มีนาคม 2566'
    >>> format_period(date(2022, 10, 1), date(2023, 9, 30), DateStyle.FORM)
    'วันที่ 1 เดือน ตุลาคม พ.ศ. 2565 ถึงวันที่ 30 เดือน กันยายน พ.ศ. 2566'

    Raises :class:`ThaiInputError` when the last day comes before the first.
    """
    if end < start:
        first, last = format_date(start), format_date(end)
        raise ThaiInputError(
            f"วันสิ้นสุด ({last}) อยู่ก่อนวันเริ่มต้น ({first}) กรุณาตรวจสอบทั้งสองวัน",
            f"The last day ({last}) comes before the first ({first}): please check both",
        )
    if joiner is None:
        joiner = " ถึง" if style is DateStyle.FORM else " - "
    return f"{format_date(start, style)}{joiner}{format_date(end, style)}"


def parse_date(text: str) -> date:
    """The date a person typed, in พ.ศ.

    Read are: "1 ตุลาคม 2565", "๑ ตุลาคม พ.ศ. ๒๕๖๕", "วันที่ 1 เดือน ต.ค. 65", "1/10/2565",
    "1-10-2565", "1.10.2565" (day first) and "2565-10-01" (year first).

    A year of two digits is always พ.ศ. 25xx, so 65 is 2565 and 05 is 2505. A year of four digits must
    lie between 2400 and 2699. A ค.ศ. year is refused, never converted: whoever mixes the two must see it.

    >>> parse_date("๑ ตุลาคม พ.ศ. ๒๕๖๕")
    datetime.date(2022, 10, 1)
    >>> parse_date("1/10/65")
    datetime.date(2022, 10, 1)

    Raises :class:`ThaiInputError` for anything else.
    """
    plain = " ".join(arabic_digits(text).replace("\u200b", "").split())
    found = _WORDED.fullmatch(plain) or _DAY_FIRST.fullmatch(plain) or _YEAR_FIRST.fullmatch(plain)
    if not found:
        raise ThaiInputError(
            f'อ่านวันที่ "{text}" ไม่ได้ กรุณาพิมพ์ เช่น 1 ตุลาคม 2565 หรือ 1/10/2565',
            f'The date "{text}" cannot be read: please type it like 1 ตุลาคม 2565 or 1/10/2565',
        )
    era = found.groupdict().get("era") or ""
    year = _buddhist_year(found["year"], christian=era.startswith("ค"))
    return _real_date(year, _month_number(found["month"]), int(found["day"]))


def _buddhist_year(digits: str, *, christian: bool) -> int:
    year = int(digits)
    if christian or year in _CHRISTIAN_YEARS:
        raise ThaiInputError(
            f"ปี {digits} เป็นปี ค.ศ. กรุณากรอกเป็นปี พ.ศ. (ค.ศ. + 543) เช่น 2565",
            f"The year {digits} is a Christian-era year: please give the Buddhist-era year (add 543), "
            "e.g. 2565",
        )
    if len(digits) == 2:
        return 2500 + year
    if _FIRST_YEAR <= year <= _LAST_YEAR:
        return year
    raise ThaiInputError(
        f"ปี {digits} ไม่ใช่ปี พ.ศ. ที่ใช้ได้ กรุณากรอก 4 หลัก ({_FIRST_YEAR}–{_LAST_YEAR}) หรือ 2 หลักท้าย",
        f"{digits} is not a usable Buddhist-era year: please give 4 digits ({_FIRST_YEAR}–{_LAST_YEAR}) "
        "or the last 2",
    )


def _month_number(text: str) -> int:
    number = int(text) if text.isdigit() else _MONTH_NUMBERS.get(text.replace(".", ""), 0)
    if 1 <= number <= len(MONTHS):
        return number
    raise ThaiInputError(
        f'ไม่มีเดือน "{text}" กรุณากรอกชื่อเดือนหรือเลข 1–12',
        f'There is no month "{text}": please give its name or a number from 1 to 12',
    )


def _real_date(year: int, month: int, day: int) -> date:
    try:
        return date(year - BUDDHIST_ERA_OFFSET, month, day)
    except ValueError:
        name = f"{MONTHS[month - 1]} {year}"
        raise ThaiInputError(
            f"ไม่มีวันที่ {day} {name} ในปฏิทิน กรุณาตรวจสอบ",
            f"There is no {day} {name} in the calendar: please check",
        ) from None
