"""Thai digits for a whole paper at once, so that no page mixes the two kinds."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_not
from types import NoneType
from typing import Any

from krupa.papers.content.block import Align
from krupa.papers.content.document import Document
from krupa.papers.content.inline import Text
from krupa.thai.digits import thai_digits

_WORDLESS = frozenset(
    {NoneType, bool, int, float, bytes, Align}
)  # most of a paper's parts: passed by quickly


def with_thai_digits(document: Document) -> Document:
    """The same paper with every printed digit a Thai one.

    ``literal`` text keeps its digits, and a paper that asks for Arabic digits (``thai_digits`` False)
    comes back unchanged. Doing it twice changes nothing more.
    """
    if not document.thai_digits:
        return document
    return replace(document, blocks=_converted(document.blocks))


def _converted(value: Any) -> Any:
    """The same value with Thai digits in its strings; unchanged parts are the same objects."""
    kind: Any = type(value)
    if kind is str:  # enumerations are strings too, and must stay what they are
        shown = thai_digits(value)
        return shown if shown != value else value
    if kind is tuple:
        parts = tuple(map(_converted, value))
        return parts if any(map(is_not, parts, value)) else value
    names = _field_names(kind)
    if not names or (kind is Text and value.literal):
        return value
    old = [getattr(value, name) for name in names]
    new = [one if type(one) in _WORDLESS else _converted(one) for one in old]
    return kind(*new) if any(map(is_not, new, old)) else value


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a part of a paper, in the order it is made from; none for anything else."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
