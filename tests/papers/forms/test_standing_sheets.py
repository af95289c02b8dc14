"""The members' sheets for academic standing: every criterion, points by the rubric, the target's mark."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.papers.forms.helpers import build, cell_text, fills, tables, text
from tests.papers.forms.standing import in_2569, request_with, sheet
from tests.papers.years import sample_year
from tests.support.pdf_reading import running_text, squeezed

from krupa.papers.cases.registry import cases_of
from krupa.papers.errors import PaperError
from krupa.papers.facts.year import Year
from krupa.papers.render.pdf import render_pdf
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.lao import LaoKind
from krupa.regulations.posts import Standing
from krupa.regulations.standing.rubric import rubric
from krupa.thai import thai_digits

FORM, SUMMARY = "standing-assessment", "standing-summary"
PUBLISHED = rubric(ClassroomType.EARLY_CHILDHOOD, Standing.EXPERIENCED, on=date(2023, 10, 2))
MARKS = [
    # target, lowest points of area 1 (of 40) and of area 2 (of 20) that pass
    ("experienced", 26, 13),
    ("senior", 28, 14),
    ("expert", 30, 15),
    ("special_expert", 32, 16),
]


def assessed(area1: int, area2: int, **facts: Any) -> Year:
    return request_with(assessments=[sheet(area1, area2)], **facts)


def verdicts(year: Year) -> list[str]:
    """``☑☐`` passed, ``☐☑`` not passed, for each area."""
    parts = text(SUMMARY, "kru-a-m1", year).split("ผลการพิจารณา")[1:]
    return ["".join(sign for sign in part if sign in "☐☑")[:2] for part in parts]


@pytest.mark.parametrize("slug", [FORM, SUMMARY])
def test_every_member_has_a_sheet_and_there_is_a_blank_one(slug: str) -> None:
    names = [case.who for case in cases_of(slug, sample_year())]
    assert names == [*(f"{who}-m{member}" for who in ("kru-a", "kru-b") for member in (1, 2, 3)), "blank"]


@pytest.mark.parametrize("slug", [FORM, SUMMARY])
def test_a_blank_sheet_is_the_published_one_and_knows_nobody(slug: str) -> None:
    blank = text(slug, "blank")
    assert "ตำแหน่งครู วิทยฐานะครูชำนาญการ" in blank
    assert all(place.value is None for place in fills(build(slug, "blank")))
    for fact in ("สมมติ", "ทุ่งตัวอย่าง", "☑", "None"):
        assert fact not in blank
    assert build(slug, "blank").warnings == ()


def test_every_criterion_stands_on_the_form_in_its_order() -> None:
    blank = text(FORM, "blank")
    place = 0
    for area, mark in zip(PUBLISHED.areas, ("({})", "{})"), strict=True):
        for indicator in area.indicators:
            lines = [f"ตัวชี้วัดที่ {indicator.number} {indicator.name}"]
            lines += (f"☐ {mark.format(n)} {each}" for n, each in enumerate(indicator.criteria, start=1))
            for line in lines:
                place = blank.index(thai_digits(line), place) + 1
    assert blank.count("☐") == 5 * (8 + 4)


def test_the_rubric_tells_what_each_point_needs() -> None:
    first, second = (found for found in tables(build(FORM, "blank")) if not found.head)
    for table, area in ((first, PUBLISHED.areas[0]), (second, PUBLISHED.areas[1])):
        printed = [tuple(cell_text(cell) for cell in row.cells) for row in table.body]
        assert printed == [(thai_digits(f"{n} คะแนน"), words) for n, words in enumerate(area.points, start=1)]


def test_readings_of_the_slips_in_the_printed_form() -> None:
    blank = text(FORM, "blank")
    for slip in ("สารการเรียนรู้", "มีโน้ต", "คุ่มค่า", "โอกาสนสะท้อน", "ดีที่ต่อ", "function Skills"):
        assert slip not in blank
    assert "มโนทัศน์ที่คลาดเคลื่อน" in blank
    assert "(๔) แสดงให้เห็นถึงเทคนิคหรือวิธีการแก้ปัญหาเพื่อให้ผู้เรียนสร้างความรู้หรือประสบการณ์ใหม่" in blank


def scores(slug: str, year: Year) -> list[str]:
    """The score cell of each indicator on the assessment."""
    found = [table for table in tables(build(slug, "kru-a-m1", year)) if table.head]
    return [cell_text(table.body[0].cells[1]) for table in found]


def test_the_score_follows_the_rubric_and_not_the_number_of_ticks() -> None:
    member = sheet(0, 0) | {
        "area1": {"1": (1, 2, 3, 4, 5), "2": (1, 2, 3, 5), "3": (1, 2, 4, 5), "4": (4, 5), "5": ()},
        "area2": {"1": (2, 4, 5), "2": (5,), "3": (), "4": (1, 2, 3, 4, 5)},
    }
    year = request_with(assessments=[member])
    assert scores(FORM, year) == ["๕", "๔", "๒", "๐", "๐", "", "", "", "๓", "๑", "๐", "๕"]


def test_the_ticks_stand_before_the_criteria_the_member_found_met() -> None:
    member = sheet(0, 0) | {"area1": {"3": (1, 4)}}
    table = [
        each for each in tables(build(FORM, "kru-a-m1", request_with(assessments=[member]))) if each.head
    ][2]
    assert [sign for sign in cell_text(table.body[0].cells[0]) if sign in "☐☑"] == list("☑☐☐☑☐")


def test_both_weights_bring_an_area_to_a_hundred() -> None:
    words = text(SUMMARY, "kru-a-m1", assessed(40, 20))
    assert "(คะแนน x ๒.๕)" in words
    assert "(คะแนน x ๕)" in words
    assert "รวม ๔๐ จาก ๔๐ คะแนน คิดเป็นร้อยละ ๑๐๐.๐๐" in words
    assert "รวม ๒๐ จาก ๒๐ คะแนน คิดเป็นร้อยละ ๑๐๐.๐๐" in words


def test_the_summary_of_area_two_has_four_rows_under_its_own_heading() -> None:
    first, second = tables(build(SUMMARY, "blank"))
    assert (len(first.body), len(second.body)) == (8, 4)
    assert cell_text(first.head[0].cells[0]) == "ตัวชี้วัดทักษะการจัดการเรียนรู้และการจัดการชั้นเรียน"
    assert cell_text(second.head[0].cells[0]) == "ตัวชี้วัดผลลัพธ์การเรียนรู้ของผู้เรียน"
    assert "กำกับกับ" not in text(SUMMARY, "blank")


@settings(deadline=None, max_examples=25)
@given(area1=st.integers(0, 40), area2=st.integers(0, 20))
def test_weighted_points_are_the_points_times_the_weight(area1: int, area2: int) -> None:
    first, second = tables(build(SUMMARY, "kru-a-m1", assessed(area1, area2)))
    for table, weight in ((first, 2.5), (second, 5.0)):
        for row in table.body:
            raw, weighted = (float(cell_text(cell)) for cell in row.cells[1:])
            assert weighted == raw * weight


@pytest.mark.parametrize(("target", "area1", "area2"), MARKS)
def test_the_mark_of_the_target_passes_and_a_point_less_does_not(target: str, area1: int, area2: int) -> None:
    assert verdicts(assessed(area1, area2, target=target)) == ["☑☐", "☑☐"]
    assert verdicts(assessed(area1 - 1, area2, target=target)) == ["☐☑", "☑☐"]
    assert verdicts(assessed(area1, area2 - 1, target=target)) == ["☑☐", "☐☑"]


def test_an_area_not_yet_wholly_assessed_has_no_verdict() -> None:
    member = sheet(40, 20)
    del member["area1"]["8"]
    assert verdicts(request_with(assessments=[member])) == ["☐☐", "☑☐"]


def test_the_applicant_and_the_member_stand_on_both_sheets() -> None:
    for slug in (FORM, SUMMARY):
        words = text(slug, "kru-a-m2")
        for fact in (
            "ตำแหน่งครู วิทยฐานะครูชำนาญการพิเศษ", "ชื่อ นางสาวกานดา นามสกุล สมมติใจ ตำแหน่งครู", "คศ.๒", "๒๗,๒๒๐",
            "ศูนย์พัฒนาเด็กเล็กบ้านสมมติทอง", "กลุ่มสาระการเรียนรู้/รายวิชาที่ขอรับการประเมิน การศึกษาปฐมวัย",
            "กรรมการผู้ประเมิน", "(กรรมการคนที่ ๒ (ชื่อสมมติ))", "วันที่ ๓๐ เดือน พฤศจิกายน พ.ศ. ๒๕๖๖",
        ):  # fmt: skip
            assert fact in words, fact


@pytest.mark.parametrize(
    ("classroom", "label"),
    [
        ("general", "ห้องเรียนวิชาสามัญหรือวิชาพื้นฐาน"),
        ("early_childhood", "ห้องเรียนปฐมวัย"),
        ("special", "ห้องเรียนการศึกษาพิเศษ"),
        ("vocational", "ห้องเรียนสายวิชาชีพ"),
    ],
)
def test_the_classroom_stands_at_the_head_and_borrowed_criteria_are_warned_of(
    classroom: str, label: str
) -> None:
    document = build(FORM, "kru-a-m1", request_with(classroom=classroom, target="experienced"))
    assert text(FORM, "kru-a-m1", request_with(classroom=classroom)).startswith(f"สำหรับคณะกรรมการ {label}")
    warned = [warning.th for warning in document.warnings]
    assert bool(warned) is (classroom != "early_childhood")
    assert all(label in each and "ปฐมวัย" in each for each in warned)


def test_without_a_classroom_the_one_the_person_teaches_is_used() -> None:
    year = request_with({"classroom_types": ["vocational"]}, classroom=None)
    assert "ห้องเรียนสายวิชาชีพ" in text(FORM, "kru-a-m1", year)


def test_a_teacher_of_a_child_centre_with_no_classroom_named_is_assessed_as_early_childhood() -> None:
    year = request_with({"classroom_types": []}, classroom=None)
    assert "ห้องเรียนปฐมวัย" in text(FORM, "kru-a-m1", year)


def test_an_indicator_the_form_does_not_have_is_refused_by_name() -> None:
    member = sheet(40, 20)
    member["area2"]["5"] = (1,)
    with pytest.raises(PaperError, match="ด้านที่ 2 ไม่มีตัวชี้วัดที่ 5"):
        build(FORM, "kru-a-m1", request_with(assessments=[member]))


@pytest.mark.parametrize("slug", [FORM, SUMMARY])
@pytest.mark.parametrize("kind", LaoKind)
def test_the_affiliation_is_the_organisation_of_any_kind(slug: str, kind: LaoKind) -> None:
    year = sample_year(kind)
    assert f"สังกัด {year.organization.words.full_name}" in text(slug, "kru-a-m1", year)


@pytest.mark.parametrize("slug", [FORM, SUMMARY])
def test_a_sheet_in_pdf_says_all_its_words(slug: str) -> None:
    name = "#let x = 1 *ก* $ข$ <ค> \\"
    member = sheet(30, 15) | {"name": name}
    document = build(slug, "kru-a-m1", in_2569(assessments=[member]))
    assert squeezed(thai_digits(name)) in squeezed(running_text(render_pdf(document)))


@pytest.mark.parametrize("slug", [FORM, SUMMARY])
def test_no_sheet_mixes_thai_and_arabic_digits(slug: str) -> None:
    for case in cases_of(slug, sample_year()):
        assert not set("0123456789") & set(text(slug, case.who))
