"""The pay that the papers of an academic standing print: that of their day, not of the year's beginning."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.papers.salary.rounds import close, entry, year_of

from krupa.papers.cases.registry import cases_of
from krupa.papers.content.words import words
from krupa.papers.facts.year import Year
from krupa.papers.figures.pay import requested_salary, salary_on
from krupa.papers.figures.salary import decided_lines
from krupa.thai import thai_digits


def first_round(**changes: object) -> Year:
    """The first round of 2566 raises ครู ก from 25,400 from 1 April 2566."""
    return year_of([entry("kru-a", "25400", "2.60")]).model_copy(update=changes)


def paid(year: Year, day: date) -> Decimal | None:
    return salary_on(year, year.person("kru-a"), day)


def test_before_the_round_takes_effect_the_salary_of_the_years_beginning_is_paid() -> None:
    assert paid(first_round(), date(2023, 3, 31)) == Decimal(25400)


def test_from_the_day_of_effect_the_rounds_new_salary_is_paid() -> None:
    year = first_round()
    [line] = decided_lines(year, year.salary_rounds[0]).lines
    assert paid(year, date(2023, 4, 1)) == line.outcome.new_salary > Decimal(25400)


def test_the_later_of_two_rounds_counts_once_it_is_in_effect() -> None:
    later = year_of([entry("kru-a", "26000", "3.00")], number=2).salary_rounds
    year = first_round()
    both = year.model_copy(update={"salary_rounds": (*year.salary_rounds, *later)})
    assert paid(both, date(2023, 9, 30)) == paid(year, date(2023, 9, 30))
    assert (paid(both, date(2023, 10, 1)) or 0) > Decimal(26000)


def test_a_round_that_does_not_consider_the_person_changes_nothing() -> None:
    assert paid(year_of([entry("kru-b", "21020", "2.00")]), date(2023, 5, 1)) == Decimal(25400)


def test_the_pay_is_open_while_the_round_in_effect_is_undecided() -> None:
    assert paid(year_of([entry("kru-a", "25400", None)]), date(2023, 4, 1)) is None


def test_what_the_request_says_goes_before_the_round() -> None:
    year = first_round()
    said = year.standing.requests[0].model_copy(update={"salary": Decimal(27000)})
    assert requested_salary(year, said, date(2023, 5, 1)) == Decimal(27000)


@pytest.mark.parametrize(
    "slug",
    [
        "standing-appointment-account",
        "standing-approval-account",
        "personnel-record-change",
        "standing-request",
    ],
)
def test_papers_after_the_round_print_its_salary_and_not_the_old_one(slug: str) -> None:
    year = first_round()
    new = f"{int(paid(year, date(2023, 5, 1)) or 0):,}"
    text = "".join(
        close(words(case.build()))
        for case in cases_of(slug, year)
        if case.who.startswith(("kru-a", "senior"))
    )
    assert thai_digits(new) in text
    assert thai_digits("25,400") not in text
