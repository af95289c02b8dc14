"""An account with everything a salary round's sheet has: two grids, shared headings, sums across."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from krupa.papers.content import Account, Column, Grid, GridRow, Kind
from krupa.papers.content.account import Value

COLUMNS = (
    Column("number", "ที่", 1.2, Kind.COUNT),
    Column("name", "ชื่อ - สกุล", 5),
    Column("post", "เลขที่ตำแหน่ง", 3.5, Kind.CODE),
    Column("old", "อัตราเดิม", 2.6, Kind.BAHT, above="เงินเดือน", total=True),
    Column("percent", "ร้อยละ", 1.8, Kind.PERCENT),
    Column("raised", "จำนวนเงิน", 2.6, Kind.MONEY, formula="=ROUND({old}*{percent}/100,2)", total=True),
    Column("new", "อัตราใหม่", 2.8, Kind.MONEY, formula="={old}+{raised}", total=True),
    Column("note", "หมายเหตุ", 4),
)
POOL_COLUMNS = (Column("what", "รายการ", 8), Column("baht", "จำนวนเงิน (บาท)", 3, Kind.MONEY))
CENT = Decimal("0.01")


def raised_rows(count: int) -> tuple[GridRow, ...]:
    """People with a raise of 3.25 per cent, and a last one without."""
    rows = []
    for number in range(1, count):
        old, percent = 15000 + 10 * number, Decimal("3.25")
        raised = (old * percent / 100).quantize(CENT, ROUND_HALF_UP)
        rows.append(
            GridRow(
                {
                    "number": number,
                    "name": f"ครูคนที่ {number} (ชื่อสมมติ)",
                    "post": f"{number:012}",
                    "old": old,
                    "percent": percent,
                    "raised": raised,
                    "new": old + raised,
                    "note": "=1+1" if number == 1 else None,
                }
            )
        )
    stays: dict[str, Value] = {
        "number": count,
        "name": "@ไม่เลื่อน",
        "post": "0099",
        "old": 20000,
        "new": 20000,
        "note": "ลา",
    }
    return (*rows, GridRow(stays, formulas={"raised": "", "new": "={old}"}))


def salary_account(count: int = 5) -> Account:
    """The money there is, and below it who gets what."""
    rows = raised_rows(count)
    old = sum((Decimal(str(row.values["old"])) for row in rows), Decimal(0))
    used = sum((Decimal(str(row.values.get("raised") or 0)) for row in rows), Decimal(0))
    pool = (
        GridRow(
            {"what": "วงเงินร้อยละ 3", "baht": (old * 3 / 100).quantize(CENT, ROUND_HALF_UP)},
            formulas={"baht": "=ROUND({people.old.total}*3/100,2)"},
        ),
        GridRow({"what": "ใช้ไป", "baht": used}, formulas={"baht": "=SUM({people.raised})"}),
    )
    return Account(
        "บัญชี 1/2568",
        ("บัญชีการเลื่อนเงินเดือน", "ครั้งที่ 1"),
        (Grid("pool", POOL_COLUMNS, pool), Grid("people", COLUMNS, rows, total_label="รวม")),
        signers=(("นายสมชาย ใจดี (ชื่อสมมติ)", "นายกองค์การบริหารส่วนตำบลตัวอย่าง"), ("", "ผู้ตรวจสอบ")),
    )
