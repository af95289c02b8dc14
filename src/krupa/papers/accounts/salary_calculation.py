"""บัญชีแสดงการคำนวณการเลื่อนเงินเดือน: the four pools, then every person (คู่มือ บรรทัด 1614–1645).

In the spreadsheet every figure that the rules count is a formula, so that an officer may change a per
cent and see the pools move. The values beside the formulas are those of the rules.
"""

from __future__ import annotations

from decimal import Decimal

from krupa.papers.accounts.salary import account_document, account_signers, account_titles
from krupa.papers.content import Account, Column, Document, Grid, GridRow, Kind
from krupa.papers.content.account import Value
from krupa.papers.figures.salary import SalaryLine
from krupa.papers.prose.filters import letter_date, short_date
from krupa.papers.salary.context import RoundPapers, post_title, workplace_name
from krupa.regulations.salary import Pool, PoolId, SalaryRules, SpecialCompensation

SLUG = "salary-calculation-account"
TITLE = "บัญชีแสดงการคำนวณการเลื่อนเงินเดือน"
_TOTAL = "รวม"
_GAINED = "เงินที่ได้เลื่อน"
_RANK_GROUPS = {"1a": "ครูผู้ช่วย คศ.1-3", "1b": "คศ.1-3", "2a": "คศ.4-5", "2b": "คศ.4-5"}
_LINE_GROUPS = {"a": "ครู", "b": "ผอ./รอง ผอ./ศน."}
_FORMULAS = ("raw", "rounded", "amount", "new", "special")


def calculation_account(papers: RoundPapers) -> Document:
    """The account of one round, in landscape, with a live spreadsheet behind it."""
    account = Account(
        sheet=f"การคำนวณ รอบ {papers.facts.number}",
        title_lines=account_titles(papers, TITLE),
        grids=(_pools(papers), _people(papers)),
        signers=account_signers(papers),
    )
    return account_document(papers, SLUG, TITLE, account)


def pool_number(pool: PoolId) -> int:
    """1 to 4, in the order of the account."""
    return list(PoolId).index(pool) + 1


def _limited(papers: RoundPapers) -> bool:
    """Whether a ceiling keeps somebody below the rounded amount: the account then has a column for it."""
    return any(line.outcome.increment and line.outcome.increment.cut_by_ceiling for line in papers.lines)


def _pools(papers: RoundPapers) -> Grid:
    rate = papers.result.rules.pool_percent.value
    used = "amount" if _limited(papers) else "rounded"
    moved = bool(papers.result.transfers)
    columns = (
        Column("pool", "กลุ่มที่", 1.4, Kind.COUNT),
        Column("ranks", "อันดับ", 3.6),
        Column("posts", "ตำแหน่ง", 3.6),
        Column("count", "จำนวนคน", 1.9, Kind.COUNT, formula="=COUNTIF({people.pool},{pool})", total=True),
        Column(
            "payroll",
            f"อัตราเงินเดือน ณ {letter_date(papers.period.count_date)}",
            3.4,
            Kind.MONEY,
            formula="=SUMIF({people.pool},{pool},{people.salary})",
            total=True,
        ),
        Column(
            "budget",
            f"วงเงินร้อยละ {rate.normalize():f}",
            3,
            Kind.MONEY,
            formula=f"=ROUND({{payroll}}*{rate.normalize():f}/100,2)",
            total=True,
        ),
        *((Column("moved", "เกลี่ยวงเงิน (บาท)", 2.6, Kind.MONEY, total=True),) if moved else ()),
        Column(
            "used",
            "เงินที่ใช้ในการเลื่อนเงินเดือน",
            3,
            Kind.MONEY,
            formula=f"=SUMIF({{people.pool}},{{pool}},{{people.{used}}})",
            total=True,
        ),
        Column(
            "special",
            "ค่าตอบแทนพิเศษ (บาท)",
            2.8,
            Kind.MONEY,
            formula="=SUMIF({people.pool},{pool},{people.special})",
            total=True,
        ),
        Column(
            "left",
            "วงเงินคงเหลือ (บาท)",
            2.8,
            Kind.MONEY,
            formula=f"={{budget}}{'+{moved}' if moved else ''}-{{used}}-{{special}}",
            total=True,
        ),
    )
    rows = tuple(_pool_row(papers, pool) for pool in papers.result.pools)
    return Grid("pools", columns, rows, total_label=_TOTAL)


def _pool_row(papers: RoundPapers, pool: Pool) -> GridRow:
    special = sum(
        (line.outcome.special_compensation for line in papers.lines if line.outcome.pool is pool.id),
        Decimal(0),
    )
    _, line_group = pool.id.value
    return GridRow(
        {
            "pool": pool_number(pool.id),
            "ranks": _RANK_GROUPS[pool.id.value],
            "posts": _LINE_GROUPS[line_group],
            "count": pool.headcount,
            "payroll": pool.payroll,
            "budget": pool.budget,
            "moved": pool.received - pool.given,
            "used": pool.used - special,
            "special": special,
            "left": pool.remaining,
        }
    )


def _people(papers: RoundPapers) -> Grid:
    limited = _limited(papers)
    amount = "amount" if limited else "rounded"
    columns = (
        Column("n", "ที่", 0.8, Kind.COUNT),
        Column("place", "ชื่อโรงเรียน/ศพด.", 3.1),
        Column("post", "เลขที่ตำแหน่งใหม่", 3.3, Kind.CODE),
        Column("name", "ชื่อ-สกุล", 3.6),
        Column("title", "ตำแหน่ง", 3.4),
        Column("rank", "อันดับเงินเดือน", 1.6),
        Column("pool", "กลุ่มที่", 1, Kind.COUNT),
        Column("salary", f"เงินเดือน ณ {short_date(papers.period.count_date)}", 2, Kind.BAHT, total=True),
        Column("base", "ฐานในการคำนวณ", 1.8, Kind.BAHT),
        Column("level", "คะแนนประเมิน", 1.9),
        Column("percent", "ร้อยละ", 1.4, Kind.PERCENT, above=_GAINED),
        Column(
            "raw", "คิดเป็นเงิน", 1.9, Kind.MONEY, _GAINED, formula="=ROUND({base}*{percent}/100,2)", total=True
        ),
        Column(
            "rounded",
            "ปัดเป็นหลัก 10",
            1.7,
            Kind.BAHT,
            _GAINED,
            formula="=CEILING(ROUND({raw},2),10)",
            total=True,
        ),
        *((Column("amount", "เลื่อนได้ไม่เกินขั้นสูง", 1.8, Kind.BAHT, _GAINED, total=True),) if limited else ()),
        Column(
            "new",
            "รวมเงินเดือนที่ได้เลื่อน",
            2,
            Kind.BAHT,
            formula=f"={{salary}}+{{{amount}}}",
            total=True,
        ),
        Column("special", "ค่าตอบแทนพิเศษ", 1.8, Kind.MONEY, total=True),
    )
    rows = tuple(_person_row(papers, number, line, limited) for number, line in enumerate(papers.lines, 1))
    return Grid("people", columns, rows, total_label=_TOTAL)


def _person_row(papers: RoundPapers, number: int, line: SalaryLine, limited: bool) -> GridRow:
    outcome, person = line.outcome, line.person
    values: dict[str, Value] = {
        "n": number,
        "place": workplace_name(papers.organization, person),
        "post": person.post_number,
        "name": person.name,
        "title": post_title(person),
        "rank": outcome.base.row.rank.thai,
        "pool": pool_number(outcome.pool),
        "salary": line.entry.salary,
        "base": outcome.base.amount,
        "level": _result(line),
    }
    if line.undecided:
        return GridRow(values | dict.fromkeys(("percent", *_FORMULAS), ""), _when_decided(limited))
    counted = outcome.increment
    if counted is None:
        return GridRow(
            values | {"new": outcome.new_salary}, dict.fromkeys(_FORMULAS, "") | {"new": "={salary}"}
        )
    figures: dict[str, Value] = {
        "percent": counted.percent,
        "raw": counted.raw,
        "rounded": counted.rounded,
        "amount": counted.amount,
        "new": counted.new_salary,
        "special": counted.special_compensation if limited else None,
    }
    formulas = _ceiling_formulas(outcome.rules, counted.ceiling) if limited else {}
    return GridRow(values | figures, formulas)


def _result(line: SalaryLine) -> str:
    """Score and level, as one column of the form has room for both."""
    return f"{line.outcome.score:.2f} {line.band.thai}" if line.band else ""


def _ceiling_formulas(rules: SalaryRules, ceiling: Decimal) -> dict[str, str]:
    """How the ceiling of the row's rank cuts the amount, and what is paid beside the salary for it."""
    top = f"{ceiling.normalize():f}"
    formulas = {"amount": f"=MIN({{rounded}},MAX({top}-{{salary}},0))"}
    if rules.special_method is SpecialCompensation.REMAINDER_UNDER_CEILING:
        formulas["special"] = f"=IF({{salary}}+{{rounded}}<={top},0,MAX({{raw}}-{{amount}},0))"
    return formulas


def _when_decided(limited: bool) -> dict[str, str]:
    """Formulas of an open row: nothing until a per cent is typed."""
    amount = "amount" if limited else "rounded"
    written = {
        "raw": "ROUND({base}*{percent}/100,2)",
        "rounded": "CEILING(ROUND({raw},2),10)",
        "amount": "{rounded}",
        "new": f"{{salary}}+{{{amount}}}",
    }
    return {key: f'=IF({{percent}}="","",{formula})' for key, formula in written.items()}
