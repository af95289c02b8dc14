"""The score of a half-year appraisal, from the facts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from krupa.papers.facts.evaluation import Appraisal
from krupa.papers.facts.people import Person
from krupa.regulations.appraisal import (
    Component,
    appraise,
    score_assistant,
    score_component_one,
    score_conduct,
    score_participation,
)
from krupa.regulations.pa_score import ChallengeItem, PaSheet
from krupa.regulations.posts import Rank


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
