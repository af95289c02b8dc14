"""แบบสรุปผลการประเมินการพัฒนางานตามข้อตกลง (PA 3): three members' points (คู่มือ บรรทัด 877–923)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from krupa.papers.content import (
    Align,
    Block,
    Cell,
    Document,
    Page,
    Row,
    Signatures,
    Spacer,
    Table,
    Text,
    Tick,
)
from krupa.papers.content.block import cell
from krupa.papers.facts.committee import Member
from krupa.papers.facts.evaluation import Sheet
from krupa.papers.figures.evaluation import rated_sheet, sheet_score
from krupa.papers.forms.head import pa_head
from krupa.papers.forms.line_words import LINE_WORDS, LineWords, warnings_for
from krupa.papers.forms.pa1_table import check_numbers
from krupa.papers.forms.pa2 import WORKLOAD_MET, WORKLOAD_UNMET, signatory_of
from krupa.papers.forms.pa2_facts import part_one_points, part_two_points
from krupa.papers.forms.parts import blocks, dated_signature, heading, line, plain_number
from krupa.papers.forms.subject import Subject
from krupa.papers.prose.filters import score
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.indicators import IndicatorSet
from krupa.regulations.pa_score import SheetScore, summarise

TITLE = "แบบสรุปผลการประเมินการพัฒนางานตามข้อตกลง (PA)"
_BESIDE_LABEL = 1.7
_WIDTHS = (5.6, 1.7, 1.9, 1.9, 1.9, 3.0)


@dataclass(frozen=True, slots=True)
class Pa3:
    """One person's result. ``sheets`` has a place for each member, empty until the sheet is in."""

    slug: str
    who: Subject
    indicators: IndicatorSet
    on: date
    sheets: tuple[Sheet | None, ...]
    members: tuple[Member | None, ...]
    year: FiscalYear | None = None
    rules: Rulebook = STANDARD

    @property
    def scores(self) -> tuple[SheetScore | None, ...]:
        """The points of each member whose sheet is complete."""
        return tuple(
            sheet_score(sheet, self.indicators, self.on, self.rules) if sheet else None
            for sheet in self.sheets
        )

    @property
    def workload_met(self) -> bool | None:
        """What the members ticked; open until all have."""
        ticks = [sheet.workload_met if sheet else None for sheet in self.sheets]
        return None if None in ticks else all(ticks)

    @property
    def passed(self) -> bool | None:
        """The result by the rule; open until all sheets are complete."""
        if self.workload_met is None or None in self.scores:
            return None
        sheets = [rated_sheet(self.indicators.line, sheet) for sheet in self.sheets if sheet]
        return summarise(sheets, on=self.on, rules=self.rules).value.passed


def pa3(form: Pa3) -> Document:
    """The summary of a line's evaluation with the signatures of all members."""
    words = LINE_WORDS[form.indicators.line]
    for sheet in form.sheets:
        check_numbers(form.slug, "levels", tuple(sheet.levels) if sheet else (), form.indicators)
    met, passed = form.workload_met, form.passed
    body = blocks(
        pa_head(
            f"PA 3/{words.code}",
            TITLE,
            words,
            form.who,
            year=form.year,
            period=(form.year.start, form.year.end) if form.year else (None, None),
            period_label="รอบการประเมิน ระหว่าง",
            section="ข้อมูลผู้รับการประเมิน",
            note="สำหรับกรรมการประเมิน",
            standing_in_title=False,
        ),
        line(
            Text("ภาระงาน  ", bold=True),
            Tick(met is True),
            f" {WORKLOAD_MET}",
            space_before=6,
        ),
        line(Tick(met is False), f" {WORKLOAD_UNMET}", left=_BESIDE_LABEL),
        heading("ผลการประเมิน"),
        _table(form, words),
        line(
            Text(f"สรุปผลการประเมินทั้ง 2 ส่วน จากกรรมการ {len(form.sheets)} คน", bold=True),
            "   ",
            Tick(passed is True),
            " ผ่านเกณฑ์   ",
            Tick(passed is False),
            " ไม่ผ่านเกณฑ์",
            space_before=6,
        ),
        _signatures(form.members),
    )
    return Document(
        slug=form.slug,
        title=f"{TITLE} PA 3/{words.code}",
        blocks=body,
        page=Page(top=2.0, bottom=1.5),
        protect=form.who.protected,
        warnings=warnings_for(words),
    )


def _table(form: Pa3, words: LineWords) -> Table:
    one, two = Decimal(part_one_points(form.on, form.rules)), part_two_points(form.on, form.rules)
    bar = form.rules.value("pa.pass_percent", on=form.on)
    note = cell(
        f"เกณฑ์ผ่านต้องได้คะแนนจากกรรมการแต่ละคนไม่ต่ำกว่าร้อยละ {bar}", rowspan=3, align=Align.CENTER, middle=True
    )
    heads = ("การประเมินข้อตกลง\nในการพัฒนางาน", "คะแนนเต็ม", *_member_heads(form), "หมายเหตุ")
    rows = (
        Row(
            (
                _about("ส่วนที่ 1 ", "ข้อตกลงในการพัฒนางานตามมาตรฐานตำแหน่ง"),
                *_points(form, one, lambda points: points.part_one),
                note,
            )
        ),
        Row(
            (
                _about("ส่วนที่ 2 ", f"ข้อตกลงในการพัฒนางานที่เสนอเป็นประเด็นท้าทายใน{words.outcome}"),
                *_points(form, two, lambda points: points.part_two),
            )
        ),
        Row(
            (
                cell("รวม", bold=True, align=Align.CENTER),
                *_points(form, one + two, lambda points: points.total),
            )
        ),
    )
    head = Row(tuple(cell(text, bold=True, align=Align.CENTER, middle=True, shaded=True) for text in heads))
    return Table(_WIDTHS, rows, head=(head,), size=15, space_before=6)


def _member_heads(form: Pa3) -> tuple[str, ...]:
    return tuple(f"คนที่ {number}" for number in range(1, len(form.sheets) + 1))


def _about(part: str, text: str) -> Cell:
    return cell(Text(part, bold=True), text)


def _points(form: Pa3, full: Decimal, of: Callable[[SheetScore], Decimal]) -> tuple[Cell, ...]:
    given = (score(of(points)) if points else "" for points in form.scores)
    return tuple(cell(text or "", align=Align.CENTER, middle=True) for text in (plain_number(full), *given))


def _signatures(members: tuple[Member | None, ...]) -> tuple[Block, ...]:
    """The chair alone, the others side by side under the chair."""
    signed = [
        dated_signature(
            signatory_of(member),
            None,
            after="ประธานกรรมการผู้ประเมิน" if place == 0 else "กรรมการผู้ประเมิน",
            position=False,
            narrow=place > 0,
        )
        for place, member in enumerate(members)
    ]
    return (Spacer(6), Signatures((signed[0],)), Spacer(6), Signatures(tuple(signed[1:])))
