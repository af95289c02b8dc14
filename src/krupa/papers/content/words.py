"""What a paper says, as plain text in reading order: the measure for every renderer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from krupa.papers.content.block import (
    Block,
    Paragraph,
    Row,
    Signature,
    Signatures,
    Table,
    Together,
)
from krupa.papers.content.digits import with_thai_digits
from krupa.papers.content.document import Document
from krupa.papers.content.inline import Break, Fill, Inline, Text, Tick


def words(document: Document) -> str:
    """All text of the paper as it is printed, one block a line; ticked boxes are ☑, open ones ☐."""
    return "\n".join(_of_blocks(with_thai_digits(document).blocks))


def _of_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield line_words(block.inlines)
            case Table():
                yield from _of_rows((*block.head, *block.body))
            case Signatures():
                yield from filter(None, (block.closing,))
                for signature in block.columns:
                    yield from _of_signature(signature)
            case Together():
                yield from _of_blocks(block.blocks)
            case _:
                continue


def _of_rows(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        for cell in row.cells:
            yield from _of_blocks(cell.blocks)


def _of_signature(signature: Signature) -> Iterator[str]:
    yield from filter(None, (signature.prompt, signature.after))
    yield f"({signature.name or ''})"
    for line in signature.lines:
        yield line_words(line)


def line_words(inlines: Iterable[Inline]) -> str:
    """The text of one line's parts."""
    return "".join(_of_inline(inline) for inline in inlines)


def _of_inline(inline: Inline) -> str:
    match inline:
        case Text():
            return inline.text
        case Fill():
            return inline.value or " "
        case Tick(round=True):
            return "(✓)" if inline.checked else "( )"
        case Tick():
            return "☑" if inline.checked else "☐"
        case Break():
            return "\n"
