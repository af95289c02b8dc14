"""What came of a round's appraisals: the list that is published."""

from __future__ import annotations

from collections.abc import Iterator

from krupa.papers.facts.year import Year
from krupa.papers.figures.appraisal import appraised_score
from krupa.papers.forms.subject import find_person, subject
from krupa.regulations.appraisal import ListedPerson, RatedPerson, level_list


def published(year: Year, number: int, slug: str) -> tuple[ListedPerson, ...]:
    """Those of a round whose level is published, in the order of the list."""
    return level_list(_rated(year, number, slug), on=year.round(number).start, rules=year.rulebook)


def _rated(year: Year, number: int, slug: str) -> Iterator[RatedPerson]:
    for appraisal in year.appraisals:
        if appraisal.round != number:
            continue
        person = find_person(year, appraisal.person, slug, "appraisals.person")
        score = appraised_score(person, appraisal, on=year.round(number).start, rules=year.rulebook)
        if score is not None:
            place = subject(year, person, slug).workplace or year.organization.education_office
            yield RatedPerson(person.name, person.position_name, place, score)
