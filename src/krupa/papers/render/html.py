"""The on-screen preview of a paper, from the same content model as the PDF.

The result is one ``<article>`` to put into a page that loads ``preview.css``. It has no script and no
style attribute (a strict content security policy shows it as it is), and everything people typed is
escaped. Lengths become classes in steps of a quarter centimetre: a preview, not a second PDF.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files

from krupa.papers.content.block import (
    Align,
    Block,
    Cell,
    Emblem,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Signature,
    Signatures,
    Spacer,
    Table,
    Together,
)
from krupa.papers.content.digits import with_thai_digits
from krupa.papers.content.document import Code, Document
from krupa.papers.content.inline import Break, Fill, Inline, Text, Tick
from krupa.papers.content.placed import placed
from krupa.papers.render.glyphs import width
from krupa.papers.render.plain import plain

STEP = 0.25  # cm
_SIZE = 16  # points
_LARGEST = {"l": 40, "f": 40, "h": 40, "w": 68, "t": 48, "s": 40}  # as far as preview.css goes


def render_html(document: Document) -> str:
    """The paper as an HTML fragment."""
    printed = with_thai_digits(document)
    shape = "paper landscape" if document.page.landscape else "paper"
    code = _code(document.code) if document.code else ""
    return f'<article class="{shape}" lang="th">{_blocks(printed.blocks)}{code}</article>'


def preview_css() -> str:
    """The stylesheet of the preview, for whoever serves it."""
    return (files("krupa.papers.render") / "preview.css").read_text(encoding="utf-8")


def _class(*names: str) -> str:
    given = " ".join(filter(None, names))
    return f' class="{given}"' if given else ""


def _step(prefix: str, amount: float | None, unit: float = STEP) -> str:
    """The class for a length, such as ``l-10`` for 2.5 cm from the left; nothing for zero."""
    steps = min(round((amount or 0.0) / unit), _LARGEST[prefix])
    return f"{prefix}-{steps}" if steps > 0 else ""


def _blocks(blocks: Iterable[Block]) -> str:
    return "".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Table():
            return _table(block)
        case Signatures():
            return _signatures(block)
        case Emblem():
            return f"<div{_class('emblem', block.align.value)}>{_emblem(block)}</div>"
        case Rule():
            return '<hr class="rule">'
        case Spacer():
            return f"<div{_class('spacer', _step('t', block.height, 1.0))}></div>"
        case PageBreak():
            return '<hr class="page-break">'
        case Together():
            return f'<div class="together">{_blocks(block.blocks)}</div>'


def _paragraph(block: Paragraph) -> str:
    shift = block.first_line - block.left
    classes = _class(
        block.align.value,
        _step("l", block.left),
        _step("f", shift) if shift > 0 else _step("h", -shift),
        _step("t", block.space_before, 1.0),
        _step("s", block.size, 1.0),
    )
    return f"<p{classes}>{_line(block.inlines) or '<br>'}</p>"


def _emblem(block: Emblem) -> str:
    pixels = round(block.height / 2.54 * 96)
    if not block.image:
        classes = _class("placeholder", _step("w", block.height))
        return f'<span{classes} role="img" aria-label="ที่ว่างสำหรับตรา"></span>'
    kind = "svg+xml"
    if block.image.startswith(b"\x89PNG"):
        kind = "png"
    elif block.image.startswith(b"\xff\xd8"):
        kind = "jpeg"
    data = base64.b64encode(block.image).decode()
    return f'<img alt="ตราสัญลักษณ์ของหน่วยงาน" height="{pixels}" src="data:image/{kind};base64,{data}">'


def _code(code: Code) -> str:
    data = base64.b64encode(code.image).decode()
    lines = "<br>".join(map(_text, code.lines))
    image = f'<img alt="คิวอาร์โค้ดสำหรับตรวจสอบเอกสาร" src="data:image/svg+xml;base64,{data}">'
    return f'<footer class="code">{image}<small>{lines}</small></footer>'


def _table(table: Table) -> str:
    widths = "".join(f'<col width="{100 * one / sum(table.widths):.2f}%">' for one in table.widths)
    rows = [
        _row(row, [cell for _, cell in cells], table, head=number < len(table.head))
        for number, (row, cells) in enumerate(placed((*table.head, *table.body), len(table.widths)))
    ]
    head, body = "".join(rows[: len(table.head)]), "".join(rows[len(table.head) :])
    classes = _class(
        "grid" if table.borders else "side-by-side",
        _step("t", table.space_before, 1.0),
        _step("s", table.size, 1.0),
    )
    role = "" if table.borders else ' role="presentation"'
    heading = f"<thead>{head}</thead>" if head else ""
    frame = f"<table{classes}{role}><colgroup>{widths}</colgroup>{heading}<tbody>{body}</tbody></table>"
    return f'<div class="frame">{frame}</div>'


def _row(row: Row, cells: list[Cell], table: Table, *, head: bool) -> str:
    group = ' class="group"' if row.group else ""
    return f"<tr{group}>{''.join(_cell(cell, table.align, head=head) for cell in cells)}</tr>"


def _cell(cell: Cell, align: Align, *, head: bool) -> str:
    tag = "th" if head else "td"
    spans = f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    spans += f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    scope = ' scope="col"' if head else ""
    classes = _class(
        (cell.align or align).value, "middle" if cell.middle else "", "shaded" if cell.shaded else ""
    )
    return f"<{tag}{classes}{scope}{spans}>{_blocks(cell.blocks)}</{tag}>"


def _signatures(block: Signatures) -> str:
    classes = _class("signatures", "single" if len(block.columns) == 1 else "")
    closing = f'<p class="center">{_text(block.closing)}</p>' if block.closing else ""
    columns = "".join(f'<div class="signature">{_signature(one)}</div>' for one in block.columns)
    return f'<div{classes}>{closing}<div class="signers">{columns}</div></div>'


def _signature(one: Signature) -> str:
    dots = '<span class="fill w-18"></span>' if one.prompt else ""
    name = _text(one.name) if one.name else '<span class="fill w-18"></span>'
    room = "center" if one.prompt else "center room"
    line = f"<p{_class('center')}>{_text(one.prompt)}{dots}{_text(one.after)}</p>" if one.prompt else ""
    lines = "".join(f'<p class="center">{_line(line)}</p>' for line in one.lines)
    return f'{line}<p class="{room}">({name})</p>{lines}'


def _line(inlines: Iterable[Inline]) -> str:
    return "".join(part for inline in inlines for part in _inline(inline))


def _inline(inline: Inline) -> Iterator[str]:
    match inline:
        case Text():
            yield _run(inline)
        case Fill():
            value = _text((inline.value or "").strip())
            runs_on = width(inline.value or "", _SIZE) > max(inline.width, 6.0 * inline.grow)
            shape = ("long",) if runs_on else ("grow" * inline.grow, _step("w", inline.width))
            yield f"<span{_class('fill', 'centred' * inline.centred, *shape)}>{value}</span>"
        case Tick(round=True):
            yield "(✓)" if inline.checked else "(&emsp;)"
        case Tick():
            yield "☑" if inline.checked else "☐"
        case Break():
            yield "<br>"


def _run(run: Text) -> str:
    text = _text(run.text)
    if run.size:
        text = f"<span{_class(_step('s', run.size, 1.0))}>{text}</span>"
    if run.underline:
        text = f"<u>{text}</u>"
    return f"<b>{text}</b>" if run.bold else text


def _text(text: str) -> str:
    """Escaped text; newlines that people typed are kept."""
    return escape(plain(text)).replace("\n", "<br>")
