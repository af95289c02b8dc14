"""The points of the appraisal: each component, and the total with its band.

Ratings become points by proportion (``reached / highest possible · points``). Nothing is rounded before
the total; the total is rounded once (:func:`~krupa.regulations.scores.round_score`), the band follows it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from krupa.regulations.appraisal.bands import Band, band_of
from krupa.regulations.appraisal.form import (
    Component,
    appraisal_form,
    conduct_items,
    participation_items,
)
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.explained import Explained, Step
from krupa.regulations.indicators import indicator_set
from krupa.regulations.pa_score import PaSheet, SheetScore, score_sheet
from krupa.regulations.posts import Line
from krupa.regulations.reference import Reference
from krupa.regulations.refusal import RefusalError
from krupa.regulations.scores import check_levels, mean, round_score


class PaFigure(StrEnum):
    """Which PA figure is proposed for round 2: the mean of the members, or the chair's."""

    MEAN = "mean"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True)
class Appraisal:
    """The result of a round: points by component, ``exact`` and rounded total (of 100), and the band."""

    points: Mapping[Component, Decimal]
    exact: Decimal
    score: Decimal
    band: Band


def pa_into_component_one(score: SheetScore, *, on: date, rules: Rulebook = STANDARD) -> Explained[Decimal]:
    """One PA score as points of the first component: part 1 as it is, part 2 scaled from 40 to 20.

    ``on`` is the first day of the round.

    >>> pa = SheetScore(Decimal("52.00"), Decimal("32.50"), passed=True)
    >>> pa_into_component_one(pa, on=date(2023, 4, 1)).value
    Decimal('68.25')
    """
    component = appraisal_form(on=on, rules=rules).component(Component.PERFORMANCE)
    if len(component.parts) != 2:
        raise RefusalError(
            Bilingual(
                "แบบประเมินของรอบนี้ไม่ได้แบ่งองค์ประกอบที่ 1 เป็น 2 ตอน จึงนำผล PA มาใช้ไม่ได้ โปรดกรอกคะแนนโดยตรง",
                "The form of this round does not divide its first component in two parts, so the PA result "
                "cannot be brought in. Enter the points directly.",
            )
        )
    first, second = component.parts
    pa_first = Decimal(rules.value("pa.part_one_points", on=on))
    pa_second = sum((Decimal(p[-1]) for p in rules.value("pa.challenge_points", on=on).values()), Decimal(0))
    points = score.part_one * first.points / pa_first + score.part_two * second.points / pa_second
    text = (
        f"{score.part_one} × {first.points}/{pa_first.normalize():f} + "
        f"{score.part_two} × {second.points}/{pa_second.normalize():f} = {_short(points)}"
    )
    reference = rules.in_force("appraisal.pa_figure", on=on).reference
    return Explained(
        points, (Step(Bilingual(f"ผล PA เข้าองค์ประกอบที่ 1: {text}", f"PA into C1: {text}"), reference),)
    )


def propose_component_one(
    scores: Sequence[SheetScore], *, on: date, rules: Rulebook = STANDARD
) -> Explained[Decimal]:
    """The first component as the PA proposes it for round 2; the supervisor may decide otherwise.

    ``scores`` are those of PA 3, the chair first. Which figure is proposed is the setting
    ``appraisal.pa_figure``.
    """
    rule = rules.in_force("appraisal.pa_figure", on=on)
    figure = PaFigure(rule.value)
    brought = [pa_into_component_one(score, on=on, rules=rules) for score in scores]
    points = brought[0].value if figure is PaFigure.CHAIR else mean([each.value for each in brought])
    named = {
        PaFigure.MEAN: Bilingual("ค่าเฉลี่ยของกรรมการ", "the mean of the members"),
        PaFigure.CHAIR: Bilingual("คะแนนของประธานกรรมการ", "the chair's score"),
    }[figure]
    proposal = Step(
        Bilingual(
            f"เสนอใช้{named.th} = {_short(points)} ผู้บังคับบัญชาเป็นผู้พิจารณา",
            f"Proposed: {named.en} = {_short(points)}; the supervisor decides",
        ),
        rule.reference,
    )
    return Explained(points, (*(step for each in brought for step in each.steps), proposal))


def score_component_one(sheet: PaSheet, *, on: date, rules: Rulebook = STANDARD) -> Explained[Decimal]:
    """The first component from the supervisor's own ratings on the same items (round 1).

    Raises:
        RefusalError: an item is not rated or not a level of the form.
    """
    rated = score_sheet(sheet, on=on, rules=rules)
    brought = pa_into_component_one(rated.value, on=on, rules=rules)
    return Explained(brought.value, (*rated.steps[:2], *brought.steps))


def score_assistant(levels: Mapping[str, int], *, on: date, rules: Rulebook = STANDARD) -> Explained[Decimal]:
    """The first component of an assistant teacher: 14 items at 1–4, brought from 56 to 80.

    Raises:
        RefusalError: an item is not rated or not a level of the form.
    """
    indicators = indicator_set(Line.TEACHER, assistant=True, on=on, rules=rules)
    highest = int(rules.value("appraisal.rating_levels", on=on))
    return _proportion(
        Component.PERFORMANCE, levels, indicators.numbers, highest, indicators.reference, on, rules
    )


def score_participation(level: int, *, on: date, rules: Rulebook = STANDARD) -> Explained[Decimal]:
    """The second component: one item at 1–5, times 2."""
    rule = rules.in_force("appraisal.participation_levels", on=on)
    items = [str(number) for number, _ in enumerate(participation_items(on=on, rules=rules), start=1)]
    levels = dict.fromkeys(items, level)
    return _proportion(Component.PARTICIPATION, levels, items, len(rule.value), rule.reference, on, rules)


def score_conduct(levels: Sequence[int], *, on: date, rules: Rulebook = STANDARD) -> Explained[Decimal]:
    """The third component: ten items at 1–4 in the form's order, their sum over 4.

    Raises:
        RefusalError: not as many levels as items, or a level outside 1–4.
    """
    rule = rules.in_force("appraisal_items.conduct", on=on)
    items = [str(number) for number, _ in enumerate(conduct_items(on=on, rules=rules), start=1)]
    rated = {str(number): level for number, level in enumerate(levels, start=1)}
    highest = int(rules.value("appraisal.rating_levels", on=on))
    return _proportion(Component.CONDUCT, rated, items, highest, rule.reference, on, rules)


def appraise(
    points: Mapping[Component, Decimal], *, on: date, rules: Rulebook = STANDARD
) -> Explained[Appraisal]:
    """The total and band of a round from the points of its components (``on``: first day of the round).

    Raises:
        RefusalError: a component is missing, not on the round's form, or above its points.
    """
    form = appraisal_form(on=on, rules=rules)
    for component, got in points.items():
        _check_points(component, got, form.component(component).points)
    for rule in form.components:
        if rule.component not in points:
            raise RefusalError(
                Bilingual(
                    f"ยังไม่มีคะแนนองค์ประกอบ{rule.component.label.th} โปรดประเมินให้ครบทุกองค์ประกอบ",
                    f"The points of '{rule.component.label.en}' are missing. Appraise every component.",
                )
            )
    exact = sum(points.values(), Decimal(0))
    score = round_score(exact * 100 / form.total)
    band = band_of(score, on=on, rules=rules)
    added = " + ".join(_short(points[rule.component]) for rule in form.components)
    steps = (
        Step(
            Bilingual(f"คะแนนรวม {added} = {_short(exact)}", f"Total {added} = {_short(exact)}"),
            form.reference,
        ),
        Step(
            Bilingual(f"ปัดเป็น {score} อยู่ในระดับ{band.thai}", f"Rounded to {score}, band {band.thai}"),
            rules.in_force("appraisal.bands", on=on).reference,
        ),
    )
    return Explained(Appraisal(dict(points), exact, score, band), steps)


def _proportion(
    component: Component,
    levels: Mapping[str, int],
    items: Sequence[str],
    highest: int,
    reference: Reference,
    on: date,
    rules: Rulebook,
) -> Explained[Decimal]:
    full = appraisal_form(on=on, rules=rules).component(component).points
    check_levels(levels, items, highest=highest)
    reached, possible = sum(levels.values()), len(items) * highest
    points = Decimal(reached) * full / possible
    text = f"{reached} × {full} / {possible} = {_short(points)}"
    label = component.label
    return Explained(points, (Step(Bilingual(f"{label.th}: {text}", f"{label.en}: {text}"), reference),))


def _check_points(component: Component, got: Decimal, full: Decimal) -> None:
    if not 0 <= got <= full:
        raise RefusalError(
            Bilingual(
                f"คะแนนองค์ประกอบ{component.label.th} เป็น {got} แต่คะแนนเต็มคือ {full} โปรดตรวจคะแนน",
                f"'{component.label.en}' has {got} points, but the full marks are {full}. Check the points.",
            )
        )


def _short(points: Decimal) -> str:
    """Points as they are read: without needless zeros, at most six digits after the point."""
    return f"{round(points, 6).normalize():f}"
