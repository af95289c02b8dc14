"""Thai digits for a whole paper at once, so that no page mixes the two kinds."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from krupa.papers.content.document import Document
from krupa.papers.content.inline import Text
from krupa.thai.digits import thai_digits


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
    if type(value) is str:  # enumerations are strings too, and must stay what they are
        return thai_digits(value)
    if isinstance(value, tuple):
        parts = tuple(_converted(part) for part in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    if not is_dataclass(value) or isinstance(value, type) or (isinstance(value, Text) and value.literal):
        return value
    changes = {}
    for name in _field_names(type(value)):
        old = getattr(value, name)
        new = _converted(old)
        if new is not old and new != old:
            changes[name] = new
    return replace(value, **changes) if changes else value


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
