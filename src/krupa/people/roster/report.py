"""What the page tells of a checked roster: kept as text with the import, because it outlives the request."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from krupa.people.roster.plan import Action, Plan
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.people.roster.plan import Planned


@dataclass(frozen=True, slots=True)
class Problem:
    """A message for one cell (``F12``), or for a row where the file lacks the column (``12``)."""

    place: str
    th: str
    en: str

    @property
    def message(self) -> Bilingual:
        """The words."""
        return Bilingual(self.th, self.en)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One row as the preview shows it; ``shown`` keeps the cells of rejected rows only, to hand them back."""

    number: int
    name: str
    action: Action
    matched_by: str = ""
    person: str = ""
    fields: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    shown: dict[str, str] = field(default_factory=dict)


def report_of(plan: Plan) -> tuple[ReportRow, ...]:
    """The plan in words, row by row."""
    return tuple(_row(planned) for planned in plan.rows)


def _row(planned: Planned) -> ReportRow:
    row = planned.row
    rejected = planned.action is Action.REJECT
    known = planned.person if planned.action in (Action.CHANGE, Action.SAME) else None
    return ReportRow(
        number=row.number,
        name=planned.name,
        action=planned.action,
        matched_by=planned.matched_by,
        person=str(known.pk) if known else "",
        fields=tuple(planned.fields),
        problems=tuple(Problem(found.place, found.message.th, found.message.en) for found in row.problems),
        shown=row.shown if rejected else {},
    )


def same_effect(one: tuple[ReportRow, ...], other: tuple[ReportRow, ...]) -> bool:
    """Whether two checks of one file would do the same to the roll."""
    return _effect(one) == _effect(other)


def _effect(rows: tuple[ReportRow, ...]) -> str:
    digest = sha256()
    for row in rows:
        digest.update(repr((row.number, row.action, row.person, row.fields)).encode())
    return digest.hexdigest()


def to_text(rows: tuple[ReportRow, ...]) -> str:
    """For keeping."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> tuple[ReportRow, ...]:
    """What was kept."""
    return tuple(
        ReportRow(
            **{
                **row,
                "action": Action(row["action"]),
                "fields": tuple(row["fields"]),
                "problems": tuple(Problem(**problem) for problem in row["problems"]),
            }
        )
        for row in json.loads(text or "[]")
    )
