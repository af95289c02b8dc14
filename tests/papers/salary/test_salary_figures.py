"""From the year file to the rules of the salary round."""

from __future__ import annotations

from decimal import Decimal

from tests.papers.salary.rounds import entry, year_of
from tests.papers.years import sample_data, sample_year

from krupa.papers.facts.year import Year
from krupa.papers.figures.salary import decided_lines, decided_round, salary_round
from krupa.regulations.salary import EligibilityFacts, WorkPlace


def eligibility(year: Year, place: int = 0) -> EligibilityFacts | None:
    return salary_round(year, year.salary_rounds[0]).people[place].eligibility


def test_people_rates_and_dates_go_to_the_rules_as_they_are() -> None:
    year = sample_year()
    taken = salary_round(year, year.salary_rounds[1])
    first = taken.people[0]
    assert (first.post_number, first.name) == ("6299999990001", "นางสาวกานดา สมมติใจ")
    assert (first.salary, first.percent, first.score) == (Decimal(26310), Decimal("3.00"), Decimal("100.00"))
    assert taken.evaluation_round == year.round(2)
    assert [band.percent_to for band in taken.rates] == [Decimal(n) for n in ("1.00", "1.99", "2.99", "5.00")]


def test_a_missing_score_is_taken_from_the_appraisal_of_the_same_round() -> None:
    data = sample_data()
    data["salary_rounds"][0]["people"][1]["score"] = None
    for appraisal in data["appraisals"]:
        if appraisal["person"] == "kru-b":
            appraisal["score"] = {1: "81.50", 2: "92.00"}[appraisal["round"]]
    year = Year.model_validate(data)
    assert salary_round(year, year.salary_rounds[0]).people[1].score == Decimal("81.50")


def test_an_appraisal_without_a_written_score_is_counted_from_its_ratings() -> None:
    data = sample_data()
    data["salary_rounds"][0]["people"][0]["score"] = None
    next(one for one in data["appraisals"] if one["person"] == "kru-a")["score"] = None
    year = Year.model_validate(data)
    assert salary_round(year, year.salary_rounds[0]).people[0].score == Decimal("100.00")


def test_an_unfinished_appraisal_has_no_score_yet() -> None:
    data = sample_data()
    data["salary_rounds"][0]["people"][0]["score"] = None
    appraisal = next(one for one in data["appraisals"] if one["person"] == "kru-a")
    appraisal |= {"score": None, "supervisor": {**appraisal["supervisor"], "levels": {"1.1": 4}}}
    year = Year.model_validate(data)
    assert salary_round(year, year.salary_rounds[0]).people[0].score is None


def test_the_round_s_own_score_prevails() -> None:
    data = sample_data()
    data["salary_rounds"][0]["people"][1]["score"] = "60.00"
    year = Year.model_validate(data)
    assert salary_round(year, year.salary_rounds[0]).people[1].score == Decimal("60.00")


def test_without_anything_recorded_there_is_no_checklist() -> None:
    assert eligibility(year_of([entry("kru-a", "25400", "3.00")])) is None


def test_leave_and_discipline_reach_the_checklist() -> None:
    appraisal = {
        "person": "kru-a",
        "round": 1,
        "absences": {"sick": 5, "sick_times": 2, "personal": 3, "personal_times": 1, "late": 4, "absent": 1},
        "discipline": {"heavier": 1, "criminal_case": 1},
    }
    found = eligibility(
        year_of([entry("kru-a", "25400", "3.00", months_of_service=6)], appraisals=[appraisal])
    )
    assert found is not None
    assert [found.sick_leave_days, found.personal_leave_days, found.leave_times] == [5, 3, 3]
    assert [found.late_times, found.absent_days, found.service_months] == [4, 1, 6]
    assert (found.heavier_penalties, found.pending_inquiry) == (1, True)


def test_a_clean_record_is_nought_and_an_open_case_is_unknown() -> None:
    def with_discipline(**times: int) -> EligibilityFacts:
        appraisal = {"person": "kru-a", "round": 1, "discipline": times}
        found = eligibility(year_of([entry("kru-a", "25400", "3.00")], appraisals=[appraisal]))
        assert found is not None
        return found

    clean, charged = with_discipline(), with_discipline(criminal_case=1, suspended=1)
    assert clean.suspended_months == 0
    assert clean.court_sentences == 0
    assert (charged.suspended_months, charged.court_sentences) == (None, None)


def test_who_belongs_to_no_school_or_centre_is_measured_as_an_office() -> None:
    year = year_of(
        [entry("son-a", "31500", "2", months_of_service=6), entry("kru-a", "25400", "2", months_of_service=6)]
    )
    first, second = eligibility(year), eligibility(year, 1)
    assert first is not None and first.work_place is WorkPlace.OFFICE  # noqa: PT018
    assert second is not None and second.work_place is WorkPlace.SCHOOL  # noqa: PT018


def test_a_round_is_decided_once_and_never_mistaken_for_another_year_s() -> None:
    year = sample_year()
    first = year.salary_rounds[0]
    assert decided_lines(year, first) is decided_lines(year, first)
    for score in range(60, 90):  # each year is dropped, so that its place in memory may be taken again
        other = year_of([entry("kru-a", "25400", "3.00", str(score))])
        assert decided_round(other, other.salary_rounds[0]).people[0].score == Decimal(score)
