"""Part 4 of the request: workload and results of the agreements."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from krupa.papers.content import Align, Block, Break, Cell, Fill, Inline, Paragraph, Row, Table, Text
from krupa.papers.content.block import cell, paragraph
from krupa.papers.facts.standing import PaRecord
from krupa.papers.forms.parts import INDENT, TABLE_SIZE, blocks, heading, plain_number
from krupa.papers.forms.standing_facts import RequestForm, RequestNumbers
from krupa.papers.prose.filters import letter_date, score
from krupa.regulations.calendar import FiscalYear

_KINDS: tuple[tuple[str, str], ...] = (
    ("1. ชั่วโมงสอนตามตารางสอน", "teaching"),
    ("2. งานส่งเสริมและสนับสนุนการจัดการเรียนรู้", "support"),
    ("3. งานพัฒนาคุณภาพการศึกษาของสถานศึกษา", "quality"),
    ("4. งานตอบสนองนโยบายและจุดเน้น", "policy"),
)
_TRANSITION_ROUNDS = 2
_SCHOOL_YEARS = 2


def pa_part(form: RequestForm, numbers: RequestNumbers) -> tuple[Block, ...]:
    """Workload tables, the results round by round, and the two notes."""
    normal = (None,) * numbers.rounds if form.in_transition else form.rounds(numbers.rounds)
    return blocks(
        heading(
            f"4. การพัฒนางานตามข้อตกลง (PA) ในช่วงระยะเวลาย้อนหลัง {numbers.rounds} รอบการประเมิน",
            space_before=12,
        ),
        heading("4.1 ภาระงาน"),
        _transition_workload(form) if form.request is None or form.in_transition else (),
        heading("การรายงานในช่วงระยะเวลาปกติ"),
        _taught(form, filled=not form.in_transition),
        _workload_table((), normal),
        heading("4.2 ผลการพัฒนางานตามข้อตกลง", space_before=12),
        *(_result(place, record) for place, record in enumerate(form.rounds(numbers.rounds), start=1)),
        _notes(numbers),
    )


def _transition_workload(form: RequestForm) -> tuple[Block, ...]:
    return blocks(
        heading("การรายงานในช่วงระยะเวลาเปลี่ยนผ่าน"),
        _taught(form, filled=form.in_transition),
        _workload_table((None,) * _SCHOOL_YEARS, form.rounds(_TRANSITION_ROUNDS)),
    )


def _taught(form: RequestForm, *, filled: bool) -> Paragraph:
    level = form.request.teaching_level if filled and form.request else None
    subject = form.request.subject if filled and form.request else None
    return paragraph(
        "ปฏิบัติการสอนชั้น/ระดับ ",
        Fill(level, width=3),
        " รายวิชา/วิชา/สาขา/กลุ่มสาระการเรียนรู้ ",
        Fill(subject, grow=True),
        align=Align.LEFT,
        keep_with_next=True,
    )


def _workload_table(school_years: Sequence[None], rounds: Sequence[PaRecord | None]) -> Table:
    columns = len(school_years) + len(rounds)
    head = (
        _head(Text("ภาระงาน\n(จำนวนชั่วโมง/สัปดาห์)", bold=True)),
        *(_head(Text("ปีการศึกษา\n", bold=True), Fill(width=1.6)) for _ in school_years),
        *(
            _head(
                Text("รอบการประเมิน\nปีงบประมาณ\nพ.ศ. ", bold=True),
                Text(str(record.fiscal_year), bold=True) if record else Fill(width=1.2),
            )
            for record in rounds
        ),
    )
    open_cells = tuple(cell() for _ in school_years)
    rows = [
        Row((cell(name), *open_cells, *(_hours(getattr(record, field, None)) for record in rounds)))
        for name, field in _KINDS
    ]
    totals = (_hours(_total(record)) for record in rounds)
    rows.append(Row((cell("รวมจำนวนชั่วโมง/สัปดาห์", bold=True), *open_cells, *totals)))
    widths = (16 - 2.6 * columns, *(2.6,) * columns)
    return Table(widths, tuple(rows), head=(Row(head),), size=TABLE_SIZE, space_before=3)


def _head(*parts: Inline) -> Cell:
    return cell(*parts, align=Align.CENTER, middle=True, shaded=True)


def _hours(value: Decimal | None) -> Cell:
    return cell("" if value is None else plain_number(value), align=Align.CENTER, middle=True)


def _total(record: PaRecord | None) -> Decimal | None:
    """The sum of the week, once every kind of work is known."""
    hours = [getattr(record, field, None) for _, field in _KINDS]
    known = [value for value in hours if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(hours) else None


def _result(place: int, record: PaRecord | None) -> Paragraph:
    year = FiscalYear(record.fiscal_year) if record else None
    return paragraph(
        f"รอบที่ {place} ปีงบประมาณ พ.ศ. ",
        Fill(str(year.be_year) if year else None, width=1.2, centred=True),
        " ระหว่างวันที่ ",
        Fill(letter_date(year.start) if year else None, width=2.6, centred=True),
        " ถึงวันที่ ",
        Fill(letter_date(year.end) if year else None, width=2.6, centred=True),
        Break(),
        "มีผลการประเมินร้อยละ ",
        Fill(score(record.result) if record else None, width=2, centred=True),
        align=Align.LEFT,
        left=INDENT,
    )


def _notes(numbers: RequestNumbers) -> tuple[Block, ...]:
    years = numbers.transition
    by_year = " ".join(
        f"ปีงบประมาณ พ.ศ. {year.be_year} ใช้ผลการพัฒนางานตามข้อตกลง {options[0].agreement_rounds} รอบการประเมิน"
        for year, options in years
    )
    after = years[-1][0].be_year + 1
    return (
        paragraph(
            f"ทั้งนี้ ผู้ดำรงตำแหน่งครูที่ยื่นขอรับการประเมินช่วงระยะเวลาเปลี่ยนผ่านใน{by_year} "
            f"และตั้งแต่ปีงบประมาณ พ.ศ. {after} เป็นต้นไป ใช้ผลการพัฒนางานตามข้อตกลง {numbers.rounds} รอบการประเมิน",
            first_line=INDENT,
            space_before=6,
        ),
        paragraph(
            f"สำหรับผู้ดำรงตำแหน่งครูที่ปฏิบัติหน้าที่ในจังหวัดชายแดนภาคใต้ {numbers.southern_area} "
            "ที่ยื่นขอรับการประเมินเพื่อขอมีวิทยฐานะหรือเลื่อนวิทยฐานะชำนาญการหรือชำนาญการพิเศษ "
            f"ในปีงบประมาณ พ.ศ. {years[0][0].be_year} เป็นต้นไป ใช้ผลการพัฒนางานตามข้อตกลง "
            f"{numbers.southern['rounds']} รอบการประเมิน",
            first_line=INDENT,
        ),
    )
