"""What a wording file may do with a fact: write a date, an amount, a blank of a given length."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from krupa.papers.content import Fill, Text
from krupa.thai import DateStyle, baht_text, format_date


def letter_date(value: date | None) -> str | None:
    """1 ตุลาคม 2565"""
    return None if value is None else format_date(value, DateStyle.LETTER)


def order_date(value: date | None) -> str | None:
    """1 ตุลาคม พ.ศ. 2565"""
    return None if value is None else format_date(value, DateStyle.ORDER)


def short_date(value: date | None) -> str | None:
    """1 ต.ค. 2565"""
    return None if value is None else format_date(value, DateStyle.SHORT_FULL_YEAR)


def money(value: Decimal | int | None) -> str | None:
    """An amount to the satang: 2,170.50"""
    return None if value is None else f"{Decimal(value):,.2f}"


def whole_baht(value: Decimal | int | None) -> str | None:
    """An amount in baht, satang only where there are any: 25,930"""
    if value is None:
        return None
    amount = Decimal(value)
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"


def baht_words(value: Decimal | None) -> str | None:
    """The amount in words."""
    return None if value is None else baht_text(value)


def score(value: Decimal | None) -> str | None:
    """A score or per cent with two decimals: 89.00"""
    return None if value is None else f"{value:.2f}"


def joined(values: Sequence[str] | None) -> str | None:
    """Words as a Thai list; nothing gives a blank.

    >>> joined(["ครู", "ผู้บริหารสถานศึกษา", "ศึกษานิเทศก์"])
    'ครู ผู้บริหารสถานศึกษา และศึกษานิเทศก์'
    >>> joined(["ครู", "ศึกษานิเทศก์"])
    'ครูและศึกษานิเทศก์'
    >>> joined(["นางสาวหนึ่ง สมมติ", "นายสอง สมมติ"])
    'นางสาวหนึ่ง สมมติ และนายสอง สมมติ'
    """
    if not values:
        return None
    if len(values) < 3 and not any(" " in value for value in values):
        return "และ".join(values)
    return " ".join((*values[:-1], f"{'และ' if len(values) > 1 else ''}{values[-1]}"))


def blank(value: object, width: float = 3.0, *, grow: bool = False) -> object:
    """The value; a missing one is a dotted blank of ``width`` cm, with ``grow`` to the end of the line."""
    return Fill(None, width=width, grow=grow) if value is None or value == "" else value


def bold(value: object) -> object:
    """The value in bold; a missing one stays missing."""
    return None if value is None else Text(str(value), bold=True)


FILTERS = {
    "date": letter_date,
    "order_date": order_date,
    "short_date": short_date,
    "money": money,
    "baht": whole_baht,
    "baht_words": baht_words,
    "score": score,
    "joined": joined,
    "blank": blank,
    "bold": bold,
}
