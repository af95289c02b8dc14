from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.thai import (
    BUDDHIST_ERA_OFFSET,
    MONTHS,
    SHORT_MONTHS,
    DateStyle,
    ThaiInputError,
    be_year,
    format_date,
    format_period,
    parse_date,
    thai_digits,
)

FIRST_OF_OCTOBER = date(2022, 10, 1)
ANY_DAY = st.dates(date(1957, 1, 1), date(2156, 12, 31))


def test_the_buddhist_era_is_543_years_ahead() -> None:
    assert BUDDHIST_ERA_OFFSET == 543
    assert be_year(date(2025, 12, 31)) == 2568


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (DateStyle.LETTER, "1 ตุลาคม 2565"),
        (DateStyle.ORDER, "1 ตุลาคม พ.ศ. 2565"),
        (DateStyle.SHORT, "1 ต.ค. 65"),
        (DateStyle.SHORT_FULL_YEAR, "1 ต.ค. 2565"),
        (DateStyle.MONTH_YEAR, "ตุลาคม 2565"),
        (DateStyle.FORM, "วันที่ 1 เดือน ตุลาคม พ.ศ. 2565"),
    ],
)
def test_each_paper_writes_the_date_in_its_own_way(style: DateStyle, written: str) -> None:
    assert format_date(FIRST_OF_OCTOBER, style) == written


def test_the_letter_style_is_the_usual_one() -> None:
    assert format_date(date(2023, 3, 31)) == "31 มีนาคม 2566"


def test_a_short_year_keeps_its_zero() -> None:
    assert format_date(date(1962, 1, 9), DateStyle.SHORT) == "9 ม.ค. 05"


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (DateStyle.LETTER, "1 ตุลาคม 2565 - 31 มีนาคม 2566"),
        (DateStyle.SHORT, "1 ต.ค. 65 - 31 มี.ค. 66"),
        (DateStyle.MONTH_YEAR, "ตุลาคม 2565 - มีนาคม 2566"),
        (DateStyle.FORM, "วันที่ 1 เดือน ตุลาคม พ.ศ. 2565 ถึงวันที่ 31 เดือน มีนาคม พ.ศ. 2566"),
    ],
)
def test_a_round_is_written_from_its_first_to_its_last_day(style: DateStyle, written: str) -> None:
    assert format_period(FIRST_OF_OCTOBER, date(2023, 3, 31), style) == written


def test_a_period_may_be_joined_with_other_words() -> None:
    written = format_period(FIRST_OF_OCTOBER, date(2023, 9, 30), joiner=" ถึงวันที่ ")
    assert written == "1 ตุลาคม 2565 ถึงวันที่ 30 กันยายน 2566"


def test_a_period_of_one_day_is_allowed_but_not_one_that_ends_before_it_begins() -> None:
    assert format_period(FIRST_OF_OCTOBER, FIRST_OF_OCTOBER) == "1 ตุลาคม 2565 - 1 ตุลาคม 2565"
    with pytest.raises(ThaiInputError, match="อยู่ก่อนวันเริ่มต้น") as caught:
        format_period(FIRST_OF_OCTOBER, date(2022, 9, 30))
    assert "comes before the first" in caught.value.en


@pytest.mark.parametrize(
    "typed",
    [
        "1 ตุลาคม 2565",
        "1 ตุลาคม พ.ศ. 2565",
        "1 ตุลาคม พ.ศ.2565",
        "1 ตุลาคม พศ 2565",
        "1 ตุลาคม พุทธศักราช 2565",
        "๑ ตุลาคม พ.ศ. ๒๕๖๕",
        "๑ตุลาคม๒๕๖๕",
        "01 ตุลาคม 2565",
        "1 ต.ค. 2565",
        "1 ต.ค. 65",
        "1 ต.ค.65",
        "1 ต.ค 65",
        "1 ตค 65",
        "วันที่ 1 ตุลาคม 2565",
        "วันที่ 1 เดือน ตุลาคม พ.ศ. 2565",
        "วันที่ ๑ เดือนตุลาคม พ.ศ.๒๕๖๕",
        "  1   ตุลาคม\u00a02565 ",
        "1\u200bตุลาคม\u200b2565",
        "1/10/2565",
        "1/10/65",
        "01-10-2565",
        "1.10.2565",
        "1 / 10 / 2565",
        "๑/๑๐/๒๕๖๕",
        "2565-10-01",
        "๒๕๖๕-๑๐-๐๑",
    ],
)
def test_a_date_is_read_however_people_type_it(typed: str) -> None:
    assert parse_date(typed) == FIRST_OF_OCTOBER


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_is_read_by_name_short_form_and_number(number: int) -> None:
    expected = date(2022, number, 5)
    for month in (MONTHS[number - 1], SHORT_MONTHS[number - 1], SHORT_MONTHS[number - 1].replace(".", "")):
        assert parse_date(f"5 {month} 2565") == expected
    assert parse_date(f"5/{number}/2565") == expected


@pytest.mark.parametrize("typed", ["1/10/2022", "2022-10-01", "1 ตุลาคม 2022", "1 ต.ค. 1985", "1 ตุลาคม ๒๐๒๒"])
def test_a_year_that_looks_like_the_christian_era_is_refused_and_said_so(typed: str) -> None:
    with pytest.raises(ThaiInputError, match=r"เป็นปี ค\.ศ\. กรุณากรอกเป็นปี พ\.ศ\.") as caught:
        parse_date(typed)
    assert "Christian-era year" in caught.value.en


@pytest.mark.parametrize("typed", ["1 ตุลาคม ค.ศ. 2565", "1 ต.ค. ค.ศ. 22", "1 ตุลาคม คริสต์ศักราช 2022"])
def test_a_named_christian_year_is_refused_whatever_its_number(typed: str) -> None:
    with pytest.raises(ThaiInputError, match=r"ค\.ศ\."):
        parse_date(typed)


@pytest.mark.parametrize(
    ("typed", "year"), [("1/1/00", 1957), ("1/1/05", 1962), ("1/1/28", 1985), ("1/1/99", 2056)]
)
def test_two_digits_always_mean_a_year_of_the_twenty_sixth_century(typed: str, year: int) -> None:
    assert parse_date(typed) == date(year, 1, 1)


@pytest.mark.parametrize("year", ["5", "565", "1899", "2201", "2399", "2700", "25650"])
def test_a_year_that_is_neither_era_is_refused(year: str) -> None:
    with pytest.raises(ThaiInputError, match=r"ไม่ใช่ปี พ\.ศ\. ที่ใช้ได้"):
        parse_date(f"1/10/{year}")


@pytest.mark.parametrize("typed", ["31 เมษายน 2565", "29 ก.พ. 2566", "0/10/2565", "32/1/2565", "2565-02-30"])
def test_a_day_that_is_not_in_the_calendar_is_refused(typed: str) -> None:
    with pytest.raises(ThaiInputError, match="ในปฏิทิน") as caught:
        parse_date(typed)
    assert "in the calendar" in caught.value.en


def test_the_leap_day_follows_the_christian_year() -> None:
    assert parse_date("29 กุมภาพันธ์ 2567") == date(2024, 2, 29)


@pytest.mark.parametrize("typed", ["1 ตุลา 2565", "1 ม.ย. 65", "1/13/2565", "1/0/2565", "2565-13-01"])
def test_a_month_that_does_not_exist_is_named(typed: str) -> None:
    with pytest.raises(ThaiInputError, match="ไม่มีเดือน"):
        parse_date(typed)


@pytest.mark.parametrize(
    "typed", ["", "ตุลาคม 2565", "1 ตุลาคม", "1/10", "1/10-2565", "พรุ่งนี้", "1 October 2565", "2565/10/01"]
)
def test_what_is_no_date_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(ThaiInputError, match="1 ตุลาคม 2565") as caught:
        parse_date(typed)
    assert "cannot be read" in caught.value.en


@given(ANY_DAY, st.sampled_from([style for style in DateStyle if style is not DateStyle.MONTH_YEAR]))
def test_every_written_day_is_read_again(day: date, style: DateStyle) -> None:
    if style is DateStyle.SHORT and be_year(day) > 2599:
        day = day.replace(year=day.year - 100, day=min(day.day, 28))
    written = format_date(day, style)
    assert parse_date(written) == day
    assert parse_date(thai_digits(written)) == day


@given(ANY_DAY)
def test_the_day_after_is_never_written_the_same(day: date) -> None:
    assert format_date(day) != format_date(day + timedelta(days=1))


@given(st.from_regex(r"[๐-๙0-9]{1,3}[ /.-](ตุลาคม|ต\.ค\.|[0-9๐-๙]{1,2})[ /.-][0-9๐-๙]{1,5}", fullmatch=True))
def test_what_looks_like_a_date_is_read_as_one_or_refused_but_never_breaks(text: str) -> None:
    try:
        day = parse_date(text)
    except ThaiInputError:
        return
    assert parse_date(format_date(day)) == day
