"""Which values an office may set for a rule."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.dated import in_force, rule_names, rule_topics
from krupa.regulations.own_values import own_value
from krupa.regulations.refusal import RefusalError

FIXED = {"calendar.fiscal_year", "calendar.round_1", "calendar.round_2"}
NAMES = [name for topic in rule_topics() for name in rule_names(topic) if name not in FIXED]


@pytest.mark.parametrize("name", NAMES)
def test_the_standard_value_itself_may_be_set_to_confirm_it(name: str) -> None:
    standard = in_force(name, on=date.max).value
    assert own_value(name, standard) == standard
    assert own_value(name, _as_json(standard)) == standard


def _as_json(value: Any) -> Any:
    return json.loads(json.dumps(value, default=str))


@pytest.mark.parametrize(
    ("name", "given_value", "kept"),
    [
        ("salary.pool_percent", 3, Decimal(3)),
        ("salary.pool_percent", "2.50", Decimal("2.50")),
        ("pa.pass_percent", Decimal("75.00"), 75),
        ("lao.pao_authority", "มาตรา 15 และมาตรา 17", "มาตรา 15 และมาตรา 17"),
        ("workload.vocational", {"total": "20", "teaching": 12}, {"teaching": 12, "total": 20}),
        ("appraisal.pa_figure", "chair", "chair"),
        ("standing_rubric.classrooms", ["general"], ["general"]),
    ],
)
def test_a_value_of_the_standards_kind_is_kept_as_the_rule_needs_it(
    name: str, given_value: Any, kept: Any
) -> None:
    found = own_value(name, given_value)
    assert found == kept
    assert type(found) is type(kept)


@pytest.mark.parametrize(
    ("name", "wrong", "wanted"),
    [
        ("salary.pool_percent", "มาก", "a number"),
        ("salary.pool_percent", True, "a number"),
        ("salary.pool_percent", 2.5, "a number"),
        ("salary.pool_percent", Decimal("-1"), "a number"),
        ("salary.pool_percent", "NaN", "a number"),
        ("salary.pool_percent", "1e400", "a number"),
        ("salary.pool_percent", None, "a number"),
        ("pa.pass_percent", Decimal("70.5"), "a whole number"),
        ("pa.pass_percent", [70], "a whole number"),
        ("lao.pao_authority", 15, "text"),
        ("lao.pao_authority", "  ", "text"),
        ("standing_rubric.classrooms", "general", "a list"),
        ("workload.basic", 12, "a group with exactly teaching, total"),
        ("workload.basic", {"teaching": 12}, "a group with exactly teaching, total"),
        ("workload.basic", {"teaching": 12, "total": "มาก"}, "a group"),
        ("appraisal.pa_figure", "best", "one of"),
        ("salary.surplus_transfer", "some", "one of none, same_rank_group, any"),
    ],
)
def test_a_value_of_another_kind_is_refused_with_the_kind_that_is_wanted(
    name: str, wrong: Any, wanted: str
) -> None:
    with pytest.raises(RefusalError) as refused:
        own_value(name, wrong)
    assert wanted in refused.value.message.en
    assert name in refused.value.message.th


def test_a_name_that_is_no_rule_is_refused_with_the_names_that_come_near() -> None:
    with pytest.raises(RefusalError) as refused:
        own_value("salary.pool_percents", 3)
    assert "salary.pool_percent" in refused.value.message.en.split("Names like it")[1]


@pytest.mark.parametrize("name", ["", ".", "salary", "salary.", "../x.y", "รอบ", "salary." + "x" * 500])
def test_a_name_like_nothing_at_all_is_refused_without_a_hint(name: str) -> None:
    with pytest.raises(RefusalError):
        own_value(name, 3)


@pytest.mark.parametrize("name", sorted(FIXED))
def test_the_dates_of_the_fiscal_year_are_the_same_for_everybody(name: str) -> None:
    with pytest.raises(RefusalError, match="same dates for every organisation"):
        own_value(name, in_force(name, on=date.max).value)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(name=st.sampled_from(NAMES), value=VALUES)
def test_whatever_is_given_either_fits_or_is_refused(name: str, value: Any) -> None:
    try:
        fitted = own_value(name, value)
    except RefusalError:
        return
    assert own_value(name, fitted) == fitted
