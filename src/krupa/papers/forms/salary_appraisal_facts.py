"""What one salary appraisal is printed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from krupa.papers.facts.committee import Member
from krupa.papers.facts.evaluation import Appraisal
from krupa.papers.figures.appraisal import NO_POINTS, ColumnPoints
from krupa.papers.forms.subject import Subject
from krupa.regulations.appraisal import AppraisalForm
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import EvaluationRound
from krupa.regulations.dated import STANDARD, Rulebook


@dataclass(frozen=True, slots=True)
class SalaryHalf:
    """One round of the form: the appraisal, its points and score, and the salary committee.

    ``committee`` are the chair and members; on a blank form everything is open.
    """

    number: int
    appraisal: Appraisal | None = None
    points: ColumnPoints = NO_POINTS
    score: Decimal | None = None
    round: EvaluationRound | None = None
    committee: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class SalaryAppraisal:
    """One person's form. ``on`` is the first day of the first round, which dates components and bands."""

    slug: str
    who: Subject
    form: AppraisalForm
    on: date
    halves: tuple[SalaryHalf, SalaryHalf]
    warnings: tuple[Bilingual, ...] = ()
    rules: Rulebook = STANDARD
