"""Counting time in full years, months and days, as service and age are counted."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from krupa.thai.dates import format_date
from krupa.thai.errors import ThaiInputError


class Elapsed(NamedTuple):
    """A stretch of time in full years, then full months, then days.

    >>> str(Elapsed(3, 2, 5))
    '3 ปี 2 เดือน 5 วัน'
    """

    years: int
    months: int
    days: int

    def __str__(self) -> str:
        return f"{self.years} ปี {self.months} เดือน {self.days} วัน"


def add_months(day: date, months: int) -> date:
    """The same day of the month, or the month's last day where there is none (ป.พ.พ. มาตรา 193/5).

    >>> add_months(date(2022, 8, 31), 6)
    datetime.date(2023, 2, 28)
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_years(day: date, years: int) -> date:
    """The same day some years later (or earlier, if negative); 29 February becomes 28 February.

    >>> add_years(date(2024, 2, 29), 1)
    datetime.date(2025, 2, 28)
    """
    return add_months(day, 12 * years)


def elapsed(start: date, end: date, *, with_last_day: bool = False) -> Elapsed:
    """Full years, months and days from ``start`` to ``end``.

    With ``with_last_day`` the last day counts too: 1 October to 31 March is then six months.

    >>> elapsed(date(2020, 5, 16), date(2022, 10, 1))
    Elapsed(years=2, months=4, days=15)
    >>> str(elapsed(date(2022, 10, 1), date(2023, 3, 31), with_last_day=True))
    '0 ปี 6 เดือน 0 วัน'

    Raises :class:`ThaiInputError` when ``end`` comes before ``start``.
    """
    if end < start:
        raise ThaiInputError(
            f"วันที่ {format_date(end)} อยู่ก่อนวันที่ {format_date(start)} จึงนับระยะเวลาไม่ได้ กรุณาตรวจสอบ",
            f"{format_date(end)} comes before {format_date(start)}, so no time can be counted: please check",
        )
    limit = end + timedelta(days=1) if with_last_day else end
    months = 12 * (limit.year - start.year) + limit.month - start.month
    if add_months(start, months) > limit:
        months -= 1
    return Elapsed(*divmod(months, 12), days=(limit - add_months(start, months)).days)


def age_on(birth: date, on: date) -> int:
    """Full years of age on a day; whoever is born on 29 February turns a year on 28 February.

    >>> age_on(date(1985, 6, 15), on=date(2025, 6, 14))
    39

    Raises :class:`ThaiInputError` when ``on`` comes before the birth.
    """
    return elapsed(birth, on).years
