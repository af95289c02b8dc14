"""The blocks of a page as WordprocessingML, and which of them must stay together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from krupa.papers.content import (
    Align,
    Block,
    Emblem,
    PageBreak,
    Paragraph,
    Rule,
    Signatures,
    Spacer,
    Table,
    Together,
)
from krupa.papers.render.docx_signatures import signatures_xml
from krupa.papers.render.docx_table import table_xml
from krupa.papers.render.docx_text import Frame, paragraph_xml, twips

# Word joins tables that touch and wants a paragraph after a cell's last table: one of a single point.
_HAIR = (
    '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>'
)


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Writes blocks; ``picture`` stores an image of a height in cm and gives its drawing."""

    picture: Callable[[bytes, float], str]

    def blocks(self, blocks: Sequence[Block], frame: Frame, keep: bool = False, *, last: bool = False) -> str:
        """All blocks in order. ``keep`` binds each to the next, ``last`` the last one to what follows."""
        written = []
        for index, block in enumerate(blocks):
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            bound = last if following is None else keep or _signed(blocks[index + 1 :])
            written.append(self._block(block, frame, keep, bound))
            if _ends_in_table(block) and (following is None or not isinstance(following, Paragraph)):
                written.append(_HAIR)
        return "".join(written)

    def cell(self, blocks: tuple[Block, ...], frame: Frame, keep: bool) -> str:
        """The content of a table cell."""
        return self.blocks(blocks, frame, keep, last=keep)

    def _block(self, block: Block, frame: Frame, keep: bool, bound: bool) -> str:
        match block:
            case Paragraph():
                return paragraph_xml(block, frame, keep=bound)
            case Table():
                table = table_xml(block, frame, self.cell, keep_rows=keep, keep_last=bound)
                return _gap(block.space_before, bound) + table
            case Signatures():
                return signatures_xml(block, frame, keep_last=bound)
            case Together():
                return self.blocks(block.blocks, frame, keep=True, last=bound)
            case Emblem():
                return self._emblem(block, frame, bound)
            case Rule():
                return _rule(block, frame, bound)
            case Spacer():
                return _gap(block.height, bound)
            case PageBreak():
                return _HAIR.replace("<w:pPr>", "<w:pPr><w:pageBreakBefore/>")

    def _emblem(self, emblem: Emblem, frame: Frame, keep: bool) -> str:
        align = Align.LEFT if emblem.align is Align.THAI else emblem.align
        if emblem.image is None:
            return _placeholder(emblem.height, align, frame, keep)
        empty = paragraph_xml(Paragraph((), align=align), replace(frame, align=None), keep=keep)
        return empty.replace("</w:p>", f"<w:r>{self.picture(emblem.image, emblem.height)}</w:r></w:p>")


def _signed(following: Sequence[Block]) -> bool:
    """Whether signatures come next, with nothing but room before them."""
    return isinstance(next((one for one in following if not isinstance(one, Spacer)), None), Signatures)


def _ends_in_table(block: Block) -> bool:
    return isinstance(block, Table) or (isinstance(block, Signatures) and len(block.columns) > 1)


def _placeholder(height: float, align: Align, frame: Frame, keep: bool) -> str:
    """A dashed box where the office's emblem belongs; never an imitation of it.

    A paragraph, not a table: LibreOffice numbers the first page when that begins with nested tables.
    """
    line = 'w:val="dashed" w:sz="4" w:space="0" w:color="A6A6A6"'
    borders = "".join(f"<w:{edge} {line}/>" for edge in ("top", "left", "bottom", "right"))
    free = max(frame.width - height, 0.0)
    left = {Align.LEFT: 0.0, Align.CENTER: free / 2}.get(align, free)
    return (
        f"<w:p><w:pPr>{_kept(keep)}<w:pBdr>{borders}</w:pBdr>"
        f'<w:spacing w:line="{twips(height)}" w:lineRule="exact"/>'
        f'<w:ind w:left="{twips(left)}" w:right="{twips(free - left)}"/></w:pPr></w:p>'
    )


def _kept(keep: bool) -> str:
    return "<w:keepNext/>" if keep else ""


def _gap(points: float, keep: bool) -> str:
    if points <= 0:
        return ""
    line = f'<w:spacing w:line="{round(points * 20)}" w:lineRule="exact"/>'
    return f"<w:p><w:pPr>{_kept(keep)}{line}</w:pPr></w:p>"


def _rule(rule: Rule, frame: Frame, keep: bool) -> str:
    side = twips(max(frame.width - rule.width, 0.0) / 2)
    return (
        f"<w:p><w:pPr>{_kept(keep)}"
        '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
        f'<w:spacing w:line="160" w:lineRule="exact"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )
