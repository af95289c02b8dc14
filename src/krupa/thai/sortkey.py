"""A stored key that gives Thai dictionary order in any database, without its help.

The order is that of the Royal Institute's dictionary: letters are compared first, a leading vowel
(เ แ โ ใ ไ) after its consonant; only when all letters are equal do ็ ่ ้ ๊ ๋ ์ count, in this order.
The key compares by code point: plain ``sorted`` in Python, BINARY in SQLite, ``COLLATE "C"`` in
PostgreSQL.
"""

from __future__ import annotations

import re
import unicodedata

from krupa.thai.digits import arabic_digits

_LEADING_VOWEL = re.compile("([เแโใไ])([ก-ฮ])")
_MARK_WEIGHTS = {mark: str(weight) for weight, mark in enumerate("็่้๊๋์๎", start=1)}
_IGNORED = frozenset("ฯๆฺ")
_PART = " "  # below every letter, so that a word stands before its extensions
_SPACE = "!"  # just above: "สม ใจดี" stands before "สมชาย กล้า"


def sort_key(text: str) -> str:
    """The key to store beside a name; two texts have one key only if they are one text.

    Punctuation, ฯ and ๆ do not count while letters differ; Thai and Arabic digits count alike and
    stand before letters.

    >>> sorted(["ไก่", "ขา", "เก้ง", "กา", "เก่ง", "กก", "เก็ง"], key=sort_key)
    ['กก', 'กา', 'เก็ง', 'เก่ง', 'เก้ง', 'ไก่', 'ขา']
    """
    normal = _normal(text)
    letters: list[str] = []
    marks: list[str] = [""]
    for character in _LEADING_VOWEL.sub(r"\2\1", arabic_digits(normal).casefold()):
        if character in _MARK_WEIGHTS:
            marks[-1] += _MARK_WEIGHTS[character]
        elif weight := _letter_weight(character):
            letters.append(weight)
            marks.append("")
    second = "".join(mark or "0" for mark in marks).rstrip("0")
    return _PART.join(("".join(letters), second, normal))


def _normal(text: str) -> str:
    """One spelling for one text: composed, single spaces, SARA AM as one character."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return re.sub("ํ([่-๋]?)า", r"\1ำ", composed)


def _letter_weight(character: str) -> str:
    """What a character counts for among letters; empty if it does not count."""
    if character == " ":
        return _SPACE
    if character == "ํ":
        return "ำ"
    # Categories: letters L, digits N, and the Thai vowels above and below, which are marks (M).
    counts = unicodedata.category(character)[0] in "LNM" and character not in _IGNORED
    return character if counts else ""
