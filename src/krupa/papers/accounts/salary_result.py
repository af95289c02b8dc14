"""แบบสรุปผลการเลื่อนเงินเดือน: salary before and after, person by person (คู่มือ บรรทัด 1647–1658)."""

from __future__ import annotations

from krupa.papers.accounts.salary import account_document, account_signers, account_titles
from krupa.papers.content import Account, Column, Document, Grid, GridRow, Kind
from krupa.papers.content.account import Value
from krupa.papers.facts.people import Person
from krupa.papers.figures.salary import SalaryLine
from krupa.papers.prose.filters import letter_date
from krupa.papers.salary.context import RoundPapers
from krupa.regulations.posts import Rank

SLUG = "salary-result-account"
TITLE = "แบบสรุปผลการเลื่อนเงินเดือน"
_SECONDED = "ช่วยราชการ"
_BEFORE_STANDING = (Rank.ASSISTANT, Rank.K1)


def result_account(papers: RoundPapers) -> Document:
    """The account of one round, in landscape, with a spreadsheet behind it.

    The former salary is headed by its own day, that of counting; the form's sample names another.
    """
    period = papers.period
    columns = (
        Column("n", "ลำดับที่", 1.3, Kind.COUNT),
        Column("post", "เลขที่ตำแหน่งใหม่", 3.3, Kind.CODE),
        Column("name", "ชื่อ-สกุล", 4.4),
        Column("title", "ตำแหน่ง", 3.2),
        Column("rank", "อันดับเงินเดือน (คศ.)", 2),
        Column("standing", "วิทยฐานะ", 3),
        Column("old", f"เงินเดือนเดิม ณ {letter_date(period.count_date)}", 2.7, Kind.BAHT),
        Column("new", f"เงินเดือนที่ได้รับ ณ {letter_date(period.effect_date)}", 2.7, Kind.BAHT),
        Column("special", "ค่าตอบแทนพิเศษ", 2, Kind.MONEY),
        Column("note", "หมายเหตุ", 3.2),
    )
    rows = tuple(_row(number, line) for number, line in enumerate(papers.lines, 1))
    account = Account(
        sheet=f"สรุปผล รอบ {papers.facts.number}",
        title_lines=account_titles(papers, TITLE),
        grids=(Grid("people", columns, rows),),
        signers=account_signers(papers),
    )
    return account_document(papers, SLUG, TITLE, account)


def _row(number: int, line: SalaryLine) -> GridRow:
    person, outcome = line.person, line.outcome
    values: dict[str, Value] = {
        "n": number,
        "post": person.post_number,
        "name": person.name,
        "title": person.position_name,
        "rank": outcome.base.row.rank.thai,
        "standing": _standing(person),
        "old": line.entry.salary,
        "new": "" if line.undecided else outcome.new_salary,
        "special": "" if line.undecided else outcome.special_compensation or None,
        "note": " ".join(filter(None, (line.reason, _SECONDED if line.entry.seconded else None))),
    }
    return GridRow(values)


def _standing(person: Person) -> str:
    """``-`` for nobody's standing; empty where the rank has one and the facts do not say which."""
    return person.standing_name or ("-" if person.rank in _BEFORE_STANDING else "")
