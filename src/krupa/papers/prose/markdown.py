"""The small Markdown of wording files, as blocks of the content model.

===================  ============================================================
``# …``              a centred bold line (title)
``## …``             a section heading at the official indent (``1. เรื่องเดิม``)
``### …``            a heading at the left margin (``ระเบียบวาระที่ 1``)
paragraph            first line at the indent its numbering asks for
``| …``              a paragraph at the left margin
``> …``              a paragraph one step deeper than ``4.1``
``@ประธาน …``         what someone says, hanging beside the speaker's name
``[[name]]``         a block made by code: a table, a list of members
``**…**``            bold; ```…``` keeps its digits; a hard break is a new line
===================  ============================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from markdown_it import MarkdownIt
from markdown_it.token import Token

from krupa.papers.content import Align, Block, Break, Cell, Inline, Paragraph, Row, Table, Text, Together
from krupa.papers.errors import PaperError
from krupa.papers.prose.slots import OPEN, Slots, joined
from krupa.regulations.bilingual import Bilingual

OFFICIAL_INDENT = 2.5
_DEEP_INDENT = 4.25
_NUMBERINGS = (
    (re.compile(r"^\d+\.\d+\.\d+(\.|\s)"), _DEEP_INDENT),
    (re.compile(r"^(\d+\.\d+\s|\(\d+\)|- )"), 3.25),
    (re.compile(r"^\d+\)"), _DEEP_INDENT),
)
_INSERT = re.compile(r"^\[\[([a-z_]+)\]\]$")
_SPEAKER_WIDTH = 2.2
_PARSER = MarkdownIt("zero").enable(["heading", "emphasis", "backticks", "newline", "escape"])

Blocks = Mapping[str, Sequence[Block]]


def markdown_blocks(slug: str, body: str, slots: Slots, inserts: Blocks) -> Iterator[Block]:
    """The blocks of a body; what ends in ``ดังนี้`` stays with the table that follows.

    Raises:
        PaperError: the body asks for an insert that the paper does not have.
    """
    found = list(_blocks(slug, body, slots, inserts))
    for block, following in zip_longest(found, found[1:]):
        yield _bound(block) if isinstance(following, Table | Together) else block


def _bound(block: Block) -> Block:
    match block:
        case Paragraph(inlines=(*_, Text(text=text))) if text.rstrip().endswith("ดังนี้"):
            return replace(block, keep_with_next=True)
    return block


def _blocks(slug: str, body: str, slots: Slots, inserts: Blocks) -> Iterator[Block]:
    tokens = _PARSER.parse(body)
    for opening, inline in pairwise(tokens):
        if inline.type != "inline":
            continue
        insert = _INSERT.match(inline.content.strip())
        if insert:
            yield from _inserted(slug, insert[1], inserts)
        elif opening.type == "heading_open":
            yield _heading(opening.tag, tuple(_inlines(inline, slots, bold=True)))
        elif opening.type == "paragraph_open":
            yield _paragraph(inline, slots)


def _inserted(slug: str, name: str, inserts: Blocks) -> Sequence[Block]:
    if name not in inserts:
        raise PaperError(
            slug,
            f"[[{name}]]",
            Bilingual(
                f"เอกสารนี้ไม่มีส่วนแทรกชื่อนี้ ที่มีคือ {', '.join(sorted(inserts)) or '-'}",
                f"this paper has no such insert; it has {', '.join(sorted(inserts)) or 'none'}",
            ),
        )
    return inserts[name]


def _heading(tag: str, inlines: tuple[Inline, ...]) -> Paragraph:
    if tag == "h1":
        return Paragraph(inlines, align=Align.CENTER, keep_with_next=True)
    indent = OFFICIAL_INDENT if tag == "h2" else 0.0
    return Paragraph(inlines, align=Align.LEFT, first_line=indent, space_before=6, keep_with_next=True)


def _paragraph(inline: Token, slots: Slots) -> Block:
    inlines = tuple(_inlines(inline, slots, bold=False))
    mark = inline.content[:1]  # of the wording: a person's text that begins with @ is no mark
    if mark == "@" and isinstance(inlines[0], Text):
        return _speech(inlines[0], inlines[1:])
    if inline.content.startswith("| "):
        return Paragraph(_unmarked(inlines), align=Align.LEFT)
    if inline.content.startswith("> "):
        return Paragraph(_unmarked(inlines), first_line=_DEEP_INDENT)
    return Paragraph(inlines, first_line=OFFICIAL_INDENT if mark == OPEN else _indent(inlines))


def _indent(inlines: Sequence[Inline]) -> float:
    lead = inlines[0].text if inlines and isinstance(inlines[0], Text) else ""
    return next((indent for pattern, indent in _NUMBERINGS if pattern.match(lead)), OFFICIAL_INDENT)


def _speech(lead: Text, rest: tuple[Inline, ...]) -> Table:
    speaker, _, words = lead.text[1:].partition(" ")
    said = Cell((Paragraph((*((replace(lead, text=words),) if words else ()), *rest)),))
    name = Cell((Paragraph((Text(speaker, bold=True),), align=Align.LEFT),))
    return Table((_SPEAKER_WIDTH, 16.0 - _SPEAKER_WIDTH), (Row((name, said), breakable=True),), borders=False)


def _unmarked(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The paragraph without the two characters of its mark."""
    first = inlines[0]
    return (replace(first, text=first.text[2:]), *inlines[1:]) if isinstance(first, Text) else inlines


def _inlines(token: Token, slots: Slots, *, bold: bool) -> Iterator[Inline]:
    """The parts of a line, runs of one format joined: a word is not cut where a fact was poured in."""
    return joined(_parts(token, slots, bold=bold))


def _parts(token: Token, slots: Slots, *, bold: bool) -> Iterator[Inline]:
    depth = 0
    for child in token.children or ():
        if child.type == "strong_open":
            depth += 1
        elif child.type == "strong_close":
            depth -= 1
        elif child.type == "hardbreak":
            yield Break()
        elif child.type == "softbreak":
            continue  # Thai has no space at a line end; a wording file may wrap anywhere
        elif child.content:
            yield from slots.split(child.content, bold=bold or depth > 0, literal=child.type == "code_inline")
