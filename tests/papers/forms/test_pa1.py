"""PA 1 of the three lines, and the assistant's agreement."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.papers.forms.helpers import Data, build, cell_text, rows_of, tables, text, year_with
from tests.papers.years import sample_year

from krupa.papers.content import Paragraph, Signatures, Text, Together
from krupa.papers.content.words import words
from krupa.papers.errors import PaperError
from krupa.regulations.indicators import indicator_set
from krupa.regulations.lao import LaoKind
from krupa.regulations.posts import Line

ON = date(2022, 10, 1)


def _person(data: Data, key: str) -> Data:
    found: Data = next(person for person in data["people"] if person["id"] == key)
    return found


def _agreement(data: Data, key: str) -> Data:
    found: Data = next(one for one in data["agreements"] if one["person"] == key)
    return found


def test_the_teachers_agreement_says_who_where_and_how_long() -> None:
    printed = text("pa1-teacher", "kru-a")
    for fact in (
        "PA ๑/ส",
        "ชื่อ นางสาวกานดา นามสกุล สมมติใจ",
        "ตำแหน่งครู วิทยฐานะครูชำนาญการ",
        "คศ.๒ อัตราเงินเดือน ๒๕,๔๐๐ บาท",
        "สถานศึกษา ศูนย์พัฒนาเด็กเล็กบ้านสมมติทอง",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
        "ระหว่างวันที่ ๑ เดือน ตุลาคม พ.ศ. ๒๕๖๕ ถึงวันที่ ๓๐ เดือน กันยายน พ.ศ. ๒๕๖๖",
        "☑ ห้องเรียนปฐมวัย",
        "☐ ห้องเรียนสายวิชาชีพ",
    ):
        assert fact in printed


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (LaoKind.SAO, "สังกัด องค์การบริหารส่วนตำบลทุ่งตัวอย่าง"),
        (LaoKind.MUNICIPALITY, "สังกัด เทศบาลเมืองทุ่งตัวอย่าง"),
        (LaoKind.PAO, "สังกัด องค์การบริหารส่วนจังหวัดสระแก้ว"),
    ],
)
@pytest.mark.parametrize(
    ("slug", "who"),
    [
        ("pa1-teacher", "kru-a"),
        ("pa1-administrator", "pho-a"),
        ("pa2-teacher", "kru-a-m1"),
        ("pa3-teacher", "kru-a"),
    ],
)
def test_every_kind_of_organisation_is_named_in_full(kind: LaoKind, name: str, slug: str, who: str) -> None:
    assert name in text(slug, who, sample_year(kind))


@pytest.mark.parametrize(
    ("standing", "post", "level"),
    [
        ("none", "ของตำแหน่งครู คือ", "การปรับประยุกต์"),
        ("experienced", "ของวิทยฐานะครูชำนาญการ คือ", "การแก้ไขปัญหา"),
        ("senior", "ของวิทยฐานะครูชำนาญการพิเศษ คือ", "การริเริ่ม พัฒนา"),
        ("expert", "ของวิทยฐานะครูเชี่ยวชาญ คือ", "การคิดค้น ปรับเปลี่ยน"),
        ("special_expert", "ของวิทยฐานะครูเชี่ยวชาญพิเศษ คือ", "การสร้างการเปลี่ยนแปลง"),
    ],
)
def test_the_challenge_shows_the_level_of_the_standing_held(standing: str, post: str, level: str) -> None:
    year = year_with(lambda data: _person(data, "kru-a").update(standing=standing))
    assert f"{post} {level}" in text("pa1-teacher", "kru-a", year)


def test_a_teacher_without_standing_declares_only_a_post() -> None:
    printed = text("pa1-teacher", "kru-b")
    assert "ซึ่งเป็นตำแหน่งที่ดำรงอยู่ในปัจจุบัน" in printed
    assert "ตำแหน่งครู (ไม่มีวิทยฐานะ)" in printed
    assert "ตำแหน่งครู วิทยฐานะ" not in printed


def test_hours_are_summed_by_kind_of_work() -> None:
    printed = text("pa1-teacher", "kru-a")
    assert "รวมจำนวน ๑๔.๕ ชั่วโมง/สัปดาห์" in printed
    assert "กลุ่มสาระการเรียนรู้/รายวิชา กิจกรรมประจำวัน จำนวน ๑๒ ชั่วโมง/สัปดาห์" in printed


def test_hours_that_are_not_all_known_are_not_summed() -> None:
    def forget(data: Data) -> None:
        _agreement(data, "kru-a")["workload"]["teaching"][1]["hours"] = None

    assert "รวมจำนวน ๑๒" not in text("pa1-teacher", "kru-a", year_with(forget))


@pytest.mark.parametrize(
    ("slug", "who", "line", "assistant"),
    [
        ("pa1-teacher", "kru-a", Line.TEACHER, False),
        ("pa1-administrator", "pho-a", Line.ADMINISTRATOR, False),
        ("pa1-supervisor", "son-a", Line.SUPERVISOR, False),
        ("assistant-agreement", "chuai-a-r1", Line.TEACHER, True),
        ("assistant-agreement", "blank", Line.TEACHER, True),
        ("pa1-teacher", "blank", Line.TEACHER, False),
    ],
)
def test_every_indicator_stands_in_the_table_once_and_in_order(
    slug: str, who: str, line: Line, assistant: bool
) -> None:
    indicators = indicator_set(line, assistant=assistant, on=ON).indicators
    rows = tables(build(slug, who))[0].body
    task_cells = [cell_text(row.cells[-3]) for row in rows]
    assert len(task_cells) == len(indicators)
    for printed, indicator in zip(task_cells, indicators, strict=True):
        assert printed.startswith(" ".join(words_of(f"{indicator.number} {indicator.name}").split()))


def words_of(value: str) -> str:
    """As the paper prints it."""
    return value.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def test_the_rows_of_a_domain_share_its_cell() -> None:
    rows = tables(build("pa1-teacher", "kru-a"))[0].body
    spans = [row.cells[0].rowspan for row in rows if len(row.cells) == 4]
    assert spans == [8, 4, 3]


def test_long_text_of_people_is_kept_whole_in_a_row_that_may_break_over_pages() -> None:
    long = "\n".join(f"บรรทัดที่ {number} 😀 ผู้เรียนได้เรียนรู้อย่างมีความสุข" for number in range(300))
    assert len(long) > 10_000

    def write(data: Data) -> None:
        agreement = _agreement(data, "kru-a")
        agreement["tasks"] = {**agreement["tasks"], "1.1": {"tasks": long}}
        agreement["challenge"] = {"method": long}

    document = build("pa1-teacher", "kru-a", year_with(write))
    rows = tables(document)[0].body
    assert rows[0].breakable
    assert not any(row.breakable for row in rows[1:])
    assert words(document).count("บรรทัดที่ ๒๙๙ 😀") == 2


@pytest.mark.parametrize(
    ("opinion", "first", "second"), [("approved", "(✓)", "( )"), ("returned", "( )", "(✓)")]
)
def test_the_opinion_of_the_director_is_ticked(opinion: str, first: str, second: str) -> None:
    year = year_with(lambda data: _agreement(data, "kru-a").update(opinion=opinion, suggestion="ปรับตัวชี้วัด"))
    printed = text("pa1-teacher", "kru-a", year)
    assert f"{first} เห็นชอบให้เป็นข้อตกลงในการพัฒนางาน" in printed
    assert f"{second} ไม่เห็นชอบให้เป็นข้อตกลงในการพัฒนางาน" in printed
    assert "ปรับตัวชี้วัด" in printed


def test_the_administrators_form_speaks_of_the_local_committees_not_of_the_ministry() -> None:
    printed = text("pa1-administrator", "pho-a")
    assert "เป็นไปตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด" in printed
    assert "ก.ค.ศ." not in printed
    assert "สำนักงานเขตพื้นที่" not in printed
    assert "ทุกสังกัด" not in printed


def test_the_administrators_form_prints_the_least_teaching_hours_of_both_posts() -> None:
    printed = text("pa1-administrator", "blank")
    assert "ผู้อำนวยการสถานศึกษา ไม่ต่ำกว่า ๕ ชั่วโมง/สัปดาห์" in printed
    assert "รองผู้อำนวยการสถานศึกษา ไม่ต่ำกว่า ๑๐ ชั่วโมง/สัปดาห์" in printed


def test_an_administrators_activities_are_ticked_with_their_hours() -> None:
    def choose(data: Data) -> None:
        _agreement(data, "pho-a")["workload"] = {
            "teaching": [{"name": "plc", "hours": "3"}, {"name": "ปฏิบัติการสอนประจำวิชา", "hours": "2"}]
        }

    printed = text("pa1-administrator", "pho-a", year_with(choose))
    assert "☑ ปฏิบัติการสอนประจำวิชา จำนวน ๒ ชั่วโมง/สัปดาห์" in printed
    assert "(PLC) ของโรงเรียน จำนวน ๓ ชั่วโมง/สัปดาห์" in printed
    assert "☐ สังเกตการสอน" in printed
    assert "ไม่ต่ำกว่า ๕ ชั่วโมง/สัปดาห์" in printed


def test_school_types_are_ticked_with_their_group() -> None:
    year = year_with(lambda data: _agreement(data, "pho-a").update(school_types=["primary", "ระดับปฐมวัย"]))
    printed = text("pa1-administrator", "pho-a", year)
    assert "☑ สถานศึกษาที่จัดการศึกษาขั้นพื้นฐาน ☑ ระดับปฐมวัย ☑ ระดับประถมศึกษา ☐ ระดับมัธยมศึกษาตอนต้น" in printed
    assert "☐ สถานศึกษาที่จัดการศึกษาอาชีวศึกษา" in printed


def test_part_time_work_gives_its_reason() -> None:
    year = year_with(
        lambda data: _agreement(data, "pho-a").update(full_time=False, part_time_reason="ช่วยราชการ")
    )
    assert "☐ เต็มเวลา ☑ ไม่เต็มเวลา เนื่องจาก ช่วยราชการ" in text("pa1-administrator", "pho-a", year)


@pytest.mark.parametrize(
    ("slug", "who"), [("pa1-supervisor", "son-a"), ("assistant-agreement", "chuai-a-r1")]
)
def test_composed_forms_warn_their_signers(slug: str, who: str) -> None:
    assert any("เรียบเรียง" in warning.th and warning.en for warning in build(slug, who).warnings)


def test_an_assistant_agrees_each_round_for_that_half_year() -> None:
    first, second = (text("assistant-agreement", f"chuai-a-r{number}") for number in (1, 2))
    assert "ถึงวันที่ ๓๑ เดือน มีนาคม พ.ศ. ๒๕๖๖" in first
    assert "ครั้งที่ ๒ ระหว่างวันที่ ๑ เดือน เมษายน พ.ศ. ๒๕๖๖" in second


def test_assistants_have_no_pa1_and_teachers_no_assistants_agreement() -> None:
    with pytest.raises(KeyError):
        build("pa1-teacher", "chuai-a")
    with pytest.raises(KeyError):
        build("assistant-agreement", "kru-a-r1")


def _tasks(data: Data) -> None:
    _agreement(data, "kru-a")["tasks"] = {"4.1": {"tasks": "งาน"}}


@pytest.mark.parametrize(
    ("slug", "who", "change", "field", "said"),
    [
        ("pa1-teacher", "kru-a", _tasks, "tasks.4.1", "ไม่มีตัวชี้วัด 4.1"),
        (
            "pa1-teacher",
            "kru-a",
            lambda data: _person(data, "kru-a").update(workplace="nowhere"),
            "people.kru-a.workplace",
            "nowhere",
        ),
        (
            "pa1-administrator",
            "pho-a",
            lambda data: _agreement(data, "pho-a").update(school_types=["moon"]),
            "school_types",
            "moon",
        ),
        (
            "assistant-agreement",
            "blank",
            lambda data: [one.pop("round", None) for one in data["agreements"]],
            "agreements.chuai-a.round",
            "ทุกรอบ",
        ),
        (
            "pa1-teacher",
            "blank",
            lambda data: _agreement(data, "kru-b").update(person="nobody"),
            "agreements.person",
            "nobody",
        ),
        ("pa1-teacher", "blank", lambda data: data.update(fiscal_year=2560), "fiscal_year", "ปีงบประมาณ"),
    ],
)
def test_what_cannot_be_printed_is_said_with_its_field(
    slug: str, who: str, change: Any, field: str, said: str
) -> None:
    with pytest.raises(PaperError) as caught:
        build(slug, who, year_with(change))
    assert (caught.value.slug, caught.value.field) == (slug, field)
    assert said in caught.value.problem.th
    assert caught.value.problem.en


def test_headings_of_the_table_repeat_on_every_page() -> None:
    table = tables(build("pa1-teacher", "kru-a"))[0]
    assert [cell_text(cell).split()[0] for cell in table.head[0].cells] == [
        "ลักษณะงานที่ปฏิบัติ",
        "งาน",
        "ผลลัพธ์",
        "ตัวชี้วัด",
    ]
    assert len(rows_of(table)) == 16


def test_the_director_of_the_workplace_is_the_approver_unless_another_is_named() -> None:
    year = year_with(lambda data: _agreement(data, "kru-c").pop("approver"))
    assert "(นายอำนวย สมมติการ) ตำแหน่ง ผู้อำนวยการโรงเรียนสมมติวิทยา" in text("pa1-teacher", "kru-c", year)
    assert "(นายวิชา สมมติศิลป์)" in text("pa1-teacher", "kru-c")


def test_a_place_without_director_leaves_the_approver_open() -> None:
    year = year_with(lambda data: _agreement(data, "kru-a").pop("approver"))
    assert "วิชา สมมติศิลป์" not in text("pa1-teacher", "kru-a", year)


def test_the_approvers_signature_is_never_parted_from_the_opinion() -> None:
    last = build("pa1-teacher", "kru-a").blocks[-1]
    assert isinstance(last, Together)
    assert isinstance(last.blocks[-1], Signatures)
    assert any("ความเห็นของ" in plainly(block) for block in last.blocks if isinstance(block, Paragraph))


def plainly(block: Paragraph) -> str:
    return "".join(part.text for part in block.inlines if isinstance(part, Text))
