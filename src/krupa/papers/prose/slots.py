"""Values on their way through a template, kept out of the reach of Markdown.

Whatever ``{{ … }}`` prints is put into a store, and a mark of two private-use characters and a number
goes into the text instead. After Markdown is parsed the marks are exchanged for the values, so a name
with ``**`` or ``[[`` in it stays a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from krupa.papers.content import Fill, Inline, Text
from krupa.papers.content.inline import Break, Tick

OPEN, CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
_ORDINARY_BLANK = 3.0


class Slots:
    """The store of one rendering."""

    def __init__(self) -> None:
        """An empty store."""
        self._values: list[Inline] = []

    def put(self, value: Any) -> str:
        """Store a printed value and give its mark; None is the ordinary dotted blank."""
        self._values.append(_inline(value))
        return f"{OPEN}{len(self._values) - 1}{CLOSE}"

    def split(self, text: str, *, bold: bool, literal: bool = False) -> Iterator[Inline]:
        """Text with marks as inlines; a plain value takes the weight of the text around it."""
        for index, part in enumerate(_MARK.split(text)):
            if index % 2 == 0:
                if part:
                    yield Text(part, bold=bold, literal=literal)
                continue
            value = self._values[int(part)]
            if isinstance(value, Text) and bold and not value.bold:
                value = Text(value.text, bold=True, underline=value.underline, literal=value.literal)
            yield value

    def plain(self, text: str) -> str:
        """Text with its marks exchanged for the values' bare words (for titles)."""
        return "".join(
            part.text if isinstance(part, Text) else (part.value or "…" if isinstance(part, Fill) else " ")
            for part in self.split(text, bold=False)
        )


def _inline(value: Any) -> Inline:
    if value is None:
        return Fill(None, width=_ORDINARY_BLANK)
    if isinstance(value, Text | Fill | Tick | Break):
        return value
    return Text(str(value).replace(OPEN, "").replace(CLOSE, ""))


def joined(parts: Iterable[Inline]) -> Iterator[Inline]:
    """Runs of text of one format as one: where a fact was poured in, no word is cut."""
    for form, run in groupby(parts, key=_form):
        if form is None:
            yield from run
        else:
            yield replace(form, text="".join(part.text for part in run if isinstance(part, Text)))


def _form(part: Inline) -> Text | None:
    return replace(part, text="") if isinstance(part, Text) else None
