"""What stands inside a line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text. ``literal`` text keeps its digits (``B1``, ``TCI``) in a Thai-digit paper.

    ``size`` in points differs from the page's 16 only in heads (``บันทึกข้อความ`` 29, its labels 20).

    A newline in ``text`` is a line break: people type them, and they are kept.
    """

    text: str
    bold: bool = False
    underline: bool = False
    literal: bool = False
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Fill:
    """A place of a form: the value on a dotted line, or the dotted blank when there is none.

    ``width`` is the least length of the dotted line in cm. With ``grow`` the line takes what is left
    of the text line (several growing fills share it). A longer value is never cut: it runs on, over
    several lines if it must.
    """

    value: str | None = None
    width: float = 3.0
    grow: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick: ☐ or ☑. ``round`` is the older ``( )`` of some forms."""

    checked: bool = False
    round: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside the paragraph."""


Inline = Text | Fill | Tick | Break
