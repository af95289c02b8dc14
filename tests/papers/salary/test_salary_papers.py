"""The prose papers of a salary round: facts that go in come out, in the words of each kind of อปท."""

from __future__ import annotations

import pytest
from tests.papers.salary.rounds import (
    ALL_PAPERS,
    ROUND_PAPERS,
    documents,
    entry,
    printed,
    round_of,
    says,
    year_of,
)
from tests.papers.years import sample_data, sample_year

from krupa.papers.cases.registry import cases_of
from krupa.papers.cases.step5 import CASES
from krupa.papers.catalogue import catalogue
from krupa.papers.content import Fill, Paragraph, Table, Together
from krupa.papers.content.words import words
from krupa.papers.errors import PaperError
from krupa.papers.facts.year import Year
from krupa.regulations.lao import LaoKind

MISPRINTS = (
    "ขั้นเงินเดือน", "เลื่อนขึ้นเงินเดือน", "โอนเงินเดือน", "จ่ายเงินเดือน", "ทหารด้วยสอง", "อย่างชัดที่สุด",
    "ครั้งปีแรก", "ครั้งปีหลัง", "นายองค์การ", "นายกองการ", "องค์กรบริหารส่วนตำบล", "แบบท้าย", "เกลี้ย",
    "ส่งเลื่อน", "กฎหมายกคศ", "วรรคแห่ง", "โพร.", "ผู้จตุรายนการ", "เลขาธิการ", "ปรับปรุงคน",
    "๗๖,๖๖๐", "๕๓,๓๙๐", "๙๙.๐๐", "พระราชบัญญัติบริหารงานบุคคล", "(ฉบับที่๓พ.ศ.", "ครับ", "ค่ะ", "กิตติ", "พระเพลิง",
)  # fmt: skip
BY_KIND = {
    LaoKind.SAO: ("พนักงานครูองค์การบริหารส่วนตำบล", "คณะกรรมการพนักงานส่วนตำบลจังหวัดสระแก้ว", "มาตรา 25 วรรคท้าย"),
    LaoKind.MUNICIPALITY: ("พนักงานครูเทศบาล", "คณะกรรมการพนักงานเทศบาลจังหวัดสระแก้ว", "มาตรา 23 วรรคท้าย"),
    LaoKind.PAO: ("ข้าราชการครูองค์การบริหารส่วนจังหวัด", "คณะกรรมการข้าราชการองค์การบริหารส่วนจังหวัดสระแก้ว", "มาตรา 15"),
}


def test_every_paper_of_step_five_in_the_catalogue_can_be_made() -> None:
    assert set(CASES) == {paper.slug for paper in catalogue() if paper.step == "step5"}


@pytest.mark.parametrize("slug", ALL_PAPERS)
@pytest.mark.parametrize("kind", tuple(LaoKind))
class TestEveryPaperForEveryKind:
    def test_is_made_with_a_title_and_words(self, slug: str, kind: LaoKind) -> None:
        made = documents(slug, sample_year(kind))
        assert made
        for document in made.values():
            assert document.slug == slug
            assert document.title
            assert words(document)

    def test_repeats_no_misprint_of_the_manual(self, slug: str, kind: LaoKind) -> None:
        for who in documents(slug, sample_year(kind)):
            text = printed(slug, who, sample_year(kind))
            assert [slip for slip in MISPRINTS if says(slip) in text] == []

    def test_speaks_of_no_other_kind(self, slug: str, kind: LaoKind) -> None:
        foreign = {
            LaoKind.SAO: ("เทศบาล", "ส่วนจังหวัด"),
            LaoKind.MUNICIPALITY: ("ส่วนตำบล", "ส่วนจังหวัด"),
            LaoKind.PAO: ("ส่วนตำบล", "เทศบาล"),
        }[kind]
        for who in documents(slug, sample_year(kind)):
            text = printed(slug, who, sample_year(kind))
            assert [word for word in foreign if word in text] == []

    def test_prints_one_kind_of_digits(self, slug: str, kind: LaoKind) -> None:
        for document in documents(slug, sample_year(kind)).values():
            assert not any(digit in words(document) for digit in "0123456789")


@pytest.mark.parametrize("slug", ROUND_PAPERS)
class TestRounds:
    def test_each_round_of_the_year_has_its_own_paper(self, slug: str) -> None:
        made = [case.who for case in cases_of(slug, sample_year())]
        assert made == (["r1", "r2", "blank"] if slug == "salary-meeting-attendance" else ["r1", "r2"])

    def test_a_year_with_one_round_still_names_it(self, slug: str) -> None:
        year = year_of([entry("kru-a", "25400", "3.00")], number=2)
        assert "r2" in documents(slug, year)
        assert "r1" not in documents(slug, year)

    def test_a_year_without_rounds_has_none(self, slug: str) -> None:
        year = Year.model_validate({**sample_data(), "salary_rounds": []})
        assert set(documents(slug, year)) <= {"blank"}

    def test_round_two_says_nothing_of_round_one(self, slug: str) -> None:
        text = printed(slug, "r2")
        assert says("ครั้งที่ 1 ครึ่งปีแรก") not in text
        assert says("1 เมษายน 2566 เป็นต้นไป") not in text
        assert says("☑ ครั้งที่ 1") not in text


@pytest.mark.parametrize("kind", tuple(LaoKind))
@pytest.mark.parametrize("slug", ["salary-committee-order", "salary-rates-announcement", "salary-order"])
def test_orders_and_announcements_rest_on_the_powers_of_their_kind(slug: str, kind: LaoKind) -> None:
    _, committee, article = BY_KIND[kind]
    text = printed(slug, year=sample_year(kind))
    assert says(committee) in text
    assert says(f"{article} แห่งพระราชบัญญัติระเบียบบริหารงานบุคคลส่วนท้องถิ่น พ.ศ. 2542") in text


class TestCommitteePapers:
    MEMBERS = ("นายรอง สมมติธรรม", "นายวิชา สมมติศิลป์", "นายอำนวย สมมติการ", "นายบุคคล สมมติชัย")
    LISTING = (
        "salary-committee-memo", "salary-committee-order", "salary-meeting-memo", "salary-meeting-agenda",
        "salary-meeting-attendance", "salary-meeting-minutes", "salary-report-memo",
    )  # fmt: skip

    @pytest.mark.parametrize("slug", LISTING)
    def test_every_member_and_the_secretary_are_named(self, slug: str) -> None:
        text = printed(slug)
        for name in self.MEMBERS:
            assert says(name) in text
        assert says("ผู้อำนวยการโรงเรียนสมมติวิทยา") in text

    @pytest.mark.parametrize("slug", LISTING)
    def test_an_open_committee_leaves_room(self, slug: str) -> None:
        year = year_of([entry("kru-a", "25400", "3.00")], committee={"members": []})
        assert says("สมมติธรรม") not in printed(slug, year=year)

    def test_the_memo_puts_each_seat_under_the_clause_it_comes_from(self) -> None:
        text = printed("salary-committee-memo")
        assert says("4.1 นายรอง สมมติธรรม ตำแหน่งรองนายก เป็นประธานกรรมการ ในข้อ 2.3.1") in text
        assert says("4.2.2 นายอำนวย สมมติการ") in text
        assert says("4.3 นายบุคคล สมมติชัย ตำแหน่งนักทรัพยากรบุคคลชำนาญการ เป็นเลขานุการ ในข้อ 2.3.3") in text

    def test_the_order_numbers_members_from_one_and_the_memo_under_its_paragraph(self) -> None:
        assert says("1. นายรอง สมมติธรรม") in printed("salary-committee-order")
        assert says("2.1 นายรอง สมมติธรรม") in printed("salary-meeting-memo")
        assert says("1.4 นายบุคคล สมมติชัย") in printed("salary-meeting-agenda")

    def test_later_papers_cite_the_order_of_their_own_round(self) -> None:
        data = sample_data()
        data["papers"] |= {
            "salary-committee-order/1": {"number": "77/2566", "date": "3 เม.ย. 2566"},
            "salary-committee-order/2": {"number": "288/2566", "date": "4 ต.ค. 2566"},
        }
        year = Year.model_validate(data)
        for slug in ("salary-meeting-memo", "salary-meeting-agenda", "salary-meeting-minutes"):
            assert says("ที่ 77/2566 ลงวันที่ 3 เมษายน 2566") in printed(slug, "r1", year)
            assert says("ที่ 288/2566 ลงวันที่ 4 ตุลาคม 2566") in printed(slug, "r2", year)
        assert says("ที่ 288/2566") in printed("salary-report-memo", "r2", year)

    def test_the_period_of_work_is_that_of_the_round(self) -> None:
        assert says("ระหว่าง 1 ตุลาคม 2565 – 31 มีนาคม 2566") in printed("salary-committee-memo")
        assert says("ระหว่าง 1 เมษายน 2566 – 30 กันยายน 2566") in printed("salary-committee-memo", "r2")


class TestMeetingPapers:
    @pytest.mark.parametrize(
        "slug", ["salary-meeting-agenda", "salary-meeting-attendance", "salary-meeting-minutes"]
    )
    def test_number_day_time_and_place_of_the_meeting_are_printed(self, slug: str) -> None:
        text = printed(slug, "r2")
        assert says("ครั้งที่ 2/2566") in text
        assert says("วันที่ 12 ตุลาคม 2566 เวลา 13.30 น. ณ ห้องประชุมใหญ่") in text

    def test_the_chair_s_note_fixes_the_meeting(self) -> None:
        text = printed("salary-meeting-memo")
        assert says("ในวันที่ 12 เมษายน 2566 เวลา 09.30 น.") in text
        assert says("สถานที่ ห้องประชุมใหญ่") in text
        assert text.endswith(says("ประธานคณะกรรมการพิจารณาเลื่อนเงินเดือนพนักงานครูฯ"))

    def test_the_blank_attendance_list_has_six_open_seats(self) -> None:
        text = printed("salary-meeting-attendance", "blank")
        assert text.count("กรรมการ") >= 6
        assert says("6 เลขานุการ") in text
        assert "สมมติธรรม" not in text

    def test_the_agenda_has_its_five_items(self) -> None:
        text = printed("salary-meeting-agenda")
        assert all(says(f"ระเบียบวาระที่ {number}") in text for number in range(1, 6))
        assert all(says(f"4.{number} พิจารณา") in text for number in range(1, 5))


class TestAnnouncementAndOrder:
    def test_the_upper_base_is_defined_by_the_highest_salary(self) -> None:
        for slug in ("salary-rates-announcement", "salary-meeting-minutes"):
            text = printed(slug)
            assert says("ฐานในการคำนวณระดับบน ได้แก่ ผลรวมของเงินเดือนสูงสุด") in text
            assert says("ฐานในการคำนวณระดับล่าง ได้แก่ ผลรวมของเงินเดือนต่ำสุด") in text

    def test_the_base_table_is_that_of_the_rules_with_mended_maxima(self) -> None:
        text = printed("salary-rates-announcement")
        for cells in ("60,840 - 76,800 บน 68,560", "40,280 - 58,390 บน 49,330", "19,860 - 40,270 ล่าง 37,200"):
            assert says(cells) in text

    def test_the_announced_bands_are_printed_with_their_level(self) -> None:
        text = printed("salary-rates-announcement")
        assert says("0.00 59.99 ปรับปรุง ไม่ได้เลื่อน") in text
        assert says("60.00 69.99 พอใช้ 1.00") in text
        assert says("90.00 100.00 ดีเด่น 3.00 - 5.00") in text

    def test_bands_that_share_a_level_name_it_once(self) -> None:
        rates = [
            {"score_from": low, "score_to": high, "percent_from": "2", "percent_to": "2.5"}
            for low, high in (("80", "84.99"), ("85", "89.99"))
        ]
        text = printed("salary-rates-announcement", year=year_of([entry("kru-a", "25400", "2")], rates=rates))
        assert text.count("ดีมาก") == 1

    def test_without_bands_every_level_stays_open(self) -> None:
        text = printed("salary-rates-announcement", year=year_of([entry("kru-a", "25400", "2")], rates=[]))
        assert says("90.00 100.00 ดีเด่น") in text
        assert says("60.00 69.99 พอใช้") in text

    def test_the_day_of_effect_is_that_of_the_round(self) -> None:
        assert says("ทั้งนี้ ตั้งแต่ 1 เมษายน 2566 เป็นต้นไป") in printed("salary-order")
        assert says("ทั้งนี้ ตั้งแต่ 1 ตุลาคม 2566 เป็นต้นไป") in printed("salary-order", "r2")
        assert says("ณ 1 ตุลาคม 2566") in printed("salary-rates-announcement", "r2")

    def test_the_order_carries_its_number_and_date(self) -> None:
        assert says("ที่ 120/2566") in printed("salary-order")
        assert says("สั่ง ณ วันที่ 20 เมษายน พ.ศ. 2566") in printed("salary-order")

    def test_the_head_s_note_on_the_report_orders_from_the_day_of_effect(self) -> None:
        assert says("ให้มีผล ณ วันที่ 1 เมษายน 2566") in printed("salary-report-memo")


class TestLetters:
    def test_each_letter_tells_that_the_other_was_told(self) -> None:
        assert says("เรียน ประธานคณะกรรมการพนักงานส่วนตำบลจังหวัดสระแก้ว") in printed("salary-province-letter")
        assert says("ได้แจ้งอำเภอเมืองตัวอย่าง") in printed("salary-province-letter")
        assert says("เรียน นายอำเภอเมืองตัวอย่าง") in printed("salary-district-letter")
        assert says("ได้แจ้งจังหวัดสระแก้ว") in printed("salary-district-letter")

    def test_the_letter_encloses_the_order_and_counts_the_increased(self) -> None:
        year = year_of([entry("kru-a", "25400", "3.00"), entry("kru-b", "21020", None, "55")], copies=3)
        text = printed("salary-province-letter", year=year)
        assert says("คำสั่ง อบต.ทุ่งตัวอย่าง ที่ 120/2566 ลงวันที่ 20 เมษายน 2566 จำนวน 3 ฉบับ") in text
        assert says("จำนวน 1 ราย") in text


def test_a_round_that_names_a_stranger_says_who() -> None:
    year = year_of([entry("nobody", "25400", "3.00")])
    with pytest.raises(PaperError, match="nobody"):
        documents("salary-calculation-account", year)


def test_who_signs_is_warned_of_broken_rules() -> None:
    over = round_of(year_of([entry("kru-a", "25400", "7.00", "95")]))
    assert any("6" in warning.en for warning in over.warnings())
    assert documents("salary-calculation-account", over.year)["r1"].warnings == over.warnings()


def test_rates_that_are_not_announced_are_dotted_blanks() -> None:
    document = documents("salary-rates-announcement", year_of([entry("kru-a", "25400", "3.00")], rates=[]))[
        "r1"
    ]
    [framed] = [block for block in document.blocks if isinstance(block, Together)][-1:]
    table = next(block for block in framed.blocks if isinstance(block, Table))
    opened = [row.cells[-1].blocks[0] for row in table.body[1:]]
    assert all(isinstance(part, Fill) for one in opened if isinstance(one, Paragraph) for part in one.inlines)
    assert len(opened) == 4
