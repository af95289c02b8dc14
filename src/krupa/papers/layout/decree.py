"""คำสั่ง and ประกาศ: what the head orders and announces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from krupa.papers.content import Block, Inline, Paragraph, Rule, Signatures, Spacer, Text
from krupa.papers.facts.organization import Organization
from krupa.papers.layout.parts import EMBLEM_LETTER, emblem, official_signature, title

_DATE_INDENT = 5.0


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
        *head,
        *title(*(tuple(line) for line in subject)),
        Rule(),
        Spacer(6),
        *_held(body),
        Paragraph((Text(closing), *date), first_line=_DATE_INDENT, space_before=12, keep_with_next=True),
        Signatures((official_signature(organization.head, organization.head_position),)),
    )


def _held(body: Sequence[Block]) -> Sequence[Block]:
    """The body, its last paragraph bound to the date: a date and a signature alone on a page mean nothing."""
    last = body[-1] if body else None
    return (*body[:-1], replace(last, keep_with_next=True)) if isinstance(last, Paragraph) else body
