"""Where a rule comes from, and how sure we are of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sureness(StrEnum):
    """How well a value is attested.

    ``HIGH``: printed in a primary text. ``MEDIUM``: a secondary text, compared with others.
    ``LOW``: one secondary text, or general knowledge. ``UNKNOWN``: nothing was found; the value is a
    cautious default that an organisation should settle for itself.
    """

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"

    @property
    def verified(self) -> bool:
        """Whether a paper may rest on the value without a warning."""
        return self in (Sureness.HIGH, Sureness.MEDIUM)


@dataclass(frozen=True, slots=True)
class Reference:
    """The instrument and clause of a rule, and the place in the manual where it is quoted."""

    instrument: str
    clause: str = ""
    place: str = ""

    def __str__(self) -> str:
        return " ".join(
            part for part in (self.instrument, self.clause, f"({self.place})" if self.place else "") if part
        )
