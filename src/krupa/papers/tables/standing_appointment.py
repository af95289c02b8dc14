"""บัญชีรายละเอียดการให้มีหรือเลื่อนวิทยฐานะ: from which post and pay to which, and the allowance."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from krupa.papers.content import Align, Break, Cell, Row, Table
from krupa.papers.content.block import cell
from krupa.papers.figures.pay import requested_salary
from krupa.papers.prose.filters import short_date, whole_baht
from krupa.papers.tables.standing_approval import highest_degree
from krupa.papers.tables.standing_groups import Candidate, Group
from krupa.regulations.standing.allowance import Allowance, allowance, rank_after

_WIDTHS = (1.2, 4.4, 3.8, 1.8, 2.0, 1.5, 1.9, 2.2, 1.5, 1.9, 1.9, 2.2, 2.2)
_SIZE = 14.0


def appointment_table(group: Group) -> Table:
    """One row for each person appointed.

    Raises:
        RefusalError: the standing has no allowance or rank.
    """
    rows = tuple(_row(group, number, each) for number, each in enumerate(group.candidates, 1))
    return Table(_WIDTHS, rows, head=_head(), size=_SIZE, space_before=6)


def _head() -> tuple[Row, ...]:
    def over(text: str, columns: int = 1, rows: int = 1) -> Cell:
        return cell(text, align=Align.CENTER, bold=True, middle=True, colspan=columns, rowspan=rows)

    first = (
        over("ลำดับ", rows=3),
        over("ชื่อ-สกุล", rows=3),
        over("คุณวุฒิการศึกษา", rows=3),
        over("ตำแหน่งวิทยฐานะเดิม", columns=4),
        over("ให้มี/เลื่อนวิทยฐานะเป็น", columns=3),
        over("เงินวิทยฐานะ/เดือน (บาท)", rows=3),
        over("ค่าตอบแทน/เดือน (บาท)", rows=3),
        over("ตั้งแต่วันที่", rows=3),
    )
    second = (
        over("ตำแหน่ง", rows=2),
        over("วิทยฐานะ", rows=2),
        over("เงินเดือน", columns=2),
        over("วิทยฐานะ", rows=2),
        over("เงินเดือน", columns=2),
    )
    pay = (over("อันดับ"), over("อัตรา (บาท)"))
    return Row(first), Row(second), Row((*pay, *pay))


def _row(group: Group, number: int, candidate: Candidate) -> Row:
    person, request = candidate.person, candidate.request
    on = request.effective_on or group.year.period.end
    paid = _paid(group, on)
    return Row(
        (
            _centred(str(number)),
            cell(person.name, *((Break(), candidate.place) if candidate.place else ())),
            cell(highest_degree(person) or ""),
            _centred(person.position_name),
            _centred(person.standing_name or "–"),
            _centred(person.rank.thai),
            _centred(whole_baht(requested_salary(group.year, request, on)) or ""),
            _centred(group.standing),
            _centred(rank_after(group.target, on=on, rules=group.year.rulebook).value.thai),
            _centred(whole_baht(request.new_salary) or ""),
            _centred(whole_baht(paid.allowance) or ""),
            _centred(_amount(paid.compensation)),
            _centred(short_date(request.effective_on) or ""),
        )
    )


def _paid(group: Group, on: date) -> Allowance:
    return allowance(group.target, on=on, rules=group.year.rulebook).value


def _amount(value: Decimal) -> str:
    """ชำนาญการ has no compensation beside the allowance."""
    return whole_baht(value) or "" if value else "–"


def _centred(text: str) -> Cell:
    return cell(text, align=Align.CENTER)
