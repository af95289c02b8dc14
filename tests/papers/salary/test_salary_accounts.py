"""The accounts of a round: the manual's figures, formulas in every counted column, sums that agree."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.papers.salary.rounds import (
    APRIL_2563,
    Entry,
    documents,
    entry,
    printed,
    round_of,
    says,
    year_of,
)
from tests.papers.years import sample_year

from krupa.papers.accounts.salary_levels import LEVELS
from krupa.papers.content import Account, Grid, GridRow, Kind
from krupa.papers.facts.year import Year

CALCULATION = "salary-calculation-account"
RESULT = "salary-result-account"
SUMMARY = "salary-level-summary"
AT_CEILING = entry("kru-a", "41500", "3.00", "95")


def account(slug: str, year: Year | None = None, who: str = "r1") -> Account:
    found = documents(slug, year)[who].account
    assert found is not None
    return found


def grid(name: str, year: Year | None = None) -> Grid:
    return next(one for one in account(CALCULATION, year).grids if one.name == name)


def row(person: int, year: Year | None = None) -> GridRow:
    return grid("people", year).rows[person]


def formulas(found: Grid) -> dict[str, str]:
    return {column.key: column.formula for column in found.columns if column.formula}


class TestTheManualsRoundOfApril2563:
    YEAR = year_of(APRIL_2563, fiscal_year=2563)

    @pytest.mark.parametrize(
        ("person", "raw", "rounded", "new"),
        [(0, "755.00", "760", "26690"), (1, "785.20", "790", "26190"), (2, "592.28", "600", "21620")],
    )
    def test_every_row_agrees(self, person: int, raw: str, rounded: str, new: str) -> None:
        values = row(person, self.YEAR).values
        assert (values["raw"], values["rounded"], values["new"]) == (
            Decimal(raw),
            Decimal(rounded),
            Decimal(new),
        )

    def test_two_thousand_one_hundred_and_fifty_is_used_and_twenty_and_a_half_left(self) -> None:
        text = printed(CALCULATION, year=self.YEAR)
        assert says("รวม 3 72,350.00 2,170.50 2,150.00 0.00 20.50") in text
        assert says("2,132.48") in text  # the manual prints 2,132.58
        assert says("74,500") in text

    def test_the_title_names_the_round_and_its_period(self) -> None:
        text = printed(CALCULATION, year=self.YEAR)
        assert says("รอบที่ 1 ประจำปี 2563 รอบการประเมิน 1 ตุลาคม 2562 - 31 มีนาคม 2563") in text
        assert says("อัตราเงินเดือน ณ 1 มีนาคม 2563") in text

    def test_the_results_show_salaries_before_and_after(self) -> None:
        text = printed(RESULT, year=self.YEAR)
        assert says("เงินเดือนเดิม ณ 1 มีนาคม 2563") in text
        assert says("เงินเดือนที่ได้รับ ณ 1 เมษายน 2563") in text
        assert says("ครูชำนาญการ 25,930 26,690") in text

    def test_the_summary_has_the_same_money(self) -> None:
        values = account(SUMMARY, self.YEAR).grids[0].rows[0].values
        assert (values["very_good_people"], values["very_good_money"]) == (3, Decimal("2150.00"))
        assert (values["budget"], values["left"]) == (Decimal("2170.50"), Decimal("20.50"))


class TestCalculationAccount:
    def test_every_counted_column_of_the_people_is_a_formula(self) -> None:
        assert formulas(grid("people")) == {
            "raw": "=ROUND({base}*{percent}/100,2)",
            "rounded": "=CEILING(ROUND({raw},2),10)",
            "new": "={salary}+{rounded}",
        }

    def test_every_counted_column_of_the_pools_is_a_formula_over_the_people(self) -> None:
        assert formulas(grid("pools")) == {
            "count": "=COUNTIF({people.pool},{pool})",
            "payroll": "=SUMIF({people.pool},{pool},{people.salary})",
            "budget": "=ROUND({payroll}*3/100,2)",
            "used": "=SUMIF({people.pool},{pool},{people.rounded})",
            "special": "=SUMIF({people.pool},{pool},{people.special})",
            "left": "={budget}-{used}-{special}",
        }

    def test_post_numbers_are_codes_with_all_thirteen_digits(self) -> None:
        found = grid("people")
        assert next(column for column in found.columns if column.key == "post").kind is Kind.CODE
        assert row(0).values["post"] == "6299999990001"

    def test_the_four_pools_are_two_rank_groups_by_two_kinds_of_post(self) -> None:
        pools = [(one.values["ranks"], one.values["posts"]) for one in grid("pools").rows]
        assert pools == [
            ("ครูผู้ช่วย คศ.1-3", "ครู"),
            ("คศ.1-3", "ผอ./รอง ผอ./ศน."),
            ("คศ.4-5", "ครู"),
            ("คศ.4-5", "ผอ./รอง ผอ./ศน."),
        ]
        assert [row(place).values["pool"] for place in range(6)] == [1, 1, 1, 2, 2, 1]

    def test_workplace_post_rank_and_level_of_each_person_are_shown(self) -> None:
        text = printed(CALCULATION)
        assert says("ศพด.บ้านสมมติทอง 6299999990001 นางสาวกานดา สมมติใจ ครูชำนาญการ คศ.2 1 25,400") in text
        assert says("ผู้อำนวยการสถานศึกษา ชำนาญการพิเศษ") in text
        assert says("ครูผู้ช่วย ครูผู้ช่วย 1 15,800 17,480 78.00 ดี 1.95 340.86 350 16,150") in text

    def test_clerk_and_head_sign(self) -> None:
        assert account(CALCULATION).signers == (
            ("นางสาวระเบียบ สมมติวงศ์", "ปลัดองค์การบริหารส่วนตำบลทุ่งตัวอย่าง"),
            ("นายปกครอง สมมติกุล", "นายกองค์การบริหารส่วนตำบลทุ่งตัวอย่าง"),
        )

    def test_an_unnumbered_order_leaves_room_for_number_and_date(self) -> None:
        year = Year.model_validate({**sample_year().model_dump(), "papers": {}})
        assert "ที่ ........" in account(CALCULATION, year).title_lines[0]


class TestCeiling:
    YEAR = year_of([AT_CEILING, entry("kru-c", "25930", "2.50")])

    def test_what_does_not_fit_under_the_ceiling_is_special_compensation(self) -> None:
        values = row(0, self.YEAR).values
        assert (values["raw"], values["rounded"]) == (Decimal("1058.10"), Decimal("1060.00"))
        assert (values["amount"], values["new"]) == (Decimal(120), Decimal(41620))
        assert values["special"] == Decimal("938.10")

    def test_the_account_gets_a_column_for_the_amount_and_the_pools_count_it(self) -> None:
        assert formulas(grid("pools", self.YEAR))["used"].endswith("{people.amount})")
        assert "เลื่อนได้ไม่เกินขั้นสูง" in printed(CALCULATION, year=self.YEAR)
        assert row(0, self.YEAR).formulas["amount"] == "=MIN({rounded},MAX(41620-{salary},0))"

    def test_without_anybody_at_a_ceiling_the_account_is_that_of_the_manual(self) -> None:
        assert "ขั้นสูง" not in printed(CALCULATION)

    def test_all_accounts_show_the_special_compensation(self) -> None:
        for slug in (CALCULATION, RESULT, SUMMARY):
            assert says("938.10") in printed(slug, year=self.YEAR)


class TestSurplus:
    def test_moved_surplus_has_a_column_and_the_totals_stay(self) -> None:
        year = year_of([entry("kru-a", "25400", "6.00", "95"), entry("pho-a", "42330", "0.20", "90")])
        moved = [one.values["moved"] for one in grid("pools", year).rows]
        assert moved == [Decimal("1058.00"), Decimal("-1058.00"), 0, 0]
        assert formulas(grid("pools", year))["left"] == "={budget}+{moved}-{used}-{special}"
        assert says("เกลี่ยวงเงินที่เหลือจาก คศ.1-3: ผอ./รอง ผอ./ศน. ไปยัง ครูผู้ช่วย คศ.1-3: ครู") in printed(
            "salary-meeting-minutes", year=year
        )

    def test_without_moves_there_is_no_such_column(self) -> None:
        assert "เกลี่ย" not in printed(CALCULATION)


class TestResultAccount:
    def test_who_is_not_increased_gets_the_reason_as_a_remark(self) -> None:
        year = year_of([entry("kru-a", "25400", None, "55"), entry("kru-b", "21020", "1.00", "61")])
        rows = account(RESULT, year).grids[0].rows
        assert "ปรับปรุง" in str(rows[0].values["note"])
        assert rows[1].values["note"] == ""
        assert rows[0].values["new"] == Decimal("25400")

    def test_who_works_elsewhere_is_marked(self) -> None:
        year = year_of([entry("kru-a", "25400", "2.00", seconded=True)])
        assert "ช่วยราชการ" in printed(RESULT, year=year)


class TestLevelSummary:
    def test_the_round_is_ticked(self) -> None:
        assert says("☑ ครั้งที่ 1 (1 เมษายน 2566) ☐ ครั้งที่ 2 (1 ตุลาคม 2566)") in printed(SUMMARY)
        assert says("☐ ครั้งที่ 1 (1 เมษายน 2566) ☑ ครั้งที่ 2 (1 ตุลาคม 2566)") in printed(SUMMARY, "r2")

    def test_the_level_below_good_is_fair_and_improve_is_not_increased(self) -> None:
        text = printed(SUMMARY)
        assert "ระดับพอใช้" in text
        assert "ระดับปรับปรุง" not in text
        assert "ไม่ได้รับการเลื่อนเงินเดือน" in text

    def test_a_person_below_sixty_is_counted_as_not_increased(self) -> None:
        year = year_of([entry("kru-a", "25400", None, "55"), entry("kru-b", "21020", "1.00", "61")])
        values = account(SUMMARY, year).grids[0].rows[0].values
        assert (values["none"], values["fair_people"], values["people"]) == (1, 1, 2)


PEOPLE = ("kru-a", "kru-b", "kru-c", "pho-a", "son-a", "chuai-a")
ENTRIES = st.lists(
    st.tuples(
        st.integers(1600, 3400), st.sampled_from([None, "0", "1.00", "2.57", "6"]), st.integers(50, 100)
    ),
    min_size=6,
    max_size=6,
)


def _entries(drawn: list[tuple[int, str | None, int]]) -> list[Entry]:
    return [
        entry(person, str(tens * 10), percent, str(score))
        for person, (tens, percent, score) in zip(PEOPLE, drawn, strict=True)
    ]


@settings(max_examples=25, deadline=None)
@given(ENTRIES)
def test_the_levels_the_pools_and_the_people_add_up(drawn: list[tuple[int, str | None, int]]) -> None:
    year = year_of(_entries(drawn))
    total = round_of(year).result.total
    summary = account(SUMMARY, year).grids[0].rows[0]
    levels = [level.value for level in LEVELS]
    paid = sum(number(summary, f"{level}_people") for level in levels)
    money = sum(number(summary, f"{level}_{kind}") for level in levels for kind in ("money", "special"))
    undecided = sum(line.undecided for line in round_of(year).lines)
    assert paid + number(summary, "none") == number(summary, "people") == 6 - undecided
    assert money == number(summary, "used") == total.used
    pools = grid("pools", year).rows
    assert sum(number(one, "count") for one in pools) == 6
    assert sum(number(one, "left") for one in pools) == total.remaining == number(summary, "left")


def number(found: GridRow, key: str) -> Decimal:
    value = found.values[key]
    assert isinstance(value, int | Decimal)
    return Decimal(value)
