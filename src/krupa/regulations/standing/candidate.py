"""The facts about a person that decide whether วิทยฐานะ may be applied for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.posts import Line, Standing


class Route(StrEnum):
    """How the time is counted. The form lets a person use one route only, so they cannot be combined."""

    NORMAL = "normal"
    SHORTENED = "shortened"
    SOUTHERN = "southern"


@dataclass(frozen=True, slots=True)
class AgreementResult:
    """The result of one PA round: each committee member's total in per cent."""

    fiscal_year: FiscalYear
    percents: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Appraisal:
    """The result of one salary round, as far as it matters here: ดีเด่น or not."""

    round: EvaluationRound
    outstanding: bool


@dataclass(frozen=True, slots=True)
class Licence:
    """ใบอนุญาตประกอบวิชาชีพ; ``expires`` is its last valid day, None for one that does not expire."""

    number: str
    issued: date
    expires: date | None = None

    def valid_on(self, day: date) -> bool:
        """Whether the licence holds on a day."""
        return self.issued <= day and (self.expires is None or day <= self.expires)


class PenaltyKind(StrEnum):
    """โทษทางวินัย, or a ruling on professional ethics (จรรยาบรรณวิชาชีพ)."""

    DISCIPLINE = "discipline"
    ETHICS = "ethics"


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty or ruling on the date of its order; only one heavier than ภาคทัณฑ์ stands in the way."""

    ordered: date
    kind: PenaltyKind
    heavier_than_probation: bool


class Cefr(StrEnum):
    """Levels of the Common European Framework of Reference, lowest first."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"

    def above(self, other: Cefr) -> bool:
        """Whether this level is strictly higher.

        >>> Cefr.B2.above(Cefr.B1), Cefr.B1.above(Cefr.B1)
        (True, False)
        """
        levels = list(Cefr)
        return levels.index(self) > levels.index(other)


@dataclass(frozen=True, slots=True)
class LanguageTest:
    """Condition ๑.๑: a foreign-language test; teachers of foreign languages need a higher level."""

    level: Cefr
    tested: date
    teaches_languages: bool = False


@dataclass(frozen=True, slots=True)
class HardAreaService:
    """Condition ๑.๒: service in a hard area (พื้นที่ที่มีความยากลำบาก) since a date, up to now."""

    since: date


class DegreeLevel(StrEnum):
    """ปริญญาตรี, โท or เอก."""

    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTOR = "doctor"


@dataclass(frozen=True, slots=True)
class Degree:
    """Condition ๑.๓: a degree about learning; ``about_administration`` marks การบริหารการศึกษา."""

    level: DegreeLevel
    about_learning: bool
    about_administration: bool = False
    used_before: bool = False


@dataclass(frozen=True, slots=True)
class ProfessionalQualification:
    """Condition ๑.๔: a level of the professional qualification framework, certified."""

    level: int
    used_before: bool = False


ShorteningClaim = LanguageTest | HardAreaService | Degree | ProfessionalQualification


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person.

    ``since`` is the day from which the present post (if no standing is held) or standing has been held
    without a break. ``southern_since`` is the first day of unbroken service in the southern border area.
    ``induction_passed`` says whether an assistant teacher passed the induction; None while it runs.
    """

    line: Line
    standing: Standing
    since: date
    agreements: tuple[AgreementResult, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    licence: Licence | None = None
    penalties: tuple[Penalty, ...] = ()
    claims: tuple[ShorteningClaim, ...] = ()
    southern_since: date | None = None
    assistant: bool = False
    induction_passed: bool | None = None
