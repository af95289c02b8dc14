"""A round file as a year with nothing but that round, so that its accounts are the year's own papers."""

from __future__ import annotations

from functools import cached_property

from krupa.papers.facts.organization import Organization
from krupa.papers.facts.people import Person
from krupa.papers.facts.salary import RateBand, SalaryPerson, SalaryRoundFacts
from krupa.papers.facts.year import Year
from krupa.regulations.lao import LaoKind, LaoWords, MunicipalityGrade, OpenGrade, words_of
from krupa.roundfile.layout import KIND_WORDS
from krupa.roundfile.model import PersonInput, RoundInput, RoundOrganization
from krupa.thai import split_name

_KIND_NAMES = {LaoKind(code): word for word, code in KIND_WORDS.items()}
_OPEN = "." * 24  # what the round file does not say stays a dotted place on the account


class _Office(Organization):
    """The office of a round file, which may leave the grade of a เทศบาล out."""

    @cached_property
    def words(self) -> LaoWords:
        grade = self.grade or OpenGrade()
        return words_of(self.kind, self.name, self.province, grade, rules=self.rulebook)


def as_year(given: RoundInput) -> Year:
    """The year that the papers are made from; people are known by their place in the file."""
    return Year(
        organization=_organization(given.organization),
        fiscal_year=given.fiscal_year,
        people=tuple(_person(place, person) for place, person in enumerate(given.people)),
        salary_rounds=(_round(given),),
    )


def _organization(given: RoundOrganization) -> Organization:
    kind = given.kind or LaoKind.SAO
    name, grade = _name_and_grade(kind, given)
    return _Office(
        kind=kind,
        name=name or _OPEN,
        province=given.province or _OPEN,
        district=given.district or _OPEN,
        education_office="",  # the file does not say where anybody works, so the account leaves it open
        grade=grade,
        rules=given.rules,
    )


def _name_and_grade(kind: LaoKind, given: RoundOrganization) -> tuple[str, MunicipalityGrade | None]:
    """The bare name, where officers also write ``ตำบลบางสมมติ`` or ``เทศบาลตำบลบางสมมติ``.

    With a grade given, its word is taken off only after the word เทศบาล: a town may be called เมือง….
    """
    written = given.name or ""
    name = written.removeprefix(_KIND_NAMES[kind])
    if kind is not LaoKind.MUNICIPALITY:
        return name, None
    if given.grade is not None:
        return (name if name == written else name.removeprefix(given.grade.thai)), given.grade
    for grade in MunicipalityGrade:
        if name.startswith(grade.thai):
            return name.removeprefix(grade.thai), grade
    return name, None


def _person(place: int, given: PersonInput) -> Person:
    name = split_name(given.name)
    return Person(
        id=str(place),
        title=name.title,
        first_name=name.first,
        last_name=name.last,
        line=given.line,
        rank=given.rank,
        post_number=given.post_number,
        salary=given.salary,
    )


def _round(given: RoundInput) -> SalaryRoundFacts:
    return SalaryRoundFacts(
        number=given.round,
        rates=tuple(
            RateBand(
                score_from=band.score_from,
                score_to=band.score_to,
                percent_from=band.percent_from,
                percent_to=band.percent_to,
            )
            for band in given.rates
        ),
        people=tuple(
            SalaryPerson(person=str(place), salary=person.salary, score=person.score, percent=person.percent)
            for place, person in enumerate(given.people)
        ),
    )
