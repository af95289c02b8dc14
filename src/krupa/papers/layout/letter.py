"""หนังสือภายนอก: the letter to another office."""

from __future__ import annotations

from collections.abc import Sequence

from krupa.papers.content import (
    Align,
    Block,
    Inline,
    Paragraph,
    Row,
    Signatures,
    Spacer,
    Table,
    Text,
    Together,
)
from krupa.papers.content.block import cell, paragraph
from krupa.papers.facts.organization import Organization
from krupa.papers.layout.parts import (
    EMBLEM_LETTER,
    TEXT_WIDTH,
    beside,
    emblem,
    flush,
    labelled,
    official_signature,
    or_blank,
)

Lines = Sequence[Sequence[Inline]]
_SIDE = 9.0
_MIDDLE = TEXT_WIDTH / 2
_ENCLOSURE_LABEL = 2.9


def letter(
    organization: Organization,
    *,
    number: Sequence[Inline],
    date: Sequence[Inline],
    subject: Sequence[Inline],
    to: Sequence[Inline],
    references: Lines = (),
    enclosures: Lines = (),
    body: Sequence[Block],
    office: str,
) -> tuple[Block, ...]:
    """A letter signed by the head; ``office`` is the owner unit at the foot."""
    address = tuple(paragraph(line, align=Align.LEFT) for line in address_lines(organization))
    return (
        emblem(organization, EMBLEM_LETTER),
        beside(
            (_SIDE, (Paragraph((Text("ที่  "), *number), align=Align.LEFT),)), (TEXT_WIDTH - _SIDE, address)
        ),
        Paragraph(tuple(date), align=Align.LEFT, first_line=_MIDDLE, left=_MIDDLE, space_before=6),
        labelled("เรื่อง", 1.3, *subject),
        labelled("เรียน", 1.3, *to),
        *_listed("อ้างถึง", 1.5, references),
        *_listed("สิ่งที่ส่งมาด้วย", _ENCLOSURE_LABEL, enclosures),
        Spacer(6),
        *body[:-1],
        # One piece from the request to the telephone: a page with nothing but the foot looks lost.
        Together(
            (
                *body[-1:],
                Signatures(
                    (official_signature(organization.head, organization.head_position),),
                    closing="ขอแสดงความนับถือ",
                ),
                Spacer(18),
                flush(office),
                flush("โทร. ", or_blank(organization.phone, 5)),
            )
        ),
    )


def address_lines(organization: Organization) -> tuple[str, ...]:
    """Name and address as they stand at the right of a letter's head."""
    town = organization.subdistrict and f"ตำบล{organization.subdistrict}"
    place = " ".join(part for part in (organization.address, town) if part)
    end = " ".join(part for part in (f"จังหวัด{organization.province}", organization.postcode) if part)
    return tuple(
        line for line in (organization.words.full_name, place, f"อำเภอ{organization.district}", end) if line
    )


def _listed(label: str, width: float, items: Lines) -> tuple[Block, ...]:
    if not items:
        return ()
    if len(items) == 1:
        return (labelled(label, width, *items[0]),)
    rows = tuple(
        Row((cell(label if place == 1 else ""), cell(f"{place}. ", *item)))
        for place, item in enumerate(items, 1)
    )
    return (Table((width, TEXT_WIDTH - width), rows, borders=False, space_before=6),)
