"""Dates that cannot be meant."""

from __future__ import annotations

from typing import Any

import pytest
from tests.papers.years import sample_data

from krupa.papers.facts.year import Year
from krupa.yearcheck.dates import check_dates


def found(papers: dict[str, str] | None = None, **changes: Any) -> list[tuple[str, str]]:
    data = {**sample_data(), "salary_rounds": [{"number": 1}, {"number": 2}], "agreements": [], **changes}
    data["papers"] = {key: {"date": day} for key, day in (papers or {}).items()}
    return [(finding.code, finding.where) for finding in check_dates(Year.model_validate(data))]


def test_the_sample_years_dates_are_in_order() -> None:
    assert list(check_dates(Year.model_validate(sample_data()))) == []


def test_a_paper_dated_in_another_year_is_pointed_out() -> None:
    assert found({"criteria-memo": "1 ต.ค. 2556"}) == [("date_outside_year", "papers.criteria-memo")]
    assert found({"standing-appointment-order": "1 ก.พ. 2567"}) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("criteria-memo", "criteria-announcement"),
        ("pa-committee-memo", "pa-committee-order"),
        ("salary-committee-memo/1", "salary-committee-order/1"),
        ("salary-rates-announcement/2", "salary-order/2"),
        ("salary-order", "salary-notice/1"),
        ("standing-approval-letter/senior", "standing-appointment-order/senior"),
    ],
)
def test_a_paper_is_not_dated_before_what_it_follows_from(first: str, second: str) -> None:
    assert found({first: "2 มี.ค. 2566", second: "1 มี.ค. 2566"}) == [
        ("dates_out_of_order", f"papers.{second}")
    ]
    assert found({first: "1 มี.ค. 2566", second: "1 มี.ค. 2566"}) == []


def test_the_order_of_one_round_is_not_held_against_the_papers_of_the_other() -> None:
    assert found({"salary-order/2": "12 ต.ค. 2566", "salary-notice/1": "18 เม.ย. 2566"}) == []


def test_a_salary_order_before_the_meeting_is_out_of_order() -> None:
    rounds = [{"number": 1, "meeting": {"date": "10 เม.ย. 2566"}}]
    orders = {"salary-order/1": "9 เม.ย. 2566"}
    assert found(orders, salary_rounds=rounds) == [("dates_out_of_order", "papers.salary-order/1")]


def test_an_agreement_is_not_decided_before_it_is_signed() -> None:
    agreements = sample_data()["agreements"]
    agreements[0] = {**agreements[0], "signed_on": "5 ต.ค. 2565", "decided_on": "4 ต.ค. 2565"}
    assert found(agreements=agreements) == [("dates_out_of_order", "agreements[0].decided_on")]
