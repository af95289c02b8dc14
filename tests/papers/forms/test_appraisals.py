"""The half-year appraisal and the salary appraisal of both rounds."""

from __future__ import annotations

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

SUMMARY, BANDS, INDICATORS, CHALLENGE, PARTICIPATION, CONDUCT = 1, 2, 4, 5, 6, 7


def _appraisal(data: Data, key: str, number: int = 1) -> Data:
    found: Data = next(one for one in data["appraisals"] if one["person"] == key and one["round"] == number)
    return found


def _with(**facts: Any) -> Year:
    return year_with(lambda data: _appraisal(data, "kru-a").update(facts))


def test_each_person_is_appraised_each_round_on_a_form_of_the_own_line() -> None:
    names = [case.who for case in all_cases("appraisal-form", sample_year())]
    assert len(names) == 6 * 2 + 4
    assert {"kru-a-r1", "kru-a-r2", "chuai-a-r2", "blank", "blank-assistant"} <= set(names)


def test_the_summary_has_both_columns_by_component_and_part() -> None:
    def own_view(data: Data) -> None:
        _appraisal(data, "kru-b")["own"] = {"contribution": 5}

    rows = tables(build("appraisal-form", "kru-b-r1", year_with(own_view)))[SUMMARY].body
    assert [[cell_text(cell) for cell in row.cells[1:]] for row in rows] == [
        ["๘๐", "", "๖๘.๐๐"],
        ["๖๐", "", "๔๘.๐๐"],
        ["๒๐", "", "๒๐.๐๐"],
        ["๑๐", "๑๐.๐๐", "๘.๐๐"],
        ["๑๐", "", "๑๐.๐๐"],
        ["๑๐๐", "", "๘๖.๐๐"],
    ]


def test_an_assistants_first_component_is_one_piece_on_fourteen_items() -> None:
    document = build("appraisal-form", "chuai-a-r2")
    rows = tables(document)[SUMMARY].body
    assert [cell_text(row.cells[3]) for row in rows] == ["๖๐.๐๐", "๘.๐๐", "๑๐.๐๐", "๗๘.๐๐"]
    items = [row for row in tables(document)[INDICATORS].body if not row.group]
    assert len(items) == 14


def test_levels_are_ticked_in_the_half_of_whoever_gave_them() -> None:
    def rate(data: Data) -> None:
        one = _appraisal(data, "kru-c")
        one["own"] = {**one["own"], "levels": {**one["own"]["levels"], "1.1": 4}, "conduct": {"10": 2}}

    document = build("appraisal-form", "kru-c-r1", year_with(rate))
    assert ticked_columns(tables(document)[INDICATORS])["๑.๑"] == [4, 4 + 3]
    assert ticked_columns(tables(document)[CHALLENGE])["๒.๒"] == [3, 4 + 3]
    assert ticked_columns(tables(document)[PARTICIPATION])["๑."] == [4, 5 + 4]
    assert ticked_columns(tables(document)[CONDUCT])["๑๐."] == [2, 4 + 3]


@pytest.mark.parametrize(
    ("score", "place"), [("90.00", 0), ("89.99", 1), ("80.00", 1), ("70.00", 2), ("69.99", 3), ("59.99", 4)]
)
def test_the_band_of_the_score_is_ticked(score: str, place: int) -> None:
    bands = tables(build("appraisal-form", "kru-a-r1", _with(score=score)))[BANDS]
    assert [cell_text(cell) for cell in bands.body[-1].cells] == [
        "☑" if at == place else "☐" for at in range(5)
    ]


def test_a_recorded_score_that_is_not_what_the_ratings_come_to_is_warned_of() -> None:
    assert not any("ไม่ตรงกับ" in warning.th for warning in build("appraisal-form", "kru-a-r1").warnings)
    warnings = build("appraisal-form", "kru-a-r1", _with(score="95.00")).warnings
    assert any("95.00" in warning.th and "100.00" in warning.en for warning in warnings)


def test_without_a_recorded_score_the_supervisors_ratings_give_it() -> None:
    assert "คะแนนที่ได้ร้อยละ ๑๐๐.๐๐ อยู่ในระดับ" in text("appraisal-form", "kru-a-r1", _with(score=None))


def test_hours_and_leave_stand_in_the_first_section() -> None:
    printed = text("appraisal-form", "kru-a-r1")
    assert "ชั่วโมงปฏิบัติการสอน จำนวน ๑๔.๕ ชั่วโมง/สัปดาห์ ภาระงานรวม จำนวน ๒๑.๕ ชั่วโมง/สัปดาห์" in printed
    leave = tables(build("appraisal-form", "kru-a-r1"))[0].body
    assert [cell_text(cell) for cell in leave[0].cells[1:3]] == ["๑", "๑"]
    assert [cell_text(cell) for cell in leave[1].cells[1:]] == ["๒", "๑", "-", "-", "-", "-"]


def test_who_refuses_to_sign_is_recorded_with_a_witness_instead_of_a_date() -> None:
    year = _with(
        refused_to_sign=True,
        informed_on="5 เม.ย. 2566",
        witness={"name": "นายพยาน สมมติเห็น", "position": "ครู"},
    )
    printed = text("appraisal-form", "kru-a-r1", year)
    assert "☐ ผู้รับการประเมินได้รับทราบผลการประเมินแล้ว" in printed
    assert "☑ ผู้ประเมินได้แจ้งผลการประเมินเมื่อวันที่ ๕ เดือน เมษายน พ.ศ. ๒๕๖๖" in printed
    assert "พยาน (นายพยาน สมมติเห็น)" in printed
    salary = text("salary-appraisal-form", "kru-a", year)
    assert "☑ ได้แจ้งผลการประเมิน เมื่อวันที่ ๕ เมษายน ๒๕๖๖" in salary


def test_opinions_are_ticked_and_reasons_printed() -> None:
    differing = {"agrees": False, "reason": "เห็นควรเพิ่มคะแนน", "signer": {"name": "นายสูง สมมติยิ่ง"}}
    printed = text("appraisal-form", "kru-a-r1", _with(opinion="ทำงานดี", next_supervisor=differing))
    for part in ("ทำงานดี", "☐ เห็นด้วยกับผู้ประเมิน ☑ มีความเห็นแตกต่าง", "เห็นควรเพิ่มคะแนน", "(นายสูง สมมติยิ่ง)"):
        assert part in printed


@pytest.mark.parametrize(
    ("column", "field"),
    [
        ({"levels": {"9.9": 3}}, "appraisals.supervisor.levels.9.9"),
        ({"conduct": {"11": 3}}, "appraisals.supervisor.conduct.11"),
    ],
)
def test_items_the_form_does_not_have_are_refused(column: Data, field: str) -> None:
    with pytest.raises(PaperError) as caught:
        build("appraisal-form", "kru-a-r1", _with(supervisor=column))
    assert caught.value.field == field


def test_the_salary_appraisal_sets_both_rounds_side_by_side() -> None:
    def second(data: Data) -> None:
        _appraisal(data, "kru-a", 2).update(supervisor=None, own=None, score="85.50")

    document = build("salary-appraisal-form", "kru-a", year_with(second))
    points, bands, leave, discipline = tables(document)[:4]
    assert [[cell_text(cell) for cell in row.cells[1:]] for row in points.body] == [
        ["๘๐", "๘๐.๐๐", ""],
        ["๑๐", "๑๐.๐๐", ""],
        ["๑๐", "๑๐.๐๐", ""],
        ["๑๐๐", "๑๐๐.๐๐", "๘๕.๕๐"],
        ["๑๐๐", "๑๐๐.๐๐", "๘๕.๕๐"],
    ]
    assert [cell_text(row.cells[1]) for row in bands.body] == ["๑๐๐.๐๐", ""]
    assert [cell_text(row.cells[2]) for row in bands.body] == ["", "๘๕.๕๐"]
    assert cell_text(leave.body[0].cells[-1]) == "๓"
    assert cell_text(discipline.body[1].cells[-1]) == "-"


@pytest.mark.parametrize(
    ("fiscal_year", "printed", "absent"),
    [(2566, ["๘๐", "๑๐", "๑๐", "๑๐๐", "๑๐๐"], "ตอนที่ ๑"), (2565, ["๗๐", "๓๐", "๑๐๐", "๑๐๐"], "องค์ประกอบที่ ๑")],
)
def test_the_superseded_split_is_printed_only_for_rounds_before_the_new_standard(
    fiscal_year: int, printed: list[str], absent: str
) -> None:
    year = year_with(lambda data: data.update(fiscal_year=fiscal_year))
    table = tables(build("salary-appraisal-form", "blank", year))[0]
    assert [cell_text(row.cells[1]) for row in table.body] == printed
    assert absent not in text("salary-appraisal-form", "blank", year)


def test_the_salary_committee_and_the_head_say_what_they_decide() -> None:
    year = _with(
        committee_opinion={"agrees": False, "reason": "ลาบ่อย", "score": "88.00", "date": "12 เม.ย. 2566"},
        head_opinion={"agrees": True, "percent": "3.00", "signer": {"name": "นายปกครอง สมมติกุล"}},
    )
    printed = text("salary-appraisal-form", "kru-a", year)
    for part in (
        "☐ เห็นชอบตามที่เสนอ ☑ มีความเห็นต่างดังนี้ (ระบุเหตุผล) ลาบ่อย คะแนนที่ควรได้รับร้อยละ ๘๘.๐๐",
        "ประธานกรรมการ (นายรอง สมมติธรรม) วันที่ ๑๒ เมษายน ๒๕๖๖",
        "☑ เห็นด้วยกับมติคณะกรรมการฯ",
        "ให้ได้รับการเลื่อนเงินเดือนร้อยละ ๓.๐๐ (ลงชื่อ) (นายปกครอง สมมติกุล)",
    ):
        assert part in printed
    assert "นายบุคคล สมมติชัย" not in printed  # the secretary is no member
