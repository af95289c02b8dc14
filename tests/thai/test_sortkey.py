import itertools
import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.thai import sort_key

THAI = st.text(
    [chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E5A))] + [" ", "a", "7"], max_size=12
)

DICTIONARY = [
    # พยัญชนะก่อนสระ; สระเรียงตามรูป
    ["กก", "กง", "กรรม", "กลม", "กะ", "กัก", "กัน", "กา", "กำ", "กิน", "กี่", "กึ่ง", "กือ",
      "กุ้ง", "กู้", "เก", "แก", "โก", "ใกล้", "ไก่"],
    # ไม้ไต่คู้มาก่อนวรรณยุกต์ วรรณยุกต์นับเมื่อตัวอักษรเท่ากัน
    ["เกง", "เก็ง", "เก่ง", "เก้ง", "เก๋ง"],
    ["ปา", "ป่า", "ป้า", "ป๊า", "ป๋า", "ปาก", "ป่าน", "ปาย"],
    ["ไก", "ไก่", "ไก้", "ไก๊", "ไก๋", "ไกล"],
    # สระนำหน้าเรียงหลังพยัญชนะของตน
    ["ขาว", "ขำ", "เขา", "เข้า", "แขก", "โขน", "ไข่", "ควาย", "เงิน", "จาน", "เด็ก"],
    ["พร", "พลอย", "พัน", "พิมพ์", "เพชร", "เพลิง", "แพร", "โพธิ์", "ไพร", "ฟ้า"],
    # ฤ อยู่หลัง ร และ ฦ อยู่หลัง ล
    ["รัก", "เรือ", "ไร่", "ฤกษ์", "ฤทธิ์", "ฤๅษี", "ลม", "ไล่", "ฦๅชา", "วัน"],
    # การันต์
    ["จัน", "จันท", "จันทน์", "จันทร", "จันทร์", "จันทรา"],
    ["สมชาย", "สมบัติ", "สมพงษ์", "สมศรี", "สมหมาย", "สมัย", "สมาน", "สุดา", "เสน่ห์", "เสริม", "แสง"],
    ["หก", "หงส์", "หน้า", "หนู", "หมู", "หลวง", "หวาน", "หัว", "ให้", "ไหม", "อก", "ฮา"],
]  # fmt: skip


@pytest.mark.parametrize("words", DICTIONARY, ids=lambda words: f"{words[0]}…{words[-1]}")
def test_words_stand_as_in_the_dictionary(words: list[str]) -> None:
    shuffled = random.Random(words[0]).sample(words, len(words))  # noqa: S311
    assert sorted(shuffled, key=sort_key) == words


def test_the_whole_dictionary_sample_is_one_order() -> None:
    for first, second in itertools.pairwise(sorted({*itertools.chain(*DICTIONARY)}, key=sort_key)):
        assert sort_key(first) < sort_key(second)


def test_people_of_one_first_name_stand_before_those_of_a_longer_one() -> None:
    people = ["สมชาย กล้าหาญ", "สม ใจดี", "สมชาติ งามดี", "สม กล้า"]
    assert sorted(people, key=sort_key) == ["สม กล้า", "สม ใจดี", "สมชาติ งามดี", "สมชาย กล้าหาญ"]


def test_thai_and_arabic_digits_stand_together_before_letters() -> None:
    assert sorted(["กา", "๒ ห้อง", "1 ห้อง", "3 ห้อง"], key=sort_key) == ["1 ห้อง", "๒ ห้อง", "3 ห้อง", "กา"]


def test_punctuation_does_not_part_words() -> None:
    assert sorted(["อบต.ข", "อบตค", "อบต.ก"], key=sort_key) == ["อบต.ก", "อบต.ข", "อบตค"]


def test_latin_names_ignore_case_unless_nothing_else_differs() -> None:
    assert sorted(["bob", "Anna", "anna", "Bob"], key=sort_key) == ["Anna", "anna", "Bob", "bob"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("น้ำ", "น\u0e4d\u0e49า"), ("น้ำ", "น\u0e49\u0e4dา"), ("ทำ", "ท\u0e4dา"), ("สม  ใจ", " สม ใจ ")],
)
def test_two_spellings_of_one_text_have_one_key(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@given(THAI.filter(lambda text: "\u0e4d" not in text), THAI.filter(lambda text: "\u0e4d" not in text))
def test_two_texts_share_a_key_only_if_they_are_one_text(one: str, other: str) -> None:
    same_text = unicodedata.normalize("NFC", " ".join(one.split())) == unicodedata.normalize(
        "NFC", " ".join(other.split())
    )
    assert (sort_key(one) == sort_key(other)) == same_text


@given(THAI)
def test_spaces_around_a_text_do_not_change_its_key(text: str) -> None:
    assert sort_key(f" {text} ") == sort_key(text)


@given(st.lists(THAI, max_size=8))
def test_the_order_does_not_depend_on_how_the_list_began(texts: list[str]) -> None:
    keys = sorted(sort_key(text) for text in texts)
    assert keys == sorted(sort_key(text) for text in reversed(texts))


@given(THAI, THAI)
def test_keys_compare_in_utf8_bytes_as_in_python(one: str, other: str) -> None:
    first, second = sort_key(one), sort_key(other)
    assert (first < second) == (first.encode() < second.encode())


@given(st.text(st.sampled_from("กขคงจสม"), min_size=1, max_size=6), st.sampled_from("่้๊๋"))
def test_a_tone_mark_moves_a_word_less_than_any_letter(word: str, tone: str) -> None:
    assert sort_key(word) < sort_key(word[0] + tone + word[1:]) < sort_key(word + "ก")


@given(st.sampled_from("กขคงจสม"), st.sampled_from("เแโใไ"), st.sampled_from("กขคงจสม"))
def test_a_leading_vowel_counts_after_its_consonant(first: str, vowel: str, last: str) -> None:
    assert sort_key(first + last) < sort_key(vowel + first + last)
    assert sort_key(vowel + first + last) < sort_key(chr(ord(first) + 1))


@given(st.text(max_size=20))
def test_any_text_has_a_key_that_a_database_can_store(text: str) -> None:
    text = text.replace("\x00", "")
    assert "\x00" not in sort_key(text)
