"""Part 1 item 1 of the PA 1: what a person works, in hours a week."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from krupa.papers.content import Block, Fill, Inline, Paragraph, Text
from krupa.papers.facts.agreement import WorkItem, Workload
from krupa.papers.forms.parts import INDENT, blocks, line, plain_number

PER_WEEK = " ชั่วโมง/สัปดาห์"
AND_SO_ON = "ฯลฯ"
_NOTHING = Workload()


def hours_fill(hours: Decimal | None, width: float = 1.6) -> Fill:
    """Hours a week on their dotted line."""
    return Fill(None if hours is None else plain_number(hours), width=width, centred=True)


def total_hours(items: Iterable[WorkItem]) -> Decimal | None:
    """The sum, open when there is nothing to add or an item's hours are open."""
    hours = [item.hours for item in items]
    known = [value for value in hours if value is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(hours) else None


def teacher_workload(workload: Workload) -> tuple[Block, ...]:
    """The four kinds of a teacher's work; a form without any keeps its dotted lines."""
    blank = workload == _NOTHING
    kinds: Sequence[tuple[str, str, tuple[WorkItem, ...]]] = (
        ("1.2 งานส่งเสริมและสนับสนุนการจัดการเรียนรู้", "จำนวน ", workload.support),
        ("1.3 งานพัฒนาคุณภาพการจัดการศึกษาของสถานศึกษา", "จำนวน ", workload.quality),
        ("1.4 งานตอบสนองนโยบายและจุดเน้น", "จำนวน ", workload.policy),
    )
    return blocks(
        line(Text("1. ภาระงาน", bold=True), " มีภาระงานเป็นไปตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด", left=INDENT),
        _kind("1.1 ชั่วโมงสอนตามตารางสอน", "รวมจำนวน ", workload.teaching, ending=" ดังนี้"),
        _items("กลุ่มสาระการเรียนรู้/รายวิชา ", workload.teaching, blank=blank, lines=3, before_hours=" จำนวน "),
        *(
            blocks(_kind(name, lead, items), _items("- งาน", items, blank=blank, lines=2))
            for name, lead, items in kinds
        ),
    )


def _kind(name: str, lead: str, items: Iterable[WorkItem], ending: str = "") -> Paragraph:
    parts: tuple[Inline | str, ...] = (f"{name} ", lead, hours_fill(total_hours(items)), PER_WEEK + ending)
    return line(*parts, left=INDENT * 1.5)


def _items(
    label: str, items: Sequence[WorkItem], *, blank: bool, lines: int, before_hours: str = " "
) -> tuple[Block, ...]:
    if blank:
        empty = tuple(_item(label, None, None, before_hours) for _ in range(lines))
        return (*empty, line(AND_SO_ON, left=INDENT * 2))
    own = "- " if label.startswith("-") else label
    return tuple(_item(own, item.name, item.hours, before_hours) for item in items)


def _item(label: str, name: str | None, hours: Decimal | None, before_hours: str) -> Paragraph:
    return line(label, Fill(name, grow=True), before_hours, hours_fill(hours), PER_WEEK, left=INDENT * 2)
