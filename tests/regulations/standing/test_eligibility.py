"""Who may apply for วิทยฐานะ, and from which day: readable cases, single rules and properties."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.dated import Override, Rulebook, RuleUnknownError, buddhist_date
from krupa.regulations.posts import Line, Standing
from krupa.regulations.standing.candidate import (
    AgreementResult,
    Appraisal,
    Candidate,
    Cefr,
    Degree,
    DegreeLevel,
    HardAreaService,
    LanguageTest,
    Licence,
    Penalty,
    PenaltyKind,
    ProfessionalQualification,
    Route,
    ShorteningClaim,
)
from krupa.regulations.standing.eligibility import by_every_route, eligibility
from krupa.regulations.standing.requirement import State
from krupa.regulations.standing.southern import doubled_completion, in_southern_area, southern_stay_until
from krupa.thai import add_years

FOLDER = Path(__file__).parents[2] / "scenarios"
SCENARIOS = [
    *yaml.safe_load((FOLDER / "standing.yaml").read_text(encoding="utf-8"))["eligibility"],
    *yaml.safe_load((FOLDER / "standing_steps.yaml").read_text(encoding="utf-8")),
]
LICENCE = Licence("ตัวอย่าง", date(2010, 1, 1))
ON = date(2026, 10, 1)


def claim_of(row: list[Any]) -> ShorteningClaim:
    kind, *rest = row
    if kind.startswith("language"):
        return LanguageTest(Cefr(rest[0]), buddhist_date(rest[1]), kind == "language_teacher")
    if kind == "hard_area":
        return HardAreaService(buddhist_date(rest[0]))
    if kind == "degree":
        return Degree(DegreeLevel(rest[0]), True, "administration" in rest, "used" in rest)
    return ProfessionalQualification(rest[0], "used" in rest)


def round_of(text: str) -> EvaluationRound:
    year, number = text.split("/")
    return EvaluationRound(FiscalYear(int(year)), int(number))


def candidate_of(case: dict[str, Any]) -> Candidate:
    licence = LICENCE
    if "licence" in case:
        issued, expires = case["licence"]
        licence = Licence("ตัวอย่าง", buddhist_date(issued), buddhist_date(expires))
    return Candidate(
        line=Line.TEACHER,
        standing=Standing(case.get("standing", "none")),
        since=buddhist_date(case["since"]),
        agreements=tuple(
            AgreementResult(FiscalYear(year), tuple(Decimal(str(each)) for each in percents))
            for year, percents in case.get("pa", {}).items()
        ),
        appraisals=tuple(
            Appraisal(round_of(each), key == "outstanding")
            for key in ("outstanding", "not_outstanding")
            for each in case.get(key, [])
        ),
        licence=licence,
        penalties=tuple(
            Penalty(buddhist_date(ordered), PenaltyKind(kind), weight == "heavier")
            for ordered, kind, weight in case.get("penalties", [])
        ),
        claims=tuple(claim_of(row) for row in case.get("claims", [])),
        southern_since=buddhist_date(case["southern_since"]) if "southern_since" in case else None,
        assistant=case.get("assistant", False),
        induction_passed=case.get("induction"),
    )


@pytest.mark.parametrize("case", SCENARIOS, ids=lambda case: case["case"])
def test_eligibility_scenarios(case: dict[str, Any]) -> None:
    answer = eligibility(
        candidate_of(case),
        Standing(case["target"]),
        buddhist_date(case["date"]),
        route=Route(case.get("route", "normal")),
    )
    assert [each.code for each in answer.missing] == case["missing"]
    assert answer.first_date == (buddhist_date(case["first"]) if case["first"] else None)
    assert [each.code for each in answer.provided] == case["expected"]


def passed(*years: int) -> tuple[AgreementResult, ...]:
    return tuple(AgreementResult(FiscalYear(year), (Decimal(80),) * 3) for year in years)


def ready(**changes: Any) -> Candidate:
    facts: dict[str, Any] = {
        "line": Line.TEACHER,
        "standing": Standing.NONE,
        "since": date(2020, 10, 1),
        "agreements": passed(2567, 2568, 2569),
        "licence": LICENCE,
    }
    return Candidate(**{**facts, **changes})


def test_every_requirement_speaks_both_languages_and_names_its_rule() -> None:
    answer = eligibility(Candidate(Line.TEACHER, Standing.NONE, ON), Standing.EXPERIENCED, ON)
    assert {each.code for each in answer.missing} == {"time_served", "agreements", "licence"}
    for each in answer.requirements:
        assert each.message.th
        assert each.message.en
        assert each.reference is not None


def test_the_missing_time_names_the_day_it_is_complete() -> None:
    answer = eligibility(ready(since=date(2024, 5, 16)), Standing.EXPERIENCED, ON)
    (missing,) = answer.missing
    assert "16 พฤษภาคม 2571" in missing.message.th
    assert "16 May 2028" in missing.message.en


def test_nobody_rises_above_the_highest_standing() -> None:
    answer = eligibility(ready(standing=Standing.SPECIAL_EXPERT), Standing.SPECIAL_EXPERT, ON)
    assert [each.code for each in answer.missing] == ["ladder"]
    assert answer.first_date is None


def test_two_members_are_not_a_complete_committee() -> None:
    two = AgreementResult(FiscalYear(2568), (Decimal(90), Decimal(90)))
    answer = eligibility(ready(agreements=(*passed(2567, 2569), two)), Standing.EXPERIENCED, ON)
    assert [each.code for each in answer.missing] == ["agreements"]
    assert "2568" in answer.missing[0].message.en


@pytest.mark.parametrize("line", [Line.ADMINISTRATOR, Line.SUPERVISOR])
def test_for_other_lines_the_answer_says_that_nobody_verified_the_rules(line: Line) -> None:
    answer = eligibility(ready(line=line), Standing.EXPERIENCED, ON)
    assert answer.possible
    assert [each.code for each in answer.unverified] == ["line_rules"]


def test_before_the_first_day_of_the_rules_there_is_no_answer() -> None:
    with pytest.raises(RuleUnknownError):
        eligibility(ready(), Standing.EXPERIENCED, date(2023, 9, 30))


def test_the_shorter_route_comes_first() -> None:
    outstanding = tuple(Appraisal(each, True) for year in (2568, 2569) for each in FiscalYear(year).rounds)
    candidate = ready(
        since=date(2023, 10, 1),
        appraisals=outstanding,
        claims=(ProfessionalQualification(8),),
        agreements=passed(2568, 2569),
    )
    answers = by_every_route(candidate, Standing.EXPERIENCED, ON)
    assert [(answer.route, answer.first_date) for answer in answers] == [
        (Route.SHORTENED, date(2026, 10, 1)),
        (Route.NORMAL, date(2027, 10, 1)),
    ]


def test_routes_nobody_has_a_claim_to_are_not_offered() -> None:
    assert [answer.route for answer in by_every_route(ready(), Standing.EXPERIENCED, ON)] == [Route.NORMAL]


def test_an_assistant_teacher_has_only_the_normal_route() -> None:
    assistant = ready(assistant=True, claims=(ProfessionalQualification(8),), southern_since=ON)
    assert [answer.route for answer in by_every_route(assistant, Standing.NONE, ON)] == [Route.NORMAL]


def test_shortening_needs_a_claim() -> None:
    answer = eligibility(ready(), Standing.EXPERIENCED, ON, route=Route.SHORTENED)
    assert [each.code for each in answer.missing] == ["outstanding_rounds", "shortening_condition"]


def test_an_organization_may_set_the_doubled_counting() -> None:
    candidate = ready(since=date(2024, 10, 1), southern_since=date(2024, 10, 1), agreements=passed(2569))
    plain = eligibility(candidate, Standing.EXPERIENCED, ON, route=Route.SOUTHERN)
    assert plain.first_date == date(2028, 10, 1)
    assert [each.code for each in plain.unverified] == ["southern_time_factor"]
    rules = Rulebook({"standing.southern_time_factor": Override(2, "ประกาศการนับเวลาทวีคูณ")})
    doubled = eligibility(candidate, Standing.EXPERIENCED, ON, route=Route.SOUTHERN, rules=rules)
    assert doubled.first_date == date(2026, 10, 2)  # 731 days counted twice make the 1,461 of four years
    assert doubled.unverified == ()


def test_only_four_districts_of_songkhla_belong_to_the_area() -> None:
    assert in_southern_area("ปัตตานี", on=ON)
    assert in_southern_area("สงขลา", "นาทวี", on=ON)
    assert not in_southern_area("สงขลา", "หาดใหญ่", on=ON)
    assert not in_southern_area("สระแก้ว", "เทพา", on=ON)


def test_whoever_used_the_southern_right_stays_three_years() -> None:
    stay = southern_stay_until(date(2026, 11, 15))
    assert stay.value == date(2029, 11, 15)
    assert "15 พฤศจิกายน 2572" in stay.steps[0].text.th


DAYS = st.dates(date(2018, 1, 1), date(2030, 12, 31))


@given(DAYS, st.integers(1, 5), DAYS)
def test_counting_once_is_counting_years(since: date, years: int, area_since: date) -> None:
    assert doubled_completion(since, years, area_since, 1) == add_years(since, years)


@given(DAYS, st.integers(1, 5), DAYS)
def test_doubled_days_never_take_longer(since: date, years: int, area_since: date) -> None:
    doubled = doubled_completion(since, years, area_since, 2)
    assert since <= doubled <= add_years(since, years)


@st.composite
def candidates(draw: st.DrawFn) -> Candidate:
    years = draw(st.sets(st.integers(2566, 2570)))
    return Candidate(
        line=Line.TEACHER,
        standing=Standing.NONE,
        since=draw(st.dates(date(2020, 1, 1), date(2026, 12, 31))),
        agreements=tuple(
            AgreementResult(FiscalYear(year), (Decimal(draw(st.sampled_from([69, 70, 90]))),) * 3)
            for year in sorted(years)
        ),
        appraisals=tuple(
            Appraisal(each, draw(st.booleans())) for year in (2568, 2569) for each in FiscalYear(year).rounds
        ),
        licence=draw(
            st.sampled_from([None, LICENCE, Licence("ตัวอย่าง", date(2022, 1, 1), date(2026, 12, 31))])
        ),
        penalties=tuple(
            Penalty(ordered, PenaltyKind.DISCIPLINE, True)
            for ordered in draw(st.lists(st.dates(date(2022, 1, 1), date(2026, 6, 30)), max_size=1))
        ),
        claims=draw(
            st.sampled_from([(), (HardAreaService(date(2024, 2, 29)),), (ProfessionalQualification(8),)])
        ),
        southern_since=draw(st.sampled_from([None, date(2026, 3, 1)])),
    )


@settings(max_examples=25, deadline=None)
@given(candidates(), st.dates(date(2025, 10, 1), date(2027, 9, 30)), st.sampled_from(list(Route)))
def test_the_first_date_is_the_first_on_which_nothing_is_missing(
    candidate: Candidate, on: date, route: Route
) -> None:
    """Every single day up to the answer is tried, the way the program tries only the days of change."""
    from krupa.regulations.standing.conditions import Outlook
    from krupa.regulations.standing.eligibility import _Question

    answer = eligibility(candidate, Standing.EXPERIENCED, on, route=route)
    question = _Question(candidate, Standing.EXPERIENCED, route, Rulebook())
    last = min(answer.first_date or date.max, on + timedelta(days=5 * 365))
    for offset in range((last - on).days):
        day = on + timedelta(days=offset)
        then = question.requirements(Outlook(day, on))
        assert any(each.state is State.MISSING for each in then), day
    if answer.first_date is not None:
        then = question.requirements(Outlook(answer.first_date, on))
        assert all(each.state is not State.MISSING for each in then)


@given(candidates(), st.dates(date(2025, 10, 1), date(2027, 9, 30)))
def test_whoever_misses_nothing_may_apply_at_once(candidate: Candidate, on: date) -> None:
    answer = eligibility(candidate, Standing.EXPERIENCED, on)
    assert answer.possible == (answer.first_date == on)
    assert all(each.state is not State.EXPECTED for each in answer.requirements)


@pytest.mark.parametrize(
    ("degree", "holds"),
    [
        (Degree(DegreeLevel.MASTER, about_learning=True), True),
        (Degree(DegreeLevel.DOCTOR, about_learning=True), True),
        (Degree(DegreeLevel.BACHELOR, about_learning=True), False),
        (Degree(DegreeLevel.MASTER, about_learning=False), False),
        (Degree(DegreeLevel.MASTER, about_learning=True, about_administration=True), False),
        (Degree(DegreeLevel.DOCTOR, about_learning=True, used_before=True), False),
    ],
)
def test_a_degree_shortens_only_if_it_is_about_learning_and_new(degree: Degree, holds: bool) -> None:
    answer = eligibility(ready(claims=(degree,)), Standing.EXPERIENCED, ON, route=Route.SHORTENED)
    assert ("shortening_condition" not in {each.code for each in answer.missing}) is holds


@pytest.mark.parametrize(("level", "holds"), [(7, False), (8, True)])
def test_a_professional_qualification_shortens_from_level_eight(level: int, holds: bool) -> None:
    claims = (ProfessionalQualification(level),)
    answer = eligibility(ready(claims=claims), Standing.EXPERIENCED, ON, route=Route.SHORTENED)
    assert ("shortening_condition" not in {each.code for each in answer.missing}) is holds


def test_a_shorter_route_never_asks_for_more_rounds_than_the_normal_one() -> None:
    """In fiscal year 2567 one round was enough for everybody, the shortened route's two notwithstanding."""
    candidate = ready(agreements=passed(2566), claims=(ProfessionalQualification(8),))
    answer = eligibility(candidate, Standing.EXPERIENCED, date(2023, 10, 2), route=Route.SHORTENED)
    assert "agreements" not in {each.code for each in answer.missing}


def test_the_message_names_the_failed_round_and_the_open_one() -> None:
    low = AgreementResult(FiscalYear(2567), (Decimal(60),) * 3)
    answer = eligibility(ready(agreements=(low, *passed(2568))), Standing.EXPERIENCED, ON)
    (missing,) = answer.missing
    assert "2567 failed" in missing.message.en
    assert "2569: evaluate" in missing.message.en
    assert "ปีงบประมาณ 2567 ไม่ผ่าน" in missing.message.th
