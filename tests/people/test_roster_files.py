"""Which files are taken, and what the others are told."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from tests.people.rosters import checked, new_row, roster
from tests.web.world import World

from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.inputs import InputError
from krupa.people.roster.layout import HEADINGS, REASON_HEADING
from krupa.people.roster.reading import read_rows
from krupa.people.services.roster import MOST_BYTES, upload_roster


def _refused(content: bytes) -> str:
    with pytest.raises(InputError) as refused:
        read_rows(content, "roster.xlsx")
    return "\n".join(problem.message.th for problem in refused.value.problems)


def test_a_workbook_without_the_sheet_is_refused() -> None:
    assert "ไม่พบแผ่นงาน" in _refused(roster(new_row(), sheet="Sheet1"))


def test_unknown_and_doubled_headings_are_named() -> None:
    said = _refused(roster(headings=("ชื่อ", "ชื่อ", "เงินเดือนใหม่")))
    assert "'ชื่อ' ไม่รู้จักหรือซ้ำ" in said
    assert "'เงินเดือนใหม่'" in said


def test_a_sheet_without_names_is_refused() -> None:
    assert "ไม่พบหัวตาราง 'ชื่อ'" in _refused(roster(headings=("เลขที่ตำแหน่ง",)))


def test_columns_may_stand_in_any_order_and_be_left_out() -> None:
    book = roster(headings=("ชื่อ", HEADINGS["post_number"]))
    assert read_rows(book, "roster.xlsx") == []


def test_the_reason_column_of_a_handed_back_workbook_is_not_read() -> None:
    assert read_rows(roster(headings=(*HEADINGS.values(), REASON_HEADING)), "roster.xlsx") == []


def test_macros_are_refused() -> None:
    file = BytesIO(roster(new_row()))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    assert "แมโคร" in _refused(file.getvalue())


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(13):
            archive.writestr(f"xl/{number}.xml", bytes(10 * 1024 * 1024))
    assert "ใหญ่เกินไป" in _refused(file.getvalue())


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 nothing more", b"\xd0\xcf\x11\xe0 old excel"])
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    assert "เปิดไฟล์เป็นสมุดงาน" in _refused(content)


def test_a_file_is_judged_by_its_content_not_its_name(world: World) -> None:
    with pytest.raises(RefusedError) as refused:
        upload_roster(actor=world.actor("officer"), file_name="x.xlsx", content=b"%PDF-1.7")
    assert refused.value.field == "file"


def test_a_file_too_large_is_refused_before_anything_is_read(world: World) -> None:
    with pytest.raises(RefusedError, match="ใหญ่เกิน"):
        upload_roster(
            actor=world.actor("officer"), file_name="x.xlsx", content=b"PK\x03\x04" + bytes(MOST_BYTES)
        )


def test_a_bad_workbook_fails_with_its_reason_and_keeps_nothing(world: World) -> None:
    found = checked(world.actor("officer"), roster(new_row(), sheet="Sheet1"))
    assert found.state == "failed"
    assert "ไม่พบแผ่นงาน" in found.problem_th
    assert found.content == ""


def test_an_empty_sheet_is_told_so(world: World) -> None:
    assert "ไม่มีแถวข้อมูล" in checked(world.actor("officer"), roster()).problem_th


@pytest.mark.parametrize("key", ["teacher_a", "director", "education_head", "head", "administrator"])
def test_only_officers_bring_in_rosters(world: World, key: str) -> None:
    with pytest.raises(NotAllowedError):
        upload_roster(actor=world.actor(key), file_name="x.xlsx", content=roster(new_row()))
