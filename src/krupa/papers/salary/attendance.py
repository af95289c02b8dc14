"""รายชื่อผู้เข้าประชุม: who sits in the committee, with room to sign."""

from __future__ import annotations

from collections.abc import Sequence

from krupa.papers.content import Align, Document, Fill, Inline, Row, Rule, Spacer, Table, Text
from krupa.papers.content.block import cell
from krupa.papers.facts.committee import Member
from krupa.papers.facts.organization import Organization
from krupa.papers.facts.salary import Meeting
from krupa.papers.layout.parts import title
from krupa.papers.prose.filters import letter_date
from krupa.papers.prose.paper import protected_names
from krupa.papers.salary.context import RoundPapers, names_office
from krupa.regulations.committees.seats import SeatRole

SLUG = "salary-meeting-attendance"
_TITLE = "รายชื่อผู้เข้าประชุม"
_ROLES = {
    SeatRole.CHAIR: "ประธานคณะกรรมการ",
    SeatRole.MEMBER: "กรรมการ",
    SeatRole.SECRETARY: "เลขานุการ",
}
_BLANK_FORM = (SeatRole.CHAIR, *[SeatRole.MEMBER] * 4, SeatRole.SECRETARY)


def attendance(papers: RoundPapers) -> Document:
    """The list of one round's meeting."""
    return _document(papers.organization, papers.facts.meeting, papers.members)


def blank_attendance(organization: Organization) -> Document:
    """The form of the manual: six open seats."""
    return _document(organization, Meeting(), tuple(Member(role=role) for role in _BLANK_FORM))


def attendance_table(members: Sequence[Member]) -> Table:
    """Number, name, seat with the post beneath it, and room to sign; the secretary last."""
    seats = sorted(members, key=lambda member: list(SeatRole).index(member.role))
    head = Row(
        tuple(
            cell(text, align=Align.CENTER, bold=True, middle=True, shaded=True)
            for text in ("ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง", "ลายมือชื่อ")
        )
    )
    rows = tuple(
        Row(
            (
                cell(str(number), align=Align.CENTER),
                cell(member.name or ""),
                cell("\n".join(filter(None, (_ROLES[member.role], member.position)))),
                cell(""),
            )
        )
        for number, member in enumerate(seats, 1)
    )
    return Table((1.4, 5.2, 5.4, 4), rows, (head,), space_before=6)


def _document(organization: Organization, meeting: Meeting, members: Sequence[Member]) -> Document:
    words = organization.words
    committee = f"คณะกรรมการพิจารณาเลื่อนเงินเดือน{words.teacher_short}{words.full_name}"
    where = (
        Text("วันที่ ", bold=True),
        _or_open(letter_date(meeting.date), 4),
        Text(" เวลา ", bold=True),
        _or_open(meeting.time, 2),
        Text(" ณ ", bold=True),
        _or_open(meeting.place, 4),
        *(() if names_office(organization, meeting) else (Text(f" {words.full_name}", bold=True),)),
    )
    number = (Text("ครั้งที่ ", bold=True), _or_open(meeting.number, 2.5))
    return Document(
        slug=SLUG,
        title=f"{_TITLE} {committee}",
        blocks=(
            *title(_TITLE, committee, number, where),
            Rule(),
            Spacer(6),
            attendance_table(members),
        ),
        protect=protected_names(organization),
    )


def _or_open(value: str | None, width: float) -> Inline:
    return Text(value, bold=True) if value else Fill(width=width)
