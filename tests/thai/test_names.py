import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.thai import Name, ThaiInputError, full_name, split_name

# ชื่อทั้งหมดในไฟล์นี้เป็นชื่อสมมติ
TITLES = [
    "นาย",
    "นาง",
    "นางสาว",
    "น.ส.",
    "เด็กชาย",
    "เด็กหญิง",
    "ด.ญ.",
    "ว่าที่ร้อยตรี",
    "ว่าที่ร้อยตรีหญิง",
    "ว่าที่ร้อยโท",
    "ว่าที่ ร.ต.",
    "ว่าที่ ร.ต.หญิง",
    "ว่าที่ พ.ต.",
    "สิบเอก",
    "สิบตำรวจโท",
    "จ่าสิบเอก",
    "จ.ส.อ.",
    "พันจ่าเอก",
    "พันจ่าอากาศเอก",
    "พ.อ.อ.",
    "ร้อยตรี",
    "ร้อยเอก",
    "ร้อยตำรวจเอก",
    "ร.ต.อ.",
    "ร.ต.ท.หญิง",
    "ด.ต.",
    "ดาบตำรวจ",
    "พันตรี",
    "พ.ต.ท.",
    "นาวาอากาศโท",
    "พล.ต.อ.",
    "ดร.",
    "ผศ.",
    "ผศ.ดร.",
    "รศ.",
    "รศ.ดร.",
    "ศ.",
    "ศ.ดร.",
    "ผู้ช่วยศาสตราจารย์ ดร.",
    "รองศาสตราจารย์",
    "ว่าที่ร้อยตรี ดร.",
    "ม.ล.",
    "ม.ร.ว.",
    "หม่อมหลวง",
    "คุณหญิง",
    "Mr.",
    "Mrs.",
    "Miss",
]
FIRST_NAMES = ["สมชาย", "เสน่ห์", "ใจ", "ไพลิน", "อรุณ", "ณัฐ", "ฤดี"]
LAST_NAMES = ["ใจดี", "ณ อยุธยา", "เก่งการสอน", "ศรี"]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_glued_on_and_split_off_again(title: str) -> None:
    for first in FIRST_NAMES:
        written = full_name(title, first, "ใจดี")
        assert split_name(written) == Name(title, first, "ใจดี")


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("นาย", "นายสมชาย ใจดี"),
        ("ว่าที่ร้อยตรี", "ว่าที่ร้อยตรีสมชาย ใจดี"),
        ("ว่าที่ ร.ต.", "ว่าที่ ร.ต.สมชาย ใจดี"),
        ("ดร.", "ดร.สมชาย ใจดี"),
        ("", "สมชาย ใจดี"),
    ],
)
def test_thai_titles_touch_the_first_name(title: str, written: str) -> None:
    assert full_name(title, "สมชาย", "ใจดี") == written


def test_foreign_titles_stand_apart() -> None:
    assert full_name("Mr.", "John", "Smith") == "Mr. John Smith"


def test_a_person_without_a_family_name_has_no_space_behind() -> None:
    assert full_name("นาย", "สมชาย", "") == "นายสมชาย"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("นาย สมชาย ใจดี", Name("นาย", "สมชาย", "ใจดี")),
        ("  นาย   สมชาย\u00a0 ใจดี ", Name("นาย", "สมชาย", "ใจดี")),
        ("ว่าที่ร.ต.สมชาย ใจดี", Name("ว่าที่ ร.ต.", "สมชาย", "ใจดี")),
        ("ว่าที่ ร.ต. หญิง สมศรี ใจดี", Name("ว่าที่ ร.ต.หญิง", "สมศรี", "ใจดี")),
        ("ว่าที่ ร้อยตรี สมชาย ใจดี", Name("ว่าที่ร้อยตรี", "สมชาย", "ใจดี")),
        ("ผศ. ดร. สมชาย ใจดี", Name("ผศ.ดร.", "สมชาย", "ใจดี")),
        ("นายดร.สมชาย ใจดี", Name("นาย ดร.", "สมชาย", "ใจดี")),
        ("Mr.John Smith", Name("Mr.", "John", "Smith")),
        ("นางสาวสมศรี ณ อยุธยา", Name("นางสาว", "สมศรี", "ณ อยุธยา")),
    ],
)
def test_spaces_around_a_title_do_not_matter(typed: str, expected: Name) -> None:
    assert split_name(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("นางสาวิตรี ใจดี", Name("นาง", "สาวิตรี", "ใจดี")),
        ("นางสาวสาวิตรี ใจดี", Name("นางสาว", "สาวิตรี", "ใจดี")),
        ("นายกานต์ ใจดี", Name("นาย", "กานต์", "ใจดี")),
        ("พันธ์ ใจดี", Name("", "พันธ์", "ใจดี")),
        ("พลอย ใจดี", Name("", "พลอย", "ใจดี")),
        ("ศรีสุดา ใจดี", Name("", "ศรีสุดา", "ใจดี")),
        ("ดรุณี ใจดี", Name("", "ดรุณี", "ใจดี")),
        ("Missy Lee", Name("", "Missy", "Lee")),
    ],
)
def test_a_first_name_that_begins_like_a_title_stays_whole(typed: str, expected: Name) -> None:
    assert split_name(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("สมชาย ใจดี", Name("", "สมชาย", "ใจดี")), ("สมชาย", Name("", "สมชาย", "")), ("นาย", Name("", "นาย", ""))],
)
def test_what_is_missing_is_left_empty(typed: str, expected: Name) -> None:
    assert split_name(typed) == expected


@pytest.mark.parametrize("typed", ["", "   ", "\u200b"])
def test_no_name_at_all_is_refused(typed: str) -> None:
    with pytest.raises(ThaiInputError, match="ยังไม่มีชื่อ") as caught:
        split_name(typed)
    assert "no name" in caught.value.en


@given(st.sampled_from(TITLES), st.sampled_from(FIRST_NAMES), st.sampled_from(LAST_NAMES))
def test_splitting_undoes_joining(title: str, first: str, last: str) -> None:
    assert split_name(full_name(title, first, last)) == Name(title, first, last)


@given(st.text(st.sampled_from("กขนายงสว่าที่ร้อยตรี. "), min_size=1, max_size=25))
def test_joining_undoes_splitting_up_to_spaces(text: str) -> None:
    if text.strip():
        assert full_name(*split_name(text)).replace(" ", "") == text.replace(" ", "")
