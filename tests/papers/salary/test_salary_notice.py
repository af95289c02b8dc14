"""The personal notice: what one person is told, and nobody else."""

from __future__ import annotations

import pytest
from tests.papers.salary.rounds import documents, entry, printed, says, year_of
from tests.papers.years import sample_data, sample_year

from krupa.papers.facts.year import Year

NOTICE = "salary-notice"


def test_everybody_gets_one_for_each_round() -> None:
    people = ("kru-a", "kru-b", "kru-c", "pho-a", "son-a", "chuai-a")
    assert list(documents(NOTICE)) == [f"{person}-r{number}" for number in (1, 2) for person in people]


def test_base_per_cent_amount_and_new_salary_are_told() -> None:
    text = printed(NOTICE, "kru-a-r1")
    assert says("30,200 3.00 910 - 26,310") in text
    assert says("เงินเดือนเดิม 25,400 บาท") in text
    assert says("ชื่อ นางสาวกานดา นามสกุล สมมติใจ") in text
    assert says("วิทยฐานะครูชำนาญการ") in text
    assert says("ศพด.บ้านสมมติทอง") in text


def test_the_round_is_ticked_and_both_periods_are_named() -> None:
    assert says("☑ รอบที่ 1 1 ตุลาคม 2565 ถึง 31 มีนาคม 2566 ☐ รอบที่ 2 1 เมษายน 2566 ถึง 30 กันยายน 2566") in printed(
        NOTICE, "kru-a-r1"
    )
    assert says("☑ รอบที่ 2") in printed(NOTICE, "kru-a-r2")


@pytest.mark.parametrize("who", ["kru-a-r1", "chuai-a-r2"])
def test_nobody_else_is_named(who: str) -> None:
    text = printed(NOTICE, who)
    for person in sample_year().people:
        if not who.startswith(person.id):
            assert person.last_name not in text


def test_special_compensation_has_its_own_column() -> None:
    year = year_of([entry("kru-a", "41500", "3.00", "95")])
    assert says("35,270 3.00 120 938.10 41,620") in printed(NOTICE, "kru-a-r1", year)


def test_a_person_without_increase_gets_the_rule_s_reason() -> None:
    year = year_of([entry("kru-a", "25400", None, "55")])
    text = printed(NOTICE, "kru-a-r1", year)
    assert says("เนื่องจาก ผลการประเมินอยู่ในระดับปรับปรุง") in text
    assert says("- - - - 25,400") in text


def test_the_committee_s_own_reason_comes_first() -> None:
    year = year_of([entry("kru-a", "25400", "0", no_increase_reason="ลาเกินจำนวนที่กำหนด 4 ครั้ง")])
    text = printed(NOTICE, "kru-a-r1", year)
    assert says("เนื่องจาก ลาเกินจำนวนที่กำหนด 4 ครั้ง") in text
    assert says("คณะกรรมการพิจารณาให้ร้อยละ 0") not in text


def test_a_reason_without_a_per_cent_is_a_decision() -> None:
    year = year_of([entry("kru-a", "25400", None, no_increase_reason="ลาศึกษาต่อ")])
    text = printed(NOTICE, "kru-a-r1", year)
    assert says("เนื่องจาก ลาศึกษาต่อ") in text
    assert says("- - - - 25,400") in text


def test_an_undecided_person_is_told_so_and_no_figure() -> None:
    year = year_of([entry("kru-a", "25400", None)])
    text = printed(NOTICE, "kru-a-r1", year)
    assert says("ยังไม่ได้กำหนดร้อยละที่ให้เลื่อน") in text
    assert says("30,200") not in text
    assert text.count(says("25,400")) == 1


def test_a_person_at_the_ceiling_is_told_of_the_special_compensation() -> None:
    year = year_of([entry("kru-a", "41620", "3.00", "95")])
    text = printed(NOTICE, "kru-a-r1", year)
    assert says("1,058.10") in text
    assert says("เงินเดือนถึงขั้นสูงของอันดับแล้ว") in text


def test_the_head_signs_and_the_date_is_the_notice_s_own() -> None:
    data = sample_data()
    data["papers"] |= {"salary-notice/1": {"date": "25 เม.ย. 2566"}}
    data["organization"]["head"] |= {"acting": "รักษาราชการแทน นายกองค์การบริหารส่วนตำบล"}
    text = printed(NOTICE, "kru-a-r1", Year.model_validate(data))
    assert says("(นายปกครอง สมมติกุล) ตำแหน่ง นายกองค์การบริหารส่วนตำบลทุ่งตัวอย่าง รักษาราชการแทน") in text
    assert text.endswith(says("วันที่ 25 เมษายน 2566"))
