"""ข้อตกลงในการพัฒนางาน (PA 1): what a person agrees to do in the fiscal year."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from krupa.papers.facts.base import Facts, Hours, ThaiDate
from krupa.papers.facts.organization import Signatory


class Opinion(StrEnum):
    """The supervisor's opinion on an agreement."""

    APPROVED = "approved"
    RETURNED = "returned"


class WorkItem(Facts):
    """One line of workload: what, and how many hours a week."""

    name: str
    hours: Hours | None = None


class Workload(Facts):
    """ภาระงาน in its four kinds; for administrators ``teaching`` holds the six kinds of activity."""

    teaching: tuple[WorkItem, ...] = ()
    support: tuple[WorkItem, ...] = ()
    quality: tuple[WorkItem, ...] = ()
    policy: tuple[WorkItem, ...] = ()


class Task(Facts):
    """What stands in the three columns beside one indicator."""

    tasks: str | None = None
    outcomes: str | None = None
    indicators: str | None = None


class Challenge(Facts):
    """Part 2: the challenging issue (ประเด็นท้าทาย)."""

    title: str | None = None
    problem: str | None = None
    method: str | None = None
    quantitative: str | None = None
    qualitative: str | None = None


class Agreement(Facts):
    """One person's agreement. ``tasks`` is keyed by indicator number (``1.1``).

    ``round`` is set only on an assistant teacher's agreement, which is made each round.
    ``starts_on`` and ``ends_on`` default to the fiscal year (or the round).
    """

    person: str
    round: int | None = None
    starts_on: ThaiDate | None = None
    ends_on: ThaiDate | None = None
    workload: Workload = Workload()
    full_time: bool | None = None
    part_time_reason: str | None = None
    school_types: tuple[str, ...] = ()
    tasks: Mapping[str, Task] = {}
    challenge: Challenge = Challenge()
    signed_on: ThaiDate | None = None
    approver: Signatory = Signatory()
    opinion: Opinion | None = None
    suggestion: str | None = None
    decided_on: ThaiDate | None = None
