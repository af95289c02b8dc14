"""PA 2 sheets, observations and PA 3: ticks where they were given, points by the rules."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
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
from tests.papers.years import sample_year

from krupa.papers.errors import PaperError
from krupa.papers.facts.year import Year
from krupa.regulations.indicators import indicator_set
from krupa.regulations.posts import Line

ON = date(2022, 10, 1)


def _evaluation(data: Data, key: str) -> Data:
    found: Data = next(one for one in data["evaluations"] if one["person"] == key)
    return found


def _sheet(data: Data, key: str, member: int) -> Data:
    found: Data = _evaluation(data, key)["sheets"][member - 1]
    return found


def test_there_is_one_sheet_for_each_member_who_submitted() -> None:
    def late(data: Data) -> None:
        del _evaluation(data, "kru-b")["sheets"][1]

    names = [case.who for case in all_cases("pa2-teacher", year_with(late))]
    sheets = ["kru-a-m1", "kru-a-m2", "kru-a-m3", "kru-b-m1", "kru-b-m3", "kru-c-m1", "kru-c-m2", "kru-c-m3"]
    assert names == [*sheets, "blank"]


def test_ticks_stand_in_the_column_of_the_level_given() -> None:
    def rate(data: Data) -> None:
        _sheet(data, "kru-a", 1)["levels"] |= {"1.1": 1, "2.3": 2, "3.3": 4}

    ticks = ticked_columns(tables(build("pa2-teacher", "kru-a-m1", year_with(rate)))[0])
    assert ticks["๑.๑"] == [1]
    assert ticks["๒.๓"] == [2]
    assert ticks["๓.๓"] == [4]
    assert ticks["๓.๑"] == [3]


def test_the_challenge_is_ticked_and_its_points_stand_in_the_note() -> None:
    table = tables(build("pa2-teacher", "kru-a-m1"))[1]
    rated = [[cell_text(cell) for cell in row.cells[1:]] for row in table.body if not row.group]
    assert rated == [
        ["", "", "✓", "", "๑๕.๐๐ คะแนน"],
        ["", "", "", "✓", "๑๐.๐๐ คะแนน"],
        ["", "", "✓", "", "๗.๕๐ คะแนน"],
    ]


@pytest.mark.parametrize(
    ("slug", "who", "line"),
    [
        ("pa2-teacher", "kru-a-m1", Line.TEACHER),
        ("pa2-administrator", "pho-a-m2", Line.ADMINISTRATOR),
        ("pa2-supervisor", "son-a-m3", Line.SUPERVISOR),
        ("pa2-administrator", "blank", Line.ADMINISTRATOR),
    ],
)
def test_every_indicator_is_there_in_order_under_its_domain(slug: str, who: str, line: Line) -> None:
    digits = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    wanted = []
    for domain in indicator_set(line, on=ON).domains:
        wanted += [f"{domain.number}.", *(indicator.number for indicator in domain.indicators)]
    body = tables(build(slug, who))[0].body
    assert [cell_text(row.cells[0]).split()[0] for row in body] == [name.translate(digits) for name in wanted]
    assert [row.group for row in body] == [name.endswith(".") for name in wanted]


def test_the_total_is_what_the_rules_make_of_the_sheet() -> None:
    # 45 + 6 of 60; 15 + 10 + 7.50 of 40
    printed = text("pa2-teacher", "kru-a-m1")
    assert "รวมส่วนที่ ๑ ๕๑.๐๐ คะแนน" in printed
    assert "รวมผลการประเมินทั้ง ๒ ส่วน = ๘๓.๕๐ คะแนน" in printed


def test_ten_indicators_of_a_supervisor_are_brought_to_the_full_points_of_part_one() -> None:
    # 30 of 40 makes 45 of 60
    assert "รวมผลการประเมินทั้ง ๒ ส่วน = ๗๗.๕๐ คะแนน" in text("pa2-supervisor", "son-a-m3")


def test_an_unfinished_sheet_has_no_total() -> None:
    year = year_with(lambda data: _sheet(data, "kru-a", 1).update(method=None))
    printed = text("pa2-teacher", "kru-a-m1", year)
    assert "รวมผลการประเมินทั้ง ๒ ส่วน = คะแนน" in printed
    assert "รวมส่วนที่ ๑" not in printed


@pytest.mark.parametrize(("met", "ticks"), [(True, ("☑", "☐")), (False, ("☐", "☑")), (None, ("☐", "☐"))])
def test_the_workload_is_ticked_as_the_member_saw_it(met: bool | None, ticks: tuple[str, str]) -> None:
    year = year_with(lambda data: _sheet(data, "kru-a", 1).update(workload_met=met))
    printed = text("pa2-teacher", "kru-a-m1", year)
    assert f"{ticks[0]} เป็นไปตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด" in printed
    assert f"{ticks[1]} ไม่เป็นไปตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด" in printed


def test_the_head_of_the_columns_names_the_expected_level_of_the_standing() -> None:
    assert "ระดับการปฏิบัติที่คาดหวัง แก้ไขปัญหา (Solve the Problem)" in text("pa2-teacher", "kru-a-m1")
    assert "ระดับการปฏิบัติที่คาดหวัง ปรับประยุกต์ (Apply & Adapt)" in text("pa2-teacher", "kru-b-m1")
    assert "ระดับการปฏิบัติที่คาดหวัง ริเริ่ม พัฒนา (Originate & Improve)" in text("pa2-administrator", "blank")


def test_the_pass_mark_is_noted_beside_the_first_domain() -> None:
    table = tables(build("pa2-teacher", "blank"))[0]
    note = table.body[1].cells[-1]
    assert cell_text(note) == "เกณฑ์ผ่าน ต้องได้คะแนนจากกรรมการแต่ละคนไม่ต่ำกว่าร้อยละ ๗๐"
    assert note.rowspan == 8


def test_composed_descriptors_are_told_and_official_ones_are_not() -> None:
    assert build("pa2-teacher", "kru-a-m1").warnings == ()
    assert any("เรียบเรียง" in warning.th for warning in build("pa2-teacher", "kru-b-m1").warnings)


def test_members_sign_in_the_order_of_the_committee() -> None:
    assert "(นายวิชา สมมติศิลป์)" in text("pa2-teacher", "kru-a-m1")
    assert "(นางสาวพิเศษ สมมติครู)" in text("pa2-teacher", "kru-a-m2")
    assert "(นางชำนาญ สมมติเรียน)" in text("pa2-observations", "kru-a-m3")


def test_observations_print_what_the_member_wrote() -> None:
    printed = text("pa2-observations", "kru-a-m1")
    for part in ("ราย นางสาวกานดา สมมติใจ", "จัดกิจกรรมได้เหมาะสม", "การใช้สื่อเทคโนโลยี", "ควรเผยแพร่แก่เพื่อนครู"):
        assert part in printed


def test_pa3_has_the_three_members_points_and_totals() -> None:
    body = tables(build("pa3-teacher", "kru-a"))[0].body
    assert [cell_text(cell) for cell in body[0].cells[1:5]] == ["๖๐", "๕๑.๐๐", "๔๘.๐๐", "๔๕.๐๐"]
    assert [cell_text(cell) for cell in body[1].cells[1:5]] == ["๔๐", "๓๒.๕๐", "๓๒.๕๐", "๓๒.๕๐"]
    assert [cell_text(cell) for cell in body[2].cells[:5]] == ["รวม", "๑๐๐", "๘๓.๕๐", "๘๐.๕๐", "๗๗.๕๐"]
    assert body[0].cells[-1].rowspan == 3


def test_one_member_below_the_pass_mark_fails_the_agreement_even_if_the_mean_passes() -> None:
    def strict(data: Data) -> None:
        sheet = _sheet(data, "kru-a", 3)
        sheet["levels"] = dict.fromkeys(sheet["levels"], 2)

    assert "☑ ผ่านเกณฑ์ ☐ ไม่ผ่านเกณฑ์" in text("pa3-teacher", "kru-a")
    assert "☐ ผ่านเกณฑ์ ☑ ไม่ผ่านเกณฑ์" in text("pa3-teacher", "kru-a", year_with(strict))


def test_the_result_stays_open_until_all_sheets_are_in() -> None:
    def missing(data: Data) -> None:
        del _evaluation(data, "kru-a")["sheets"][2]

    printed = text("pa3-teacher", "kru-a", year_with(missing))
    assert "๘๓.๕๐ ๘๐.๕๐" in printed
    assert "☐ ผ่านเกณฑ์ ☐ ไม่ผ่านเกณฑ์" in printed


def test_pa3_is_signed_by_the_chair_and_two_members() -> None:
    printed = text("pa3-administrator", "pho-a")
    assert "PA ๓/บส สำหรับกรรมการประเมิน" in printed
    assert printed.index("ประธานกรรมการผู้ประเมิน (นางสาวระเบียบ สมมติวงศ์)") < printed.index("(นางสาวพิเศษ สมมติครู)")


@pytest.mark.parametrize(
    ("slug", "change", "field", "said"),
    [
        (
            "pa2-teacher",
            lambda data: _evaluation(data, "kru-a").update(person="nobody"),
            "evaluations.person",
            "nobody",
        ),
        (
            "pa3-teacher",
            lambda data: data["committees"][0]["members"].append(data["committees"][1]["members"][2]),
            "committees.1.members",
            "4 คน",
        ),
        (
            "pa2-teacher",
            lambda data: _evaluation(data, "kru-a")["sheets"].append(_sheet(data, "kru-a", 1)),
            "evaluations.kru-a.sheets",
            "คนที่ 1",
        ),
        (
            "pa2-observations",
            lambda data: _evaluation(data, "kru-a").update(committee="9"),
            "evaluations.kru-a.committee",
            "9",
        ),
        (
            "pa3-teacher",
            lambda data: _evaluation(data, "kru-a").update(person="chuai-a"),
            "evaluations.chuai-a",
            "ครูผู้ช่วย",
        ),
        (
            "pa2-teacher",
            lambda data: _sheet(data, "kru-a", 1)["levels"].update({"5.1": 3}),
            "levels.5.1",
            "5.1",
        ),
    ],
)
def test_evaluations_that_cannot_be_printed_are_refused_with_their_field(
    slug: str, change: Any, field: str, said: str
) -> None:
    with pytest.raises(PaperError) as caught:
        _build_all(slug, year_with(change))
    assert (caught.value.slug, caught.value.field) == (slug, field)
    assert said in caught.value.problem.th
    assert caught.value.problem.en


def _build_all(slug: str, year: Year) -> None:
    for case in all_cases(slug, year):
        case.build()


def test_each_line_has_its_own_label() -> None:
    year = sample_year()
    for slug, who, label in (
        ("pa2-teacher", "blank", "PA ๒/ส"),
        ("pa2-administrator", "blank", "PA ๒/บส"),
        ("pa2-supervisor", "blank", "PA ๒/สน"),
        ("pa3-supervisor", "blank", "PA ๓/สน"),
    ):
        assert text(slug, who, year).startswith(label + " ")
