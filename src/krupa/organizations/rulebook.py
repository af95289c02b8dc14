"""The rules as an organisation applies them: the data files and what it has set with a reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from krupa.base.refusal import RefusedError
from krupa.regulations.dated import Override, Rulebook, RuleUnknownError, in_force
from krupa.regulations.own_values import own_value
from krupa.regulations.refusal import RefusalError

if TYPE_CHECKING:
    from krupa.organizations.models import Organization


def rulebook_of(organization: Organization) -> Rulebook:
    """The organisation's rulebook. An override of a rule that is no more is left out."""
    overrides = {}
    for name, kept in organization.rule_overrides.items():
        try:
            overrides[name] = Override(value=as_rule_value(name, kept["value"]), reason=kept["reason"])
        except (RuleUnknownError, RefusedError):
            continue
    return Rulebook(overrides)


def as_rule_value(name: str, text: str) -> Any:
    """The text as a value of the rule's own kind: number, whole number, words or one of its choices.

    Raises RuleUnknownError for a name that is no rule, RefusedError for a value that does not fit.
    """
    in_force(name, on=date.max)
    try:
        return own_value(name, text.strip())
    except RefusalError as refusal:
        raise RefusedError(refusal.message, field="value") from refusal
