"""Checking the half-year appraisals: unfinished ratings, a score the ratings deny, a level off the scale."""

from __future__ import annotations

from typing import Any

from tests.papers.years import sample_data

from krupa.papers.cases.appraised import published
from krupa.papers.facts.year import Year
from krupa.papers.figures.appraisal import appraised_score
from krupa.regulations.finding import Finding, Severity
from krupa.yearcheck.appraisals import check_appraisals

FIRST = {"kru-a": 0, "kru-b": 1, "kru-c": 2, "pho-a": 3, "son-a": 4, "chuai-a": 5}


def year_with(key: str, **changes: Any) -> Year:
    """The sample year with another first-round appraisal of one person; ``supervisor`` changes in part."""
    data = sample_data()
    appraisal = data["appraisals"][FIRST[key]]
    supervisor = {**appraisal["supervisor"], **changes.pop("supervisor", {})}
    data["appraisals"][FIRST[key]] = {**appraisal, "supervisor": supervisor, **changes}
    return Year.model_validate(data)


def found(year: Year) -> list[Finding]:
    return list(check_appraisals(year))


def score_of(key: str, year: Year) -> str:
    appraisal = year.appraisals[FIRST[key]]
    on = year.round(1).start
    return str(appraised_score(year.person(key), appraisal, on=on, rules=year.rulebook))


def test_finished_ratings_that_agree_with_the_score_say_nothing() -> None:
    assert found(Year.model_validate(sample_data())) == []


def test_a_score_that_is_not_recorded_is_what_the_ratings_come_to() -> None:
    for key, score in (("kru-a", "100.00"), ("kru-b", "86.00"), ("pho-a", "98.00"), ("chuai-a", "78.00")):
        year = year_with(key, score=None)
        assert score_of(key, year) == score
        assert found(year) == []


def test_a_recorded_score_counts_before_the_ratings_and_the_difference_is_told() -> None:
    year = year_with("kru-b", score="90.00")
    assert score_of("kru-b", year) == "90.00"
    (finding,) = found(year)
    assert (finding.severity, finding.code) == (Severity.WARNING, "appraisal_score_differs")
    assert "90.00" in finding.message.th
    assert "86.00" in finding.message.th
    assert finding.where == "รอบที่ 1 นางขวัญใจ สมมติสุข"


def test_ratings_that_are_not_finished_give_no_score_and_are_named() -> None:
    places: tuple[dict[str, Any], ...] = (
        {"contribution": None},
        {"method": None},
        {"conduct": {}},
        {"levels": {"1.1": 4}},
    )
    for open_place in places:
        year = year_with("kru-a", score=None, supervisor=open_place)
        assert score_of("kru-a", year) == "None"
        assert [finding.code for finding in found(year)] == ["appraisal_unfinished"]


def test_an_unfinished_appraisal_is_left_out_of_the_published_list_and_stops_nobody_elses() -> None:
    year = year_with("kru-a", score=None, supervisor={"method": None})
    names = [listed.person.name for listed in published(year, 1, "results-announcement")]
    assert "นางสาวกานดา สมมติใจ" not in names
    assert "นายอำนวย สมมติการ" in names


def test_an_item_of_another_line_is_a_broken_rule() -> None:
    year = year_with("chuai-a", score=None, supervisor={"levels": dict.fromkeys(TEACHER_AND_MORE, 3)})
    (finding,) = found(year)
    assert (finding.severity, finding.code) == (Severity.VIOLATION, "appraisal_refused")
    assert "1.8" in finding.message.th


TEACHER_AND_MORE = [*(f"1.{n}" for n in range(1, 9)), *(f"2.{n}" for n in range(1, 5)), "3.1", "3.2", "3.3"]
