"""Rules as dated data: the day a row begins, an organisation's override, names nobody knows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.dated import (
    Override,
    Rulebook,
    RuleUnknownError,
    buddhist_date,
    in_force,
    load_data,
    rule_names,
    rule_topics,
)
from krupa.regulations.reference import Reference, Sureness

SALARY_STANDARD = date(2019, 4, 1)  # 1 เม.ย. 2562, คู่มือ บรรทัด 1120
NEW_FORM = date(2022, 10, 1)  # 1 ต.ค. 2565, คู่มือ บรรทัด 57, 102
ALL_RULES = [name for topic in rule_topics() for name in rule_names(topic)]


def test_a_rule_holds_from_the_very_day_it_begins() -> None:
    rule = in_force("salary.pool_percent", on=SALARY_STANDARD)
    assert rule.value == Decimal("3.00")
    assert rule.since == SALARY_STANDARD


def test_the_day_before_a_rule_begins_it_is_unknown_and_the_answer_names_both_days() -> None:
    with pytest.raises(RuleUnknownError, match=r"holds only from 2019-04-01, not on 2019-03-31"):
        in_force("salary.pool_percent", on=SALARY_STANDARD - timedelta(days=1))


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2019, 4, 1), "70/30"),
        (NEW_FORM - timedelta(days=1), "70/30"),
        (NEW_FORM, "80/10/10"),
        (NEW_FORM + timedelta(days=1), "80/10/10"),
        (date(2026, 10, 1), "80/10/10"),
    ],
)
def test_the_older_form_ends_the_day_before_the_new_one_begins(day: date, code: str) -> None:
    assert in_force("appraisal.form", on=day).value["code"] == code


@pytest.mark.parametrize(
    ("day", "rounds"),
    [
        (date(2023, 10, 1), 1),
        (date(2024, 9, 30), 1),
        (date(2024, 10, 1), 2),
        (date(2025, 9, 30), 2),
        (date(2025, 10, 1), 3),
        (date(2040, 1, 1), 3),
    ],
)
def test_of_several_rows_the_latest_that_has_begun_holds(day: date, rounds: int) -> None:
    assert in_force("standing.agreement_rounds", on=day).value == rounds


def test_a_value_that_went_on_unconfirmed_is_the_same_but_less_sure() -> None:
    before = in_force("salary_bases.table", on=date(2024, 4, 30))
    after = in_force("salary_bases.table", on=date(2024, 5, 1))
    assert before.value == after.value
    assert (before.sureness, after.sureness) == (Sureness.HIGH, Sureness.LOW)
    assert after.note


@pytest.mark.parametrize("name", ["salary.pool_percents", "salary.", "salary", ".pool_percent"])
def test_a_name_nobody_knows_is_refused(name: str) -> None:
    with pytest.raises(RuleUnknownError):
        in_force(name, on=NEW_FORM)


def test_a_topic_nobody_knows_is_named_in_the_refusal() -> None:
    with pytest.raises(RuleUnknownError, match="'pensions'"):
        in_force("pensions.percent", on=NEW_FORM)


def test_what_is_in_a_data_file_but_is_not_a_dated_rule_has_no_value() -> None:
    assert "references" in load_data("calendar")
    with pytest.raises(RuleUnknownError):
        in_force("calendar.references", on=NEW_FORM)


def test_an_override_gives_the_value_and_names_the_organisations_reason() -> None:
    rules = Rulebook({"salary.pool_percent": Override(Decimal("2.90"), "มติ ก.อบต.จังหวัด (สมมติ)")})
    rule = rules.in_force("salary.pool_percent", on=NEW_FORM)
    assert rule.value == Decimal("2.90")
    assert rule.reference == Reference("กำหนดโดยหน่วยงาน: มติ ก.อบต.จังหวัด (สมมติ)")
    assert rule.since == SALARY_STANDARD
    assert rule.sureness.verified


def test_an_override_touches_no_other_rule_and_no_other_rulebook() -> None:
    rules = Rulebook({"salary.pool_percent": Override(Decimal("2.90"), "ทดสอบ")})
    assert rules.value("salary.cap_percent", on=NEW_FORM) == Decimal("6.00")
    assert Rulebook().value("salary.pool_percent", on=NEW_FORM) == Decimal("3.00")
    assert in_force("salary.pool_percent", on=NEW_FORM).value == Decimal("3.00")


def test_an_override_does_not_make_a_rule_begin_earlier() -> None:
    rules = Rulebook({"salary.pool_percent": Override(Decimal("2.90"), "ทดสอบ")})
    with pytest.raises(RuleUnknownError):
        rules.value("salary.pool_percent", on=SALARY_STANDARD - timedelta(days=1))


def test_an_override_of_a_rule_that_does_not_exist_makes_none() -> None:
    rules = Rulebook({"salary.bonus": Override(1, "ทดสอบ")})
    with pytest.raises(RuleUnknownError, match=r"salary\.bonus"):
        rules.in_force("salary.bonus", on=NEW_FORM)


def test_an_override_may_settle_what_was_unknown() -> None:
    name = "salary.special_compensation"
    assert not in_force(name, on=NEW_FORM).sureness.verified
    rules = Rulebook({name: Override("none", "หนังสือสั่งการ (สมมติ)")})
    assert rules.in_force(name, on=NEW_FORM).sureness.verified


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2562-04-01", date(2019, 4, 1)),
        ("2565-10-01", date(2022, 10, 1)),
        ("2567-02-29", date(2024, 2, 29)),  # 2567 is no leap year by the number, but 2024 is
        (date(2569, 9, 30), date(2026, 9, 30)),
    ],
)
def test_the_years_of_the_data_are_of_the_buddhist_era(written: str | date, day: date) -> None:
    assert buddhist_date(written) == day


@pytest.mark.parametrize("written", ["2566-02-29", "2566-13-01", "2566", "วันนี้"])
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        buddhist_date(written)


@given(st.dates(date(1900, 1, 1), date(2400, 1, 1)))
def test_a_day_written_in_the_buddhist_era_is_read_back(day: date) -> None:
    assert buddhist_date(f"{day.year + 543}-{day.month:02}-{day.day:02}") == day


def test_the_topics_are_in_order_and_without_lists_of_errata() -> None:
    topics = rule_topics()
    assert list(topics) == sorted(topics)
    assert {"salary", "salary_bases", "standing", "pa", "appraisal", "workload", "calendar", "lao"} <= set(
        topics
    )
    assert "errata" not in topics


@pytest.mark.parametrize("name", ALL_RULES)
def test_every_rule_is_referenced_and_the_unsure_ones_say_so(name: str) -> None:
    rule = in_force(name, on=date.max)
    assert rule.name == name
    assert rule.reference.instrument
    assert rule.value is not None
    if rule.sureness is Sureness.HIGH:
        assert rule.reference.place or rule.reference.clause


def test_numbers_with_a_point_are_exact_decimals() -> None:
    assert isinstance(in_force("salary.cap_percent", on=NEW_FORM).value, Decimal)
    assert str(in_force("salary.minimum_score", on=NEW_FORM).value) == "60.00"
