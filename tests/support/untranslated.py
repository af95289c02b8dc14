"""Finds words a template says in one language only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

_DATA = re.compile(r"{%\s*comment.*?{%\s*endcomment\s*%}|{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
_WORD = re.compile(r"[฀-๿]+|[A-Za-z]{2,}")
_SAID_ATTRIBUTES = frozenset(
    {"alt", "aria-label", "aria-description", "caption", "help", "heading", "hint", "label", "lead"}
    | {"legend", "placeholder", "subtitle", "text", "title"}
)
_VOID = frozenset(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])
_SAME_IN_BOTH = frozenset({"ไทย", "English", "KruPA", "PDF", "DOCX", "XLSX", "QR", "SHA"})


@dataclass(frozen=True)
class Untranslated:
    """Words outside ``{% t %}`` and data, and the line they stand in."""

    line: int
    words: str


def untranslated_in(template: str) -> list[Untranslated]:
    """Every run of Thai or Latin words a reader would see in one language whatever they chose."""
    finder = _Finder()
    finder.feed(_DATA.sub(lambda match: "\n" * match.group().count("\n"), template))
    finder.close()
    return finder.found


def templates_under(source: Path) -> list[Path]:
    """The HTML templates of the pages (``*/templates/**``); the wording of papers is Thai by law."""
    return sorted(source.glob("*/templates/**/*.html"))


class _Finder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Untranslated] = []
        self._code = False
        self._both_languages = 0  # inside an element that names its language there is one for each

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._code = tag in {"script", "style"}
        if tag != "html" and (self._both_languages or "lang" in dict(attrs)):
            self._both_languages += tag not in _VOID
        for name, value in attrs:
            if name in _SAID_ATTRIBUTES:
                self._look_at(value or "")

    def handle_endtag(self, tag: str) -> None:
        self._code = False
        self._both_languages = max(0, self._both_languages - 1)

    def handle_data(self, data: str) -> None:
        self._look_at(data)

    def _look_at(self, text: str) -> None:
        words = [word for word in _WORD.findall(text) if word not in _SAME_IN_BOTH]
        if words and not self._code and not self._both_languages:
            before = text[: text.index(words[0])].count("\n")
            self.found.append(Untranslated(self.getpos()[0] + before, " ".join(words)))
