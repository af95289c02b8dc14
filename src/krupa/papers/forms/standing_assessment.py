"""แบบประเมินตำแหน่งและวิทยฐานะ: criteria a member ticks, and the points they give (คู่มือ บรรทัด 2090–2200)."""

from __future__ import annotations

from krupa.papers.content import Align, Block, Cell, Document, Paragraph, Row, Table, Text, Tick
from krupa.papers.content.block import cell, paragraph
from krupa.papers.figures.standing_scores import points_so_far
from krupa.papers.forms.parts import TABLE_SIZE, blocks, form_label, heading
from krupa.papers.forms.standing_sheet import AssessmentSheet, applicant, area_heading, member_signature
from krupa.papers.layout.parts import title
from krupa.regulations.standing.rubric import Area, Indicator, RubricArea

TITLE = "แบบประเมินตำแหน่งและวิทยฐานะ"
_POINTS_WIDTH = 2.2
_HANG = 1.1


def standing_assessment(form: AssessmentSheet) -> Document:
    """Both areas: the rubric, then every indicator with its criteria and its score."""
    body = blocks(
        form_label("สำหรับคณะกรรมการ", form.rubric.classroom.thai),
        title(TITLE, form.standing),
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
    points = points_so_far(area, form.ticks(area.area))
    return blocks(
        area_heading(area),
        heading("เกณฑ์การให้คะแนน (Scoring Rubric)"),
        _rubric_table(area),
        *(_indicator(form, area, indicator, points.get(indicator.number)) for indicator in area.indicators),
    )


def _rubric_table(area: RubricArea) -> Table:
    rows = (
        Row((cell(f"{points} คะแนน", align=Align.CENTER, middle=True), cell(text)))
        for points, text in enumerate(area.points, start=1)
    )
    return Table((_POINTS_WIDTH, 16 - _POINTS_WIDTH), tuple(rows), size=TABLE_SIZE, space_before=3)


def _indicator(
    form: AssessmentSheet, area: RubricArea, indicator: Indicator, points: int | None
) -> tuple[Block, ...]:
    ticked = form.ticks(area.area).get(indicator.number, ())
    mark = "({}) " if area.area is Area.TEACHING else "{}) "
    criteria = tuple(
        _criterion(number in ticked, mark.format(number), text)
        for number, text in enumerate(indicator.criteria, start=1)
    )
    score = cell("" if points is None else str(points), align=Align.CENTER, middle=True, bold=True)
    head = Row(
        tuple(
            cell(Text(text, bold=True), align=Align.CENTER, shaded=True)
            for text in ("เกณฑ์การพิจารณาผลการปฏิบัติ", "คะแนน")
        )
    )
    return (
        heading(f"ตัวชี้วัดที่ {indicator.number} {indicator.name}", space_before=10),
        Table(
            (16 - _POINTS_WIDTH, _POINTS_WIDTH),
            (Row((Cell(criteria), score)),),
            head=(head,),
            size=TABLE_SIZE,
            space_before=3,
        ),
    )


def _criterion(met: bool, mark: str, text: str) -> Paragraph:
    return paragraph(Tick(met), f" {mark}{text}", align=Align.LEFT, left=_HANG, first_line=0)
