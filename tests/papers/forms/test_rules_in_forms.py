"""Every number of a rule on a form comes from the rules, so a new rule reaches the paper by itself."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.papers.forms.helpers import (
    Data,
    all_cases,
    build,
    cell_text,
    tables,
    text,
    ticked_columns,
    year_with,
)
from tests.papers.years import TEACHER_ITEMS, sample_year

from krupa.papers.facts.year import Year
from krupa.papers.render.pdf import PdfRenderer

RENDERER = PdfRenderer()


def _with(name: str, value: object) -> Year:
    def set_rule(data: Data) -> None:
        data["organization"]["rules"] = {name: {"value": value, "reason": "ทดลอง"}}

    return year_with(set_rule)


def test_a_new_pass_mark_stands_on_both_forms_and_decides_the_result() -> None:
    year = _with("pa.pass_percent", 80)
    assert "ไม่ต่ำกว่าร้อยละ ๘๐" in text("pa2-teacher", "blank", year)
    assert "ไม่ต่ำกว่าร้อยละ ๘๐" in text("pa3-teacher", "blank", year)
    assert "☐ ผ่านเกณฑ์ ☑ ไม่ผ่านเกณฑ์" in text("pa3-teacher", "kru-a", year)  # 83.50, 80.50, 77.50


def test_new_points_stand_in_the_headings_and_totals() -> None:
    year = _with("pa.part_one_points", 80)
    assert "มาตรฐานตำแหน่ง (๘๐ คะแนน)" in text("pa2-teacher", "blank", year)
    assert "รวมส่วนที่ ๑ ๖๘.๐๐ คะแนน" in text("pa2-teacher", "kru-a-m1", year)
    assert [cell_text(row.cells[1]) for row in tables(build("pa3-teacher", "blank", year))[0].body] == [
        "๘๐",
        "๔๐",
        "๑๒๐",
    ]


def test_new_least_hours_stand_in_the_administrators_agreement() -> None:
    year = _with("workload.director", {"teaching": 7, "total": 7})
    assert "ตำแหน่งผู้อำนวยการสถานศึกษา ไม่ต่ำกว่า ๗ ชั่วโมง/สัปดาห์" in text("pa1-administrator", "blank", year)


def test_new_bands_stand_on_the_appraisals_and_sort_the_score() -> None:
    floors = {"outstanding": "95.00", "very_good": "85.00", "good": "70.00", "fair": "60.00", "improve": "0"}
    year = _with("appraisal.bands", {band: Decimal(floor) for band, floor in floors.items()})
    assert "ร้อยละ ๘๕.๐๐ - ๙๔.๙๙" in text("appraisal-form", "blank", year)
    assert "☑ ดีมาก (ร้อยละ ๘๕.๐๐ - ๙๔.๙๙)" in text("salary-appraisal-form", "kru-b", year)


@settings(max_examples=15, deadline=None)
@given(
    levels=st.fixed_dictionaries({item: st.integers(1, 4) for item in TEACHER_ITEMS}),
    challenge=st.tuples(*[st.integers(1, 4)] * 3),
)
def test_whatever_is_rated_each_row_has_one_tick_and_the_points_add_up(
    levels: dict[str, int], challenge: tuple[int, int, int]
) -> None:
    def rate(data: Data) -> None:
        sheet = data["evaluations"][0]["sheets"][0]
        sheet["levels"] = levels
        sheet["method"], sheet["quantitative"], sheet["qualitative"] = challenge

    year = year_with(rate)
    document = build("pa2-teacher", "kru-a-m1", year)
    ticks = ticked_columns(tables(document)[0])
    to_thai = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    assert {item.translate(to_thai): [level] for item, level in levels.items()} == {
        item: given for item, given in ticks.items() if not item.endswith(".")
    }
    method, quantity, quality = challenge
    total = Decimal(sum(levels.values())) + method * 5 + (quantity + quality) * Decimal("2.5")
    printed = f"ทั้ง ๒ ส่วน = {f'{total:.2f}'.translate(to_thai)} คะแนน"
    assert printed in text("pa2-teacher", "kru-a-m1", year)


@pytest.mark.parametrize(
    ("slug", "pages"),
    [
        ("pa2-observations", 1),
        ("pa3-teacher", 1),
        ("pa3-administrator", 1),
        ("pa3-supervisor", 1),
        ("salary-appraisal-form", 4),
        ("appraisal-form", 5),
        ("assistant-agreement", 5),
    ],
)
def test_forms_keep_to_their_pages(slug: str, pages: int) -> None:
    for case in all_cases(slug, sample_year()):
        rendered = RENDERER.render(case.build())
        assert rendered.pages <= pages, case.who
        assert not rendered.warnings
