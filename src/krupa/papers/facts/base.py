"""The ground all facts stand on: frozen, exact, and refusing what they do not know."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from krupa.regulations.dated import BUDDHIST_ERA_OFFSET
from krupa.thai import ThaiInputError, arabic_digits, be_year, parse_date

_FIRST_COMMON_YEAR, _LAST_COMMON_YEAR = 1900, 2157  # what an office would mean by พ.ศ. begins above


class Facts(BaseModel):
    """A frozen record; an unknown field is an error, so that a misspelt one is never lost."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, str_strip_whitespace=True)


def _thai_date(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return parse_date(value)
    except ThaiInputError as error:
        raise PydanticCustomError("thai_date", "{th} | {en}", {"th": error.th, "en": error.en}) from None


def thai_whole(value: Any) -> Any:
    """A whole number typed in Thai digits; anything else is left to whoever checks it."""
    if isinstance(value, str) and value.strip().isdecimal() and not value.isascii():
        return int(value)
    return value


def _buddhist_year(value: Any) -> Any:
    value = thai_whole(value)
    if type(value) is int and _FIRST_COMMON_YEAR <= value <= _LAST_COMMON_YEAR:
        said = {
            "th": f"{value} เป็นปี ค.ศ. โปรดใส่ปี พ.ศ. คือ {value + BUDDHIST_ERA_OFFSET} (บวก 543)",
            "en": f"{value} is a year of the common era; write {value + BUDDHIST_ERA_OFFSET} (add 543)",
        }
        raise PydanticCustomError("explained", "{th} | {en}", said)
    return value


def _thai_iso(value: date) -> str:
    """2565-10-01: what :func:`_thai_date` reads back as the same day."""
    return f"{be_year(value)}-{value:%m-%d}"


def _exact(value: Any) -> Any:
    """A number written in full: no float, no power of ten, no underscores between the digits."""
    if isinstance(value, str):
        value = arabic_digits(value).replace(",", "")
        short = any(sign in value for sign in "eE_")
    elif isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        short = isinstance(exponent, int) and exponent > 0
    else:
        short = isinstance(value, bool | float)
    if short:
        raise PydanticCustomError(
            "not_exact", "a number written in full is needed, not 1e5, a float or true/false"
        )
    return value


ThaiDate = Annotated[
    date,
    BeforeValidator(_thai_date),
    PlainSerializer(_thai_iso, return_type=str, when_used="json-unless-none"),
]
"""A date, or its Thai text in the Buddhist era; in JSON ``2565-10-01``, which reads back as the same day."""

BuddhistYear = Annotated[int, BeforeValidator(_buddhist_year)]
"""A year of the Buddhist era; one of the common era is told apart and refused."""

Money = Annotated[Decimal, BeforeValidator(_exact), Field(ge=0, max_digits=12, decimal_places=2)]
"""Baht, to the satang."""

Score = Annotated[Decimal, BeforeValidator(_exact), Field(ge=0, le=100, max_digits=7)]
"""A score out of 100, or a per cent."""

Percent = Annotated[Decimal, BeforeValidator(_exact), Field(ge=0, le=100, max_digits=6)]
"""A per cent of the calculation base."""

Hours = Annotated[Decimal, BeforeValidator(_exact), Field(ge=0, le=168, max_digits=6)]
"""Hours a week."""

Minutes = Annotated[Decimal, BeforeValidator(_exact), Field(gt=0, max_digits=6)]
"""The length of a video or lesson."""


class PaperHead(Facts):
    """The number and date of one paper; both stay open on a draft.

    ``wording`` is the text of a wording file that takes the place of the standard one, for a prose paper.
    """

    number: str | None = None
    date: ThaiDate | None = None
    wording: str | None = None
