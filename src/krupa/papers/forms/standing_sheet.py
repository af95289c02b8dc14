"""One member's sheet for standing: what the assessment and its summary are printed from, and their head."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from krupa.papers.content import Block, Fill, Signatures, Spacer
from krupa.papers.facts.organization import Signatory
from krupa.papers.facts.standing import MemberAssessment
from krupa.papers.figures.standing_scores import Ticks, area_score, ticks_of
from krupa.papers.forms.head import OPEN_AFFILIATION, rank_parts
from krupa.papers.forms.parts import blocks, dated_signature, heading, line
from krupa.papers.forms.subject import Subject
from krupa.papers.prose.filters import joined
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.posts import Line
from krupa.regulations.standing.rubric import Area, AreaScore, Rubric, RubricArea


@dataclass(frozen=True, slots=True)
class AssessmentSheet:
    """A member's sheet; a blank one has no ``sheet``. ``on`` dates the rules."""

    slug: str
    who: Subject
    rubric: Rubric
    on: date
    subject: str | None = None
    sheet: MemberAssessment | None = None
    rules: Rulebook = STANDARD

    @property
    def standing(self) -> str:
        """``ตำแหน่งครู วิทยฐานะครูชำนาญการ``: the standing applied for."""
        return f"ตำแหน่งครู วิทยฐานะ{self.rubric.target.for_line(Line.TEACHER)}"

    @property
    def warnings(self) -> tuple[Bilingual, ...]:
        """What the member should know of the criteria."""
        return tuple(finding.message for finding in self.rubric.findings)

    def ticks(self, area: Area) -> Ticks:
        """The criteria the member has ticked."""
        return ticks_of(self.sheet, area)

    def score(self, area: RubricArea) -> AreaScore | None:
        """The score of an area once it is wholly assessed."""
        return area_score(area, self.ticks(area.area))


def applicant(form: AssessmentSheet, label: str) -> tuple[Block, ...]:
    """Who is assessed."""
    who = form.who
    return (
        heading(label, space_before=12),
        line("ชื่อ ", Fill(who.first_name, grow=True), " นามสกุล ", Fill(who.last_name, grow=True), " ตำแหน่งครู"),
        line(
            "รับเงินเดือนในอันดับ ",
            *rank_parts(who.rank),
            " อัตราเงินเดือน ",
            Fill(who.salary_text, width=2.5, centred=True),
            " บาท",
        ),
        line("สถานศึกษา ", Fill(who.workplace, grow=True)),
        line(
            "สังกัด " if who.organization else OPEN_AFFILIATION,
            Fill(who.organization, width=4, grow=True),
            " อำเภอ ",
            Fill(who.district, width=2.5, grow=True),
            " จังหวัด ",
            Fill(who.province, width=2.5, grow=True),
        ),
        line("กลุ่มสาระการเรียนรู้/รายวิชาที่ขอรับการประเมิน ", Fill(form.subject, grow=True)),
    )


def area_heading(area: RubricArea) -> Block:
    """``ด้านที่ 1 ด้านทักษะ…``."""
    return heading(f"ด้านที่ {area.area.value} {area.title}", space_before=12)


def member_signature(form: AssessmentSheet) -> tuple[Block, ...]:
    """The member signs with position and date."""
    sheet = form.sheet
    member = Signatory(name=sheet.name, position=sheet.position) if sheet else Signatory()
    signature = dated_signature(member, sheet.signed_on if sheet else None, after="กรรมการผู้ประเมิน")
    return blocks(Spacer(12), Signatures((signature,)))


def areas_title(form: AssessmentSheet) -> str:
    """``ด้านที่ 1 และ ด้านที่ 2``."""
    return joined([f"ด้านที่ {area.area.value}" for area in form.rubric.areas]) or ""
