"""The prose papers step by step: the facts that go in come out."""

from __future__ import annotations

import pytest
from tests.papers.made import SLUGS, changed, documents, printed, says
from tests.papers.years import sample_data

from krupa.papers.content import Paragraph, Signatures, Table, Together
from krupa.papers.errors import PaperError
from krupa.regulations.refusal import RefusalError


class TestCriteria:
    def test_the_five_levels_are_those_of_the_rules(self) -> None:
        text = printed("criteria-announcement")
        for line in (
            "ระดับดีเด่นช่วงคะแนนประเมินตั้งแต่ร้อยละ 90.00 ขึ้นไป",
            "ระดับดีมากช่วงคะแนนประเมินตั้งแต่ร้อยละ 80.00 – ร้อยละ 89.99",
            "ระดับดีช่วงคะแนนประเมินตั้งแต่ร้อยละ 70.00 – ร้อยละ 79.99",
            "ระดับพอใช้ช่วงคะแนนประเมินตั้งแต่ร้อยละ 60.00 – ร้อยละ 69.99",
            "ระดับปรับปรุงช่วงคะแนนประเมินตั้งแต่ร้อยละ 59.99 ลงมา",
        ):
            assert says(line) in text

    def test_year_date_and_signer_come_from_the_facts(self) -> None:
        text = printed("criteria-announcement")
        assert says("ประจำปีงบประมาณ พ.ศ. 2566") in text
        assert says("ประกาศ ณ วันที่ 3 ตุลาคม พ.ศ. 2565 (นายปกครอง สมมติกุล)") in text
        memo = printed("criteria-memo")
        assert says("ประกาศ ณ วันที่ 26 กันยายน 2565") in memo
        assert says("(นางสาวเอกสาร สมมติพันธ์) นักวิชาการศึกษาชำนาญการ") in memo


class TestThePaCommittee:
    def test_the_memo_counts_and_lists_who_made_an_agreement_but_no_assistant(self) -> None:
        text = printed("pa-committee-memo")
        assert says("จำนวน 5 คน ดังนี้") in text
        assert says("2.1.1 นางสาวกานดา สมมติใจ ตำแหน่งครู วิทยฐานะครูชำนาญการ") in text
        assert "งามตา" not in text

    def test_the_memo_asks_each_office_for_its_people(self) -> None:
        text = printed("pa-committee-memo")
        assert says("4.1 ขอความอนุเคราะห์ข้าราชการครู/พนักงานครู จำนวน 2 คน จากโรงเรียนบ้านสมมติเหนือ") in text
        assert says("4.2 ขอความอนุเคราะห์ศึกษานิเทศก์ชำนาญการพิเศษ จำนวน 1 คน") in text
        assert "ลงนามในร่างหนังสือที่แนบ" in text

    def test_with_enough_own_people_the_memo_asks_for_the_order_and_no_letter_goes_out(self) -> None:
        committees = [{**each, "outside": []} for each in sample_data()["committees"]]
        year = changed(committees=committees)
        assert "ลงนามในร่างคำสั่งที่แนบ" in printed("pa-committee-memo", year=year)
        for slug in ("committee-request-letter", "committee-notice-letter", "evaluation-invitation-letter"):
            assert documents(slug, year) == {}

    def test_the_memo_does_not_deny_a_supervisor_the_organisation_has(self) -> None:
        text = printed("pa-committee-memo")
        assert "ศึกษานิเทศก์ที่มีวิทยฐานะศึกษานิเทศก์ชำนาญการพิเศษขึ้นไป" in text
        without = [person for person in sample_data()["people"] if person["id"] != "son-a"]
        agreements = [each for each in sample_data()["agreements"] if each["person"] != "son-a"]
        committees = [each for each in sample_data()["committees"] if each["id"] != "4"]
        alone = printed(
            "pa-committee-memo", year=changed(people=without, agreements=agreements, committees=committees)
        )
        assert "และศึกษานิเทศก์ในสัดส่วนของคณะกรรมการ" in alone

    def test_every_committee_has_its_order_with_chair_first_and_its_own_position(self) -> None:
        made = documents("pa-committee-order")
        assert set(made) == {"1", "2", "3", "4"}
        first = printed("pa-committee-order", "1")
        assert says("1. นายวิชา สมมติศิลป์ ตำแหน่งผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม ประธานกรรมการ") in first
        assert says("3. นางชำนาญ สมมติเรียน ตำแหน่งครู โรงเรียนบ้านสมมติเหนือ วิทยฐานะครูชำนาญการพิเศษ กรรมการ") in first
        assert says("ที่ 301/2565") in first
        assert "ในตำแหน่งผู้บริหารสถานศึกษา" in printed("pa-committee-order", "3")
        assert "ในตำแหน่งศึกษานิเทศก์" in printed("pa-committee-order", "4")

    def test_one_committee_for_all_needs_no_list_of_the_evaluated(self) -> None:
        only = {**sample_data()["committees"][0], "evaluates": []}
        text = printed("pa-committee-order", year=changed(committees=[only]))
        assert "ตามข้อตกลงโดยให้ผู้อำนวยการกองการศึกษา" in text

    def test_members_are_sorted_chair_member_secretary(self) -> None:
        committee = sample_data()["committees"][0]
        year = changed(committees=[{**committee, "members": committee["members"][::-1]}])
        text = printed("pa-committee-order", year=year)
        assert text.index("ประธานกรรมการ") < text.index(says("2. "))

    def test_the_letters_follow_the_correspondence(self) -> None:
        request = printed("committee-request-letter", "1")
        assert says("ที่ สก 99999/201") in request
        assert says("2. นางชำนาญ สมมติเรียน ตำแหน่งครู วิทยฐานะครูชำนาญการพิเศษ") in request
        notice = printed("committee-notice-letter", "1")
        assert says("หนังสือโรงเรียนบ้านสมมติเหนือ ที่ ศธ 04999/55 ลงวันที่ 12 ตุลาคม 2565") in notice
        assert says("คำสั่ง อบต.ทุ่งตัวอย่าง ที่ 301/2565 และที่ 302/2565") in notice
        invitation = printed("evaluation-invitation-letter", "1")
        assert says("ในวันที่ 15 กันยายน 2566 เวลา 09.00 น. สถานที่ ห้องประชุมโรงเรียนสมมติวิทยา") in invitation

    def test_the_invitation_names_every_sitting_of_its_people(self) -> None:
        committees = sample_data()["committees"]
        committees[1] = {**committees[1], "evaluation_date": "16 ก.ย. 2566"}
        text = printed("evaluation-invitation-letter", "1", changed(committees=committees))
        assert says("ในวันที่ 15 กันยายน 2566") in text
        assert says("และวันที่ 16 กันยายน 2566") in text


class TestResults:
    @pytest.mark.parametrize("number", [1, 2])
    def test_the_published_list_is_by_score_and_leaves_out_the_lower_levels(self, number: int) -> None:
        text = printed("results-announcement", f"round-{number}")
        order = [text.index(name) for name in ("กานดา", "อำนวย", "ขวัญใจ", "นิเทศ")]
        assert order == sorted(order)
        assert "คมสัน" not in text
        assert "งามตา" not in text
        assert says("86.00 ดีมาก") in text

    def test_each_round_has_its_own_name_and_dates_everywhere(self) -> None:
        first, second = (printed("results-memo", f"round-{number}") for number in (1, 2))
        assert says("ครั้งที่ 1 ครึ่งปีแรก ระหว่างวันที่ 1 ตุลาคม 2565 ถึงวันที่ 31 มีนาคม 2566") in first
        assert "ครึ่งปีหลัง" not in first
        assert says("ครั้งที่ 2 ครึ่งปีหลัง ระหว่างวันที่ 1 เมษายน 2566 ถึงวันที่ 30 กันยายน 2566") in second
        assert "ครึ่งปีแรก" not in second

    def test_a_score_not_recorded_is_counted_from_the_supervisors_ratings(self) -> None:
        appraisals = [{**each, "score": None} for each in sample_data()["appraisals"]]
        year = changed(appraisals=appraisals)
        assert printed("results-announcement", "round-1", year) == printed("results-announcement", "round-1")

    def test_a_round_in_which_nobody_is_published_makes_no_paper(self) -> None:
        appraisals = [
            {**each, "score": "79.99"} for each in sample_data()["appraisals"] if each["round"] == 1
        ]
        assert documents("results-announcement", changed(appraisals=appraisals)) == {}


class TestStanding:
    def test_each_standing_asked_for_has_its_own_letter(self) -> None:
        assert set(documents("standing-approval-letter")) == {"senior", "experienced"}
        senior = printed("standing-approval-letter", "senior")
        assert says("ราย นางสาวกานดา สมมติใจ ตำแหน่งครู วิทยฐานะครูชำนาญการ ตำแหน่งเลขที่ 6299999990001") in senior
        assert "เลื่อนวิทยฐานะตำแหน่งครูเป็นวิทยฐานะครูชำนาญการพิเศษ" in senior
        assert "ให้มีวิทยฐานะครูชำนาญการเลขที่ตำแหน่ง" in printed("standing-approval-letter", "experienced")

    def test_several_people_for_one_standing_share_one_set_of_papers(self) -> None:
        data = sample_data()
        requests = [{**each, "target": "senior"} for each in data["standing"]["requests"]]
        year = changed(standing={**data["standing"], "requests": requests})
        assert set(documents("standing-appointment-order", year)) == {""}
        assert says("จำนวน 2 ราย") in printed("standing-approval-letter", "", year)
        assert says("2.2 นางขวัญใจ สมมติสุข") in printed("standing-appointment-memo", "", year)

    def test_the_approval_account_has_post_pay_degree_and_licence(self) -> None:
        text = printed("standing-approval-account", "senior")
        for fact in ("รับเงินเดือนอันดับ คศ.2 อัตรา 26,310 บาท", "ศึกษาศาสตรมหาบัณฑิต", "ใบอนุญาตเลขที่ 65999999999999",
                     "ออกให้ 27 มิถุนายน 2565 หมดอายุ 26 มิถุนายน 2570"):  # fmt: skip
            assert says(fact) in text

    def test_the_appointment_account_pays_allowance_and_compensation_by_standing(self) -> None:
        senior = printed("standing-appointment-account", "senior")
        assert says("ครูชำนาญการพิเศษ คศ.3 5,600 5,600 1 พ.ค. 2566") in senior
        experienced = printed("standing-appointment-account", "experienced")
        assert says("– คศ.1 21,570 ครูชำนาญการ คศ.2 3,500 – 1 พ.ค. 2566") in experienced

    def test_a_new_salary_is_printed_once_the_facts_know_it(self) -> None:
        data = sample_data()
        requests = [{**each, "new_salary": "26310"} for each in data["standing"]["requests"]]
        year = changed(standing={**data["standing"], "requests": requests})
        assert says("คศ.3 26,310") in printed("standing-appointment-account", "senior", year)
        assert says("26,310") in printed("personnel-record-change", "kru-a", year)

    def test_who_was_refused_is_asked_for_but_not_appointed(self) -> None:
        data = sample_data()
        first, second = data["standing"]["requests"]
        year = changed(standing={**data["standing"], "requests": [first, {**second, "approved": False}]})
        assert len(documents("standing-approval-letter", year)) == 2
        assert set(documents("standing-appointment-order", year)) == {""}
        assert set(documents("personnel-record-change", year)) == {"kru-a", "blank"}

    def test_different_days_are_left_to_the_account(self) -> None:
        data = sample_data()
        first, second = data["standing"]["requests"]
        requests = [first, {**second, "target": "senior", "effective_on": "1 มิ.ย. 2566"}]
        year = changed(standing={**data["standing"], "requests": requests})
        assert "ในบัญชีแนบท้ายคำสั่งนี้เป็นรายบุคคล" in printed("standing-appointment-order", "", year)

    def test_only_child_centre_teachers_are_called_so(self) -> None:
        assert "แต่งตั้งพนักงานครูศูนย์พัฒนาเด็กเล็กให้มี" in printed("standing-appointment-order", "senior")
        data = sample_data()
        school = {**data["standing"]["requests"][0], "person": "kru-c"}
        year = changed(standing={**data["standing"], "requests": [school]})
        assert "ศูนย์พัฒนาเด็กเล็ก" not in printed("standing-appointment-order", "", year)

    def test_the_reports_send_copies_and_tell_the_other_addressee(self) -> None:
        province = printed("standing-province-letter", "senior")
        assert says("1. สำเนาคำสั่ง อบต.ทุ่งตัวอย่าง ที่ 501/2566 ลงวันที่ 28 กันยายน 2566 จำนวน 2 ฉบับ") in province
        assert "ได้แจ้งอำเภอเมืองตัวอย่าง" in province
        district = printed("standing-district-letter", "senior")
        assert "เรียนนายอำเภอเมืองตัวอย่าง" in district
        assert "ได้แจ้งจังหวัดสระแก้ว" in district

    def test_a_year_without_requests_has_only_the_blank_record_form(self) -> None:
        year = changed(standing={})
        for slug in SLUGS[9:-1]:
            assert documents(slug, year) == {}
        assert set(documents("personnel-record-change", year)) == {"blank"}

    def test_the_record_form_shows_old_and_new_side_by_side(self) -> None:
        text = printed("personnel-record-change", "kru-a")
        assert says("วิทยฐานะ ครูชำนาญการ ครูชำนาญการพิเศษ") in text
        assert says("เงินวิทยฐานะ/เดือน (บาท) 3,500 5,600") in text
        assert says("ค่าตอบแทน/เดือน (บาท) – 5,600") in text
        assert any(
            "composed" in warning.en for warning in documents("personnel-record-change")["blank"].warnings
        )


class TestWhatIsSignedGoesWithTheSignature:
    def test_a_short_list_stays_with_the_date_and_the_signature(self) -> None:
        last = documents("results-announcement")["round-1"].blocks[-1]
        assert isinstance(last, Together)
        assert [type(block) for block in last.blocks] == [Table, Paragraph, Signatures]

    def test_a_long_list_may_run_over_pages(self) -> None:
        data = sample_data()
        people = [{**data["people"][0], "id": f"kru-{number}"} for number in range(11)]
        appraisals = [{"person": person["id"], "round": 1, "score": "90"} for person in people]
        year = changed(people=people, appraisals=appraisals, agreements=[], committees=[], evaluations=[])
        blocks = documents("results-announcement", year)["round-1"].blocks
        *_, table, last = blocks
        assert isinstance(table, Table)
        assert isinstance(last, Together)
        kept = sum(len(block.body) for block in last.blocks if isinstance(block, Table))
        assert (len(table.body), kept) == (9, 2)

    def test_the_last_words_of_an_order_stay_with_its_date(self) -> None:
        *_, last, day, signatures = documents("pa-committee-order")["1"].blocks
        assert isinstance(last, Paragraph)
        assert last.keep_with_next
        assert isinstance(day, Paragraph)
        assert day.keep_with_next
        assert isinstance(signatures, Signatures)

    def test_a_letters_request_signature_and_foot_are_one_piece(self) -> None:
        last = documents("standing-approval-letter")["senior"].blocks[-1]
        assert isinstance(last, Together)
        assert isinstance(last.blocks[0], Paragraph)
        assert isinstance(last.blocks[1], Signatures)


def test_an_unknown_person_is_named_with_the_paper() -> None:
    year = changed(standing={"requests": [{"person": "nobody", "target": "senior"}]})
    with pytest.raises(PaperError, match="nobody") as caught:
        documents("standing-appointment-order", year)
    assert caught.value.slug == "standing-appointment-order"


def test_no_paper_lets_a_rules_refusal_out_unnamed() -> None:
    year = changed(standing={"requests": [{"person": "kru-a", "target": "none"}]})
    with pytest.raises(Exception) as caught:  # noqa: PT011
        documents("standing-appointment-account", year)
    assert not isinstance(caught.value, RefusalError)
    assert "standing-appointment-account" in str(caught.value)


def test_an_office_with_members_from_elsewhere_does_not_claim_to_have_them_all() -> None:
    outsider = {"role": "member", "name": "นางดาว สมมติฟ้า", "office": "โรงเรียนสมมติไกล"}
    member = {"role": "member", "name": "นางเดือน สมมติฟ้า"}
    for members, claimed in (([outsider], False), ([member], True)):
        year = changed(committees=[{"id": "1", "members": members}])
        assert (says("มีบุคลากรครบองค์ประกอบ") in printed("pa-committee-memo", year=year)) is claimed


@pytest.mark.parametrize(
    ("ordered", "said", "holds"),
    [
        ("25 ก.ย. 2565", None, "1 ตุลาคม 2565"),
        ("15 ต.ค. 2565", None, "15 ตุลาคม 2565"),
        ("15 ต.ค. 2565", "1 ต.ค. 2565", "1 ตุลาคม 2565"),
        (None, None, "1 ตุลาคม 2565"),
    ],
)
def test_an_order_does_not_reach_back_before_its_day_unless_the_facts_say_so(
    ordered: str | None, said: str | None, holds: str
) -> None:
    committee: dict[str, object] = {"id": "1", "members": [], "effective_on": said}
    year = changed(committees=[committee], papers={"pa-committee-order": {"date": ordered}})
    assert says(f"ทั้งนี้ ตั้งแต่วันที่ {holds} เป็นต้นไป") in printed("pa-committee-order", year=year)
