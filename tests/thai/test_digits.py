import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.thai import arabic_digits, thai_digits


@pytest.mark.parametrize(
    ("arabic", "thai"),
    [
        ("0123456789", "๐๑๒๓๔๕๖๗๘๙"),
        ("ข้อ 5 วรรค 2", "ข้อ ๕ วรรค ๒"),
        ("2,108.70", "๒,๑๐๘.๗๐"),
        ("ไม่มีตัวเลข", "ไม่มีตัวเลข"),
        ("", ""),
    ],
)
def test_digits_change_and_nothing_else_does(arabic: str, thai: str) -> None:
    assert thai_digits(arabic) == thai
    assert arabic_digits(thai) == arabic


def test_digits_of_other_scripts_are_left_alone() -> None:
    assert thai_digits("٣ ③ Ⅳ") == "٣ ③ Ⅳ"


@given(st.text())
def test_turning_digits_there_and_back_gives_the_arabic_text(text: str) -> None:
    assert arabic_digits(thai_digits(text)) == arabic_digits(text)
    assert thai_digits(thai_digits(text)) == thai_digits(text)
    assert len(thai_digits(text)) == len(text)
