"""The tables of the minutes: results, bases and money, salaries before and after, and what is left."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from krupa.papers.accounts.table import grid_table
from krupa.papers.content import Block, Column, Grid, GridRow, Kind, Table
from krupa.papers.content.account import Value
from krupa.papers.facts.evaluation import Absences, Discipline
from krupa.papers.prose.filters import money, short_date
from krupa.papers.salary.context import RoundPapers, post_title
from krupa.papers.salary.tables import base_table, framed, rates_table, spaced
from krupa.regulations.salary import Pool

_SIZE = 14.0
_TOTAL = "รวม"
_SMALL = 12  # so many people fit on a page with their heading
_CANNOT_BE_KEPT = "ไม่สามารถนำเงินคงเหลือไปใช้ในการเลื่อนครั้งต่อไปได้"
_PENALTIES = {
    "punished": "ลงโทษ",
    "warned": "ตักเตือน",
    "probation": "ภาคทัณฑ์",
    "heavier": "หนักกว่าภาคทัณฑ์",
    "suspended": "พักราชการ",
    "criminal_case": "คดีอาญา",
}
_WHO = (
    Column("n", "ลำดับ", 1.1, Kind.COUNT),
    Column("name", "ชื่อ-สกุล", 4.2),
    Column("post", "ตำแหน่ง", 3),
)


def minutes_tables(papers: RoundPapers) -> dict[str, tuple[Block, ...]]:
    """The tables by the name the wording calls them."""
    rules = papers.result.rules
    limit = f"{rules.pool_percent.value.normalize():f}"
    open_text = f"อยู่ที่มติของคณะกรรมการและวงเงินที่มีร้อยละ {limit}"
    return {
        "bases": framed(base_table(rules)),
        "results": spaced(_results(papers)),
        "table_bases": spaced(_bases(papers, limit)),
        "table_rates": framed(
            rates_table(papers.facts.rates, papers.period.effect_date, papers.year.rulebook, open_text)
        ),
        "table_people": (framed if len(papers.lines) <= _SMALL else spaced)(_people(papers)),
        "table_pools": framed(_pools(papers, limit)),
    }


def _results(papers: RoundPapers) -> Table:
    behaviour = "พฤติกรรมราชการ"
    columns = (
        *_WHO,
        Column("absent", "ขาด", 1.1, Kind.COUNT, above=behaviour),
        Column("leave", "ลา", 1.1, Kind.COUNT, above=behaviour),
        Column("late", "มาสาย", 1.2, Kind.COUNT, above=behaviour),
        Column("discipline", "การดำเนินการทางวินัย", 2.4),
        Column("score", "คะแนนประเมิน", 1.6, Kind.SCORE),
        Column("level", "ระดับผลการประเมิน", 1.8),
    )
    rows = []
    for number, line in enumerate(papers.lines, 1):
        appraisal = line.appraisal
        rows.append(
            GridRow(
                _who(number, line.person.name, post_title(line.person))
                | _absences(appraisal.absences if appraisal else None)
                | {
                    "discipline": _discipline(appraisal.discipline if appraisal else None),
                    "score": "" if line.outcome.score is None else line.outcome.score,
                    "level": line.band.thai if line.band else "",
                }
            )
        )
    return grid_table(Grid("results", columns, tuple(rows)), size=_SIZE)


def _who(number: int, name: str, post: str) -> dict[str, Value]:
    return {"n": number, "name": name, "post": post}


def _absences(absences: Absences | None) -> dict[str, Value]:
    if absences is None:
        return {"absent": "", "leave": "", "late": ""}
    leave = absences.sick + absences.personal + absences.ordination + absences.maternity
    return {"absent": absences.absent or None, "leave": leave or None, "late": absences.late or None}


def _discipline(discipline: Discipline | None) -> str:
    if discipline is None:
        return ""
    times = {word: getattr(discipline, field) for field, word in _PENALTIES.items()}
    return " ".join(f"{word} {count} ครั้ง" for word, count in times.items() if count) or "ไม่มี"


def _bases(papers: RoundPapers, limit: str) -> Table:
    columns = (
        *_WHO,
        Column("rank", "รับเงินเดือนอันดับ", 1.9),
        Column("salary", f"เงินเดือน {short_date(papers.period.count_date)}", 2, Kind.BAHT),
        Column("base", "ฐานในการคำนวณ", 1.9, Kind.BAHT),
        Column("payroll", "วงเงินรวม", 2, Kind.BAHT),
        Column("budget", f"ร้อยละที่ใช้ในการเลื่อน {limit} %", 2.2, Kind.MONEY),
    )
    rows = [
        GridRow(
            _who(number, line.person.name, post_title(line.person))
            | {
                "rank": line.outcome.base.row.rank.thai,
                "salary": line.entry.salary,
                "base": line.outcome.base.amount,
                "payroll": "",
                "budget": "",
            }
        )
        for number, line in enumerate(papers.lines, 1)
    ]
    total = papers.result.total
    sums: dict[str, Value] = {
        "name": _TOTAL,
        "n": "",
        "salary": "",
        "base": "",
        "payroll": total.payroll,
        "budget": total.budget,
    }
    return grid_table(Grid("bases", columns, (*rows, GridRow(sums))), size=_SIZE)


def _people(papers: RoundPapers) -> Table:
    special = any(line.outcome.special_compensation for line in papers.lines)
    columns = (
        *_WHO,
        Column("old", f"เงินเดือน {short_date(papers.period.count_date)}", 2, Kind.BAHT, total=True),
        Column("new", f"เงินเดือน {short_date(papers.period.effect_date)}", 2, Kind.BAHT),
        Column("amount", "เงินที่ใช้ในการเลื่อน ปัดฐาน 10", 2.1, Kind.BAHT, total=True),
        *((Column("special", "ค่าตอบแทนพิเศษ", 1.9, Kind.MONEY, total=True),) if special else ()),
        Column("percent", "เลื่อนร้อยละของฐานในการคำนวณ", 2.1, Kind.PERCENT),
    )
    rows = []
    for number, line in enumerate(papers.lines, 1):
        outcome = line.outcome
        values: dict[str, Value] = _who(number, line.person.name, post_title(line.person))
        values |= {"old": line.entry.salary}
        if line.undecided:
            values |= {"new": "", "amount": "", "special": "", "percent": ""}
        else:
            values |= {
                "new": outcome.new_salary,
                "amount": outcome.amount or None,
                "special": outcome.special_compensation or None,
                "percent": outcome.increment.percent if outcome.increment else None,
            }
        rows.append(GridRow(values))
    return grid_table(Grid("people", columns, tuple(rows), total_label=_TOTAL), size=_SIZE)


def _pools(papers: RoundPapers, limit: str) -> Table:
    columns = (
        Column("kind", "ประเภท", 3.4),
        Column("count", "จำนวน", 1.4, Kind.COUNT),
        Column("payroll", "วงเงินรวม", 2.2, Kind.BAHT),
        Column("budget", f"ร้อยละที่ใช้ในการเลื่อน {limit} %", 2.3, Kind.MONEY),
        Column("used", f"ใช้เลื่อน ณ {short_date(papers.period.effect_date)}", 2.2, Kind.MONEY),
        Column("left", "คงเหลือ", 2, Kind.MONEY),
        Column("note", "หมายเหตุ", 3.4),
    )
    rows = tuple(GridRow(values) for values in _pool_rows(papers))
    return grid_table(Grid("pools", columns, rows), size=_SIZE)


def _pool_rows(papers: RoundPapers) -> Iterator[dict[str, Value]]:
    """The total alone where everybody is in one pool; else each pool that has people, then the total."""
    result = papers.result
    pools = [pool for pool in result.pools if pool.headcount]
    if len(pools) > 1:
        for pool in pools:
            figures = (pool.payroll, pool.budget, pool.used, pool.remaining)
            yield _pool(pool.id.label.th, pool.headcount, figures, _over_note(over_by(pool)))
    total = result.total
    label = papers.organization.words.teacher_short if len(pools) <= 1 else _TOTAL
    note = _over_note(max(-total.remaining, Decimal(0))) or _CANNOT_BE_KEPT
    yield _pool(label, total.headcount, (total.payroll, total.budget, total.used, total.remaining), note)


def over_by(pool: Pool) -> Decimal:
    """Baht by which a pool is exceeded."""
    return max(-pool.remaining, Decimal(0))


def _over_note(over: Decimal) -> str:
    return f"เกินวงเงิน {money(over)} บาท" if over else ""


def _pool(kind: str, count: int, figures: tuple[Decimal, ...], note: str) -> dict[str, Value]:
    payroll, budget, used, left = figures
    return {
        "kind": kind,
        "count": count,
        "payroll": payroll,
        "budget": budget,
        "used": used,
        "left": left,
        "note": note,
    }
