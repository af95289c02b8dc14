"""แบบสรุปผลการประเมินตำแหน่งและวิทยฐานะ ด้านที่ 1 และด้านที่ 2 (คู่มือ บรรทัด 2202–2239)."""

from __future__ import annotations

from decimal import Decimal

from krupa.papers.content import Align, Block, Cell, Document, Row, Table, Text, Tick, Together
from krupa.papers.content.block import cell, paragraph
from krupa.papers.figures.standing_scores import points_so_far
from krupa.papers.forms.parts import INDENT, TABLE_SIZE, blocks, line, plain_number
from krupa.papers.forms.standing_sheet import (
    AssessmentSheet,
    applicant,
    area_heading,
    areas_title,
    member_signature,
)
from krupa.papers.layout.parts import title
from krupa.papers.prose.filters import score
from krupa.regulations.standing.rubric import AreaScore, RubricArea

TITLE = "แบบสรุปผลการประเมินตำแหน่งและวิทยฐานะ"


def standing_summary(form: AssessmentSheet) -> Document:
    """Points and weighted points of both areas, and whether the member's mark is reached in each."""
    body = blocks(
        title(TITLE, form.standing, areas_title(form)),
        applicant(form, "ผู้ขอรับการประเมิน"),
        *(_area(form, area) for area in form.rubric.areas),
        member_signature(form),
    )
    return Document(
        slug=form.slug,
        title=f"{TITLE} {form.standing}",
        blocks=body,
        protect=form.who.protected,
        warnings=form.warnings,
    )


def _area(form: AssessmentSheet, area: RubricArea) -> tuple[Block, ...]:
    return (Together((area_heading(area), _table(form, area), *_result(form, area))),)


def _table(form: AssessmentSheet, area: RubricArea) -> Table:
    points = points_so_far(area, form.ticks(area.area))
    head = (area.heading, "คะแนน", f"คะแนนถ่วงน้ำหนัก\n(คะแนน x {plain_number(area.weight)})")
    rows = []
    for indicator in area.indicators:
        raw = points.get(indicator.number)
        weighted = None if raw is None else raw * area.weight
        name = cell(f"{indicator.number}. {indicator.name}")
        rows.append(Row((name, _number(raw), _number(weighted))))
    return Table(
        (10.6, 1.8, 3.6),
        tuple(rows),
        head=(Row(tuple(_head(text) for text in head)),),
        size=TABLE_SIZE,
        space_before=3,
    )


def _result(form: AssessmentSheet, area: RubricArea) -> tuple[Block, ...]:
    total = form.score(area)
    mark = int(form.rules.value("standing.pass_percent", on=form.on)[form.rubric.target])
    passed = None if total is None else total.percent >= mark
    verdict = paragraph(
        Text("ผลการพิจารณา   ", bold=True),
        Tick(passed is True),
        " ผ่าน   ",
        Tick(passed is False),
        " ไม่ผ่าน",
        align=Align.LEFT,
        first_line=INDENT,
        space_before=3,
    )
    return (*_sum(total, mark), verdict)


def _sum(total: AreaScore | None, mark: int) -> tuple[Block, ...]:
    """What the ticks come to; the printed form leaves no room for it, so a blank one stays as it is."""
    if total is None:
        return ()
    return (
        line(
            f"รวม {total.raw} จาก {total.full} คะแนน คิดเป็นร้อยละ {score(total.percent)} "
            f"(เกณฑ์ผ่านไม่ต่ำกว่าร้อยละ {mark})",
            left=INDENT,
            space_before=3,
        ),
    )


def _number(value: int | Decimal | None) -> Cell:
    text = "" if value is None else plain_number(Decimal(value))
    return cell(text, align=Align.CENTER, middle=True)


def _head(text: str) -> Cell:
    return cell(Text(text, bold=True), align=Align.CENTER, middle=True, shaded=True)
