"""The tables of part 9: results under the rules of 2550 and of 2561, and of the PA beside them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from krupa.papers.content import Align, Block, Cell, Fill, Inline, Paragraph, Row, Table, Text, Tick
from krupa.papers.content.block import cell
from krupa.papers.facts.standing import PaRecord
from krupa.papers.forms.parts import TABLE_SIZE, day_fields
from krupa.papers.prose.filters import score
from krupa.regulations.calendar import FiscalYear

_DUTIES = (
    "1. ผลงานตามหน้าที่และความรับผิดชอบตามมาตรฐานกำหนดตำแหน่ง และมาตรฐานวิทยฐานะ",
    "2. ผลงานตามลักษณะงานที่ปฏิบัติตามมาตรฐานกำหนดตำแหน่ง และคุณภาพการปฏิบัติงานมาตรฐานวิทยฐานะ",
    "3. ผลที่เกิดกับผู้เรียน",
)
_INDICATORS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "ด้านที่ 1 ด้านการจัดการเรียนการสอน",
        (
            "1.1 การสร้างและหรือพัฒนาหลักสูตร",
            "1.2 การจัดการเรียนรู้",
            "1.2.1 การออกแบบหน่วยการเรียนรู้",
            "1.2.2 การจัดทำแผนการจัดการเรียนรู้/แผนการจัดการศึกษาเฉพาะบุคคล (IEP)/แผนการสอนรายบุคคล (IIP)/"
            "แผนการจัดประสบการณ์",
            "1.2.3 กลยุทธ์ในการจัดการเรียนรู้",
            "1.2.4 คุณภาพผู้เรียน",
            "1.3 การสร้างและการพัฒนา สื่อ นวัตกรรม เทคโนโลยีทางการศึกษา และแหล่งเรียนรู้",
            "1.4 การวัดและประเมินผลการเรียนรู้",
            "1.5 การวิจัยเพื่อพัฒนาการเรียนรู้",
        ),
    ),
    (
        "ด้านที่ 2 ด้านการบริหารจัดการชั้นเรียน",
        (
            "2.1 การบริหารจัดการชั้นเรียน",
            "2.2 การจัดระบบดูแลช่วยเหลือผู้เรียน",
            "2.3 การจัดทำข้อมูลสารสนเทศและเอกสารประจำชั้นเรียนหรือประจำวิชา",
        ),
    ),
    ("ด้านที่ 3 ด้านการพัฒนาตนเองและวิชาชีพ", ("3.1 การพัฒนาตนเอง", "3.2 การพัฒนาวิชาชีพ")),
)
_GROUPED = "1.2 การจัดการเรียนรู้"


def duties_table() -> Table:
    """วฐ.2 or วฐ.2/1: three results, out of 100 together."""
    head = ("รายการประเมิน", "คะแนนเต็ม", "เกณฑ์ผ่าน\nร้อยละ", "คะแนนที่ได้")
    rows = (
        Row((cell("การประเมินผลการปฏิบัติงาน", bold=True), cell(), cell(), cell())),
        *(Row((cell(name), cell(), cell(), cell())) for name in _DUTIES),
        Row(
            (
                cell("รวมคะแนนผลการปฏิบัติงาน", bold=True),
                cell("100", align=Align.CENTER, middle=True),
                cell(),
                cell(),
            )
        ),
        Row((cell(*_verdict(None), colspan=4),)),
    )
    return Table((8.5, 2.5, 2.5, 2.5), rows, head=(_head_row(head),), size=TABLE_SIZE, space_before=3)


def indicators_table(years: int) -> Table:
    """3 ด้าน 13 ตัวชี้วัด: the quality level of each, school year by school year."""
    width = 3.7
    head = Row(
        (
            _head(Text("รายการประเมิน", bold=True)),
            *(
                _head(Text("ปีการศึกษา ", bold=True), Fill(width=1.2), Text("\nระดับคุณภาพที่ได้", bold=True))
                for _ in range(years)
            ),
        )
    )
    rows: list[Row] = []
    for area, names in _INDICATORS:
        rows.append(Row((cell(area, bold=True, colspan=years + 1),), group=True))
        rows += (Row((cell(name), *(_level(name) for _ in range(years)))) for name in names)
    rows.append(Row((cell(*_verdict(None), colspan=years + 1),)))
    widths = (16 - width * years, *(width,) * years)
    return Table(widths, tuple(rows), head=(head,), size=TABLE_SIZE, space_before=3)


def _level(name: str) -> Cell:
    """Room for a level; the heading of a group has none."""
    return cell() if name == _GROUPED else cell(Fill(width=2), align=Align.CENTER, middle=True)


def agreement_table(rounds: Sequence[PaRecord | None], *, percent: int, members: int) -> Table:
    """The PA: each round with the per cent every member gave."""
    criterion = f"ต้องได้คะแนนจากกรรมการแต่ละคนไม่ต่ำกว่าร้อยละ {percent}"
    rows = []
    for place, record in enumerate(rounds):
        middle = (cell(criterion, rowspan=len(rounds), middle=True),) if place == 0 else ()
        period, results = Cell(_period(record)), Cell(_members(record, members))
        rows.append(Row((period, *middle, results)))
    rows.append(Row((cell(*_verdict(_passed(rounds, percent, members)), colspan=3),)))
    head = ("การพัฒนางานตามข้อตกลง", "เกณฑ์การประเมิน", "ผลการประเมิน")
    return Table((7.9, 3.2, 4.9), tuple(rows), head=(_head_row(head),), size=TABLE_SIZE, space_before=3)


def _period(record: PaRecord | None) -> tuple[Block, ...]:
    year = FiscalYear(record.fiscal_year) if record else None
    return (
        _left(Text("ปีงบประมาณ พ.ศ. "), Fill(str(year.be_year) if year else None, width=1.2, centred=True)),
        _left(Text("ระหว่างวันที่ "), *day_fields(year.start if year else None)),
        _left(Text("ถึงวันที่ "), *day_fields(year.end if year else None)),
    )


def _members(record: PaRecord | None, members: int) -> tuple[Block, ...]:
    given: Sequence[Decimal | None] = record.members if record else ()
    results = (*given, *(None,) * (members - len(given)))
    return tuple(
        _left(Text(f"กรรมการคนที่ {place} ร้อยละ "), Fill(score(result), width=1.3, centred=True))
        for place, result in enumerate(results, start=1)
    )


def _passed(rounds: Sequence[PaRecord | None], percent: int, members: int) -> bool | None:
    """Whether every member reached the mark in every round; None while a result is open."""
    given = [record.members for record in rounds if record and len(record.members) >= members]
    if len(given) < len(rounds):
        return None
    return all(result >= percent for results in given for result in results)


def _verdict(passed: bool | None) -> tuple[Inline, ...]:
    return (
        Text("สรุปผลการประเมิน  ", bold=True),
        Tick(passed is True),
        Text(" ผ่านเกณฑ์   "),
        Tick(passed is False),
        Text(" ไม่ผ่านเกณฑ์"),
    )


def _left(*parts: Inline) -> Paragraph:
    return Paragraph(parts, align=Align.LEFT)


def _head(*parts: Inline) -> Cell:
    return cell(*parts, align=Align.CENTER, middle=True, shaded=True)


def _head_row(names: Sequence[str]) -> Row:
    return Row(tuple(_head(Text(name, bold=True)) for name in names))
