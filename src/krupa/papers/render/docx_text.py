"""Lines of text as WordprocessingML strings.

Word formats Thai by the complex-script attributes (``w:cs``, ``w:szCs``, ``w:bCs``, ``w:bidi``); every
size and every bold is therefore said twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from krupa.papers.content import Align, Break, Fill, Inline, Paragraph, Text, Tick
from krupa.papers.render.glyphs import width as text_width
from krupa.papers.render.plain import plain

BASE_SIZE = 16.0
LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/>'
_BOX_FONT = "MS Gothic"
_NBSP = "\xa0"
_LONG_BLANK = 4.0  # cm


@dataclass(frozen=True, slots=True)
class Frame:
    """Where lines stand: the width in cm, the size in points, and how spread lines are said."""

    width: float
    size: float = BASE_SIZE
    spread: str = "thaiDistribute"
    align: Align | None = None  # of a table cell: replaces the ordinary spreading of its paragraphs


def twips(cm: float) -> int:
    """Twentieths of a point."""
    return round(cm / 2.54 * 1440)


def run_xml(text: str, size: float, *, bold: bool = False, underline: str = "") -> str:
    """A run; newlines become line breaks."""
    pieces = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' if line else "" for line in plain(text).split("\n")
    )
    return f"<w:r>{_run_properties(size, bold, underline)}{pieces}</w:r>"


def _run_properties(size: float, bold: bool, underline: str) -> str:
    parts = []
    if bold:
        parts.append("<w:b/><w:bCs/>")
    if size != BASE_SIZE:
        parts.append(size_xml(size))
    if underline:
        parts.append(f'<w:u w:val="{underline}"/>')
    return f"<w:rPr>{''.join(parts)}{LANGUAGE}</w:rPr>" if parts else ""


def size_xml(size: float) -> str:
    """Font size for Latin and for Thai."""
    return f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'


def paragraph_xml(paragraph: Paragraph, frame: Frame, *, keep: bool = False, right: float = 0.0) -> str:
    """The paragraph; one with growing fills becomes one paragraph per line, each with its own tab stops.

    ``keep`` binds it to the next block, ``right`` is an indent from the right margin in cm.
    """
    size = paragraph.size or frame.size
    keep = keep or paragraph.keep_with_next
    if not any(isinstance(part, Fill) and part.grow for part in paragraph.inlines):
        if any(_is_long_blank(part) for part in paragraph.inlines):
            paragraph = replace(paragraph, align=_ragged(paragraph.align, frame))
        runs = "".join(_inline(part, size, frame.width) for part in paragraph.inlines)
        return _assemble(paragraph, frame, runs, keep=keep, right=right)
    lines = _lines(paragraph.inlines)
    written = []
    for index, line in enumerate(lines):
        first = paragraph.first_line if index == 0 else paragraph.left
        before = paragraph.space_before if index == 0 else 0.0
        ragged = _ragged(paragraph.align, frame)
        single = replace(paragraph, first_line=first, space_before=before, align=ragged)
        stops, runs = _grown(line, size, frame.width, first)
        written.append(
            _assemble(single, frame, runs, keep=keep or index < len(lines) - 1, right=right, tabs=stops)
        )
    return "".join(written)


def _is_long_blank(part: Inline) -> bool:
    """Dots do not break: a long blank moves to the next line and would tear the line it left apart."""
    return isinstance(part, Fill) and not part.value and part.width > _LONG_BLANK


def _ragged(align: Align, frame: Frame) -> Align:
    return frame.align or Align.LEFT if align is Align.THAI else align


def _lines(inlines: Iterable[Inline]) -> list[list[Inline]]:
    lines: list[list[Inline]] = [[]]
    for part in inlines:
        if isinstance(part, Break):
            lines.append([])
        elif isinstance(part, Text):
            first, *further = plain(part.text).split("\n")
            lines[-1].append(replace(part, text=first))
            lines += [[replace(part, text=line)] for line in further]
        else:
            lines[-1].append(part)
    return lines


def _grown(line: list[Inline], size: float, width: float, start: float) -> tuple[str, str]:
    """Tab stops and runs of a line whose growing fills share what the fixed text leaves.

    The last one ends at the right margin exactly, with the text behind it set flush right; the others
    end where the measured widths say, and a value too long for its share simply runs on.
    """
    growing = [part for part in line if isinstance(part, Fill) and part.grow]
    if not growing:
        return "", "".join(_inline(part, size, width) for part in line)
    fixed = sum(inline_width(part, size) for part in line if not (isinstance(part, Fill) and part.grow))
    share = max((width - start - fixed) / len(growing), 0.0)
    stops, runs, position = [], [], start
    dotted_tab = f"<w:r>{_run_properties(size, False, 'dotted')}<w:tab/></w:r>"
    for part in line:
        if not (isinstance(part, Fill) and part.grow):
            position += inline_width(part, size)
            runs.append(_inline(part, size, width))
            continue
        value = plain(part.value or "").strip()
        length = text_width(value, size)
        if part.centred and value and length + 0.4 < share:
            stops.append(f'<w:tab w:val="center" w:pos="{twips(position + share / 2)}"/>')
            runs.append(dotted_tab)
        runs.append(run_xml(value, size, underline="dotted") if value else "")
        if part is growing[-1]:
            stops.append(f'<w:tab w:val="right" w:pos="{twips(width)}"/>')
        elif length + 0.2 < share:
            stops.append(f'<w:tab w:val="left" w:pos="{twips(position + share)}"/>')
        else:
            position += length
            continue
        runs.append(dotted_tab)
        position += share
    return f"<w:tabs>{''.join(stops)}</w:tabs>", "".join(runs)


def inline_width(part: Inline, size: float) -> float:
    """The width of a part of a line in cm."""
    if isinstance(part, Fill):
        return max(part.width, text_width(part.value or "", size))
    if isinstance(part, Text):
        return text_width(part.text, part.size or size)
    return text_width("☐", size) if isinstance(part, Tick) else 0.0


def _inline(part: Inline, size: float, available: float) -> str:
    if isinstance(part, Text):
        return run_xml(
            part.text, part.size or size, bold=part.bold, underline="single" if part.underline else ""
        )
    if isinstance(part, Fill):
        return _dotted(part, size, available)
    if isinstance(part, Tick):
        return _tick(part, size)
    return "<w:r><w:br/></w:r>"


def _dotted(fill: Fill, size: float, available: float) -> str:
    """Typed dots up to the least width, as on every Thai form; a value stands on a dotted underline.

    Not spaces with an underline: at a line's end both word processors drop them, and with them the line.
    """
    value = plain(fill.value or "").strip()
    missing = max(min(fill.width, available) - text_width(value, size), 0.0)
    dots = int(missing / text_width(".", size))
    before = dots // 2 if fill.centred else 0
    return "".join(
        (
            run_xml("." * before, size) if before else "",
            run_xml(value, size, underline="dotted") if value else "",
            run_xml("." * (dots - before), size) if dots > before else "",
        )
    )


def _tick(tick: Tick, size: float) -> str:
    """A box that Word ticks at a click, or the round brackets of older forms."""
    if tick.round:
        return run_xml("(✓)" if tick.checked else f"({_NBSP}{_NBSP})", size)
    fonts = "".join(f' w:{slot}="{_BOX_FONT}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    sized = size_xml(size) if size != BASE_SIZE else ""
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(tick.checked)}"/>'
        f'<w14:checkedState w14:val="2611" w14:font="{_BOX_FONT}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{_BOX_FONT}"/></w14:checkbox></w:sdtPr>'
        f'<w:sdtContent><w:r><w:rPr><w:rFonts w:hint="eastAsia"{fonts}/>{sized}{LANGUAGE}</w:rPr>'
        f"<w:t>{'☑' if tick.checked else '☐'}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def _assemble(
    paragraph: Paragraph, frame: Frame, runs: str, *, keep: bool, right: float, tabs: str = ""
) -> str:
    align = paragraph.align
    if align is Align.THAI and frame.align is not None:
        align = frame.align
    size = paragraph.size or frame.size
    properties = (
        ("<w:keepNext/>" if keep else "")
        + tabs
        + (f'<w:spacing w:before="{round(paragraph.space_before * 20)}"/>' if paragraph.space_before else "")
        + _indent(paragraph, right)
        + f'<w:jc w:val="{frame.spread if align is Align.THAI else align.value}"/>'
        + (f"<w:rPr>{size_xml(size)}{LANGUAGE}</w:rPr>" if size != BASE_SIZE else "")
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def _indent(paragraph: Paragraph, right: float) -> str:
    first = twips(paragraph.first_line - paragraph.left)
    attributes = {
        "left": twips(paragraph.left),
        "right": twips(right),
        "hanging" if first < 0 else "firstLine": abs(first),
    }
    written = "".join(f' w:{name}="{value}"' for name, value in attributes.items() if value)
    return f"<w:ind{written}/>" if written else ""
