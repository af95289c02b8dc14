"""แบบประเมินผลการปฏิบัติงาน 80/10/10 of one round (คู่มือ บรรทัด 115–186).

Components and points are those of the announcement; items and layout follow the form of ว23/2564, whose
identity with the LAO form has not been verified.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from krupa.papers.content import Block, Document, Fill, Inline, Page, PageBreak, Text
from krupa.papers.facts.evaluation import Appraisal, AppraisalColumn
from krupa.papers.figures.appraisal import column_points, final_score, score_warnings
from krupa.papers.forms.appraisal_items import check_column
from krupa.papers.forms.appraisal_outcome import acknowledgement, result
from krupa.papers.forms.appraisal_ratings import Ratings, rating_tables
from krupa.papers.forms.appraisal_summary import summary_table
from krupa.papers.forms.attendance import leave_of_round
from krupa.papers.forms.head import person_lines
from krupa.papers.forms.line_words import LINE_WORDS, post_and_standing, warnings_for
from krupa.papers.forms.parts import blocks, heading, line, period_line
from krupa.papers.forms.subject import Subject
from krupa.papers.forms.workload_lines import PER_WEEK, hours_fill
from krupa.papers.layout.parts import title
from krupa.regulations.appraisal import appraisal_form
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import EvaluationRound
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.indicators import IndicatorSet

TITLE = "แบบประเมินผลการปฏิบัติงาน"
_EMPTY = AppraisalColumn()

ITEMS_UNVERIFIED = Bilingual(
    "รายการย่อยและลำดับส่วนของแบบนี้ใช้ตามแบบ ว23/2564 "
    "ซึ่งยังไม่ได้ตรวจว่าตรงกับแบบของ ก.จ. ก.ท. และ ก.อบต. โปรดเทียบก่อนใช้",
    "Items and sections follow the form of ว23/2564; nobody has verified that the LAO form is the same. "
    "Compare before use",
)


@dataclass(frozen=True, slots=True)
class AppraisalPaper:
    """One person's appraisal; a blank form has neither ``round`` nor ``appraisal``.

    ``on`` is the first day of the round; ``teaching`` and ``workload`` are hours a week.
    """

    slug: str
    who: Subject
    indicators: IndicatorSet
    on: date
    round: EvaluationRound | None = None
    appraisal: Appraisal | None = None
    teaching: Decimal | None = None
    workload: Decimal | None = None
    rules: Rulebook = STANDARD

    @property
    def columns(self) -> tuple[AppraisalColumn | None, AppraisalColumn | None]:
        """The person's own ratings and the supervisor's."""
        return (self.appraisal.own, self.appraisal.supervisor) if self.appraisal else (None, None)


def appraisal_document(paper: AppraisalPaper) -> Document:
    """Four sections, then the ratings behind them."""
    own, supervisor = paper.columns
    for name, column in (("own", own), ("supervisor", supervisor)):
        if column:
            check_column(paper.slug, f"appraisals.{name}", column, paper.indicators, paper.on, paper.rules)
    form = appraisal_form(on=paper.on, rules=paper.rules, assistant=paper.indicators.assistant)
    points = tuple(
        column_points(column, paper.indicators, paper.on, paper.rules) for column in (own, supervisor)
    )
    appraisal = paper.appraisal
    given = final_score(appraisal, points[1]) if appraisal else None
    ratings = Ratings(form, paper.indicators, paper.on, own or _EMPTY, supervisor or _EMPTY, paper.rules)
    body = blocks(
        _head(paper),
        _about(paper),
        heading("ส่วนที่ 2 สรุปผลการประเมิน", space_before=12),
        summary_table(form, points[0], points[1], given),
        result(appraisal, given, paper.on, paper.rules),
        acknowledgement(appraisal, paper.who),
        PageBreak(),
        title("รายการประเมิน"),
        line("ให้ทำเครื่องหมาย ✓ ในช่องระดับการประเมินตามสภาพการปฏิบัติงานจริง"),
        rating_tables(ratings),
    )
    warnings = (*warnings_for(LINE_WORDS[paper.indicators.line]), ITEMS_UNVERIFIED)
    if appraisal:
        warnings = (*warnings, *score_warnings(appraisal, points[1]))
    return Document(
        slug=paper.slug,
        title=f"{TITLE} {form.code}",
        blocks=body,
        page=Page(top=2.0, bottom=1.5),
        protect=paper.who.protected,
        warnings=warnings,
    )


def _head(paper: AppraisalPaper) -> tuple[Block, ...]:
    post: tuple[Inline, ...] = (Text("ตำแหน่งครูผู้ช่วย", bold=True),)
    if not paper.indicators.assistant:
        post = post_and_standing(LINE_WORDS[paper.indicators.line], paper.who, bold=True)
    number: Inline = Text(str(paper.round.number), bold=True) if paper.round else Fill(width=1)
    start, end = (paper.round.start, paper.round.end) if paper.round else (None, None)
    year: Inline = Text(str(paper.round.fiscal_year.be_year), bold=True) if paper.round else Fill(width=1.6)
    rounds = (Text("รอบการประเมิน ครั้งที่ ", bold=True), number, Text(" ประจำปีงบประมาณ พ.ศ. ", bold=True), year)
    return blocks(title(TITLE, post, rounds), period_line("ระหว่าง", start, end))


def _about(paper: AppraisalPaper) -> tuple[Block, ...]:
    absences = paper.appraisal.absences if paper.appraisal else None
    return blocks(
        heading("ส่วนที่ 1 ข้อมูลผู้รับการประเมิน", space_before=12),
        person_lines(LINE_WORDS[paper.indicators.line], paper.who),
        line(
            "ชั่วโมงปฏิบัติการสอน จำนวน ",
            hours_fill(paper.teaching),
            PER_WEEK,
            " ภาระงานรวม จำนวน ",
            hours_fill(paper.workload),
            PER_WEEK,
        ),
        line("วันลา มาสาย และขาดราชการในรอบการประเมินนี้", space_before=3),
        leave_of_round(absences),
    )
