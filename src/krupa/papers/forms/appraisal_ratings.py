"""The rating tables of the appraisal: every item with the person's own and the supervisor's levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from krupa.papers.content import Align, Block, Cell, Paragraph, Row, Table, Text
from krupa.papers.content.block import cell
from krupa.papers.facts.evaluation import AppraisalColumn
from krupa.papers.figures.appraisal import challenge_of, conduct_levels
from krupa.papers.forms.parts import TABLE_SIZE, blocks, heading, mark, plain_number
from krupa.regulations.appraisal import AppraisalForm, Component, conduct_items, participation_items
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.indicators import IndicatorSet
from krupa.regulations.pa_score import ChallengeItem

OWN = "ผู้รับการประเมิน"
SUPERVISOR = "ผู้บังคับบัญชา"
_ABOUT = 9.6
_LEVELS = 6.4
_CHALLENGE_NAMES = {
    ChallengeItem.METHOD: "1. วิธีดำเนินการ",
    ChallengeItem.QUANTITY: "2.1 เชิงปริมาณ",
    ChallengeItem.QUALITY: "2.2 เชิงคุณภาพ",
}


@dataclass(frozen=True, slots=True)
class _Item:
    """One row: its words, and the levels given by the two columns; ``group`` heads rows."""

    text: str
    own: int | None = None
    supervisor: int | None = None
    group: bool = False


@dataclass(frozen=True, slots=True)
class Ratings:
    """The two columns of one appraisal and the form they are given on."""

    form: AppraisalForm
    indicators: IndicatorSet
    on: date
    own: AppraisalColumn
    supervisor: AppraisalColumn
    rules: Rulebook = STANDARD


def rating_tables(ratings: Ratings) -> tuple[Block, ...]:
    """The three components with their full points."""
    form = ratings.form
    highest = int(ratings.rules.value("appraisal.rating_levels", on=ratings.on))
    steps = ratings.rules.value("appraisal.participation_levels", on=ratings.on)
    done = "; ".join(f"ระดับ {step['level']} = {step['th']}" for step in steps)
    return blocks(
        _component(form, Component.PERFORMANCE, 1),
        _performance(ratings, highest),
        _component(form, Component.PARTICIPATION, 2),
        Paragraph((Text(f"ปริมาณงานที่ได้รับมอบหมายแล้วเสร็จ: {done}", size=TABLE_SIZE),), align=Align.LEFT),
        _table(_participation(ratings), len(steps)),
        _component(form, Component.CONDUCT, 3),
        _table(_conduct(ratings), highest),
    )


def _component(form: AppraisalForm, component: Component, number: int) -> Paragraph:
    rule = form.component(component)
    return heading(f"องค์ประกอบที่ {number} {rule.name} ({plain_number(rule.points)} คะแนน)", space_before=12)


def _performance(ratings: Ratings, highest: int) -> tuple[Block, ...]:
    parts = ratings.form.component(Component.PERFORMANCE).parts
    if not parts or ratings.indicators.assistant:
        return (_table(_indicators(ratings), highest),)
    first, second = (
        heading(f"ตอนที่ {number} {part.name} ({plain_number(part.points)} คะแนน)")
        for number, part in enumerate(parts, 1)
    )
    return (first, _table(_indicators(ratings), highest), second, _table(_challenge(ratings), highest))


def _indicators(ratings: Ratings) -> list[_Item]:
    items = []
    for domain in ratings.indicators.domains:
        items.append(_Item(f"{domain.number}. {domain.name}", group=True))
        for indicator in domain.indicators:
            own, supervisor = (
                column.levels.get(indicator.number) for column in (ratings.own, ratings.supervisor)
            )
            items.append(_Item(f"{indicator.number} {indicator.name}", own, supervisor))
    return items


def _challenge(ratings: Ratings) -> list[_Item]:
    own, supervisor = challenge_of(ratings.own), challenge_of(ratings.supervisor)
    return [_Item(name, own[item], supervisor[item]) for item, name in _CHALLENGE_NAMES.items()]


def _participation(ratings: Ratings) -> list[_Item]:
    own, supervisor = ratings.own.contribution, ratings.supervisor.contribution
    return [
        _Item(f"{number}. {text}", own, supervisor)
        for number, text in enumerate(participation_items(on=ratings.on, rules=ratings.rules), 1)
    ]


def _conduct(ratings: Ratings) -> list[_Item]:
    own, supervisor = (
        conduct_levels(column, ratings.on, ratings.rules) for column in (ratings.own, ratings.supervisor)
    )
    return [
        _Item(f"{place + 1}. {text}", own[place], supervisor[place])
        for place, text in enumerate(conduct_items(on=ratings.on, rules=ratings.rules))
    ]


def _table(items: Sequence[_Item], highest: int) -> Table:
    width = _LEVELS / (2 * highest)
    levels = tuple(_heading(str(level)) for level in range(1, highest + 1))
    head = (
        Row(
            (
                _heading("รายการประเมิน", rowspan=2),
                _heading(OWN, colspan=highest),
                _heading(SUPERVISOR, colspan=highest),
            )
        ),
        Row((*levels, *levels)),
    )
    rows = tuple(_row(item, highest) for item in items)
    return Table((_ABOUT, *(width,) * (2 * highest)), rows, head=head, size=TABLE_SIZE, space_before=3)


def _row(item: _Item, highest: int) -> Row:
    if item.group:
        return Row((cell(item.text, bold=True, colspan=1 + 2 * highest),), group=True)
    return Row((cell(item.text), *_ticks(item.own, highest), *_ticks(item.supervisor, highest)))


def _ticks(given: int | None, highest: int) -> tuple[Cell, ...]:
    return tuple(Cell((mark(level == given),), middle=True) for level in range(1, highest + 1))


def _heading(text: str, *, colspan: int = 1, rowspan: int = 1) -> Cell:
    return cell(
        text, bold=True, align=Align.CENTER, middle=True, shaded=True, colspan=colspan, rowspan=rowspan
    )
