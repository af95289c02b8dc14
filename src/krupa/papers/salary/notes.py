"""What is written under a memo: the chair's note on the meeting, the head's note on the report."""

from __future__ import annotations

from krupa.papers.content import Block, Fill, Signature, Signatures, Spacer, Text
from krupa.papers.content.block import paragraph
from krupa.papers.layout.parts import official_signature
from krupa.papers.prose.filters import letter_date
from krupa.papers.salary.context import RoundPapers
from krupa.regulations.committees.seats import SeatRole

CHAIR = "ประธานคณะกรรมการพิจารณาเลื่อนเงินเดือน"
_INDENT = 1.25


def seat_signature(papers: RoundPapers, role: SeatRole, position: str) -> Signature:
    """The signature of the committee's chair or secretary, with what they are there."""
    return Signature(name=papers.seat(role).name, lines=((Text(position),),))


def meeting_note(papers: RoundPapers) -> tuple[Block, ...]:
    """The chair fixes day, time and place; the facts of the meeting stand on the dotted lines."""
    meeting = papers.facts.meeting
    teachers = papers.organization.words.teacher_short
    return (
        Spacer(12),
        _note("- ทราบ"),
        _note("- ฝ่ายเลขานุการแจ้งคณะกรรมการพิจารณาเลื่อนเงินเดือนครู ประชุมโดยพร้อมเพรียงกัน"),
        _note("- ในวันที่ ", Fill(letter_date(meeting.date), width=5), " เวลา ", Fill(meeting.time, width=3)),
        _note("- สถานที่ ", Fill(meeting.place, width=8)),
        Signatures((seat_signature(papers, SeatRole.CHAIR, f"{CHAIR}{teachers}ฯ"),)),
    )


def report_note(papers: RoundPapers) -> tuple[Block, ...]:
    """The head takes note and has the order drawn up, with effect from the round's day."""
    organization, effect = papers.organization, letter_date(papers.period.effect_date)
    return (
        Spacer(12),
        _note("- ทราบ / ลงนามแล้ว"),
        _note(
            f"- แจ้ง{organization.personnel_office} ออกคำสั่งเลื่อนเงินเดือน{organization.words.teacher_short} "
            f"ให้มีผล ณ วันที่ {effect}"
        ),
        _note("- ", Fill(grow=True)),
        Signatures((official_signature(organization.head, organization.head_position),)),
    )


def _note(*parts: Fill | str) -> Block:
    return paragraph(*parts, left=_INDENT + 0.4, first_line=_INDENT, keep_with_next=True)
