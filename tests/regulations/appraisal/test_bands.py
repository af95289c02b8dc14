from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.appraisal import Band, RatedPerson, band_of, level_list
from krupa.regulations.dated import Override, Rulebook

ON = date(2022, 10, 1)
scores = st.decimals(0, 100, places=4)


def person(name: str, score: str) -> RatedPerson:
    return RatedPerson(f"{name} (ชื่อสมมติ)", "ครู", "ศูนย์พัฒนาเด็กเล็กตัวอย่าง", Decimal(score))


@pytest.mark.parametrize(
    ("score", "band"),
    [
        ("100", "ดีเด่น"),
        ("90.00", "ดีเด่น"),
        ("89.995", "ดีเด่น"),
        ("89.994", "ดีมาก"),
        ("89.99", "ดีมาก"),
        ("80.00", "ดีมาก"),
        ("79.99", "ดี"),
        ("70.00", "ดี"),
        ("69.99", "พอใช้"),
        ("60.00", "พอใช้"),
        ("59.995", "พอใช้"),
        ("59.99", "ปรับปรุง"),
        ("0", "ปรับปรุง"),
    ],
)
def test_the_band_is_found_after_rounding_to_two_digits(score: str, band: str) -> None:
    assert band_of(Decimal(score), on=ON).thai == band


@given(scores, scores)
def test_a_higher_score_never_falls_into_a_lower_band(one: Decimal, other: Decimal) -> None:
    order = list(Band)
    low, high = sorted([one, other])

    assert order.index(band_of(high, on=ON)) <= order.index(band_of(low, on=ON))


def test_only_outstanding_and_very_good_are_published_best_first() -> None:
    people = [person("ข", "79.99"), person("ค", "89.00"), person("ง", "90.00"), person("จ", "59.00")]

    listed = level_list(people, on=ON)

    assert [(line.number, line.person.name[0], line.band.thai) for line in listed] == [
        (1, "ง", "ดีเด่น"),
        (2, "ค", "ดีมาก"),
    ]


def test_equal_scores_stand_in_thai_alphabetical_order() -> None:
    people = [person("เกษม", "89.00"), person("ขวัญ", "89.00"), person("กานดา", "89.00")]

    assert [line.person.name.split()[0] for line in level_list(people, on=ON)] == ["กานดา", "เกษม", "ขวัญ"]


def test_the_published_score_is_the_rounded_one() -> None:
    (line,) = level_list([person("ก", "89.995")], on=ON)

    assert (line.score, line.band) == (Decimal("90.00"), Band.OUTSTANDING)


def test_an_organisation_may_publish_the_outstanding_only() -> None:
    rules = Rulebook({"appraisal.published_bands": Override(["outstanding"], "มติผู้บริหาร")})

    assert level_list([person("ก", "85")], on=ON, rules=rules) == ()


@given(st.lists(scores.map(lambda score: person("ก", str(score))), max_size=12))
def test_the_list_is_complete_numbered_and_falling(people: list[RatedPerson]) -> None:
    listed = level_list(people, on=ON)

    assert len(listed) == sum(band_of(p.score, on=ON) in (Band.OUTSTANDING, Band.VERY_GOOD) for p in people)
    assert [line.number for line in listed] == list(range(1, len(listed) + 1))
    assert [line.score for line in listed] == sorted((line.score for line in listed), reverse=True)
