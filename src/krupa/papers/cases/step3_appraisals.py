"""Step 3: the half-year appraisal of every person, one for each round."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from krupa.papers.cases.case import Case
from krupa.papers.cases.guard import BLANK, guarded
from krupa.papers.cases.superiors import superior
from krupa.papers.content import Document
from krupa.papers.facts.agreement import Agreement
from krupa.papers.facts.evaluation import Appraisal
from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.papers.forms.appraisal_form import AppraisalPaper, appraisal_document
from krupa.papers.forms.subject import NOBODY, find_person, subject
from krupa.papers.forms.workload_lines import total_hours
from krupa.regulations.indicators import indicator_set
from krupa.regulations.posts import Line, Rank

_SLUG = "appraisal-form"
_BLANKS = {
    BLANK: (Line.TEACHER, False),
    f"{BLANK}-administrator": (Line.ADMINISTRATOR, False),
    f"{BLANK}-supervisor": (Line.SUPERVISOR, False),
    f"{BLANK}-assistant": (Line.TEACHER, True),
}
"""Who a blank is for → line, assistant: the items differ."""


def _appraisals(year: Year) -> Iterator[Case]:
    for appraisal in year.appraisals:
        person = find_person(year, appraisal.person, _SLUG, "appraisals.person")
        who = f"{person.id}-r{appraisal.round}"
        yield guarded(_SLUG, f"appraisals.{who}", partial(_filled, year, person, appraisal), who)
    for who, (line, assistant) in _BLANKS.items():
        yield guarded(_SLUG, "fiscal_year", partial(_blank, year, line, assistant), who)


def _filled(year: Year, person: Person, appraisal: Appraisal) -> Document:
    half = year.round(appraisal.round)
    teaching, workload = _hours(year, appraisal)
    who = subject(year, person, _SLUG)
    evaluator = superior(year, person, appraisal.evaluator)
    return appraisal_document(
        AppraisalPaper(
            slug=_SLUG,
            who=who,
            indicators=indicator_set(
                person.line, assistant=person.rank is Rank.ASSISTANT, on=half.start, rules=year.rulebook
            ),
            on=half.start,
            rules=year.rulebook,
            round=half,
            appraisal=appraisal.model_copy(update={"evaluator": evaluator}),
            teaching=teaching,
            workload=workload,
        )
    )


def _blank(year: Year, line: Line, assistant: bool) -> Document:
    on = year.period.start
    indicators = indicator_set(line, assistant=assistant, on=on, rules=year.rulebook)
    return appraisal_document(AppraisalPaper(_SLUG, NOBODY, indicators, on, rules=year.rulebook))


def _hours(year: Year, appraisal: Appraisal) -> tuple[Decimal | None, Decimal | None]:
    """Teaching hours and all hours of the agreement the round was worked under."""
    for agreement in year.agreements:
        if agreement.person == appraisal.person and agreement.round in (None, appraisal.round):
            return total_hours(agreement.workload.teaching), _all_hours(agreement)
    return None, None


def _all_hours(agreement: Agreement) -> Decimal | None:
    load = agreement.workload
    return total_hours((*load.teaching, *load.support, *load.quality, *load.policy))


CASES = {_SLUG: _appraisals}
