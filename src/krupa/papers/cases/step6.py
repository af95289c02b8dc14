"""Step 6: requests for academic standing, the members' assessments and their summaries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from krupa.papers.cases.case import Case
from krupa.papers.cases.guard import BLANK, guarded
from krupa.papers.content import Document
from krupa.papers.facts.organization import Signatory
from krupa.papers.facts.people import Person
from krupa.papers.facts.standing import MemberAssessment, StandingRequest
from krupa.papers.facts.year import Year
from krupa.papers.figures.pay import salary_on
from krupa.papers.figures.standing import rules_day
from krupa.papers.figures.standing_scores import in_member_order, request_rubric
from krupa.papers.forms.standing_assessment import standing_assessment
from krupa.papers.forms.standing_facts import RequestForm
from krupa.papers.forms.standing_request import standing_request
from krupa.papers.forms.standing_sheet import AssessmentSheet
from krupa.papers.forms.standing_summary import standing_summary
from krupa.papers.forms.subject import NOBODY, Subject, find_person, subject
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.posts import Line, Standing
from krupa.regulations.refusal import RefusalError
from krupa.regulations.standing.rubric import rubric
from krupa.thai import ThaiInputError

_REQUEST = "standing-request"
_Sheet = Callable[[AssessmentSheet], Document]


def _requests(year: Year) -> Iterator[Case]:
    for request, person in _each(_REQUEST, year):
        build = partial(_filled_request, year, request, person)
        yield guarded(_REQUEST, f"standing.requests.{person.id}", build, person.id)
    yield guarded(_REQUEST, "fiscal_year", partial(_blank_request, year), BLANK)


def _sheets(slug: str, paper: _Sheet, year: Year) -> Iterator[Case]:
    for request, person in _each(slug, year):
        for sheet in in_member_order(request):
            build = partial(_filled_sheet, slug, paper, year, request, person, sheet)
            yield guarded(slug, f"standing.requests.{person.id}", build, f"{person.id}-m{sheet.member}")
    yield guarded(slug, "fiscal_year", partial(_blank_sheet, slug, paper, year), BLANK)


def _each(slug: str, year: Year) -> Iterator[tuple[StandingRequest, Person]]:
    for request in year.standing.requests:
        yield request, find_person(year, request.person, slug, "standing.requests.person")


def _filled_request(year: Year, request: StandingRequest, person: Person) -> Document:
    if person.line is not Line.TEACHER:
        raise RefusalError(
            Bilingual(
                "แบบคำขอนี้เป็นของตำแหน่งครู ยังไม่มีแบบของผู้บริหารและศึกษานิเทศก์ โปรดใช้แบบที่ ก.จ. ก.ท. และ ก.อบต. กำหนด",
                "This request form is the teachers'. There is none for administrators and supervisors yet; "
                "use the one prescribed by the central committees",
            )
        )
    form = RequestForm(
        slug=_REQUEST,
        who=_applicant(year, request, person, _REQUEST),
        on=rules_day(year, request),
        rules=year.rulebook,
        teacher=year.organization.words.teacher_short,
        request=request,
        person=person,
        director=_director(year, person),
    )
    try:
        return standing_request(form)
    except ThaiInputError as error:
        raise RefusalError(Bilingual(error.th, error.en)) from error


def _applicant(year: Year, request: StandingRequest, person: Person, slug: str) -> Subject:
    """The person with the pay of the day of the request."""
    return replace(subject(year, person, slug), salary=salary_on(year, person, rules_day(year, request)))


def _director(year: Year, person: Person) -> Signatory:
    """Who heads the person's place of work; open if the file does not say."""
    places = {place.id: place.director for place in year.organization.workplaces}
    return places.get(person.workplace or "") or Signatory()


def _blank_request(year: Year) -> Document:
    return standing_request(RequestForm(_REQUEST, NOBODY, rules_day(year), rules=year.rulebook))


def _filled_sheet(
    slug: str, paper: _Sheet, year: Year, request: StandingRequest, person: Person, sheet: MemberAssessment
) -> Document:
    form = AssessmentSheet(
        slug=slug,
        who=_applicant(year, request, person, slug),
        rubric=request_rubric(year, request),
        on=rules_day(year, request),
        rules=year.rulebook,
        subject=request.subject,
        sheet=sheet,
    )
    return paper(form)


def _blank_sheet(slug: str, paper: _Sheet, year: Year) -> Document:
    """The form as it was published: early childhood, ครูชำนาญการ."""
    on = rules_day(year)
    form = rubric(ClassroomType.EARLY_CHILDHOOD, Standing.EXPERIENCED, on=on, rules=year.rulebook)
    return paper(AssessmentSheet(slug, NOBODY, form, on, rules=year.rulebook))


CASES = {
    _REQUEST: _requests,
    "standing-assessment": partial(_sheets, "standing-assessment", standing_assessment),
    "standing-summary": partial(_sheets, "standing-summary", standing_summary),
}
