"""The rules as an organisation applies them: the data files and what it has set with a reason."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from krupa.base.refusal import RefusedError
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import Override, Rulebook, RuleUnknownError, in_force

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
    """The text as a value of the rule's own kind: number, whole number or words.

    Raises RuleUnknownError for a name that is no rule, RefusedError for a value that does not fit.
    """
    standard = in_force(name, on=date.max).value
    text = text.strip()
    if isinstance(standard, str) and text:
        return text
    if isinstance(standard, (int, Decimal)) and not isinstance(standard, bool):
        number = _number(text)
        whole = number is not None and number == number.to_integral_value()
        if number is not None and (whole or isinstance(standard, Decimal)):
            return number if isinstance(standard, Decimal) else int(number)
    raise RefusedError(
        Bilingual(
            f"ค่าของเกณฑ์ {name} ใช้ไม่ได้ ค่ามาตรฐานคือ {standard} โปรดกรอกค่าชนิดเดียวกันที่ไม่ติดลบ",
            f"The rule {name} cannot have this value; its standard is {standard}. "
            "Give a value of the same kind, not below zero.",
        ),
        field="value",
    )


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number < 10**9 and len(text) <= 30 else None
