"""Whether a value may stand for a rule: it has to be of the kind that the rule's own value is."""

from __future__ import annotations

import difflib
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from krupa.regulations.appraisal.scoring import PaFigure
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import RuleUnknownError, in_force, rule_names, rule_topics
from krupa.regulations.refusal import RefusalError
from krupa.regulations.salary.rules import SpecialCompensation, SurplusTransfer
from krupa.regulations.workload import UnmetEffect

_HIGHEST = 10**9
_LONGEST = 30  # digits as written

_CHOICES: dict[str, type[StrEnum]] = {
    "appraisal.pa_figure": PaFigure,
    "salary.special_compensation": SpecialCompensation,
    "salary.surplus_transfer": SurplusTransfer,
    "workload.effect_when_unmet": UnmetEffect,
}


_FIXED = {"calendar.fiscal_year", "calendar.round_1", "calendar.round_2"}
"""The dates of the fiscal year and its rounds: the same for everybody, so no office sets its own."""


class _MisfitError(ValueError):
    """The value is not of the standard's kind."""


def own_value(name: str, value: Any) -> Any:
    """``value`` as the rule ``name`` needs it: a number of the standard's type, text, a list, a mapping.

    >>> own_value("salary.pool_percent", "2.50")
    Decimal('2.50')

    Raises:
        RefusalError: there is no such rule, its standard value is of another kind, or it is the same for
            every organisation.
    """
    try:
        standard = in_force(name, on=date.max).value
    except RuleUnknownError:
        raise RefusalError(_unknown(name)) from None
    if name in _FIXED:
        raise RefusalError(_fixed(name))
    try:
        fitted = _fitted(standard, value)
        if name in _CHOICES:
            _CHOICES[name](fitted)
    except ValueError:
        raise RefusalError(_misfit(name, standard, value)) from None
    return fitted


def _fitted(standard: Any, value: Any) -> Any:
    if standard is None or (value == standard and type(value) is type(standard)):
        return value
    if isinstance(standard, bool):
        raise _MisfitError
    if isinstance(standard, int | Decimal):
        return _number(standard, value)
    if isinstance(standard, str) and isinstance(value, str) and value.strip():
        return value
    if isinstance(standard, list) and isinstance(value, list | tuple):
        return [_like_one_of(standard, each) for each in value]
    if isinstance(standard, dict) and isinstance(value, dict):
        return _group(standard, value)
    raise _MisfitError


def _like_one_of(standard: list[Any], value: Any) -> Any:
    """The elements of some lists differ in kind, so that any of them may be the model."""
    for model in standard or [None]:
        try:
            return _fitted(model, value)
        except _MisfitError:
            continue
    raise _MisfitError


def _group(standard: dict[Any, Any], value: dict[Any, Any]) -> dict[Any, Any]:
    """The keys are the standard's; where it has none yet, as descriptors nobody has found, any will do."""
    if not standard:
        return value
    given = {str(key): each for key, each in value.items()}
    if set(map(str, standard)) != set(given):
        raise _MisfitError
    return {key: _fitted(each, given[str(key)]) for key, each in standard.items()}


def _number(standard: int | Decimal, value: Any) -> int | Decimal:
    """Text counts as a number, since JSON writes a Decimal as text."""
    if (
        isinstance(value, bool | float)
        or not isinstance(value, int | Decimal | str)
        or len(str(value)) > _LONGEST
    ):
        raise _MisfitError
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise _MisfitError from None
    if not number.is_finite() or not 0 <= number < _HIGHEST:
        raise _MisfitError
    if isinstance(standard, Decimal):
        return number
    if number != number.to_integral_value():
        raise _MisfitError
    return int(number)


def _unknown(name: str) -> Bilingual:
    known = [each for topic in rule_topics() for each in rule_names(topic)]
    near = ", ".join(difflib.get_close_matches(name, known, n=3))
    meant = Bilingual(f" ชื่อใกล้เคียงคือ {near}", f" Names like it: {near}.") if near else Bilingual("", "")
    return Bilingual(
        f"ไม่มีเกณฑ์ชื่อ {name} โปรดตรวจตัวสะกด{meant.th}",
        f"There is no rule called {name}. Check its spelling.{meant.en}",
    )


def _fixed(name: str) -> Bilingual:
    return Bilingual(
        f"เกณฑ์ {name} ใช้วันเดียวกันทุกหน่วยงาน กำหนดเองไม่ได้ โปรดลบออก",
        f"The rule {name} holds the same dates for every organisation; remove it.",
    )


def _misfit(name: str, standard: Any, value: Any) -> Bilingual:
    wanted = _kind(name, standard)
    given = " ".join(str(value).split())[:40]
    return Bilingual(
        f"ค่า '{given}' ของเกณฑ์ {name} ใช้ไม่ได้ ต้องเป็น{wanted.th} โปรดแก้ให้เป็นชนิดเดียวกับค่ามาตรฐาน",
        f"The value '{given}' of the rule {name} cannot be used: it must be {wanted.en}, "
        "as its standard value is. Correct it.",
    )


def _kind(name: str, standard: Any) -> Bilingual:
    if name in _CHOICES:
        words = ", ".join(choice.value for choice in _CHOICES[name])
        return Bilingual(f"คำใดคำหนึ่งใน {words}", f"one of {words}")
    if isinstance(standard, Decimal):
        return Bilingual("ตัวเลขที่ไม่ติดลบ", "a number, not below zero")
    if isinstance(standard, int):
        return Bilingual("จำนวนเต็มที่ไม่ติดลบ", "a whole number, not below zero")
    if isinstance(standard, str):
        return Bilingual("ข้อความ", "text")
    if isinstance(standard, list):
        return Bilingual("รายการของค่าชนิดเดียวกัน", "a list of values of the same kind")
    if not standard:
        return Bilingual("กลุ่มข้อมูลที่มีชื่อกำกับ", "a group of named values")
    names = ", ".join(map(str, standard))
    return Bilingual(f"กลุ่มข้อมูลที่มี {names}", f"a group with exactly {names}")
