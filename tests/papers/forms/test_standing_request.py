"""The request for academic standing: facts in, the form's words out, part 9 only while it matters."""

from __future__ import annotations

import pytest
from tests.papers.forms.helpers import Data, build, cell_text, fills, tables, text, year_with
from tests.papers.forms.standing import RECORDS_OF_2569, in_2569, request_with
from tests.papers.years import sample_year
from tests.support.pdf_reading import running_text, squeezed

from krupa.papers.cases.registry import cases_of
from krupa.papers.errors import PaperError
from krupa.papers.facts.year import Year
from krupa.papers.render.pdf import render_pdf
from krupa.regulations.lao import LaoKind
from krupa.thai import thai_digits

SLUG = "standing-request"


def filled(year: Year | None = None) -> str:
    return text(SLUG, "kru-a", year)


def boxes(words: str, after: str) -> list[str]:
    """The box that stands before each occurrence of some words."""
    return [part.rstrip()[-1] for part in words.split(after)[:-1]]


def test_there_is_one_request_for_each_applicant_and_a_blank_one() -> None:
    assert [case.who for case in cases_of(SLUG, sample_year())] == ["kru-a", "kru-b", "blank"]


def test_all_nine_parts_stand_in_their_order_on_the_blank_form() -> None:
    blank = text(SLUG, "blank")
    parts = [
        "๑. ข้อมูลทั่วไป", "๒. คุณสมบัติ", "๓. ใบอนุญาตประกอบวิชาชีพครู",
        "๔. การพัฒนางานตามข้อตกลง (PA) ในช่วงระยะเวลาย้อนหลัง ๓ รอบการประเมิน", "๔.๑ ภาระงาน",
        "๔.๒ ผลการพัฒนางานตามข้อตกลง", "๕. วินัย คุณธรรม จริยธรรม", "๖. การใช้เงื่อนไขลดระยะเวลา",
        "๗. ผู้ดำรงตำแหน่งครูที่ปฏิบัติงานในสถานศึกษาที่ตั้งอยู่ในพื้นที่พิเศษเฉพาะกิจ", "๘. ข้อมูลการประเมิน", "๘.๑ ด้านที่ ๑",
        "๘.๒ ด้านที่ ๒", "๘.๓ ด้านที่ ๓", "๙. การขอรับการประเมินในช่วงระยะเวลาเปลี่ยนผ่าน", "๙.๑ การยื่นคำขอ",
        "๙.๑.๑ กรณี", "๙.๑.๒ กรณี", "๙.๒ การยื่นคำขอ", "๙.๒.๑ กรณี", "๙.๒.๒ กรณี", "๙.๓ ข้อมูลการประเมิน",
        "หมายเหตุ", "ผู้ขอ", "ผู้รับรอง",
    ]  # fmt: skip
    places: list[int] = []
    for part in parts:
        start = places[-1] if places else 0
        assert part in blank[start:], part
        places.append(blank.index(part, start))


def test_a_blank_form_knows_nobody() -> None:
    blank = build(SLUG, "blank")
    assert all(place.value is None for place in fills(blank))
    for fact in ("สมมติ", "ทุ่งตัวอย่าง", "สระแก้ว", "☑", "None"):
        assert fact not in text(SLUG, "blank")


def test_the_person_stands_on_the_form() -> None:
    words = filled()
    for fact in (
        "ขอมีวิทยฐานะหรือเลื่อนวิทยฐานะ ครูชำนาญการพิเศษ", "รายวิชา/วิชา/สาขา/กลุ่มสาระการเรียนรู้ การศึกษาปฐมวัย",
        "ชื่อผู้ขอ นางสาวกานดา นามสกุล สมมติใจ", "เลขประจำตัวประชาชน ๐๐๐๐๐๐๐๐๐๐๐๐๑ อายุ ๔๑ ปี",
        "ตำแหน่ง ครู วิทยฐานะ ครูชำนาญการ ตำแหน่งเลขที่ ๖๒๙๙๙๙๙๙๙๐๐๐๑",
        "สถานศึกษา ศูนย์พัฒนาเด็กเล็กบ้านสมมติทอง", "อำเภอ เมืองตัวอย่าง จังหวัด สระแก้ว",
        "รับเงินเดือนอันดับ คศ.๒ อัตราเงินเดือน ๒๗,๒๒๐ บาท", "ปัจจุบัน เมื่อวันที่ ๑ เดือน กรกฎาคม พ.ศ. ๒๕๕๕",
        "ปริญญาตรี ครุศาสตรบัณฑิต", "ปริญญาโท ศึกษาศาสตรมหาบัณฑิต", "เลขที่ ๖๕๙๙๙๙๙๙๙๙๙๙๙๙",
        "๒๗ มิถุนายน ๒๕๖๕", "๒๖ มิถุนายน ๒๕๗๐", "เรื่อง แผนการจัดประสบการณ์ หน่วยตัวเรา",
        "แฟ้มผลงานเด็ก", "วีดิทัศน์กิจกรรม", "วันที่ ๒ เดือน ตุลาคม พ.ศ. ๒๕๖๖", "วันที่ ๕ เดือน ตุลาคม พ.ศ. ๒๕๖๖",
    ):  # fmt: skip
        assert fact in words, fact
    assert "None" not in words


def test_the_year_of_retirement_is_printed_if_the_file_gives_it() -> None:
    assert "ปีเกษียณอายุราชการ ๒๕๘๕" in filled(request_with(retires_in=2585))


def test_a_teacher_without_a_standing_shows_a_dash_for_it() -> None:
    assert "ตำแหน่ง ครู วิทยฐานะ - ตำแหน่งเลขที่" in text(SLUG, "kru-b")


def test_the_head_of_the_school_certifies() -> None:
    def move(data: Data) -> None:
        data["people"][0]["workplace"] = "school-1"

    assert "(นายอำนวย สมมติการ)" in filled(year_with(move))
    assert "(นายอำนวย สมมติการ)" not in filled()


def test_hours_of_the_transition_stand_in_its_own_table_and_the_usual_one_stays_open() -> None:
    transition, usual = tables(build(SLUG, "kru-a"))[:2]
    columns = [[cell_text(cell) for cell in row.cells] for row in transition.body]
    assert [row[3:] for row in columns] == [["๑๔"] * 2, ["๔"] * 2, ["๒"] * 2, ["๑"] * 2, ["๒๑"] * 2]
    assert all(row[1:3] == ["", ""] for row in columns)
    assert not any(cell_text(cell) for row in usual.body for cell in row.cells[1:])


def test_a_request_of_fiscal_year_2569_reports_three_rounds_and_has_no_part_nine() -> None:
    year = in_2569()
    words = filled(year)
    assert "๙. การขอรับการประเมินในช่วงระยะเวลาเปลี่ยนผ่าน" not in words
    assert "การรายงานในช่วงระยะเวลาเปลี่ยนผ่าน" not in words
    found = tables(build(SLUG, "kru-a", year))
    assert len(found) == 1
    assert [cell_text(cell) for cell in found[0].head[0].cells][1:] == [
        f"รอบการประเมิน ปีงบประมาณ พ.ศ. {thai_digits(str(number))}" for number in (2566, 2567, 2568)
    ]
    assert [cell_text(cell) for cell in found[0].body[-1].cells] == ["รวมจำนวนชั่วโมง/สัปดาห์", *["๒๑.๕"] * 3]
    for place, number in enumerate((2566, 2567, 2568), start=1):
        line = f"รอบที่ {place} ปีงบประมาณ พ.ศ. {number} ระหว่างวันที่ 1 ตุลาคม {number - 1}"
        assert thai_digits(f"{line} ถึงวันที่ 30 กันยายน {number} มีผลการประเมินร้อยละ 79.00") in words


@pytest.mark.parametrize(
    ("day", "printed"),
    [("30 ก.ย. 2568", True), ("1 ต.ค. 2568", False), ("1 ต.ค. 2566", True)],
)
def test_part_nine_ends_with_fiscal_year_2568(day: str, printed: bool) -> None:
    assert ("๙. การขอรับการประเมินในช่วง" in filled(request_with(submitted_on=day))) is printed


def test_a_round_without_a_record_is_named_and_stays_open() -> None:
    words = filled(in_2569(pa_records=RECORDS_OF_2569[:2]))
    assert "รอบที่ ๓ ปีงบประมาณ พ.ศ. ๒๕๖๘" in words
    assert words.count("มีผลการประเมินร้อยละ ๗๙.๐๐") == 2


def test_a_week_with_an_unknown_kind_of_work_has_no_sum() -> None:
    records = [{**RECORDS_OF_2569[0], "quality": None}, *RECORDS_OF_2569[1:]]
    table = tables(build(SLUG, "kru-a", in_2569(pa_records=records)))[0]
    assert [cell_text(cell) for cell in table.body[-1].cells][1:] == ["", "๒๑.๕", "๒๑.๕"]


def test_the_notes_name_the_rounds_of_each_year_and_of_the_southern_border() -> None:
    words = filled()
    assert "ปีงบประมาณ พ.ศ. ๒๕๖๗ ใช้ผลการพัฒนางานตามข้อตกลง ๑ รอบการประเมิน" in words
    assert "ปีงบประมาณ พ.ศ. ๒๕๖๘ ใช้ผลการพัฒนางานตามข้อตกลง ๒ รอบการประเมิน" in words
    assert "ตั้งแต่ปีงบประมาณ พ.ศ. ๒๕๖๙ เป็นต้นไป ใช้ผลการพัฒนางานตามข้อตกลง ๓ รอบการประเมิน" in words
    assert "จังหวัดยะลา ปัตตานี นราธิวาส และสงขลา (เฉพาะพื้นที่อำเภอเทพา สะบ้าย้อย นาทวี และจะนะ)" in words


def test_the_round_of_the_transition_is_marked_passed_only_with_every_member_at_seventy() -> None:
    def verdict(*members: str) -> str:
        record = {"fiscal_year": 2566, "members": list(members)}
        year = request_with(pa_records=[record])
        agreement = tables(build(SLUG, "kru-a", year))[3]
        return cell_text(agreement.body[-1].cells[0])

    assert verdict("70", "70", "70") == "สรุปผลการประเมิน ☑ ผ่านเกณฑ์ ☐ ไม่ผ่านเกณฑ์"
    assert verdict("100", "100", "69.99") == "สรุปผลการประเมิน ☐ ผ่านเกณฑ์ ☑ ไม่ผ่านเกณฑ์"
    assert verdict("80", "80") == "สรุปผลการประเมิน ☐ ผ่านเกณฑ์ ☐ ไม่ผ่านเกณฑ์"


def test_thirteen_indicators_ask_two_school_years_in_2567_and_one_in_2568() -> None:
    widths = [
        len(table.widths)
        for table in tables(build(SLUG, "blank"))
        if cell_text(table.head[0].cells[0]) == "รายการประเมิน"
        and "ด้านที่ ๑" in cell_text(table.body[0].cells[0])
    ]
    assert widths == [3, 2]
    assert "จำนวน ๒ ปีการศึกษา" in text(SLUG, "blank")
    assert "จำนวน ๑ ปีการศึกษา" in text(SLUG, "blank")


NEVER = "ไม่เคยถูกลงโทษทางวินัยที่หนักกว่าโทษภาคทัณฑ์"
ONCE = " เคยถูกลงโทษทางวินัยที่หนักกว่าโทษภาคทัณฑ์"


def test_nobody_punished_ticks_the_first_box_of_part_five() -> None:
    words = filled()
    assert boxes(words, NEVER) == ["☑"]
    assert boxes(words, ONCE) == ["☐"]


def test_each_penalty_is_told_with_its_order() -> None:
    record = {
        "year": 2564, "since": "1 ม.ค. 2564", "until": "31 มี.ค. 2564", "order": "องค์การบริหารส่วนตำบล",
        "order_number": "12/2564", "subject": "ลงโทษตัดเงินเดือน", "order_date": "30 ธ.ค. 2563",
    }  # fmt: skip
    words = filled(request_with(discipline=[record, {"year": 2565}]))
    assert boxes(words, NEVER) == ["☐"]
    assert boxes(words, ONCE) == ["☑", "☑"]
    assert "ที่ ๑๒/๒๕๖๔ เรื่อง ลงโทษตัดเงินเดือน สั่ง ณ วันที่ ๓๐ เดือน ธันวาคม พ.ศ. ๒๕๖๓" in words


STATES = ("ไม่ขอใช้เงื่อนไข", "ไม่เคยใช้เงื่อนไข", " เคยใช้เงื่อนไขการลดระยะเวลาแล้ว")
CONDITIONS = ("ตามข้อ ๑.๑ ความสามารถ", "ตามข้อ ๑.๒ ปฏิบัติงาน", "ตามข้อ ๑.๓ มีคุณวุฒิ", "ตามข้อ ๑.๔ ผ่าน")


@pytest.mark.parametrize(
    ("shortening", "states", "condition"),
    [
        (None, "☑☐☐", None),
        ({"condition": "language", "detail": "C1", "since": "1 ส.ค. 2566"}, "☐☑☐", 0),
        ({"condition": "hard_area", "since": "1 ต.ค. 2560", "used_before": True}, "☐☐☑", 1),
        ({"condition": "degree"}, "☐☑☐", 2),
        ({"condition": "professional", "used_before": True}, "☐☐☑", 3),
    ],
)
def test_part_six_ticks_one_state_and_one_condition_under_it(
    shortening: dict[str, object] | None, states: str, condition: int | None
) -> None:
    words = filled(request_with(shortening=shortening))
    assert "".join(boxes(words, state)[0] for state in STATES) == states
    first = shortening is not None and not shortening.get("used_before")
    for place, printed in enumerate(CONDITIONS):
        wanted = ["☐", "☐"]
        if place == condition:
            wanted[0 if first else 1] = "☑"
        assert boxes(words, printed) == wanted, printed


def test_language_levels_keep_their_latin_digits() -> None:
    words = filled(request_with(shortening={"condition": "language", "detail": "C1", "since": "1 ส.ค. 2566"}))
    assert "สูงกว่าระดับ C1 วันที่ผ่านการทดสอบ ๑ สิงหาคม ๒๕๖๖" in words
    assert words.count("สูงกว่าระดับ B1") == words.count("สูงกว่าระดับ B2") == 2


def test_the_degree_claimed_is_the_one_about_learning() -> None:
    degrees = [
        {"level": "doctor", "name": "ปรัชญาดุษฎีบัณฑิต", "major": "การบริหารการศึกษา"},
        {"level": "master", "name": "ศึกษาศาสตรมหาบัณฑิต", "major": "หลักสูตรและการสอน"},
    ]
    words = filled(request_with({"degrees": degrees}, shortening={"condition": "degree"}))
    assert "ตามข้อ ๑.๓ มีคุณวุฒิระดับปริญญาโท ศึกษาศาสตรมหาบัณฑิต วิชาเอก/สาขา/โปรแกรมวิชา หลักสูตรและการสอน" in words


def test_southern_service_is_counted_with_its_last_day() -> None:
    service = {"province": "ยะลา", "since": "1 ต.ค. 2564", "until": "31 ธ.ค. 2566"}
    words = filled(request_with(southern=service))
    assert "จังหวัด ยะลา ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๔ ถึงวันที่ ๓๑ ธันวาคม ๒๕๖๖ รวมเป็นเวลา ๒ ปี ๓ เดือน ๐ วัน" in words


def test_dates_in_the_wrong_order_are_refused_with_the_paper_and_the_person() -> None:
    service = {"province": "ยะลา", "since": "1 ต.ค. 2566", "until": "30 ก.ย. 2565"}
    with pytest.raises(PaperError, match=r"standing-request: standing\.requests\.kru-a: .*อยู่ก่อนวันที่"):
        filled(request_with(southern=service))


def test_academic_works_and_their_publication() -> None:
    works = [
        {"title": "งานวิจัยชั้นเรียน 1", "published_in": "เว็บไซต์ชุมชนครู", "journal": "วารสารสมมติ",
         "issn": "1234-567X", "website": "https://example.org/2567"},
        {"title": "นวัตกรรมการสอน"},
    ]  # fmt: skip
    words = filled(in_2569(target="special_expert", works=works))
    assert "เสนอผลงานทางวิชาการ จำนวน ๒ รายการ" in words
    assert "๑) ชื่อผลงาน งานวิจัยชั้นเรียน ๑" in words
    assert "๒) ชื่อผลงาน นวัตกรรมการสอน" in words
    assert "ได้นำไปเผยแพร่ เว็บไซต์ชุมชนครู" in words
    assert (
        "ชื่อวารสาร วารสารสมมติ เลขมาตรฐานสากลประจำวารสาร (ISSN) 1234-567X เว็บไซต์ https://example.org/2567"
        in words
    )


def test_files_listed_for_dpa_take_the_place_of_the_names_of_works() -> None:
    words = filled(in_2569(files=[{"kind": "outcome", "name": "work1.pdf"}]))
    assert "- work1.pdf" in words
    assert "แฟ้มผลงานเด็ก" not in words


@pytest.mark.parametrize(
    ("kind", "teacher", "affiliation"),
    [
        (LaoKind.SAO, "พนักงานครู", "องค์การบริหารส่วนตำบลทุ่งตัวอย่าง"),
        (LaoKind.MUNICIPALITY, "พนักงานครู", "เทศบาลเมืองทุ่งตัวอย่าง"),
        (LaoKind.PAO, "ข้าราชการครู", "องค์การบริหารส่วนจังหวัดสระแก้ว"),
    ],
)
def test_teachers_are_called_as_the_kind_of_organisation_calls_them(
    kind: LaoKind, teacher: str, affiliation: str
) -> None:
    words = filled(sample_year(kind))
    assert f"ทั้งนี้ {teacher}ที่ใช้สิทธิในระยะเวลาทวีคูณ" in words
    assert f"สังกัด {affiliation}" in words


@pytest.mark.parametrize("slip", ["ที่คุณ", "เวลาที่คูณ", "เวลาเวลา", "พฤษภาคม ๒๕๖๕", "วฐ ๒", "ระยะเวลาที่"])
def test_slips_of_the_printed_form_are_not_repeated(slip: str) -> None:
    assert slip not in text(SLUG, "blank")


def test_the_standard_of_2561_carries_its_own_year_everywhere() -> None:
    assert text(SLUG, "blank").count("พ.ศ. ๒๕๖๑ ลงวันที่ ๙ พฤษภาคม ๒๕๖๑") == 4


def test_the_form_is_refused_to_other_lines() -> None:
    with pytest.raises(PaperError, match="standing-request"):
        text(SLUG, "pho-a", year_with(_of_the_director))


def _of_the_director(data: Data) -> None:
    data["standing"]["requests"] = [{"person": "pho-a", "target": "expert"}]


def test_an_unknown_person_is_named_in_the_refusal() -> None:
    def change(data: Data) -> None:
        data["standing"]["requests"][0]["person"] = "nobody"

    with pytest.raises(PaperError, match="nobody"):
        list(cases_of(SLUG, year_with(change)))


HOSTILE = '#set page(width:1cm) $x$ *b* <script> \\ "q" [z] @a &amp; {{ y }}'


def test_hostile_words_are_printed_as_they_were_written() -> None:
    year = in_2569(lesson_plan=HOSTILE, subject=HOSTILE, works=[{"title": HOSTILE, "issn": HOSTILE}])
    pdf = running_text(render_pdf(build(SLUG, "kru-a", year)))
    assert squeezed(pdf).count(squeezed(thai_digits(HOSTILE))) >= 2


def test_names_of_the_southern_border_never_break_over_lines() -> None:
    assert {"ยะลา", "ปัตตานี", "นราธิวาส", "สงขลา", "เทพา", "สะบ้าย้อย", "นาทวี", "จะนะ"} <= set(
        build(SLUG, "blank").protect
    )
