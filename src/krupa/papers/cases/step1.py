"""Step 1: the agreements, one for each person, and a blank form of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from krupa.papers.cases.case import Case
from krupa.papers.cases.guard import BLANK, guarded
from krupa.papers.cases.superiors import superior
from krupa.papers.content import Document
from krupa.papers.errors import PaperError
from krupa.papers.facts.agreement import Agreement
from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.papers.forms.assistant_agreement import assistant_agreement
from krupa.papers.forms.pa1_administrator import pa1_administrator
from krupa.papers.forms.pa1_facts import Pa1
from krupa.papers.forms.pa1_supervisor import pa1_supervisor
from krupa.papers.forms.pa1_teacher import pa1_teacher
from krupa.papers.forms.subject import NOBODY, find_person, subject
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import EvaluationRound
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.indicators import indicator_set
from krupa.regulations.levels import expected_level
from krupa.regulations.posts import Line, Rank

_NO_AGREEMENT = Agreement(person="")


def _agreements(slug: str, line: Line, year: Year) -> Iterator[Case]:
    for agreement in year.agreements:
        person = find_person(year, agreement.person, slug, "agreements.person")
        if person.line is line and person.rank is not Rank.ASSISTANT:
            yield guarded(
                slug, f"agreements.{person.id}", partial(_filled, slug, year, person, agreement), person.id
            )
    yield guarded(slug, "fiscal_year", partial(_blank, slug, line, year), BLANK)


def _assistants(year: Year) -> Iterator[Case]:
    slug = "assistant-agreement"
    for agreement in year.agreements:
        person = find_person(year, agreement.person, slug, "agreements.person")
        if person.rank is Rank.ASSISTANT:
            build = partial(_assistant, slug, year, person, agreement)
            yield guarded(slug, f"agreements.{person.id}", build, f"{person.id}-r{_round(slug, agreement)}")
    yield guarded(slug, "fiscal_year", partial(_blank_assistant, slug, year), BLANK)


def _filled(slug: str, year: Year, person: Person, agreement: Agreement) -> Document:
    on = year.period.start
    form = Pa1(
        slug=slug,
        who=subject(year, person, slug),
        agreement=_with_approver(year, person, agreement),
        indicators=indicator_set(person.line, on=on, rules=year.rulebook),
        year=year.period,
        level=expected_level(person.line, person.standing, on=on, rules=year.rulebook),
    )
    return _of_line(year, person.line, form, person.classroom_types)


def _blank(slug: str, line: Line, year: Year) -> Document:
    on = year.period.start
    form = Pa1(
        slug=slug,
        who=NOBODY,
        agreement=_NO_AGREEMENT,
        indicators=indicator_set(line, on=on, rules=year.rulebook),
    )
    return _of_line(year, line, form, ())


def _of_line(year: Year, line: Line, form: Pa1, classrooms: tuple[ClassroomType, ...]) -> Document:
    if line is Line.ADMINISTRATOR:
        return pa1_administrator(form, on=year.period.start, rules=year.rulebook)
    if line is Line.SUPERVISOR:
        return pa1_supervisor(form)
    return pa1_teacher(form, classrooms)


def _assistant(slug: str, year: Year, person: Person, agreement: Agreement) -> Document:
    half = EvaluationRound(year.period, _round(slug, agreement))
    days = {"starts_on": agreement.starts_on or half.start, "ends_on": agreement.ends_on or half.end}
    dated = _with_approver(year, person, agreement).model_copy(update=days)
    who = subject(year, person, slug)
    indicators = indicator_set(Line.TEACHER, assistant=True, on=half.start, rules=year.rulebook)
    form = Pa1(slug, who, dated, indicators, year=year.period)
    return assistant_agreement(form, person.classroom_types)


def _blank_assistant(slug: str, year: Year) -> Document:
    indicators = indicator_set(Line.TEACHER, assistant=True, on=year.period.start, rules=year.rulebook)
    return assistant_agreement(Pa1(slug, NOBODY, _NO_AGREEMENT, indicators))


def _with_approver(year: Year, person: Person, agreement: Agreement) -> Agreement:
    return agreement.model_copy(update={"approver": superior(year, person, agreement.approver)})


def _round(slug: str, agreement: Agreement) -> int:
    if agreement.round is None:
        raise PaperError(
            slug,
            f"agreements.{agreement.person}.round",
            Bilingual(
                "ครูผู้ช่วยทำข้อตกลงทุกรอบการประเมิน แต่ข้อตกลงนี้ไม่ได้ระบุรอบ โปรดใส่ round เป็น 1 หรือ 2",
                "An assistant teacher's agreement is made each round, but this one names none. "
                "Give round as 1 or 2",
            ),
        )
    return agreement.round


CASES = {
    "pa1-teacher": partial(_agreements, "pa1-teacher", Line.TEACHER),
    "pa1-administrator": partial(_agreements, "pa1-administrator", Line.ADMINISTRATOR),
    "pa1-supervisor": partial(_agreements, "pa1-supervisor", Line.SUPERVISOR),
    "assistant-agreement": _assistants,
}
