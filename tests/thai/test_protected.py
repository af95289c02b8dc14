import re
from pathlib import Path

import pytest

import krupa.thai.protected
from krupa.thai import protected_words

WORDS = protected_words()
THAI_MARKS = "ะัาำิีึืุู็่้๊๋์"


@pytest.mark.parametrize(
    "word",
    [
        "องค์การ",
        "บริหาร",
        "ส่วนตำบล",
        "คุณลักษณะ",
        "จรรยาบรรณ",
        "พนักงาน",
        "วิทยฐานะ",
        "เด็กเล็ก",
        "ประสิทธิภาพ",
        "อบต.",
        "ศพด.",
        "ก.อบต.",
        "ผอ.",
        "พ.ศ.",
        "คศ.2",
        "คศ.๒",
    ],
)
def test_the_words_of_every_paper_are_protected(word: str) -> None:
    assert word in WORDS


def test_longer_words_come_first_and_none_comes_twice() -> None:
    assert list(WORDS) == sorted(WORDS, key=lambda word: (-len(word), word))
    assert len(WORDS) == len(set(WORDS))


def test_the_list_file_names_no_word_twice() -> None:
    text = Path(krupa.thai.protected.__file__).with_name("protected_words.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("word", WORDS)
def test_each_word_fits_a_narrow_cell_and_is_a_whole_word(word: str) -> None:
    assert len(word) <= 16
    assert word == word.strip()
    assert " " not in word
    assert word[0] not in THAI_MARKS
    assert word[-1] not in "เแโใไ"
    assert "." in word or len(word) >= 5


def test_names_of_the_place_are_added_and_blank_ones_are_not() -> None:
    words = protected_words(["พระเพลิง", " เขาฉกรรจ์ ", "", "พนักงาน"])
    assert {"พระเพลิง", "เขาฉกรรจ์"} <= set(words)
    assert "" not in words
    assert len(words) == len(WORDS) + 2


def test_the_list_is_the_same_after_names_were_added() -> None:
    protected_words(["ชั่วคราว"])
    assert protected_words() == WORDS


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("พนักงานครูและบุคลากรทางการศึกษา", ["พนักงานครู", "บุคลากร", "การศึกษา"]),
        ("นายกองค์การบริหารส่วนตำบล", ["นายกองค์การ", "บริหาร", "ส่วนตำบล"]),
        ("นายกานต์", []),
        ("ช่วงเงินเดือน", ["ช่วงเงินเดือน"]),
        ("ประกาศนียบัตรวิชาชีพ", ["ประกาศนียบัตร", "วิชาชีพ"]),
        ("ระดับมัธยมศึกษา", ["ระดับ", "มัธยมศึกษา"]),
        ("ก.อบต.จังหวัดกำหนด", ["ก.อบต.จังหวัด", "กำหนด"]),
        ("กฎ ก.ค.ศ. ณ ๑ ก.ค. ๒๕๖๕", ["ก.ค.ศ.", "ก.ค."]),
    ],
)
def test_a_pattern_of_the_words_finds_the_longest_at_each_place(text: str, kept: list[str]) -> None:
    assert re.findall("|".join(map(re.escape, WORDS)), text) == kept
