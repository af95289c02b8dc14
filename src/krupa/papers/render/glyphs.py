"""What the bundled fonts can show, and how wide it is.

The numbers come with the fonts (``fonts/metrics.json``, written by tools/build_font.py).
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

SUBSTITUTE = "□"
# Signs that only steer their neighbours (joiners, variation selectors, direction marks): nothing to see.
_INVISIBLE = re.compile("[\u00ad\u200c-\u200f\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]+")


@cache
def advances() -> dict[int, int]:
    """The advance of every character that can be shown, in thousandths of the type size."""
    text = (files("krupa.papers") / "fonts" / "metrics.json").read_text(encoding="utf-8")
    return {int(code): width for code, width in json.loads(text).items()}


@cache
def _unshowable() -> re.Pattern[str]:
    shown = "".join(re.escape(chr(code)) for code in advances())
    return re.compile(f"[^{shown}\n]")


def printable(text: str) -> tuple[str, list[str]]:
    """The text as the fonts can show it, and the characters that had to become □.

    Tabs are spaces and line ends are newlines; emoji, Chinese characters and control characters are
    replaced one for one, so that the reader sees that something stood there.

    >>> printable("ดีมาก 😀")
    ('ดีมาก □', ['😀'])
    """
    if text.isascii() and text.isprintable():
        return text, []
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\t", " ")
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    lost = _unshowable().findall(text)
    return (_unshowable().sub(SUBSTITUTE, text) if lost else text), lost


def width(text: str, size: float) -> float:
    """The width of the text in cm at a type size in points; never less than what is printed."""
    return _thousandths(text) / 1000 * size / 72 * 2.54


@lru_cache(maxsize=8192)
def _thousandths(text: str) -> int:
    known = advances()
    return sum(known.get(ord(character), 600) for character in text)
