"""What evaluators fill in: PA 2 sheets and the half-year appraisal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from krupa.papers.facts.base import Facts, Score, ThaiDate
from krupa.papers.facts.organization import Signatory

Level = Annotated[int, Field(ge=1, le=4)]
"""1 well below, 2 below, 3 as expected, 4 above the expected level."""


class Sheet(Facts):
    """One committee member's PA 2 sheet; ``levels`` is keyed by indicator number."""

    member: Annotated[int, Field(ge=1, le=3)]
    workload_met: bool | None = None
    levels: Mapping[str, Level] = {}
    method: Level | None = None
    quantitative: Level | None = None
    qualitative: Level | None = None
    strengths: str | None = None
    to_develop: str | None = None
    comments: str | None = None
    signed_on: ThaiDate | None = None


class Evaluation(Facts):
    """The PA evaluation of one person: the sheets of the members who have submitted."""

    person: str
    committee: str = "1"
    sheets: tuple[Sheet, ...] = ()


class AppraisalColumn(Facts):
    """One column of the appraisal form: the person's own or the supervisor's."""

    levels: Mapping[str, Level] = {}
    method: Level | None = None
    quantitative: Level | None = None
    qualitative: Level | None = None
    contribution: Annotated[int, Field(ge=1, le=5)] | None = None
    conduct: Mapping[str, Level] = {}


class Absences(Facts):
    """Leave, lateness and absence in one round, in days (lateness and leave also in times)."""

    sick: int = 0
    personal: int = 0
    ordination: int = 0
    maternity: int = 0
    late: int = 0
    absent: int = 0
    sick_times: int | None = None
    personal_times: int | None = None


class Discipline(Facts):
    """Discipline in one round, in times."""

    punished: int = 0
    warned: int = 0
    probation: int = 0
    heavier: int = 0
    suspended: int = 0
    criminal_case: int = 0


class Differing(Facts):
    """An opinion that agrees, or differs with a reason."""

    agrees: bool = True
    reason: str | None = None
    score: Score | None = None
    percent: Score | None = None
    signer: Signatory = Signatory()
    date: ThaiDate | None = None


class Appraisal(Facts):
    """One person's appraisal in one round (1 or 2)."""

    person: str
    round: Literal[1, 2]
    own: AppraisalColumn | None = None
    supervisor: AppraisalColumn | None = None
    score: Score | None = None
    evaluator: Signatory = Signatory()
    evaluated_on: ThaiDate | None = None
    opinion: str | None = None
    next_supervisor: Differing | None = None
    acknowledged_on: ThaiDate | None = None
    informed_on: ThaiDate | None = None
    refused_to_sign: bool = False
    witness: Signatory | None = None
    absences: Absences | None = None
    discipline: Discipline | None = None
    committee_opinion: Differing | None = None
    head_opinion: Differing | None = None
