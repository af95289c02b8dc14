from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.thai import ThaiInputError, baht_text

UNITS = {
    "หนึ่ง": 1,
    "เอ็ด": 1,
    "สอง": 2,
    "ยี่": 2,
    "สาม": 3,
    "สี่": 4,
    "ห้า": 5,
    "หก": 6,
    "เจ็ด": 7,
    "แปด": 8,
    "เก้า": 9,
}
PLACES = {"แสน": 100_000, "หมื่น": 10_000, "พัน": 1_000, "ร้อย": 100, "สิบ": 10}


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "ศูนย์บาทถ้วน"),
        ("0.00", "ศูนย์บาทถ้วน"),
        ("1", "หนึ่งบาทถ้วน"),
        ("10", "สิบบาทถ้วน"),
        ("11", "สิบเอ็ดบาทถ้วน"),
        ("20", "ยี่สิบบาทถ้วน"),
        ("21", "ยี่สิบเอ็ดบาทถ้วน"),
        ("91", "เก้าสิบเอ็ดบาทถ้วน"),
        ("101", "หนึ่งร้อยเอ็ดบาทถ้วน"),
        ("110", "หนึ่งร้อยสิบบาทถ้วน"),
        ("730", "เจ็ดร้อยสามสิบบาทถ้วน"),
        ("760", "เจ็ดร้อยหกสิบบาทถ้วน"),
        ("25400", "สองหมื่นห้าพันสี่ร้อยบาทถ้วน"),
        ("100001", "หนึ่งแสนเอ็ดบาทถ้วน"),
        ("1000000", "หนึ่งล้านบาทถ้วน"),
        ("1000001", "หนึ่งล้านเอ็ดบาทถ้วน"),
        ("11000000", "สิบเอ็ดล้านบาทถ้วน"),
        ("21000021", "ยี่สิบเอ็ดล้านยี่สิบเอ็ดบาทถ้วน"),
        ("1000000000000", "หนึ่งล้านล้านบาทถ้วน"),
        ("2000003000000", "สองล้านสามล้านบาทถ้วน"),
    ],
)
def test_whole_baht_end_in_thuan(amount: str, words: str) -> None:
    assert baht_text(Decimal(amount)) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0.01", "หนึ่งสตางค์"),
        ("0.25", "ยี่สิบห้าสตางค์"),
        ("0.5", "ห้าสิบสตางค์"),
        ("1.11", "หนึ่งบาทสิบเอ็ดสตางค์"),
        ("48.70", "สี่สิบแปดบาทเจ็ดสิบสตางค์"),
        ("592.28", "ห้าร้อยเก้าสิบสองบาทยี่สิบแปดสตางค์"),
        ("755.00", "เจ็ดร้อยห้าสิบห้าบาทถ้วน"),
        ("2108.700", "สองพันหนึ่งร้อยแปดบาทเจ็ดสิบสตางค์"),
    ],
)
def test_satang_follow_the_baht(amount: str, words: str) -> None:
    assert baht_text(Decimal(amount)) == words


@pytest.mark.parametrize(
    ("amount", "reason"),
    [
        ("-1", "negative"),
        ("-0.01", "negative"),
        ("0.001", "satang"),
        ("785.205", "satang"),
        ("NaN", "not an amount"),
        ("Infinity", "not an amount"),
    ],
)
def test_an_amount_that_cannot_be_written_is_refused_in_both_languages(amount: str, reason: str) -> None:
    with pytest.raises(ThaiInputError) as caught:
        baht_text(Decimal(amount))
    assert reason in caught.value.en
    assert "กรุณา" in caught.value.th


@pytest.mark.parametrize("amount", [760.0, "760", True, None])
def test_only_exact_numbers_are_taken(amount: object) -> None:
    with pytest.raises(TypeError, match="Decimal or int"):
        baht_text(amount)  # type: ignore[arg-type]


def test_a_narrow_decimal_context_does_not_change_the_words() -> None:
    with localcontext() as context:
        context.prec = 3
        assert baht_text(Decimal("12345.67")) == "หนึ่งหมื่นสองพันสามร้อยสี่สิบห้าบาทหกสิบเจ็ดสตางค์"


@given(st.integers(0, 10**15))
def test_the_words_say_the_number(number: int) -> None:
    words = baht_text(number)
    assert words.endswith("บาทถ้วน")
    assert read_number(words.removesuffix("บาทถ้วน")) == number


@given(st.integers(1, 10**9), st.integers(1, 99))
def test_baht_and_satang_are_said_apart(baht: int, satang: int) -> None:
    whole, part = baht_text(Decimal(f"{baht}.{satang:02}")).split("บาท")
    assert read_number(whole) == baht
    assert read_number(part.removesuffix("สตางค์")) == satang


def read_number(words: str) -> int:
    """An independent reader: the value that the words say."""
    if words == "ศูนย์":
        return 0
    total = 0
    for group in words.split("ล้าน"):
        total = total * 1_000_000 + read_below_million(group)
    return total


def read_below_million(words: str) -> int:
    total = 0
    for place, size in PLACES.items():
        if place in words:
            count, words = words.split(place, 1)
            total += (UNITS[count] if count else 1) * size
    return total + (UNITS[words] if words else 0)
