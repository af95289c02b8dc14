"""Workload of a supervisor: full time or not, and what is done how many hours a week."""

from __future__ import annotations

from krupa.papers.content import Block, Fill, Text, Tick
from krupa.papers.content.block import paragraph
from krupa.papers.facts.agreement import Agreement, WorkItem
from krupa.papers.forms.parts import INDENT, blocks, hanging, line
from krupa.papers.forms.workload_lines import AND_SO_ON, PER_WEEK, hours_fill


def supervisor_workload(agreement: Agreement) -> tuple[Block, ...]:
    """Item 1 of part 1; the kinds of work are listed as the person gave them."""
    load = agreement.workload
    work = (*load.teaching, *load.support, *load.quality, *load.policy)
    full = agreement.full_time
    return blocks(
        paragraph(
            Text("1. ภาระงาน", bold=True),
            " จะมีภาระงานด้านการนิเทศการศึกษา ด้านการส่งเสริมและสนับสนุนการจัดการศึกษา "
            "และด้านการพัฒนาตนเองและวิชาชีพ เป็นไปตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด",
            first_line=INDENT,
        ),
        hanging(Tick(full is True), "เต็มเวลา", left=INDENT * 2),
        hanging(
            Tick(full is False),
            "ไม่เต็มเวลา เนื่องจาก ",
            Fill(agreement.part_time_reason, grow=True),
            left=INDENT * 2,
        ),
        tuple(_line(item) for item in work)
        or (*(_line(None) for _ in range(3)), line(AND_SO_ON, left=INDENT * 2)),
    )


def _line(item: WorkItem | None) -> Block:
    name, hours = (item.name, item.hours) if item else (None, None)
    lead = "- " if item else "- งาน"
    return line(lead, Fill(name, grow=True), " ", hours_fill(hours), PER_WEEK, left=INDENT * 2)
