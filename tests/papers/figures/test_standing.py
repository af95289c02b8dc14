"""How a request in the year file becomes the candidate that the rules judge."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.papers.forms.standing import RECORDS_OF_2569, in_2569, request_with, sheet

from krupa.papers.facts.year import Year
from krupa.papers.figures.standing import candidate, pa_rounds, rounds_needed, route, rules_day
from krupa.papers.figures.standing_scores import assessed
from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.posts import Standing
from krupa.regulations.refusal import RefusalError
from krupa.regulations.standing.candidate import (
    Candidate,
    Cefr,
    Degree,
    DegreeLevel,
    HardAreaService,
    LanguageTest,
    ProfessionalQualification,
    Route,
)
from krupa.regulations.standing.rubric import Area


def of(year: Year) -> Candidate:
    return candidate(year, year.standing.requests[0])


def test_time_counts_from_the_appointment_to_the_present_standing() -> None:
    found = of(request_with())
    assert (found.standing, found.since) == (Standing.EXPERIENCED, date(2012, 7, 1))
    assert found.licence is not None
    assert found.licence.expires == date(2027, 6, 26)


def test_without_the_day_of_appointment_nothing_can_be_counted() -> None:
    with pytest.raises(RefusalError, match="appointed_on"):
        of(request_with({"appointed_on": None}))


def test_every_member_of_every_round_is_kept() -> None:
    found = of(in_2569()).agreements
    assert [each.fiscal_year.be_year for each in found] == [2566, 2567, 2568]
    assert found[0].percents == (Decimal("82.50"), Decimal("79.00"), Decimal("80.00"))


def test_salary_levels_are_told_oldest_first_and_end_with_the_round_before_the_request() -> None:
    year = in_2569(salary_levels=["ดีมาก", "ระดับดีเด่น", "ดีเด่น"])
    found = {
        (each.round.fiscal_year.be_year, each.round.number): each.outstanding for each in of(year).appraisals
    }
    assert found == {(2567, 2): False, (2568, 1): True, (2568, 2): True}
    assert EvaluationRound(FiscalYear(2569), 1).start <= date(2025, 12, 1)


@pytest.mark.parametrize(
    ("record", "ordered"),
    [
        ({"year": 2566, "order_date": "5 มี.ค. 2566", "since": "1 เม.ย. 2566"}, date(2023, 3, 5)),
        ({"year": 2566, "since": "1 เม.ย. 2566"}, date(2023, 4, 1)),
        ({"year": 2566}, date(2023, 12, 31)),
    ],
)
def test_a_penalty_counts_from_its_order_and_without_a_date_from_the_end_of_its_year(
    record: dict[str, Any], ordered: date
) -> None:
    (penalty,) = of(request_with(discipline=[record])).penalties
    assert penalty.ordered == ordered
    assert penalty.heavier_than_probation


@pytest.mark.parametrize(
    ("shortening", "claim"),
    [
        (
            {
                "condition": "language",
                "detail": "CEFR c1",
                "since": "1 ส.ค. 2566",
                "foreign_language_teacher": True,
            },
            LanguageTest(Cefr.C1, date(2023, 8, 1), teaches_languages=True),
        ),
        ({"condition": "hard_area", "since": "1 ต.ค. 2560"}, HardAreaService(date(2017, 10, 1))),
        ({"condition": "degree"}, Degree(DegreeLevel.MASTER, about_learning=True)),
        ({"condition": "professional"}, ProfessionalQualification(8)),
        ({"condition": "professional", "detail": "ชั้น ๗"}, ProfessionalQualification(7)),
    ],
)
def test_the_condition_for_less_time_is_told_to_the_rules(shortening: dict[str, Any], claim: object) -> None:
    year = request_with(shortening=shortening)
    assert of(year).claims == (claim,)
    assert route(year.standing.requests[0]) is Route.SHORTENED


def test_a_degree_in_educational_administration_is_marked_as_one() -> None:
    degrees = [{"level": "master", "name": "ครุศาสตรมหาบัณฑิต", "major": "การบริหารการศึกษา"}]
    (claim,) = of(request_with({"degrees": degrees}, shortening={"condition": "degree"})).claims
    assert claim == Degree(DegreeLevel.MASTER, about_learning=True, about_administration=True)


def test_without_a_higher_degree_the_claim_is_a_bachelor_s() -> None:
    (claim,) = of(request_with({"degrees": []}, shortening={"condition": "degree"})).claims
    assert claim == Degree(DegreeLevel.BACHELOR, about_learning=False)


@pytest.mark.parametrize(
    ("shortening", "named"),
    [
        ({"condition": "language", "since": "1 ส.ค. 2566"}, "shortening.detail"),
        ({"condition": "language", "detail": "TOEIC 800", "since": "1 ส.ค. 2566"}, "shortening.detail"),
        ({"condition": "language", "detail": "C1"}, "shortening.since"),
        ({"condition": "hard_area"}, "shortening.since"),
    ],
)
def test_a_condition_that_lacks_its_level_or_date_is_refused(shortening: dict[str, Any], named: str) -> None:
    with pytest.raises(RefusalError, match=named):
        of(request_with(shortening=shortening))


@pytest.mark.parametrize(("until", "counts"), [("1 ต.ค. 2566", True), ("30 ก.ย. 2566", False)])
def test_southern_service_counts_only_if_it_lasts_up_to_the_request(until: str, counts: bool) -> None:
    service = {"province": "ยะลา", "since": "1 ต.ค. 2564", "until": until}
    year = request_with(southern=service)
    assert (of(year).southern_since is not None) is counts
    assert route(year.standing.requests[0]) is Route.SOUTHERN


@pytest.mark.parametrize(
    ("facts", "rounds"),
    [
        ({}, 3),
        ({"shortening": {"condition": "professional"}}, 2),
        ({"southern": {"province": "ยะลา", "since": "1 ต.ค. 2564", "until": "1 ธ.ค. 2568"}}, 1),
        ({"submitted_on": "1 ต.ค. 2567"}, 2),
        ({"submitted_on": "30 ก.ย. 2567"}, 1),
        ({"submitted_on": "30 ก.ย. 2567", "shortening": {"condition": "professional"}}, 1),
    ],
)
def test_the_rounds_needed_follow_the_day_and_the_route(facts: dict[str, Any], rounds: int) -> None:
    year = in_2569(**facts)
    request = year.standing.requests[0]
    assert rounds_needed(request, rules_day(year, request), year.rulebook) == rounds


def test_a_request_without_a_date_is_judged_by_the_first_day_after_the_year() -> None:
    year = request_with(submitted_on=None)
    assert rules_day(year, year.standing.requests[0]) == rules_day(year) == date(2023, 10, 1)


def test_rounds_on_the_form_are_those_needed_whether_recorded_or_not() -> None:
    year = in_2569(pa_records=RECORDS_OF_2569[1:2])
    found = pa_rounds(year.standing.requests[0], date(2025, 12, 1), 3, year.rulebook)
    assert [(each.fiscal_year, each.result is not None) for each in found] == [
        (2566, False),
        (2567, True),
        (2568, False),
    ]


def decided(year: Year) -> Any:
    return assessed(year, year.standing.requests[0]).value


def test_one_member_below_the_mark_fails_the_area_even_if_the_mean_passes() -> None:
    year = request_with(assessments=[sheet(40, 20, 1), sheet(40, 20, 2), sheet(27, 20, 3)])
    decision = decided(year)
    assert [area.passed for area in decision.areas] == [False, True]
    assert decision.areas[0].percents == (Decimal("100"), Decimal("100"), Decimal("67.5"))


def test_members_are_taken_in_their_order_whatever_the_order_of_the_file() -> None:
    year = request_with(assessments=[sheet(27, 20, 3), sheet(40, 20, 1), sheet(32, 20, 2)])
    assert decided(year).areas[0].percents == (Decimal("100"), Decimal("80"), Decimal("67.5"))


def test_experts_need_the_per_cent_of_their_works_from_every_member() -> None:
    sheets = [sheet(40, 20, number) | {"area3": "76"} for number in (1, 2, 3)]
    decision = decided(request_with(target="expert", assessments=sheets))
    assert [area.area for area in decision.areas] == [Area.TEACHING, Area.OUTCOMES, Area.WORKS]
    assert decision.passed
    with pytest.raises(RefusalError, match="กรรมการคนที่ 1 ยังไม่มีผลด้านที่ 3"):
        decided(request_with(target="expert", assessments=[sheet(40, 20)]))
