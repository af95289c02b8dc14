"""A whole paper."""

from __future__ import annotations

from dataclasses import dataclass, field

from krupa.papers.content.account import Account
from krupa.papers.content.block import Block
from krupa.regulations.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Page:
    """A4 and its margins in cm, after the typing manual of the rules on official correspondence."""

    landscape: bool = False
    top: float = 2.5
    bottom: float = 2.0
    left: float = 3.0
    right: float = 2.0

    @property
    def text_width(self) -> float:
        """The width between the margins, in cm."""
        return (29.7 if self.landscape else 21.0) - self.left - self.right


@dataclass(frozen=True, slots=True)
class Code:
    """A mark for machines (a QR code) with the lines beside it, at the foot of the last page.

    It stands outside the text, in the corner of the left and the lower margin where that has room, so a
    paper with it breaks its lines and pages as without it. ``image`` is SVG; ``lines`` keep their digits.
    """

    image: bytes = field(repr=False)
    lines: tuple[str, ...]
    height: float = 1.8


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: its blocks, its page, and the account behind it (for the spreadsheet).

    ``title`` names the file for readers and assistive technology. ``numbered`` prints ``- ๒ -`` at the
    head of every page after the first. ``warnings`` are things the signer should know (no emblem yet,
    wording not proof-read against the official form); they are not printed.
    """

    slug: str
    title: str
    blocks: tuple[Block, ...]
    page: Page = Page()
    numbered: bool = True
    thai_digits: bool = True
    account: Account | None = None
    protect: tuple[str, ...] = ()  # names of people, offices and places that must not break over lines
    warnings: tuple[Bilingual, ...] = ()
    code: Code | None = None
