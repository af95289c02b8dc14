"""Where a line may end: guarded words stay whole, endless strings are cut, wide numbers shrink.

The engine breaks Thai by itself (about 95 % right); what it must not break is put in one piece here,
and what it cannot break (a number or an address wider than its place) is made to fit here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from krupa.papers.render.glyphs import width
from krupa.thai.protected import protected_words

SMALLEST = 0.6  # of the type size: smaller print is not read; then the number is cut instead
# What has no place to break inside: anything but blanks and Thai letters, or one sign over and over.
_SOLID = re.compile(r"[^\s\u200b\u0e01-\u0e4f]{6,}|(\S)\1{11,}")


# What a renderer does between two runs: the template knows the same numbers.
NEW_LINE, NO_BREAK, MAY_BREAK = 0, 1, 2
# The least parts between which the engine may end a line: a consonant with all its vowels and marks.
_CLUSTER = re.compile(r"[เ-ไ]?[ก-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*[ะาำๅ]?|.", re.DOTALL)
# A year or a clause number stays beside its word, and a number beside what it counts.
_WITH_NUMBER = r"(?:พ\.ศ\.|ข้อ|มาตรา) [0-9๐-๙]+|[0-9๐-๙]+ (?:ฉบับ|คน|ราย|ชุด|หน้า|แผ่น)"
_THAI = re.compile("[ก-ฺเ-๎]")
_THAI_BEGIN = re.compile(r"[เ-ไ]|[ก-ฮ](?!\u0e4c)")
_THAI_END = re.compile("[ก-ฮะ-ฺๅ-๎]")


Guard = tuple[re.Pattern[str], ...]


@cache
def _thai_words() -> re.Pattern[str]:
    return re.compile(f"{_WITH_NUMBER}|{_any_of(protected_words()).pattern}")


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(map(re.escape, words)) + ")[ๆฯ]*")


def guard(names: Iterable[str] = ()) -> Guard:
    """The words no line may end in: the names of this paper, then the list of Thai words."""
    own = sorted({name.strip() for name in names} - {""}, key=len, reverse=True)
    return (_any_of(own), _thai_words()) if own else (_thai_words(),)


def pieces(
    text: str, *, room: float, size: float, words: Guard, shrink: bool, boxed: bool = False
) -> Iterator[str | int | dict[str, object]]:
    """Runs of text and, between them, NO_BREAK and MAY_BREAK.

    ``room`` is the width of the place in cm; with ``shrink`` (in cells) a number that is too wide is
    printed smaller, down to SMALLEST, before it is cut. ``boxed`` puts a guarded word that stands alone
    into one box, which is far less work than a sign between all its letters; in a line that is spread to
    both margins the letters of a box would stay together.
    """
    for part, solid in _split(text, _too_wide(text, room, size)):
        if not solid:
            yield from _guarded(part, room, size, words, boxed=boxed)
            continue
        scale = room / width(part, size)
        if shrink and scale >= SMALLEST:
            yield {"text": part, "scale": int(scale * 100) / 100}
        else:
            yield from _joined(part, MAY_BREAK)


def _guarded(
    text: str, room: float, size: float, words: Guard, *, boxed: bool
) -> Iterator[str | int | dict[str, object]]:
    runs = [("", False), *_words(text, words), ("", False)]
    for (before, _), (run, found), (after, _) in zip(runs, runs[1:], runs[2:], strict=False):
        if _word_ends(before, run):
            yield MAY_BREAK  # the engine no longer sees both sides, so the end of a word is said
        if not found or width(run, size) > room:
            yield run
        elif _stands_alone(before, run) and _stands_alone(run, after) and run in _inner_breaks():
            yield from _inner_breaks()[run]
        elif boxed and _may_end(before, run) and _may_end(run, after):
            yield {"text": run, "scale": 1}
        else:
            yield from _joined(run, NO_BREAK)


def _word_ends(run: str, following: str) -> bool:
    return bool(run and _THAI_END.match(run[-1]) and _THAI_BEGIN.match(following))


def _may_end(run: str, following: str) -> bool:
    """Whether a line may end between the two anyway, as it may beside a box."""
    return not run or not following or run[-1] == " " or following[0] == " " or _word_ends(run, following)


def _stands_alone(run: str, following: str) -> bool:
    """Whether the engine looks for words on each side by itself; unknown at the end of a text."""
    if not run or not following:
        return False
    return not (_THAI.match(run[-1]) and _THAI.match(following)) or _word_ends(run, following)


@cache
def _inner_breaks() -> dict[str, tuple[str | int, ...]]:
    """Words with NO_BREAK only where the engine would cut them (tools/find_inner_breaks.py)."""
    lines = (files("krupa.papers.render") / "inner_breaks.txt").read_text(encoding="utf-8").splitlines()
    return {line.replace("/", ""): tuple(_between(line.split("/"), NO_BREAK)) for line in lines}


def _words(text: str, words: Guard) -> Iterator[tuple[str, bool]]:
    for run, found in _split(text, words[0].finditer(text)):
        if found or len(words) == 1:
            yield run, found
        else:
            yield from _words(run, words[1:])


def _joined(text: str, mark: int) -> Iterator[str | int]:
    return _between(_CLUSTER.findall(text), mark)


def _between(parts: Iterable[str], mark: int) -> Iterator[str | int]:
    for number, part in enumerate(parts):
        if number:
            yield mark
        yield part


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
