"""แบบเปลี่ยนแปลงทะเบียนประวัติ: what an appointment to a standing changes in the personnel record.

The manual names this form (คู่มือ บรรทัด 2402) and does not print it, so this one is composed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from krupa.papers.content import (
    Align,
    Document,
    Fill,
    Inline,
    Paragraph,
    Row,
    Signatures,
    Spacer,
    Table,
    Text,
)
from krupa.papers.content.block import cell
from krupa.papers.facts.base import PaperHead
from krupa.papers.facts.organization import Organization, Signatory
from krupa.papers.facts.standing import Resolution
from krupa.papers.figures.pay import requested_salary
from krupa.papers.forms.parts import heading, line, signing
from krupa.papers.layout.parts import or_blank, title
from krupa.papers.prose.filters import letter_date, whole_baht
from krupa.papers.prose.paper import protected_names
from krupa.papers.tables.standing_groups import Candidate, Group
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import Standing
from krupa.regulations.standing.allowance import allowance, rank_after
from krupa.thai import ThaiInputError, format_national_id

COMPOSED = Bilingual(
    "คู่มือกล่าวถึงแบบนี้แต่ไม่มีตัวแบบ แบบนี้เรียบเรียงขึ้นเอง หากจังหวัดหรือหน่วยงานมีแบบของตนให้ใช้แบบนั้นก่อน",
    "The manual names this form but does not print it: this one is composed. A form of the province or of "
    "the organisation goes first",
)
_NOTHING = "–"
_ROWS = (
    "ตำแหน่ง",
    "วิทยฐานะ",
    "อันดับเงินเดือน",
    "อัตราเงินเดือน (บาท)",
    "เงินวิทยฐานะ/เดือน (บาท)",
    "ค่าตอบแทน/เดือน (บาท)",
)

Values = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One appointment, as the personnel record takes it in."""

    group: Group
    candidate: Candidate

    @property
    def old(self) -> Values:
        """The six values before: post, standing, rank, salary, allowance, compensation."""
        person, request = self.candidate.person, self.candidate.request
        return (
            person.position_name,
            person.standing_name or _NOTHING,
            person.rank.thai,
            whole_baht(requested_salary(self.group.year, request, self._day)),
            *self._paid(person.standing),
        )

    @property
    def new(self) -> Values:
        """The six values after."""
        person, request = self.candidate.person, self.candidate.request
        rank = rank_after(self.group.target, on=self._day, rules=self.group.year.rulebook).value
        return (
            person.position_name,
            self.group.standing,
            rank.thai,
            whole_baht(request.new_salary),
            *self._paid(self.group.target),
        )

    @property
    def order(self) -> PaperHead:
        """Number and date of the order."""
        return self.group.year.head("standing-appointment-order", self.group.part)

    @property
    def _day(self) -> date:
        return self.candidate.request.effective_on or self.group.year.period.end

    def _paid(self, standing: Standing) -> tuple[str | None, str | None]:
        if standing is Standing.NONE:
            return _NOTHING, _NOTHING
        paid = allowance(standing, on=self._day, rules=self.group.year.rulebook).value
        return whole_baht(paid.allowance), whole_baht(paid.compensation) if paid.compensation else _NOTHING


def personnel_record(slug: str, organization: Organization, change: RecordChange | None = None) -> Document:
    """The record change of one person, or the blank form.

    Raises:
        RefusalError: the standing has no allowance or rank.
    """
    words = organization.words
    name = f"แบบเปลี่ยนแปลงทะเบียนประวัติ{words.officer}"
    return Document(
        slug=slug,
        title=f"{name} {change.candidate.person.name}" if change else name,
        blocks=(
            *title(name, words.full_name),
            Spacer(6),
            *_person(organization, change),
            heading("2. รายการเปลี่ยนแปลง"),
            _changes(change),
            *_evidence(organization, change),
            Spacer(18),
            _signatures(organization),
        ),
        protect=protected_names(organization),
        warnings=(COMPOSED,),
    )


def _grouped_id(number: str) -> str:
    """As the card prints it; a number that cannot be right as it was given, for the signer to see."""
    try:
        return format_national_id(number)
    except ThaiInputError:
        return number


def _person(organization: Organization, change: RecordChange | None) -> Iterator[Paragraph]:
    person = change.candidate.person if change else None
    place = (change.candidate.place or organization.education_office) if change else None
    number = _grouped_id(person.national_id) if person and person.national_id else None
    yield heading("1. ข้อมูลบุคคล")
    yield line("ชื่อ - สกุล ", Fill(person.name if person else None, grow=True))
    yield line(
        "เลขประจำตัวประชาชน ",
        Fill(number, grow=True),
        " วันเกิด ",
        Fill(letter_date(person.birth_date if person else None), grow=True),
    )
    yield line(
        "เลขที่ตำแหน่ง ",
        Fill(person.post_number if person else None, grow=True),
        " วันบรรจุ ",
        Fill(letter_date(person.appointed_on if person else None), grow=True),
    )
    yield line("สถานศึกษา/ส่วนราชการ ", Fill(place, grow=True))
    yield line(
        "สังกัด ",
        Fill(
            f"{organization.words.full_name} อำเภอ{organization.district} จังหวัด{organization.province}",
            grow=True,
        ),
    )


def _changes(change: RecordChange | None) -> Table:
    empty: Values = (None,) * len(_ROWS)
    old, new = (change.old, change.new) if change else (empty, empty)
    head = Row(tuple(cell(text, align=Align.CENTER, bold=True) for text in ("รายการ", "เดิม", "ใหม่")))
    rows = tuple(
        Row((cell(label), cell(before or "", align=Align.CENTER), cell(after or "", align=Align.CENTER)))
        for label, before, after in zip(_ROWS, old, new, strict=True)
    )
    return Table((5.0, 5.5, 5.5), rows, head=(head,), space_before=6)


def _evidence(organization: Organization, change: RecordChange | None) -> Iterator[Paragraph]:
    order = change.order if change else PaperHead()
    resolution = change.group.year.standing.resolution if change else Resolution()
    effective = change.candidate.request.effective_on if change else None
    words = organization.words
    yield heading("3. หลักฐานการเปลี่ยนแปลง")
    yield line(
        f"คำสั่ง{words.full_name} ที่ ",
        Fill(order.number, grow=True),
        " ลงวันที่ ",
        Fill(letter_date(order.date), grow=True),
    )
    yield line(
        f"มติ {words.province_committee_short} ครั้งที่ ",
        Fill(resolution.meeting, grow=True),
        " เมื่อวันที่ ",
        Fill(letter_date(resolution.date), grow=True),
    )
    yield line("มีผลตั้งแต่วันที่ ", Fill(letter_date(effective), grow=True))


def _signatures(organization: Organization) -> Signatures:
    officer, clerk = organization.personnel_officer, organization.clerk
    return Signatures(
        (
            signing(officer.name, *_posts(officer, None), (Text("ผู้บันทึกการเปลี่ยนแปลง"),)),
            signing(clerk.name, *_posts(clerk, organization.words.clerk_full), (Text("ผู้ตรวจสอบ"),)),
        )
    )


def _posts(signatory: Signatory, position: str | None) -> Iterator[tuple[Inline, ...]]:
    yield (or_blank(signatory.position or position, 4.5),)
    if signatory.acting:
        yield (Text(signatory.acting),)
