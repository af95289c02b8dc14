"""What the ratings of a half-year appraisal come to, as far as they have been given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from krupa.papers.facts.evaluation import Appraisal, AppraisalColumn
from krupa.papers.facts.people import Person
from krupa.regulations.appraisal import (
    Component,
    appraise,
    conduct_items,
    pa_into_component_one,
    score_assistant,
    score_conduct,
    score_participation,
)
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import Rulebook
from krupa.regulations.indicators import IndicatorSet, indicator_set
from krupa.regulations.pa_score import ChallengeItem, PaSheet, SheetScore, score_sheet
from krupa.regulations.posts import Rank
from krupa.regulations.scores import round_score

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class ColumnPoints:
    """Points by component, ``parts`` those of the first component's parts; absent while not rated.

    ``total`` is out of 100, rounded as the rules round it.
    """

    components: Mapping[Component, Decimal]
    parts: tuple[Decimal, ...] = ()
    total: Decimal | None = None


NO_POINTS = ColumnPoints({})


def appraised_score(person: Person, appraisal: Appraisal, *, on: date, rules: Rulebook) -> Decimal | None:
    """The score of a round that begins on ``on``; None while the supervisor has not rated everything.

    Raises:
        RefusalError: the ratings name an item that the form does not have, or a level outside the scale.
    """
    if appraisal.score is not None:
        return round_score(appraisal.score)
    indicators = indicator_set(person.line, assistant=person.rank is Rank.ASSISTANT, on=on, rules=rules)
    return column_points(appraisal.supervisor, indicators, on, rules).total


def final_score(appraisal: Appraisal, points: ColumnPoints) -> Decimal | None:
    """The score of the round: as recorded, else what the supervisor's ratings come to."""
    return round_score(appraisal.score) if appraisal.score is not None else points.total


def column_points(
    column: AppraisalColumn | None, indicators: IndicatorSet, on: date, rules: Rulebook
) -> ColumnPoints:
    """What a column comes to under the rules of the round that begins on ``on``.

    Raises:
        RefusalError: an item that the form does not have, or a level outside the scale.
    """
    if column is None:
        return NO_POINTS
    points: dict[Component, Decimal] = {}
    parts = _parts(column, indicators, on, rules)
    if parts:
        points[Component.PERFORMANCE] = sum(parts, _ZERO)
    if column.contribution is not None:
        points[Component.PARTICIPATION] = score_participation(column.contribution, on=on, rules=rules).value
    conduct = conduct_levels(column, on, rules)
    if None not in conduct:
        points[Component.CONDUCT] = score_conduct(
            [level for level in conduct if level], on=on, rules=rules
        ).value
    total = appraise(points, on=on, rules=rules).value.score if len(points) == len(Component) else None
    return ColumnPoints(points, parts, total)


def conduct_levels(column: AppraisalColumn, on: date, rules: Rulebook) -> tuple[int | None, ...]:
    """The levels of the conduct items in the form's order."""
    return tuple(
        column.conduct.get(str(number)) for number in range(1, len(conduct_items(on=on, rules=rules)) + 1)
    )


def challenge_of(column: AppraisalColumn) -> Mapping[ChallengeItem, int | None]:
    """The levels of the challenge."""
    return {
        ChallengeItem.METHOD: column.method,
        ChallengeItem.QUANTITY: column.quantitative,
        ChallengeItem.QUALITY: column.qualitative,
    }


def score_warnings(appraisal: Appraisal, points: ColumnPoints) -> tuple[Bilingual, ...]:
    """Says when the recorded score is not what the ratings come to."""
    if appraisal.score is None or points.total is None or round_score(appraisal.score) == points.total:
        return ()
    return (
        Bilingual(
            f"คะแนนที่บันทึกไว้ {appraisal.score} ไม่ตรงกับคะแนนจากรายการประเมิน {points.total} โปรดตรวจก่อนลงนาม",
            f"The recorded score {appraisal.score} is not what the ratings come to ({points.total}). "
            "Check before signing",
        ),
    )


def _parts(
    column: AppraisalColumn, indicators: IndicatorSet, on: date, rules: Rulebook
) -> tuple[Decimal, ...]:
    if not set(indicators.numbers) <= set(column.levels):
        return ()
    if indicators.assistant:
        return (score_assistant(column.levels, on=on, rules=rules).value,)
    challenge = {item: level for item, level in challenge_of(column).items() if level is not None}
    if len(challenge) < len(ChallengeItem):
        return ()
    sheet = score_sheet(PaSheet(indicators.line, column.levels, challenge), on=on, rules=rules).value
    halves = (
        SheetScore(sheet.part_one, _ZERO, sheet.passed),
        SheetScore(_ZERO, sheet.part_two, sheet.passed),
    )
    return tuple(pa_into_component_one(half, on=on, rules=rules).value for half in halves)
