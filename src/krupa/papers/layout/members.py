"""The list of a committee in an order: who sits in it on the left, in which seat on the right."""

from __future__ import annotations

from collections.abc import Sequence

from krupa.papers.content import Fill, Inline, Row, Table, Text
from krupa.papers.content.block import cell
from krupa.papers.facts.committee import Member
from krupa.papers.facts.organization import Organization
from krupa.papers.layout.parts import TEXT_WIDTH
from krupa.regulations.committees.seats import SeatRole

ROLE_WORDS = {
    SeatRole.CHAIR: "ประธานกรรมการ",
    SeatRole.MEMBER: "กรรมการ",
    SeatRole.SECRETARY: "เลขานุการ",
}
"""A seat as orders print it."""

_INDENT, _NUMBER, _GUTTER, _ROLE = 1.25, 0.9, 0.4, 2.9
_EMPTY = (SeatRole.CHAIR, SeatRole.MEMBER, SeatRole.MEMBER)


def member_list(organization: Organization, members: Sequence[Member], under: str = "") -> Table:
    """The members without borders, chair first; three dotted lines while nobody is chosen.

    ``under`` is the number of the paragraph they belong to: ``2`` numbers them 2.1, 2.2, ….
    """
    seats = sorted(members or tuple(Member(role=role) for role in _EMPTY), key=_place)
    rows = tuple(
        Row(
            (
                cell(),
                cell(f"{under}.{number}" if under else f"{number}."),
                cell(*_who(organization, seat)),
                cell(),
                cell(ROLE_WORDS[seat.role]),
            )
        )
        for number, seat in enumerate(seats, 1)
    )
    who = TEXT_WIDTH - _INDENT - _NUMBER - _GUTTER - _ROLE
    return Table((_INDENT, _NUMBER, who, _GUTTER, _ROLE), rows, borders=False, space_before=6)


def _place(member: Member) -> int:
    return list(SeatRole).index(member.role)


def _who(organization: Organization, member: Member) -> tuple[Inline, ...]:
    """``นาง… ตำแหน่งครู โรงเรียน… วิทยฐานะครูชำนาญการพิเศษ``."""
    if member.name is None and member.position is None:
        return (Fill(width=9),)
    place = organization.workplace(member.workplace).name if member.workplace else member.office
    named_by_place = place and member.position and place in member.position
    parts = (
        member.name,
        member.position and (f"ตำแหน่ง{member.position}" if member.name else member.position),
        None if named_by_place else place,
        member.standing_name and f"วิทยฐานะ{member.standing_name}",
    )
    return (Text(" ".join(part for part in parts if part)),)
