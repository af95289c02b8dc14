"""The minutes: the manual's speech and its four tables, filled from the decided round."""

from __future__ import annotations

import pytest
from tests.papers.salary.rounds import OCTOBER_2562, documents, entry, printed, says, year_of
from tests.papers.years import sample_data, sample_year

from krupa.papers.facts.year import Year

MINUTES = "salary-meeting-minutes"
OCTOBER = year_of(OCTOBER_2562, fiscal_year=2562, number=2)


class TestTheManualsRoundOfOctober2562:
    TEXT = printed(MINUTES, "r2", OCTOBER)

    def test_table_one_shows_bases_the_whole_payroll_and_three_per_cent(self) -> None:
        assert says("คศ.2 24,640 30,200") in self.TEXT
        assert says("คศ.1 20,450 22,780") in self.TEXT
        assert says("70,290 2,108.70") in self.TEXT

    def test_table_three_shows_salaries_before_and_after(self) -> None:
        for figures in ("24,640 25,400 760 2.50", "25,200 25,930 730 2.40", "20,450 21,020 570 2.50"):
            assert says(figures) in self.TEXT
        assert says("รวม 70,290 2,060") in self.TEXT

    def test_table_four_leaves_forty_eight_baht_seventy(self) -> None:
        assert says("พนักงานครู 3 70,290 2,108.70 2,060.00 48.70 ไม่สามารถนำเงินคงเหลือไปใช้") in self.TEXT

    def test_one_round_has_one_day_of_counting_and_one_of_effect(self) -> None:
        assert says("เงินเดือน 1 ก.ย. 2562") in self.TEXT
        assert says("เงินเดือน 1 ต.ค. 2562") in self.TEXT
        assert says("ใช้เลื่อน ณ 1 ต.ค. 2562") in self.TEXT
        assert says("1 เม.ย. 2562") not in self.TEXT


def test_results_show_leave_discipline_score_and_level() -> None:
    data = sample_data()
    data["appraisals"][0] |= {
        "absences": {"sick": 2, "personal": 1, "late": 4, "absent": 0},
        "discipline": {"warned": 1},
    }
    text = printed(MINUTES, "r1", Year.model_validate(data))
    assert says("นางสาวกานดา สมมติใจ ครูชำนาญการ - 3 4 ตักเตือน 1 ครั้ง 100.00 ดีเด่น") in text
    assert says("นางขวัญใจ สมมติสุข ครู - 3 - ไม่มี 86.00 ดีมาก") in text


def test_without_an_appraisal_leave_and_discipline_stay_open() -> None:
    text = printed(MINUTES, "r1", year_of([entry("kru-a", "25400", "3.00", "91")]))
    assert says("นางสาวกานดา สมมติใจ ครูชำนาญการ 91.00 ดีเด่น") in text


def test_table_two_shows_the_announced_rates_or_leaves_them_to_the_resolution() -> None:
    assert says("80.00 89.99 ดีมาก 2.00 - 2.99") in printed(MINUTES)
    open_rates = printed(MINUTES, year=year_of([entry("kru-a", "25400", "3.00")], rates=[]))
    assert says("90.00 100.00 ดีเด่น อยู่ที่มติของคณะกรรมการและวงเงินที่มีร้อยละ 3") in open_rates


def test_several_pools_are_listed_before_their_sum() -> None:
    text = printed(MINUTES)
    assert says("ครูผู้ช่วย คศ.1-3: ครู 4 88,150 2,644.50 2,390.00 254.50") in text
    assert says("รวม 6 161,980 4,859.40 4,580.00 279.40") in text


def test_what_was_said_and_when_is_that_of_the_file() -> None:
    meeting = {
        "opening": "ขอให้พิจารณาตามลำดับ",
        "other": "นัดประชุมครั้งต่อไปเดือนหน้า",
        "closed_at": "16.10 น.",
        "time": "13.00 น.",
    }
    text = printed(MINUTES, year=year_of([entry("kru-a", "25400", "3.00")], meeting=meeting))
    assert says("ประธาน ชี้แจง ขอให้พิจารณาตามลำดับ") in text
    assert says("เริ่มประชุม เวลา 13.00 น.") in text
    assert says("เรื่องอื่น ๆ นัดประชุมครั้งต่อไปเดือนหน้า เลิกประชุม เวลา 16.10 น.") in text


def test_other_business_is_left_open_rather_than_denied() -> None:
    assert printed(MINUTES).count("ไม่มี-") == 2  # items 2 and 3, as the manual prints them


def test_the_secretary_takes_the_minutes_and_the_quoted_rules_are_no_part_of_them() -> None:
    text = printed(MINUTES)
    assert text.endswith(says("ผู้จดรายงานการประชุม (ลงชื่อ) (นายบุคคล สมมติชัย) เลขานุการ"))
    assert says("กลุ่มที่ 1 ข้าราชการหรือพนักงานครูฯ") not in text


def test_names_are_kept_whole() -> None:
    protected = documents(MINUTES, sample_year())["r1"].protect
    assert {"กานดา", "สมมติใจ"} <= set(protected)


def overspent() -> Year:
    return year_of([entry("kru-a", "25400", "6.00"), entry("kru-b", "21020", "6.00")])


def test_an_exceeded_pool_is_said_to_be_exceeded_and_by_how_much() -> None:
    text = printed(MINUTES, "r1", overspent())
    assert says("(เงินคงเหลือต้องไม่ติดลบ)") not in text
    assert says("เกินวงเงิน 1,797.40 บาท ต้องปรับลดร้อยละก่อนลงนาม") in text
    assert says("-1,797.40 เกินวงเงิน 1,797.40 บาท") in text


def test_whoever_signs_the_minutes_or_the_account_is_warned_of_an_exceeded_pool() -> None:
    for slug in (MINUTES, "salary-calculation-account"):
        warnings = documents(slug, overspent())["r1"].warnings
        assert any("เกินอยู่" in warning.th for warning in warnings), slug


def test_the_time_of_closing_stays_open_until_it_is_known() -> None:
    year = year_of([entry("kru-a", "25400", "3.00")], meeting={"place": "ห้องประชุมใหญ่"})
    assert says("เลิกประชุม เวลา") in printed(MINUTES, "r1", year)


def test_a_member_who_left_for_the_own_salary_is_recorded() -> None:
    members = [
        {"role": "chair", "name": "นายรอง สมมติธรรม"},
        {"role": "member", "name": "นายอำนวย สมมติการ", "person": "pho-a", "recused": True},
    ]
    year = year_of([entry("kru-a", "25400", "3.00")], committee={"members": members})
    left = says("นายอำนวย สมมติการ ได้ออกจากห้องประชุม")
    assert left in printed(MINUTES, "r1", year)
    assert left not in printed(MINUTES, "r1", year_of([entry("kru-a", "25400", "3.00")]))


@pytest.mark.parametrize("slug", [MINUTES, "salary-meeting-agenda", "salary-meeting-attendance"])
def test_a_place_that_names_the_office_is_not_followed_by_it_again(slug: str) -> None:
    office = sample_year().organization.words.full_name
    own = year_of([entry("kru-a", "25400", "3.00")], meeting={"place": f"ห้องประชุม{office}"})
    assert says(f"ห้องประชุม{office} {office}") not in printed(slug, "r1", own)
    other = year_of([entry("kru-a", "25400", "3.00")], meeting={"place": "ห้องประชุมใหญ่"})
    assert says(f"ณ ห้องประชุมใหญ่ {office}") in printed(slug, "r1", other)
