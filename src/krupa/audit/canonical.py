"""The one form of an event that its hash is taken of: the same on every database, for ever."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from krupa.audit.models import Event

FIRST = "0" * 64  # what stands for "the event before" at the beginning of a chain

_FIELDS = (
    "verb",
    "user_name",
    "on_behalf_of",
    "subject_type",
    "subject_id",
    "person_id",
    "th",
    "en",
    "reason",
    "data",
    "sequence",
    "previous_hash",
)


def plain_text(text: str) -> str:
    """The text as every database can keep it: no NUL character, no half of a surrogate pair.

    >>> plain_text("ก\\x00ข")
    'ก\ufffdข'
    """
    whole = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return whole.replace("\x00", "\ufffd")


def plain_data(value: Any) -> Any:
    """The value in texts, whole numbers, truth values, lists and mappings only.

    A float is refused (``TypeError``): databases write it in more than one way, and money and scores are
    Decimals here, which are kept as text.

    >>> plain_data({"salary": Decimal("25470.00"), "on": date(2025, 4, 1)})
    {'salary': '25470.00', 'on': '2025-04-01'}
    """
    match value:
        case Enum():
            return plain_data(value.value)
        case None | bool() | int():
            return value
        case str():
            return plain_text(value)
        case Decimal() | UUID():
            return str(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {plain_text(str(plain_data(key))): plain_data(item) for key, item in value.items()}
        case list() | tuple():
            return [plain_data(item) for item in value]
        case set() | frozenset():
            return sorted((plain_data(item) for item in value), key=str)
    raise TypeError(f"an event cannot keep a {type(value).__name__}")


def canonical(event: Event) -> bytes:
    """The event, all but its own hash, as JSON with sorted keys and without spaces, in UTF-8."""
    row = {name: getattr(event, name) for name in _FIELDS}
    row["id"] = str(event.id)
    row["organization"] = _key(event.organization_id)
    row["user"] = _key(event.user_id)
    row["at"] = _moment(event.at)
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()


def hash_of(event: Event) -> str:
    """SHA-256 of :func:`canonical`; the row holds the hash before it, so the chain hangs together."""
    return sha256(canonical(event)).hexdigest()


def _key(value: object) -> str | None:
    return None if value is None else str(value)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
