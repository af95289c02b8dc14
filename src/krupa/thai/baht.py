"""Amounts of money in Thai words, as papers write them in brackets after the figure."""

from __future__ import annotations

from decimal import Decimal

from krupa.thai.errors import ThaiInputError

_DIGITS = ("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_MILLION = 1_000_000


def baht_text(amount: Decimal | int) -> str:
    """An amount in baht, in words. Satang must be whole: rounding is never done here.

    >>> baht_text(Decimal("760"))
    'เจ็ดร้อยหกสิบบาทถ้วน'
    >>> baht_text(Decimal("2108.70"))
    'สองพันหนึ่งร้อยแปดบาทเจ็ดสิบสตางค์'
    >>> baht_text(0)
    'ศูนย์บาทถ้วน'
    >>> baht_text(Decimal("0.25"))
    'ยี่สิบห้าสตางค์'

    Raises :class:`ThaiInputError` for a negative amount, a fraction of a satang, or no number at all,
    and :class:`TypeError` for a float, which cannot hold satang exactly.
    """
    baht, satang = divmod(_whole_satang(amount), 100)
    if not satang:
        return f"{_number_text(baht) or 'ศูนย์'}บาทถ้วน"
    whole = f"{_number_text(baht)}บาท" if baht else ""
    return f"{whole}{_number_text(satang)}สตางค์"


def _whole_satang(amount: Decimal | int) -> int:
    if isinstance(amount, bool) or not isinstance(amount, Decimal | int):
        raise TypeError(f"baht_text takes Decimal or int, not {type(amount).__name__}")
    value = Decimal(amount)
    if not value.is_finite():
        raise ThaiInputError(
            f"จำนวนเงิน {amount} ไม่ใช่ตัวเลข กรุณาตรวจสอบ", f"{amount} is not an amount: please check it"
        )
    if value < 0:
        raise ThaiInputError(
            f"จำนวนเงิน {amount} บาท ติดลบ จึงเขียนเป็นตัวอักษรไม่ได้ กรุณาตรวจสอบ",
            f"{amount} baht is negative and cannot be written in words: please check it",
        )
    # The exact ratio, because arithmetic in the ambient context would round amounts of 28 digits and more.
    numerator, denominator = value.as_integer_ratio()
    satang, rest = divmod(numerator * 100, denominator)
    if rest:
        raise ThaiInputError(
            f"จำนวนเงิน {amount} บาท มีเศษเล็กกว่า 1 สตางค์ กรุณาปัดเศษก่อน",
            f"{amount} baht has a fraction of a satang: please round it first",
        )
    return satang


def _number_text(number: int) -> str:
    """The words of a whole number; empty for zero. Above a million, ล้าน is repeated."""
    millions, rest = divmod(number, _MILLION)
    if not millions:
        return _below_million(rest, follows=False)
    return f"{_number_text(millions)}ล้าน{_below_million(rest, follows=True)}"


def _below_million(number: int, *, follows: bool) -> str:
    """The words below a million; ``follows`` says that ล้าน stands before, so a last 1 is เอ็ด."""
    digits = str(number)
    words = []
    for place, digit in zip(range(len(digits) - 1, -1, -1), map(int, digits), strict=True):
        if not digit:
            continue
        if place == 0 and digit == 1 and (follows or number > 1):
            words.append("เอ็ด")
        elif place == 1 and digit <= 2:
            words.append("ยี่สิบ" if digit == 2 else "สิบ")
        else:
            words.append(_DIGITS[digit] + _PLACES[place])
    return "".join(words)
