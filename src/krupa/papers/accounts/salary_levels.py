"""Numbers of people and amounts of money by level of result (คู่มือ บรรทัด 1661–1671)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from krupa.papers.accounts.salary import account_document, belongs_to
from krupa.papers.content import Account, Column, Document, Grid, GridRow, Kind
from krupa.papers.content.account import Value
from krupa.papers.prose.filters import letter_date
from krupa.papers.salary.context import RoundPapers
from krupa.regulations.appraisal import Band

SLUG = "salary-level-summary"
TITLE = "สรุปจำนวนคนและจำนวนเงินตามระดับผลการประเมิน"
LEVELS = (Band.OUTSTANDING, Band.VERY_GOOD, Band.GOOD, Band.FAIR)
_ADDED = "+"
_TICKED, _OPEN = "☑", "☐"


def level_summary(papers: RoundPapers) -> Document:
    """One row for the round: everybody stands in one level or is not increased."""
    account = Account(
        sheet=f"สรุประดับ รอบ {papers.facts.number}",
        title_lines=(
            _ticked_rounds(papers),
            papers.organization.education_office,
            belongs_to(papers),
            _money_line(papers),
        ),
        grids=(Grid("levels", _columns(papers), (GridRow(_values(papers)),)),),
    )
    return account_document(papers, SLUG, TITLE, account)


def _ticked_rounds(papers: RoundPapers) -> str:
    """Both rounds of the year, this one ticked."""
    parts = ["ตามผลการพิจารณา"]
    for one in papers.period.fiscal_year.rounds:
        box = _TICKED if one.number == papers.facts.number else _OPEN
        parts.append(f"{box} ครั้งที่ {one.number} ({letter_date(one.effect_date)})")
    return "   ".join(parts)


def _money_line(papers: RoundPapers) -> str:
    return (
        "รายละเอียดแสดงจำนวนคนและจำนวนเงิน (เงินที่ได้เลื่อน + ค่าตอบแทนพิเศษ) "
        f"ที่ใช้เลื่อนเงินเดือน ณ วันที่ {letter_date(papers.period.effect_date)}"
    )


def _columns(papers: RoundPapers) -> tuple[Column, ...]:
    rate = f"{papers.result.rules.pool_percent.value.normalize():f}"
    counted = f"ณ วันที่ {letter_date(papers.period.count_date)}"
    keys = [level.value for level in LEVELS]
    people = _ADDED.join(f"{{{key}_people}}" for key in keys)
    money = _ADDED.join(f"{{{key}_money}}+{{{key}_special}}" for key in keys)
    levels = [column for level in LEVELS for column in _level_columns(level)]
    return (
        Column("headcount", "จำนวนคนรวม", 1.5, Kind.COUNT, above=counted),
        Column("payroll", "เงินเดือนรวม", 2.1, Kind.BAHT, above=counted),
        Column("budget", f"วงเงินร้อยละ {rate}", 2.1, Kind.MONEY, above=counted),
        *levels,
        Column("none", "ไม่ได้รับการเลื่อนเงินเดือน (คน)", 1.6, Kind.COUNT),
        Column("people", "คน", 1.1, Kind.COUNT, above="รวม", formula=f"={people}+{{none}}"),
        Column("used", "จำนวนเงินที่ใช้ทั้งหมด", 2.1, Kind.MONEY, above="รวม", formula=f"={money}"),
        Column("left", "วงเงินคงเหลือหลังจากเลื่อนเงินเดือน", 2, Kind.MONEY, formula="={budget}-{used}"),
    )


def _level_columns(level: Band) -> tuple[Column, ...]:
    above = f"ระดับ{level.thai}"
    return (
        Column(f"{level.value}_people", "คน", 0.9, Kind.COUNT, above=above),
        Column(f"{level.value}_money", "เงินที่ได้เลื่อน (บาท)", 1.75, Kind.MONEY, above=above),
        Column(f"{level.value}_special", "ค่าตอบแทนพิเศษ (บาท)", 1.65, Kind.MONEY, above=above),
    )


def _values(papers: RoundPapers) -> Mapping[str, Value]:
    """Who is not decided yet stands in no level and is not "not increased"; the sum of people shows it."""
    total = papers.result.total
    values: dict[str, Value] = {
        "headcount": total.headcount,
        "payroll": total.payroll,
        "budget": total.budget,
        "used": total.used,
        "left": total.remaining,
    }
    paid = [line for line in papers.lines if line.paid]
    for level in LEVELS:
        here = [line for line in paid if line.band is level]
        values[f"{level.value}_people"] = len(here)
        values[f"{level.value}_money"] = sum((line.outcome.amount for line in here), Decimal(0))
        values[f"{level.value}_special"] = sum(
            (line.outcome.special_compensation for line in here), Decimal(0)
        )
    values["none"] = sum(not line.paid and not line.undecided for line in papers.lines)
    values["people"] = sum(not line.undecided for line in papers.lines)
    return values
