"""Rule values as dated data: ``in_force(name, on=date)`` answers with the value and its source.

A name is ``topic.key``: the topic is a file in ``data/``, the key one of its entries. An entry is a list
of rows, each ``from`` a date written in the Buddhist era (``2562-04-01``) until the next row begins::

    pool_percent:
      - from: 2562-04-01
        value: 3.00
        sureness: high
        reference: {instrument: ..., clause: ข้อ ๖, place: manual 1446}

A new announcement is a new row. An organisation may override a value, with a reason, through a
:class:`Rulebook`; the override is then what its papers and checks name as the source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

import yaml

from krupa.regulations.reference import Reference, Sureness

BUDDHIST_ERA_OFFSET = 543


class RuleUnknownError(LookupError):
    """No rule of that name, or none in force on that date."""


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A rule's value on a date.

    ``value`` is a Decimal, int, str, or a list or mapping of these, as the data file has it.
    """

    name: str
    value: Any
    since: date
    reference: Reference
    sureness: Sureness
    note: str = ""


@dataclass(frozen=True, slots=True)
class Override:
    """An organisation's own value for a rule, and why it uses it."""

    value: Any
    reason: str


@dataclass(frozen=True)
class Rulebook:
    """The rules as one organisation applies them: the data files and its overrides."""

    overrides: Mapping[str, Override] = field(default_factory=dict)

    def in_force(self, name: str, *, on: date) -> DatedValue:
        """The value of rule ``name`` on the date ``on``.

        >>> Rulebook().in_force("salary.pool_percent", on=date(2023, 4, 1)).value
        Decimal('3.00')

        Raises:
            RuleUnknownError: the name is not in the data, or its first row begins after ``on``.
        """
        standard = _row_on(name, on)
        override = self.overrides.get(name)
        if override is None:
            return standard
        return DatedValue(
            name=name,
            value=override.value,
            since=standard.since,
            reference=Reference(instrument=f"กำหนดโดยหน่วยงาน: {override.reason}"),
            sureness=Sureness.MEDIUM,
        )

    def value(self, name: str, *, on: date) -> Any:
        """The bare value of rule ``name`` on the date ``on``."""
        return self.in_force(name, on=on).value


STANDARD = Rulebook()


def in_force(name: str, *, on: date) -> DatedValue:
    """The value of rule ``name`` on the date ``on``, without any organisation's override."""
    return STANDARD.in_force(name, on=on)


def rule_names(topic: str) -> tuple[str, ...]:
    """Every dated rule of a topic, as ``topic.key``."""
    return tuple(f"{topic}.{key}" for key in _rows(topic))


@cache
def rule_topics() -> tuple[str, ...]:
    """Every topic that has dated rules.

    >>> "calendar" in rule_topics()
    True
    """
    files = (resources.files("krupa.regulations") / "data").iterdir()
    topics = sorted(file.name.removesuffix(".yaml") for file in files if file.name.endswith(".yaml"))
    return tuple(topic for topic in topics if isinstance(load_data(topic), dict) and _rows(topic))


@cache
def load_data(topic: str) -> Any:
    """The data file of a topic as plain Python values, numbers with a point as Decimal."""
    source = resources.files("krupa.regulations") / "data" / f"{topic}.yaml"
    if not source.is_file():
        raise RuleUnknownError(f"no rule file for the topic {topic!r}")
    return yaml.load(source.read_text(encoding="utf-8"), Loader=_RuleLoader)  # noqa: S506 - a SafeLoader


def buddhist_date(value: str | date) -> date:
    """A date of the data files, whose year is of the Buddhist era, as a calendar date.

    >>> buddhist_date("2562-04-01")
    datetime.date(2019, 4, 1)
    """
    year, month, day = str(value).split("-")
    return date(int(year) - BUDDHIST_ERA_OFFSET, int(month), int(day))


def _row_on(name: str, on: date) -> DatedValue:
    topic, _, key = name.partition(".")
    rows = _rows(topic).get(key)
    if rows is None:
        raise RuleUnknownError(f"no rule is called {name!r}")
    started = [row for row in rows if row.since <= on]
    if not started:
        raise RuleUnknownError(
            f"the rule {name!r} holds only from {rows[0].since.isoformat()}, not on {on.isoformat()}"
        )
    return started[-1]


@cache
def _rows(topic: str) -> dict[str, tuple[DatedValue, ...]]:
    return {
        key: tuple(sorted((_dated(f"{topic}.{key}", row) for row in rows), key=lambda row: row.since))
        for key, rows in load_data(topic).items()
        if isinstance(rows, list) and rows and isinstance(rows[0], dict) and "from" in rows[0]
    }


def _dated(name: str, row: dict[str, Any]) -> DatedValue:
    return DatedValue(
        name=name,
        value=row["value"],
        since=buddhist_date(row["from"]),
        reference=Reference(**row["reference"]),
        sureness=Sureness(row["sureness"]),
        note=row.get("note", ""),
    )


class _RuleLoader(yaml.CSafeLoader):
    """Reads ``3.00`` as Decimal and leaves dates as text, since their year is of the Buddhist era."""


def _decimal(loader: _RuleLoader, node: yaml.ScalarNode) -> Decimal:
    return Decimal(str(loader.construct_scalar(node)))


def _text(loader: _RuleLoader, node: yaml.ScalarNode) -> str:
    return str(loader.construct_scalar(node))


_RuleLoader.add_constructor("tag:yaml.org,2002:float", _decimal)
_RuleLoader.add_constructor("tag:yaml.org,2002:timestamp", _text)
