"""Words that a line break must not split: the line breaker of the PDF engine cuts some of them wrongly.

The list (``protected_words.txt``) holds whole dictionary words and short compounds that fit a cell of
about 4 cm, never long names, which must stay breakable between their words.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path


def protected_words(extra: Iterable[str] = ()) -> tuple[str, ...]:
    """The words to keep whole, longest first, each once; ``extra`` adds names of places and people.

    Longest first lets a search pattern made of them find พนักงานครู before พนักงาน.

    >>> words = protected_words(["พระเพลิง"])
    >>> "พระเพลิง" in words and "วิทยฐานะ" in words
    True
    """
    words = {*_listed_words(), *(word.strip() for word in extra)} - {""}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _listed_words() -> frozenset[str]:
    lines = (Path(__file__).parent / "protected_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
