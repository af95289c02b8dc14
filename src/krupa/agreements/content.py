"""What a version of an agreement says: the facts of the paper, as they are while being written."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints

from krupa.audit.canonical import plain_text
from krupa.papers.facts import agreement as papers
from krupa.papers.facts.agreement import Challenge, Task
from krupa.papers.facts.base import Facts, Hours
from krupa.regulations.workload import MINUTES_PER_HOUR, Workload, round_hours

LONGEST_TEXT = 20_000
"""Letters in one box: far above the 10,000 that a page and its PDF are tested with."""

KINDS = ("teaching", "support", "quality", "policy")
"""The four items of ภาระงาน, 1.1 to 1.4."""

Name = Annotated[str, BeforeValidator(lambda value: plain_text(value) if isinstance(value, str) else value)]


class WorkLine(Facts):
    """One line of workload: hours a week, or periods a week of so many minutes."""

    name: Annotated[Name, StringConstraints(max_length=500)] = ""
    hours: Hours | None = None
    periods: Hours | None = None
    minutes: Hours | None = None

    @property
    def exact_hours(self) -> Decimal | None:
        """Hours a week before rounding; None while nothing is given."""
        if self.periods is not None and self.minutes is not None:
            return self.periods * self.minutes / MINUTES_PER_HOUR
        return self.hours


class Work(Facts):
    """The section ภาระงาน; ``school_types`` and ``full_time`` are asked of some lines only."""

    teaching: tuple[WorkLine, ...] = ()
    support: tuple[WorkLine, ...] = ()
    quality: tuple[WorkLine, ...] = ()
    policy: tuple[WorkLine, ...] = ()
    full_time: bool | None = None
    part_time_reason: Annotated[Name, StringConstraints(max_length=500)] | None = None
    school_types: tuple[str, ...] = ()

    def lines(self, kind: str) -> tuple[WorkLine, ...]:
        """The lines of one of the four items."""
        found: tuple[WorkLine, ...] = getattr(self, kind)
        return found

    @property
    def hours(self) -> Workload:
        """The four sums, hours a week, each rounded once for the whole week."""
        return Workload(**{kind: round_hours(_sum(self.lines(kind))) for kind in KINDS})

    @property
    def facts(self) -> papers.Workload:
        """The lines as the paper prints them."""
        return papers.Workload(**{kind: _printed(self.lines(kind)) for kind in KINDS})


class Content(Facts):
    """Everything a version says; ``tasks`` is keyed by the number of the indicator (``1.1``)."""

    work: Work = Work()
    tasks: Mapping[str, Task] = {}
    challenge: Challenge = Challenge()

    def part(self, section: str) -> Facts:
        """What one section says: ``work``, ``challenge`` or the number of an indicator."""
        if section == "work":
            return self.work
        return self.challenge if section == "challenge" else self.tasks.get(section, Task())

    def replaced(self, section: str, part: Facts) -> Content:
        """The content with one section changed."""
        if section in ("work", "challenge"):
            return self.model_copy(update={section: part})
        return self.model_copy(update={"tasks": {**self.tasks, section: part}})

    def stored(self) -> dict[str, Any]:
        """As the database keeps it; numbers are kept as text, exactly."""
        return self.model_dump(mode="json", exclude_none=True)


def is_empty(part: Facts) -> bool:
    """Whether nothing has been written in a section."""
    return not any(part.model_dump(exclude_none=True).values())


def _sum(lines: tuple[WorkLine, ...]) -> Decimal:
    return sum((line.exact_hours for line in lines if line.exact_hours is not None), Decimal(0))


def _printed(lines: tuple[WorkLine, ...]) -> tuple[papers.WorkItem, ...]:
    """Each line takes what it adds to the rounded sum so far, so that the printed lines add up exactly."""
    items, exact, given = [], Decimal(0), Decimal(0)
    for line in lines:
        if line.exact_hours is None:
            items.append(papers.WorkItem(name=line.name))
            continue
        exact += line.exact_hours
        own = round_hours(exact) - given
        given += own
        items.append(papers.WorkItem(name=line.name, hours=own.normalize() + 0))
    return tuple(items)
