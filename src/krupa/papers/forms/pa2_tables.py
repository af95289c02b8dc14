"""The two tables of the PA 2: indicators and challenge, each with four columns of levels."""

from __future__ import annotations

from krupa.papers.content import Align, Block, Cell, Paragraph, Row, Table, Text
from krupa.papers.content.block import cell
from krupa.papers.forms.indicator_text import described
from krupa.papers.forms.pa1_table import check_numbers
from krupa.papers.forms.pa2_facts import Pa2, challenge_points
from krupa.papers.forms.parts import TABLE_SIZE, mark, plain_number
from krupa.papers.prose.filters import score
from krupa.regulations.pa_score import ChallengeItem

_WIDTHS = (7.9, 1.45, 1.45, 1.45, 1.45, 2.3)
_HEAD_SIZE = 12.0
_ALL_COLUMNS = len(_WIDTHS)


def indicator_table(form: Pa2) -> Table:
    """Part 1: a row for each indicator under the heading of its domain, ticked in the level given."""
    levels = form.sheet.levels if form.sheet else {}
    check_numbers(form.slug, "levels", tuple(levels), form.indicators)
    rows: list[Row] = []
    for domain in form.indicators.domains:
        rows.append(_group(f"{domain.number}. {domain.name}"))
        notes = _note(
            form, first=domain is form.indicators.domains[0], last=domain is form.indicators.domains[-1]
        )
        for place, indicator in enumerate(domain.indicators):
            note = (Cell(notes, rowspan=len(domain.indicators)),) if place == 0 else ()
            about = Cell(described(indicator, form.standing))
            rows.append(Row((about, *level_cells(form, levels.get(indicator.number)), *note)))
    return Table(_WIDTHS, tuple(rows), head=_head(form), size=TABLE_SIZE, space_before=6)


def challenge_table(form: Pa2) -> Table:
    """Part 2: method, and the quantitative and qualitative outcome, with the total under them."""
    texts = form.rules.value(f"pa.challenge_texts_{form.indicators.line}", on=form.on)
    points = {item: levels[-1] for item, levels in challenge_points(form.on, form.rules).items()}
    outcome = points[ChallengeItem.QUANTITY] + points[ChallengeItem.QUALITY]
    rows = (
        _group(f"1. วิธีดำเนินการ ({plain_number(points[ChallengeItem.METHOD])} คะแนน)"),
        _challenge_row(form, ChallengeItem.METHOD, "", texts),
        _group(f"2. {texts['result']} ({plain_number(outcome)} คะแนน)"),
        _challenge_row(form, ChallengeItem.QUANTITY, "เชิงปริมาณ", texts),
        _challenge_row(form, ChallengeItem.QUALITY, "เชิงคุณภาพ", texts),
    )
    return Table(_WIDTHS, rows, head=_head(form), size=TABLE_SIZE, space_before=6)


def level_cells(form: Pa2, level: int | None) -> tuple[Cell, ...]:
    """One cell for each level, the given one ticked."""
    levels = form.rules.value("pa.rating_levels", on=form.on)
    return tuple(Cell((mark(entry["level"] == level),), middle=True) for entry in levels)


def _challenge_row(form: Pa2, item: ChallengeItem, name: str, texts: dict[str, str]) -> Row:
    level = form.challenge_level(item)
    by_level = challenge_points(form.on, form.rules)[item]
    about: list[Block] = []
    if name:
        about.append(_text(f"{item.number} {name} ({plain_number(by_level[-1])} คะแนน)", bold=True))
    about.append(_text(texts[item]))
    earned = f"{score(by_level[level - 1])} คะแนน" if level else ""
    note = cell(earned, align=Align.CENTER, middle=True)
    return Row((Cell(tuple(about)), *level_cells(form, level), note))


def _note(form: Pa2, *, first: bool, last: bool) -> tuple[Block, ...]:
    """The note column: how much is needed beside the first domain, how much was given beside the last."""
    lines: list[str] = []
    if first:
        bar = form.rules.value("pa.pass_percent", on=form.on)
        lines += ["เกณฑ์ผ่าน", f"ต้องได้คะแนนจากกรรมการแต่ละคนไม่ต่ำกว่าร้อยละ {bar}"]
    if last and form.score:
        lines += ["รวมส่วนที่ 1", f"{score(form.score.part_one)} คะแนน"]
    return tuple(_text(line) for line in lines)


def _head(form: Pa2) -> tuple[Row, ...]:
    levels = form.rules.value("pa.rating_levels", on=form.on)
    first = (
        _heading("ลักษณะงานที่ปฏิบัติตามมาตรฐานตำแหน่ง\nระดับการปฏิบัติที่คาดหวัง", form.level.label, rowspan=2),
        _heading("ผลการประเมิน", colspan=len(levels)),
        _heading("หมายเหตุ", rowspan=2),
    )
    second = tuple(_heading(f"{entry['level']}\n{entry['th']}", size=_HEAD_SIZE) for entry in levels)
    return (Row(first), Row(second))


def _heading(*lines: str, colspan: int = 1, rowspan: int = 1, size: float | None = None) -> Cell:
    text = Text("\n".join(lines), bold=True, size=size)
    return cell(text, align=Align.CENTER, middle=True, shaded=True, colspan=colspan, rowspan=rowspan)


def _group(text: str) -> Row:
    return Row((cell(text, bold=True, colspan=_ALL_COLUMNS),), group=True)


def _text(text: str, *, bold: bool = False) -> Paragraph:
    return Paragraph((Text(text, bold=bold),), align=Align.LEFT)
