"""คำสั่ง and ประกาศ: what the head orders and announces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from krupa.papers.content import Block, Inline, Paragraph, Rule, Signatures, Spacer, Table, Text, Together
from krupa.papers.facts.organization import Organization
from krupa.papers.layout.parts import EMBLEM_LETTER, emblem, official_signature, title

_DATE_INDENT = 5.0
_SHORT = 10
_TAIL = 2


def order(
    organization: Organization,
    *,
    number: Sequence[Inline],
    subject: Sequence[Sequence[Inline]],
    date: Sequence[Inline],
    body: Sequence[Block],
) -> tuple[Block, ...]:
    """An order: emblem, office, number, subject, body, ``สั่ง ณ วันที่``, the head's signature."""
    head = title(f"คำสั่ง{organization.words.full_name}", (Text("ที่  ", bold=True), *number))
    return _decree(organization, head, subject, body, "สั่ง ณ วันที่  ", date)


def announcement(
    organization: Organization,
    *,
    subject: Sequence[Sequence[Inline]],
    date: Sequence[Inline],
    body: Sequence[Block],
) -> tuple[Block, ...]:
    """An announcement: like an order, without a number, closed with ``ประกาศ ณ วันที่``."""
    head = title(f"ประกาศ{organization.words.full_name}")
    return _decree(organization, head, subject, body, "ประกาศ ณ วันที่  ", date)


def _decree(
    organization: Organization,
    head: Sequence[Block],
    subject: Sequence[Sequence[Inline]],
    body: Sequence[Block],
    closing: str,
    date: Sequence[Inline],
) -> tuple[Block, ...]:
    return (
        emblem(organization, EMBLEM_LETTER),
        Spacer(6),
        *head,
        *title(*(tuple(line) for line in subject)),
        Rule(),
        Spacer(6),
        *_closed(
            body,
            Paragraph((Text(closing), *date), first_line=_DATE_INDENT, space_before=12, keep_with_next=True),
            Signatures((official_signature(organization.head, organization.head_position),)),
        ),
    )


def _closed(body: Sequence[Block], *closing: Block) -> Sequence[Block]:
    """The body and its closing; a date and a signature alone on a page say nothing of what is signed.

    So the last paragraph, the last table if it is short, or the last rows of a long one go with them; with a
    last sentence after a list, the list's last rows too.
    """
    said = list(body)
    while said and isinstance(said[-1], Spacer):
        said.pop()
    match said:
        case [*before, Table(body=rows) as listed, Paragraph() as last] if len(rows) > _TAIL:
            rest, tail = _split(listed)
            return (*before, rest, Together((tail, last, *closing)))
        case [*before, Paragraph() as last]:
            return (*before, replace(last, keep_with_next=True), *closing)
        case [*before, Together(blocks=blocks)]:
            return (*before, Together((*blocks, *closing)))
        case [*before, Table(body=rows) as last] if len(rows) <= _SHORT:
            return (*before, Together((last, *closing)))
        case [*before, Table(body=rows) as last]:
            rest, tail = _split(last)
            return (*before, rest, Together((tail, *closing)))
    return (*body, *closing)


def _split(table: Table) -> tuple[Table, Table]:
    """The table without its last rows, and those."""
    rest = replace(table, body=table.body[:-_TAIL])
    return rest, replace(table, body=table.body[-_TAIL:], head=(), space_before=0.0)
