"""What came of a round's appraisals: the scores, and the list that is published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from krupa.papers.facts.evaluation import Appraisal
from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.papers.forms.subject import find_person, subject
from krupa.regulations.appraisal import (
    Component,
    ListedPerson,
    RatedPerson,
    appraise,
    level_list,
    score_assistant,
    score_component_one,
    score_conduct,
    score_participation,
)
from krupa.regulations.pa_score import ChallengeItem, PaSheet
from krupa.regulations.posts import Rank


def published(year: Year, number: int, slug: str) -> tuple[ListedPerson, ...]:
    """Those of a round whose level is published, in the order of the list."""
    return level_list(_rated(year, number, slug), on=year.round(number).start)


def appraised_score(person: Person, appraisal: Appraisal, *, on: date) -> Decimal | None:
    """The score of a round: as recorded, else from the supervisor's ratings; None while there are none.

    Raises:
        RefusalError: the supervisor's ratings are incomplete.
    """
    if appraisal.score is not None or appraisal.supervisor is None:
        return appraisal.score
    column = appraisal.supervisor
    if column.contribution is None:
        return None
    if person.rank is Rank.ASSISTANT:
        performance = score_assistant(column.levels, on=on)
    else:
        challenge = {
            ChallengeItem.METHOD: column.method or 0,
            ChallengeItem.QUANTITY: column.quantitative or 0,
            ChallengeItem.QUALITY: column.qualitative or 0,
        }
        sheet = PaSheet(person.line, column.levels, challenge)
        performance = score_component_one(sheet, on=on)
    points = {
        Component.PERFORMANCE: performance.value,
        Component.PARTICIPATION: score_participation(column.contribution, on=on).value,
        Component.CONDUCT: score_conduct(tuple(column.conduct.values()), on=on).value,
    }
    return appraise(points, on=on).value.score


def _rated(year: Year, number: int, slug: str) -> Iterator[RatedPerson]:
    for appraisal in year.appraisals:
        if appraisal.round != number:
            continue
        person = find_person(year, appraisal.person, slug, "appraisals.person")
        score = appraised_score(person, appraisal, on=year.round(number).start)
        if score is not None:
            place = subject(year, person, slug).workplace or year.organization.education_office
            yield RatedPerson(person.name, person.position_name, place, score)
