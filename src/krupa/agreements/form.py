"""Which form a post uses, and what it asks: decided by the rules, never chosen by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from krupa.papers.figures.workload import classroom_basis
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.indicators import IndicatorSet, indicator_set
from krupa.regulations.levels import ExpectedLevel, expected_level, levels_to_show
from krupa.regulations.posts import Line, Rank, Standing, WorkplaceKind
from krupa.regulations.workload import WorkloadBasis

if TYPE_CHECKING:
    from krupa.agreements.models import Agreement
    from krupa.people.models import Post

WORK, CHALLENGE = "work", "challenge"

_SLUGS = {
    Line.TEACHER: "pa1-teacher",
    Line.ADMINISTRATOR: "pa1-administrator",
    Line.SUPERVISOR: "pa1-supervisor",
}
_ALL_KINDS = {
    "teaching": Bilingual("1.1 ชั่วโมงสอนตามตารางสอน", "1.1 Teaching by the timetable"),
    "support": Bilingual(
        "1.2 งานส่งเสริมและสนับสนุนการจัดการเรียนรู้", "1.2 Work that supports teaching and learning"
    ),
    "quality": Bilingual(
        "1.3 งานพัฒนาคุณภาพการจัดการศึกษาของสถานศึกษา", "1.3 Work on the quality of the school or centre"
    ),
    "policy": Bilingual("1.4 งานตอบสนองนโยบายและจุดเน้น", "1.4 Work for policies and points of emphasis"),
}
_ADMINISTRATORS = {"teaching": Bilingual("การปฏิบัติการสอน/การจัดกิจกรรมการเรียนการสอน", "Teaching duty")}
_SUPERVISORS = {"teaching": Bilingual("งานที่ปฏิบัติ", "Work done")}


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one post on a date. ``basis`` is None where no minimum workload is prescribed."""

    slug: str
    line: Line
    standing: Standing
    assistant: bool
    indicators: IndicatorSet
    level: ExpectedLevel
    levels: tuple[ExpectedLevel, ...]
    basis: WorkloadBasis | None
    on: date

    @property
    def kinds(self) -> Mapping[str, Bilingual]:
        """The items of ภาระงาน the form asks for."""
        if self.line is Line.ADMINISTRATOR:
            return _ADMINISTRATORS
        return _SUPERVISORS if self.line is Line.SUPERVISOR else _ALL_KINDS

    @property
    def asks_full_time(self) -> bool:
        """Whether the form has เต็มเวลา / ไม่เต็มเวลา."""
        return self.line is not Line.TEACHER

    @property
    def asks_school_types(self) -> bool:
        """Whether the form has the list of kinds of school."""
        return self.line is Line.ADMINISTRATOR

    @property
    def sections(self) -> tuple[str, ...]:
        """The keys of all sections in order; an assistant's agreement has no challenge."""
        last = () if self.assistant else (CHALLENGE,)
        return (WORK, *self.indicators.numbers, *last)

    def title(self, section: str) -> Bilingual:
        """What a section is called; the names of indicators are official Thai text in both languages."""
        if section == WORK:
            return Bilingual("ภาระงาน", "Workload")
        if section == CHALLENGE:
            return Bilingual("ประเด็นท้าทาย", "The challenge")
        name = f"{section} {self.indicators.indicator(section).name}"
        return Bilingual(name, name)


def form_for(post: Post, *, on: date) -> Form:
    """The form of a post; ``on`` is the day whose rules the year uses."""
    line, standing = Line(post.line), Standing(post.standing)
    assistant = Rank(post.rank) is Rank.ASSISTANT
    return Form(
        slug="assistant-agreement" if assistant else _SLUGS[line],
        line=line,
        standing=standing,
        assistant=assistant,
        indicators=indicator_set(line, assistant=assistant, on=on),
        level=expected_level(line, standing, assistant=assistant, on=on),
        levels=() if assistant else levels_to_show(line, standing, on=on),
        basis=_basis(post, line, assistant),
        on=on,
    )


def form_of(agreement: Agreement) -> Form:
    """The form of an agreement."""
    return form_for(agreement.post, on=agreement.cycle.rules_on)


def _basis(post: Post, line: Line, assistant: bool) -> WorkloadBasis | None:
    if assistant or line is Line.SUPERVISOR:
        return None
    if line is Line.ADMINISTRATOR:
        deputy = post.position.startswith("รอง")
        return WorkloadBasis.DEPUTY_DIRECTOR if deputy else WorkloadBasis.DIRECTOR
    rooms = tuple(ClassroomType(kind) for kind in post.classroom_types)
    return classroom_basis(rooms, in_centre=bool(post.unit and post.unit.kind == WorkplaceKind.CHILD_CENTRE))
