"""Numbers that stand for a person or a post: the national number and the post number."""

from __future__ import annotations

from krupa.thai.digits import arabic_digits
from krupa.thai.errors import ThaiInputError

_LENGTH = 13
_NATIONAL_GROUPS = (1, 4, 5, 2, 1)
# Kind of LAO, department and line stand out this way. The manual prints no dashes at all.
_POST_GROUPS = (2, 1, 2, 4, 4)
_SEPARATORS = str.maketrans("", "", " -\u2013\u2011\u00a0\u200b")


def check_national_id(text: str) -> str:
    """The 13 digits of เลขประจำตัวประชาชน, if the check digit is right.

    Thai digits, dashes and spaces are accepted.

    >>> check_national_id("๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑")
    '1234567890121'

    Raises :class:`ThaiInputError` for a wrong length, other characters or a wrong check digit. The
    message never repeats the number, so that it may be logged.
    """
    digits = _thirteen_digits(text, "เลขประจำตัวประชาชน", "national ID number")
    if int(digits[-1]) != _check_digit(digits):
        raise ThaiInputError(
            "เลขประจำตัวประชาชนไม่ถูกต้อง (หลักสุดท้ายไม่ตรงกับหลักตรวจสอบ) กรุณาเทียบกับบัตรประจำตัวประชาชน",
            "The national ID number is wrong (its last digit is not the check digit): "
            "please compare it with the ID card",
        )
    return digits


def format_national_id(text: str) -> str:
    """The national number as it is printed on the card.

    >>> format_national_id("1234567890121")
    '1-2345-67890-12-1'
    """
    return _grouped(check_national_id(text), _NATIONAL_GROUPS)


def mask_national_id(text: str) -> str:
    """The national number with only its last four digits readable, for lists and logs.

    >>> mask_national_id("1234567890121")
    'x-xxxx-xxxx0-12-1'
    """
    digits = check_national_id(text)
    return _grouped("x" * (_LENGTH - 4) + digits[-4:], _NATIONAL_GROUPS)


def check_post_number(text: str) -> str:
    """The 13 digits of เลขที่ตำแหน่ง of a teacher's post.

    Some printed lists carry 12 digits, a slip; the right length is 13 (คู่มือ บรรทัด 1630).

    >>> check_post_number("๖๒๓๐๘๖๖๐๐๐๐๐๘")
    '6230866000008'

    Raises :class:`ThaiInputError` for a wrong length or other characters.
    """
    return _thirteen_digits(text, "เลขที่ตำแหน่ง", "post number")


def format_post_number(text: str) -> str:
    """The post number in groups that are easy to read aloud.

    >>> format_post_number("6230866000008")
    '62-3-08-6600-0008'
    """
    return _grouped(check_post_number(text), _POST_GROUPS)


def _thirteen_digits(text: str, name_th: str, name_en: str) -> str:
    digits = arabic_digits(text).translate(_SEPARATORS)
    if not (digits.isascii() and digits.isdigit()):
        raise ThaiInputError(
            f"{name_th}ต้องเป็นตัวเลขเท่านั้น กรุณาลบอักษรอื่นออก",
            f"The {name_en} must have digits only: please remove the other characters",
        )
    if len(digits) != _LENGTH:
        raise ThaiInputError(
            f"{name_th}ต้องมี 13 หลัก แต่ที่กรอกมี {len(digits)} หลัก กรุณาตรวจสอบ",
            f"The {name_en} must have 13 digits but has {len(digits)}: please check it",
        )
    return digits


def _check_digit(digits: str) -> int:
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - weighted % 11) % 10


def _grouped(digits: str, sizes: tuple[int, ...]) -> str:
    rest = iter(digits)
    return "-".join("".join(next(rest) for _ in range(size)) for size in sizes)
