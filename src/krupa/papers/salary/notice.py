"""หนังสือแจ้งผลการเลื่อนเงินเดือน: what a person is told, and nobody else (คู่มือ บรรทัด 1674–1699)."""

from __future__ import annotations

from krupa.papers.content import (
    Align,
    Block,
    Cell,
    Document,
    Fill,
    Inline,
    Paragraph,
    Row,
    Signature,
    Signatures,
    Spacer,
    Table,
    Text,
    Tick,
)
from krupa.papers.content.block import cell, paragraph
from krupa.papers.figures.salary import SalaryLine
from krupa.papers.layout.parts import title
from krupa.papers.prose.filters import letter_date, money, score, whole_baht
from krupa.papers.prose.paper import protected_names
from krupa.papers.salary.context import RoundPapers, workplace_name
from krupa.regulations.calendar import EvaluationRound

SLUG = "salary-notice"
_TITLE = "หนังสือแจ้งผลการเลื่อนเงินเดือน"
_INDENT = 1.25
_REASON_LINES = 3


def notice(papers: RoundPapers, line: SalaryLine) -> Document:
    """One person's notice: base, per cent, amount and new salary, or the reason why nothing is added."""
    return Document(
        slug=SLUG,
        title=f"{_TITLE} {line.person.name}",
        blocks=(
            *title(_TITLE),
            Spacer(6),
            *_rounds(papers),
            *_person(papers, line),
            paragraph(
                "ได้รับการเลื่อนเงินเดือน", align=Align.LEFT, bold=True, space_before=12, keep_with_next=True
            ),
            _increase(line),
            *_reason(line),
            Spacer(12),
            Signatures((_signature(papers),)),
        ),
        protect=(*protected_names(papers.organization), line.person.first_name, line.person.last_name),
    )


def _rounds(papers: RoundPapers) -> tuple[Block, ...]:
    """Both rounds of the year with their dates, this one ticked."""
    first, second = papers.period.fiscal_year.rounds
    lead = paragraph("รอบการประเมิน", align=Align.LEFT, bold=True, keep_with_next=True)
    return (lead, *(_round(one, one.number == papers.facts.number) for one in (first, second)))


def _round(period: EvaluationRound, ticked: bool) -> Paragraph:
    dates = f"{letter_date(period.start)}  ถึง  {letter_date(period.end)}"
    return paragraph(
        Tick(ticked), f"  รอบที่ {period.number}  {dates}", align=Align.LEFT, left=_INDENT, first_line=_INDENT
    )


def _person(papers: RoundPapers, line: SalaryLine) -> tuple[Block, ...]:
    person, organization = line.person, papers.organization
    standing = f" วิทยฐานะ{person.standing_name}" if person.standing_name else ""
    office = f"{workplace_name(organization, person)} {organization.words.full_name}"
    return (
        _line("ชื่อ ", _grow(person.first_with_title), " นามสกุล ", _grow(person.last_name), before=12),
        _line("ตำแหน่ง ", _grow(f"{person.position_name}{standing}")),
        _line("ส่วนราชการ ", _grow(office)),
        _line("เงินเดือนเดิม ", Fill(whole_baht(line.entry.salary), width=4, centred=True), " บาท"),
    )


def _increase(line: SalaryLine) -> Table:
    """The row of the increase, open while nothing is decided or nothing is given."""
    counted = None if line.undecided else line.outcome.increment
    base = whole_baht(line.outcome.base.amount) if counted else None
    figures = (
        (
            base,
            score(counted.percent),
            whole_baht(counted.amount),
            money(counted.special_compensation or None),
        )
        if counted
        else (None,) * 4
    )
    new = None if line.undecided else whole_baht(line.outcome.new_salary)
    head = (
        Row(
            (
                _title("ฐานในการคำนวณ (บาท)", rowspan=2),
                _title("อัตราร้อยละที่ได้เลื่อน", rowspan=2),
                _title("จำนวนเงินที่ได้เพิ่ม", colspan=2),
                _title("เงินเดือนที่ได้รับ (บาท)", rowspan=2),
            )
        ),
        Row((_title("เงินเดือนที่ได้เลื่อน (บาท)"), _title("เงินค่าตอบแทนพิเศษ (บาท)"))),
    )
    texts = ("" if text is None else text for text in (*figures, new))
    special = Row(tuple(cell(text or _nothing(line), align=Align.CENTER) for text in texts))
    return Table((3, 3, 3.4, 3.4, 3.2), (special,), head, space_before=6)


def _nothing(line: SalaryLine) -> str:
    """An empty cell stays open on a draft, and is a dash once the round is decided."""
    return "" if line.undecided else "-"


def _reason(line: SalaryLine) -> tuple[Block, ...]:
    label = paragraph(
        "กรณีที่ไม่ได้รับการเลื่อนเงินเดือน เนื่องจาก",
        align=Align.LEFT,
        bold=True,
        space_before=12,
        keep_with_next=True,
    )
    if line.reason:
        return (label, paragraph(Text(line.reason), first_line=_INDENT))
    lines = _REASON_LINES if line.outcome.increment is None else 1
    return (label, *(_line(_grow(None)) for _ in range(lines)))


def _signature(papers: RoundPapers) -> Signature:
    organization, day = papers.organization, papers.head(SLUG).date
    written = letter_date(day)
    lines: list[tuple[Inline, ...]] = [(Text(f"ตำแหน่ง {organization.head_position}"),)]
    if organization.head.acting:
        lines.append((Text(organization.head.acting),))
    lines.append((Text("วันที่ "), Text(written) if written else Fill(width=4)))
    return Signature(name=organization.head.name, prompt="(ลงชื่อ)", lines=tuple(lines))


def _title(text: str, colspan: int = 1, rowspan: int = 1) -> Cell:
    return cell(
        text, align=Align.CENTER, bold=True, colspan=colspan, rowspan=rowspan, middle=True, shaded=True
    )


def _line(*parts: Inline | str, before: float = 0) -> Paragraph:
    return paragraph(*parts, align=Align.LEFT, space_before=before)


def _grow(value: str | None) -> Fill:
    return Fill(value, grow=True)
