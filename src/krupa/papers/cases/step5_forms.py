"""Step 5, the form: each person's salary appraisal with both rounds of the year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from krupa.papers.cases.case import Case
from krupa.papers.cases.guard import BLANK, guarded
from krupa.papers.cases.superiors import superior
from krupa.papers.content import Document
from krupa.papers.facts.committee import Member
from krupa.papers.facts.evaluation import Appraisal
from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.papers.figures.appraisal import column_points, final_score, score_warnings
from krupa.papers.forms.appraisal_items import check_column
from krupa.papers.forms.salary_appraisal import salary_appraisal
from krupa.papers.forms.salary_appraisal_facts import SalaryAppraisal, SalaryHalf
from krupa.papers.forms.subject import NOBODY, find_person, subject
from krupa.regulations.appraisal import appraisal_form
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.committees.seats import SeatRole
from krupa.regulations.indicators import indicator_set
from krupa.regulations.posts import Rank

_SLUG = "salary-appraisal-form"


@dataclass(frozen=True, slots=True)
class _Half:
    """A round of the form and what its signer should know."""

    half: SalaryHalf
    warnings: tuple[Bilingual, ...] = ()


def _appraisals(year: Year) -> Iterator[Case]:
    keys = dict.fromkeys(appraisal.person for appraisal in year.appraisals)
    for key in keys:
        person = find_person(year, key, _SLUG, "appraisals.person")
        yield guarded(_SLUG, f"appraisals.{key}", partial(_filled, year, person), key)
    yield guarded(_SLUG, "fiscal_year", partial(_blank, year), BLANK)


def _filled(year: Year, person: Person) -> Document:
    on = year.period.start
    first, second = (_half(year, person, number) for number in (1, 2))
    return salary_appraisal(
        SalaryAppraisal(
            slug=_SLUG,
            who=subject(year, person, _SLUG),
            form=appraisal_form(on=on, rules=year.rulebook, assistant=person.rank is Rank.ASSISTANT),
            on=on,
            rules=year.rulebook,
            halves=(first.half, second.half),
            warnings=(*first.warnings, *second.warnings),
        )
    )


def _blank(year: Year) -> Document:
    on = year.period.start
    halves = (SalaryHalf(1), SalaryHalf(2))
    form = appraisal_form(on=on, rules=year.rulebook)
    return salary_appraisal(SalaryAppraisal(_SLUG, NOBODY, form, on, halves, rules=year.rulebook))


def _half(year: Year, person: Person, number: int) -> _Half:
    half = year.round(number)
    found = [one for one in year.appraisals if one.person == person.id and one.round == number]
    committee = _committee(year, number, person)
    if not found:
        return _Half(SalaryHalf(number, round=half, committee=committee))
    appraisal = _with_evaluator(year, person, found[0])
    indicators = indicator_set(
        person.line, assistant=person.rank is Rank.ASSISTANT, on=half.start, rules=year.rulebook
    )
    if appraisal.supervisor:
        check_column(
            _SLUG, f"appraisals.{person.id}", appraisal.supervisor, indicators, half.start, year.rulebook
        )
    points = column_points(appraisal.supervisor, indicators, half.start, year.rulebook)
    given = final_score(appraisal, points)
    return _Half(
        SalaryHalf(number, appraisal, points, given, half, committee), score_warnings(appraisal, points)
    )


def _with_evaluator(year: Year, person: Person, appraisal: Appraisal) -> Appraisal:
    return appraisal.model_copy(update={"evaluator": superior(year, person, appraisal.evaluator)})


def _committee(year: Year, number: int, person: Person) -> tuple[Member, ...]:
    """Who signs part 7: the chair first, without the secretary and without the person it is about."""
    for salary_round in year.salary_rounds:
        if salary_round.number == number:
            seated = [one for one in salary_round.committee.members if _signs(one, person)]
            return tuple(sorted(seated, key=lambda member: member.role is not SeatRole.CHAIR))
    return ()


def _signs(member: Member, person: Person) -> bool:
    """Nobody gives an opinion on the own appraisal."""
    own = member.person == person.id or member.name == person.name
    return member.role is not SeatRole.SECRETARY and not own


CASES = {_SLUG: _appraisals}
"""For ``CASES`` of step 5."""
