"""แบบประเมินเลื่อนเงินเดือน: eight parts, both rounds side by side (คู่มือ บรรทัด 1017–1076).

The components of part 1 are those of the rounds' own form: 80/10/10, or 70/30 for rounds that began
before 1 ต.ค. 2565.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from krupa.papers.content import Align, Block, Cell, Document, Fill, Inline, Page, Row, Table, Text, Tick
from krupa.papers.content.block import cell
from krupa.papers.forms.appraisal_summary import points_cell
from krupa.papers.forms.attendance import discipline_of_rounds, leave_of_rounds
from krupa.papers.forms.bands import band_range
from krupa.papers.forms.head import rank_parts
from krupa.papers.forms.parts import TABLE_SIZE, blocks, heading, line, plain_number
from krupa.papers.forms.salary_appraisal_facts import SalaryAppraisal, SalaryHalf
from krupa.papers.forms.salary_opinions import opinion_parts
from krupa.papers.forms.subject import Subject
from krupa.papers.layout.parts import title
from krupa.papers.prose.filters import score
from krupa.regulations.appraisal import AppraisalForm, Band, band_of
from krupa.thai import format_period

TITLE = "แบบประเมินเลื่อนเงินเดือน"
SUBTITLE = "ข้าราชการหรือพนักงานครูและบุคลากรทางการศึกษาองค์กรปกครองส่วนท้องถิ่น"
_WIDTHS = (8.8, 2.0, 2.6, 2.6)


def salary_appraisal(paper: SalaryAppraisal) -> Document:
    """The eight parts."""
    appraisals = [half.appraisal for half in paper.halves]
    body = blocks(
        title(TITLE, SUBTITLE),
        _rounds(paper.halves),
        _about(paper.who),
        heading(f"ส่วนที่ 1 การสรุปผลการประเมิน ({plain_number(paper.form.total)} คะแนน)", space_before=12),
        _points_table(paper),
        heading("ส่วนที่ 2 ระดับผลการประเมินผลการปฏิบัติงาน"),
        _band_table(paper),
        heading("ส่วนที่ 3 ข้อมูลการลา มาสาย และขาดราชการ"),
        leave_of_rounds([appraisal.absences if appraisal else None for appraisal in appraisals]),
        heading("ส่วนที่ 4 ข้อมูลการรักษาวินัย พฤติกรรม และอื่น ๆ"),
        discipline_of_rounds([appraisal.discipline if appraisal else None for appraisal in appraisals]),
        opinion_parts(paper),
    )
    return Document(
        slug=paper.slug,
        title=TITLE,
        blocks=body,
        page=Page(top=2.0, bottom=1.5, left=2.5),
        protect=paper.who.protected,
        warnings=paper.warnings,
    )


def _rounds(halves: Sequence[SalaryHalf]) -> tuple[Block, ...]:
    return tuple(
        line(
            "รอบการประเมิน  " if half.number == 1 else "",
            Tick(half.appraisal is not None),
            f" ครั้งที่ {half.number} (",
            *_period(half),
            ")",
            left=0.0 if half.number == 1 else 2.6,
        )
        for half in halves
    )


def _period(half: SalaryHalf) -> tuple[Inline, ...]:
    if half.round:
        return (Text(format_period(half.round.start, half.round.end)),)
    return (Fill(width=3), Text(" - "), Fill(width=3))


def _about(who: Subject) -> tuple[Block, ...]:
    return (
        line(
            "ชื่อผู้รับการประเมิน ",
            Fill(who.name, grow=True),
            " ตำแหน่ง ",
            Fill(who.position, grow=True),
            space_before=6,
        ),
        line(
            "วิทยฐานะ ",
            Fill((who.standing_name or "-") if who.standing is not None else None, grow=True),
            " เงินเดือนอันดับ ",
            *rank_parts(who.rank),
            " อัตราเงินเดือน ",
            Fill(who.salary_text, width=2.2, centred=True),
            " บาท",
        ),
        line("สำนัก/กอง ", Fill(who.office, grow=True)),
        line("สถานศึกษา (โรงเรียน/ศพด.) ", Fill(who.workplace, grow=True)),
        line("สังกัด ", Fill(who.organization, grow=True)),
    )


def _points_table(paper: SalaryAppraisal) -> Table:
    rows = [
        _row(
            f"{_part_word(paper.form)} {number} {rule.name}",
            rule.points,
            [half.points.components.get(rule.component) for half in paper.halves],
        )
        for number, rule in enumerate(paper.form.components, 1)
    ]
    totals = [half.score for half in paper.halves]
    rows += [
        _row("คะแนนรวม", paper.form.total, totals, bold=True),
        _row("คิดเป็นร้อยละ", Decimal(100), totals, bold=True),
    ]
    heads = ("องค์ประกอบการประเมิน", "คะแนนเต็ม", "คะแนนที่ได้\n(ครั้งที่ 1)", "คะแนนที่ได้\n(ครั้งที่ 2)")
    return Table(_WIDTHS, tuple(rows), head=(_head(heads),), size=TABLE_SIZE, space_before=3)


def _part_word(form: AppraisalForm) -> str:
    """The superseded form called its two components parts."""
    return "องค์ประกอบที่" if len(form.components) > 2 else "ตอนที่"


def _row(text: str, full: Decimal, given: Sequence[Decimal | None], *, bold: bool = False) -> Row:
    marks = cell(plain_number(full), align=Align.CENTER, middle=True, bold=bold)
    return Row((cell(text, bold=bold), marks, *(points_cell(points, bold=bold) for points in given)))


def _band_table(paper: SalaryAppraisal) -> Table:
    heads = ("ระดับ", *(f"{band.thai}\n({band_range(band, paper.on, paper.rules)})" for band in Band))
    rows = tuple(
        Row((cell(f"ครั้งที่ {half.number}\nคะแนน (%)"), *_band_cells(half, paper))) for half in paper.halves
    )
    widths = (2.4, *(2.7,) * len(Band))
    return Table(widths, rows, head=(_head(heads),), size=TABLE_SIZE, space_before=3)


def _band_cells(half: SalaryHalf, paper: SalaryAppraisal) -> tuple[Cell, ...]:
    """The score in the column of its band."""
    reached = band_of(half.score, on=paper.on, rules=paper.rules) if half.score is not None else None
    return tuple(
        cell((score(half.score) or "") if band is reached else "", align=Align.CENTER, middle=True)
        for band in Band
    )


def _head(texts: Sequence[str]) -> Row:
    return Row(tuple(cell(text, bold=True, align=Align.CENTER, middle=True, shaded=True) for text in texts))
