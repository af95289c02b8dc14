"""The small Markdown of wording files, as blocks of the content model.

===================  ============================================================
``# …``              a centred bold line (title)
``## …``             a section heading at the official indent (``1. เรื่องเดิม``)
``### …``            a heading at the left margin (``ระเบียบวาระที่ 1``)
paragraph            first line at the indent its numbering asks for
``| …``              a paragraph at the left margin
``@ประธาน …``         what someone says, hanging beside the speaker's name
``[[name]]``         a block made by code: a table, a list of members
``**…**``            bold; ```…``` keeps its digits; a hard break is a new line
===================  ============================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from krupa.papers.content import Align, Block, Break, Cell, Inline, Paragraph, Row, Table, Text
from krupa.papers.errors import PaperError
from krupa.papers.prose.slots import Slots
from krupa.regulations.bilingual import Bilingual

OFFICIAL_INDENT = 2.5
_NUMBERINGS = (
    (re.compile(r"^\d+\.\d+\.\d+(\.|\s)"), 4.25),
    (re.compile(r"^(\d+\.\d+\s|\(\d+\)|- )"), 3.25),
    (re.compile(r"^\d+\)"), 4.25),
)
_INSERT = re.compile(r"^\[\[([a-z_]+)\]\]$")
_SPEAKER_WIDTH = 2.2
_PARSER = MarkdownIt("zero").enable(["heading", "emphasis", "backticks", "newline", "escape"])

Blocks = Mapping[str, Sequence[Block]]


def markdown_blocks(slug: str, body: str, slots: Slots, inserts: Blocks) -> Iterator[Block]:
    """The blocks of a body.

    Raises:
        PaperError: the body asks for an insert that the paper does not have.
    """
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
    lead = inlines[0].text if inlines and isinstance(inlines[0], Text) else ""
    if lead.startswith("@"):
        return _speech(lead, inlines[1:])
    if lead.startswith("| "):
        return Paragraph((_without(inlines[0], 2), *inlines[1:]), align=Align.LEFT)
    return Paragraph(inlines, first_line=_indent(lead))


def _indent(lead: str) -> float:
    return next((indent for pattern, indent in _NUMBERINGS if pattern.match(lead)), OFFICIAL_INDENT)


def _speech(lead: str, rest: tuple[Inline, ...]) -> Table:
    speaker, _, words = lead[1:].partition(" ")
    said = Cell((Paragraph((Text(words), *rest)),)) if words else Cell((Paragraph(rest),))
    name = Cell((Paragraph((Text(speaker, bold=True),), align=Align.LEFT),))
    return Table((_SPEAKER_WIDTH, 16.0 - _SPEAKER_WIDTH), (Row((name, said), breakable=True),), borders=False)


def _without(inline: Inline, count: int) -> Inline:
    assert isinstance(inline, Text)  # noqa: S101 - the caller has looked
    return Text(inline.text[count:], bold=inline.bold)


def _inlines(token: Token, slots: Slots, *, bold: bool) -> Iterator[Inline]:
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
