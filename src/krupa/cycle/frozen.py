"""What a year is opened with, written down: every rule value in force, every wording, the program.

A program update may bring other values for the same day; :func:`changed_since_opening` then says which.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from krupa.correspondence.selectors import own_wording, own_wordings
from krupa.organizations.rulebook import rulebook_of
from krupa.papers.catalogue import catalogue
from krupa.papers.prose.wording import standard_wording
from krupa.regulations.dated import Rulebook, RuleUnknownError, rule_names, rule_topics

if TYPE_CHECKING:
    from krupa.cycle.models import FrozenRules
    from krupa.organizations.models import Organization


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule whose value is no longer the one the year was opened with; None where there is none."""

    name: str
    then: Any
    now: Any


def rules_in_force(organization: Organization, on: date) -> dict[str, dict[str, Any]]:
    """Every rule in force on a day as the organisation applies it: value, since when, sureness, source.

    Values are plain data (numbers as text), as they are stored.
    """
    rulebook = rulebook_of(organization)
    found = {}
    for topic in rule_topics():
        for name in rule_names(topic):
            kept = _kept(rulebook, name, on)
            if kept is not None:
                found[name] = kept
    return found


def wordings_in_use(organization: Organization) -> dict[str, dict[str, Any]]:
    """For every prose paper: whether the office's own wording is used, and the SHA-256 of the text."""
    own = own_wordings(organization)
    found = {}
    for paper in catalogue():
        text = own_wording(organization, paper.slug) if paper.slug in own else _standard(paper.slug)
        if text:
            digest = sha256(text.encode()).hexdigest()
            found[paper.slug] = {"own": paper.slug in own, "sha256": digest}
    return found


def program_version() -> str:
    """The version of KruPA; the forms that have no wording are part of it."""
    return version("krupa")


def changed_since_opening(frozen: FrozenRules) -> list[RuleChange]:
    """The rules whose value for the year's day differs now from what was written down."""
    now = rules_in_force(frozen.organization, frozen.cycle.rules_on)
    names = sorted({*frozen.rules, *now})
    pairs = (
        (name, frozen.rules.get(name, {}).get("value"), now.get(name, {}).get("value")) for name in names
    )
    return [RuleChange(*pair) for pair in pairs if pair[1] != pair[2]]


def _kept(rulebook: Rulebook, name: str, on: date) -> dict[str, Any] | None:
    try:
        rule = rulebook.in_force(name, on=on)
    except RuleUnknownError:
        return None
    override = rulebook.overrides.get(name)
    return {
        "value": _plain(rule.value),
        "since": rule.since.isoformat(),
        "sureness": str(rule.sureness),
        "source": str(rule.reference),
        "overridden": override.reason if override else None,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)


def _standard(slug: str) -> str:
    try:
        wording = standard_wording(slug)
    except FileNotFoundError:
        return ""
    return f"{json.dumps(wording.head, ensure_ascii=False, sort_keys=True)}\n{wording.body}"
