"""What a check found: a broken rule, something to look at, or something nobody has verified."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.reference import Reference


class Severity(StrEnum):
    """``VIOLATION`` breaks a rule; ``WARNING`` deserves a look; ``UNVERIFIED`` rests on an unsure value."""

    VIOLATION = "violation"
    WARNING = "warning"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found.

    ``code`` is stable and names the check (``pool_exceeded``); ``where`` names the person or thing
    (``สมชาย ใจดี``, ``pool 1a``); ``message`` says what happened, why, and what to do.
    """

    severity: Severity
    code: str
    message: Bilingual
    reference: Reference | None = None
    where: str = ""
