"""Where a line may end: guarded words stay whole, endless strings are cut, wide numbers shrink.

The engine breaks Thai by itself (about 95 % right); what it must not break is put in one piece here,
and what it cannot break (a number or an address wider than its place) is made to fit here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from krupa.papers.render.glyphs import width
from krupa.thai.protected import protected_words

SMALLEST = 0.6  # of the type size: smaller print is not read; then the number is cut instead
# What has no place to break inside: anything but blanks and Thai letters, or one sign over and over.
_SOLID = re.compile(r"[^\s\u200b\u0e01-\u0e4f]{6,}|(\S)\1{11,}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a line: ``whole`` runs never break, ``scale`` shrinks, ``loose`` may break anywhere."""

    text: str
    whole: bool = False
    loose: bool = False
    scale: float = 1.0


@lru_cache(maxsize=64)
def guard(extra: tuple[str, ...] = ()) -> re.Pattern[str]:
    """The words no line may end in, as one pattern: the Thai list and the names of this paper."""
    return re.compile("(?:" + "|".join(map(re.escape, protected_words(extra))) + ")[ๆฯ]*")


def pieces(text: str, *, room: float, size: float, words: re.Pattern[str], shrink: bool) -> Iterator[Piece]:
    """The text in runs; ``room`` is the width of the place in cm, ``shrink`` allows smaller numbers."""
    for part, solid in _split(text, _too_wide(text, room, size)):
        if solid:
            scale = room / width(part, size)
            if shrink and scale >= SMALLEST:
                yield Piece(part, whole=True, scale=int(scale * 100) / 100)
            else:
                yield Piece(part, loose=True)
        else:
            for run, found in _split(part, words.finditer(part)):
                yield Piece(run, whole=found and width(run, size) <= room)


def _too_wide(text: str, room: float, size: float) -> Iterator[re.Match[str]]:
    if width(text, size) <= room:
        return iter(())
    return (match for match in _SOLID.finditer(text) if width(match[0], size) > room)


def _split(text: str, matches: Iterable[re.Match[str]]) -> Iterator[tuple[str, bool]]:
    """The text cut at the matches: each part and whether it is a match."""
    end = 0
    for match in matches:
        if match.start() > end:
            yield text[end : match.start()], False
        yield match[0], True
        end = match.end()
    if end < len(text):
        yield text[end:], False
