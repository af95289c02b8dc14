"""Thai digits ๐–๙ and Arabic digits 0–9. Everything else in the text stays as it is."""

from __future__ import annotations

_ARABIC = "0123456789"
_THAI = "๐๑๒๓๔๕๖๗๘๙"
_TO_THAI = str.maketrans(_ARABIC, _THAI)
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)


def thai_digits(text: str) -> str:
    """The text with every Arabic digit written as a Thai one.

    >>> thai_digits("ร้อยละ 2.50 ของ 30,200 บาท")
    'ร้อยละ ๒.๕๐ ของ ๓๐,๒๐๐ บาท'
    """
    return text.translate(_TO_THAI)


def arabic_digits(text: str) -> str:
    """The text with every Thai digit written as an Arabic one.

    >>> arabic_digits("คศ.๒ เงินเดือน ๒๔,๖๔๐ บาท")
    'คศ.2 เงินเดือน 24,640 บาท'
    """
    return text.translate(_TO_ARABIC)
