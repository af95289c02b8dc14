from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.thai import Elapsed, ThaiInputError, add_months, add_years, age_on, elapsed

DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2022, 10, 1), 4, date(2026, 10, 1)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2024, 2, 29), -1, date(2023, 2, 28)),
        (date(2025, 2, 28), 3, date(2028, 2, 28)),
        (date(2022, 10, 1), 0, date(2022, 10, 1)),
    ],
)
def test_years_are_added_to_the_same_day_or_the_last_of_february(
    day: date, years: int, expected: date
) -> None:
    assert add_years(day, years) == expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2022, 10, 1), 6, date(2023, 4, 1)),
        (date(2022, 8, 31), 1, date(2022, 9, 30)),
        (date(2022, 12, 31), 2, date(2023, 2, 28)),
        (date(2023, 1, 15), -1, date(2022, 12, 15)),
        (date(2022, 12, 31), 12, date(2023, 12, 31)),
    ],
)
def test_months_are_added_to_the_same_day_or_the_last_of_the_month(
    day: date, months: int, expected: date
) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2018, 10, 1), date(2022, 10, 1), Elapsed(4, 0, 0)),
        (date(2018, 10, 1), date(2022, 9, 30), Elapsed(3, 11, 29)),
        (date(2022, 1, 31), date(2022, 2, 28), Elapsed(0, 1, 0)),
        (date(2022, 1, 31), date(2022, 3, 1), Elapsed(0, 1, 1)),
        (date(2022, 5, 16), date(2022, 5, 16), Elapsed(0, 0, 0)),
        (date(2020, 2, 29), date(2021, 2, 28), Elapsed(1, 0, 0)),
    ],
)
def test_time_is_counted_in_full_years_months_and_days(start: date, end: date, expected: Elapsed) -> None:
    assert elapsed(start, end) == expected


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (date(2022, 10, 1), date(2023, 3, 31), "0 ปี 6 เดือน 0 วัน"),
        (date(2022, 10, 1), date(2023, 9, 30), "1 ปี 0 เดือน 0 วัน"),
        (date(2022, 10, 1), date(2022, 10, 1), "0 ปี 0 เดือน 1 วัน"),
    ],
)
def test_a_round_counted_with_its_last_day_is_full(start: date, end: date, written: str) -> None:
    assert str(elapsed(start, end, with_last_day=True)) == written


def test_time_does_not_run_backwards() -> None:
    with pytest.raises(ThaiInputError, match="อยู่ก่อนวันที่ 1 ตุลาคม 2565") as caught:
        elapsed(date(2022, 10, 1), date(2022, 9, 30))
    assert "no time can be counted" in caught.value.en


@pytest.mark.parametrize(
    ("birth", "on", "age"),
    [
        (date(1985, 6, 15), date(2025, 6, 14), 39),
        (date(1985, 6, 15), date(2025, 6, 15), 40),
        (date(1984, 2, 29), date(2025, 2, 27), 40),
        (date(1984, 2, 29), date(2025, 2, 28), 41),
        (date(1965, 10, 1), date(2025, 9, 30), 59),
        (date(2000, 1, 1), date(2000, 1, 1), 0),
    ],
)
def test_age_is_counted_in_full_years(birth: date, on: date, age: int) -> None:
    assert age_on(birth, on) == age


def test_nobody_has_an_age_before_birth() -> None:
    with pytest.raises(ThaiInputError):
        age_on(date(2000, 1, 2), on=date(2000, 1, 1))


@given(DAYS, DAYS)
def test_the_counted_time_added_to_the_start_gives_the_end(one: date, other: date) -> None:
    start, end = sorted((one, other))
    time = elapsed(start, end)
    assert add_months(start, 12 * time.years + time.months) + timedelta(days=time.days) == end
    assert 0 <= time.months < 12
    assert 0 <= time.days <= 31


@given(DAYS, st.integers(0, 600))
def test_months_added_are_counted_again(day: date, months: int) -> None:
    time = elapsed(day, add_months(day, months))
    assert (time.years * 12 + time.months, time.days) == (months, 0)


@given(DAYS, DAYS, st.integers(1, 400))
def test_later_is_never_shorter(one: date, other: date, more: int) -> None:
    start, end = sorted((one, other))
    assert elapsed(start, end) <= elapsed(start, end + timedelta(days=more))
