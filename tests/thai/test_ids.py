import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.thai import (
    ThaiInputError,
    check_national_id,
    check_post_number,
    format_national_id,
    format_post_number,
    mask_national_id,
    thai_digits,
)

GOOD = "1234567890121"
TWELVE_DIGITS = st.text("0123456789", min_size=12, max_size=12)


@pytest.mark.parametrize(
    "typed",
    [
        "1234567890121",
        "1-2345-67890-12-1",
        "1 2345 67890 12 1",
        " 1234567890121 ",
        "๑๒๓๔๕๖๗๘๙๐๑๒๑",
        "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑",
        "1–2345–67890–12–1",
        "1\u00a02345\u00a067890\u00a012\u00a01",
    ],
)
def test_a_national_id_is_read_however_it_is_spaced(typed: str) -> None:
    assert check_national_id(typed) == GOOD


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("1234567890122", "check digit"),
        ("2134567890121", "check digit"),
        ("123456789012", "has 12"),
        ("12345678901211", "has 14"),
        ("", "digits only"),
        ("12345A7890121", "digits only"),
        ("²234567890121", "digits only"),
    ],
)
def test_a_wrong_national_id_is_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises(ThaiInputError) as caught:
        check_national_id(typed)
    assert reason in caught.value.en
    assert "เลขประจำตัวประชาชน" in caught.value.th


def test_the_message_about_a_wrong_national_id_does_not_tell_the_number() -> None:
    with pytest.raises(ThaiInputError) as caught:
        check_national_id("1234567890122")
    assert "1234567890122" not in caught.value.th + caught.value.en


@given(TWELVE_DIGITS)
def test_exactly_one_last_digit_is_right(twelve: str) -> None:
    good = [last for last in "0123456789" if accepted(twelve + last)]
    assert len(good) == 1


@given(TWELVE_DIGITS, st.integers(0, 11), st.integers(1, 9))
def test_a_single_wrong_digit_is_noticed_where_the_published_rule_can_notice_it(
    twelve: str, place: int, shift: int
) -> None:
    last = next(last for last in "0123456789" if accepted(twelve + last))
    changed = str((int(twelve[place]) + shift) % 10)
    wrong = twelve[:place] + changed + twelve[place + 1 :]
    remainders = {remainder(twelve), remainder(wrong)}
    # Unseen are the third digit (its weight 11 leaves nothing) and remainders 0 and 10 (they share a digit).
    assert accepted(wrong + last) == (len(remainders) == 1 or remainders == {0, 10})


def test_a_national_id_is_printed_as_on_the_card() -> None:
    assert format_national_id(thai_digits(GOOD)) == "1-2345-67890-12-1"


def test_a_masked_national_id_shows_its_last_four_digits_only() -> None:
    masked = mask_national_id(GOOD)
    assert masked == "x-xxxx-xxxx0-12-1"
    assert sum(character.isdigit() for character in masked) == 4


@pytest.mark.parametrize(
    "typed", ["6230866000008", "๖๒๓๐๘๖๖๐๐๐๐๐๘", "62-3-08-6600-0008", "62 3 08 66000 008"]
)
def test_a_post_number_of_thirteen_digits_is_read(typed: str) -> None:
    assert check_post_number(typed) == "6230866000008"


def test_a_post_number_of_twelve_digits_as_in_one_list_of_the_manual_is_refused() -> None:
    with pytest.raises(ThaiInputError, match="13 หลัก แต่ที่กรอกมี 12 หลัก"):
        check_post_number("๖๒๓๐๘๖๖๐๐๐๐๘")


def test_a_post_number_has_no_check_digit() -> None:
    assert check_post_number("6230866000009") == "6230866000009"


def test_a_grouped_post_number_is_read_again() -> None:
    assert format_post_number("6230866000008") == "62-3-08-6600-0008"
    assert check_post_number(format_post_number("6230866000008")) == "6230866000008"


def accepted(number: str) -> bool:
    try:
        check_national_id(number)
    except ThaiInputError:
        return False
    return True


def remainder(twelve: str) -> int:
    return sum((13 - place) * int(digit) for place, digit in enumerate(twelve)) % 11
