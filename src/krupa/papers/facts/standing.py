"""Requests for academic standing (คำขอมีหรือเลื่อนวิทยฐานะ) through to appointment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from krupa.papers.facts.base import Facts, Hours, Minutes, Money, Score, ThaiDate
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.posts import Standing
from krupa.regulations.standing.files import FileKind

Criterion = Annotated[int, Field(ge=1, le=5)]


class PaRecord(Facts):
    """One past PA round of the person: the members' per cents and the weekly workload."""

    fiscal_year: int
    members: tuple[Score, ...] = ()
    teaching: Hours | None = None
    support: Hours | None = None
    quality: Hours | None = None
    policy: Hours | None = None

    @property
    def result(self) -> Score | None:
        """The lowest member's per cent: the one the pass mark is held against."""
        return min(self.members) if self.members else None


class Shortening(Facts):
    """Use of a condition that shortens the time (1.1–1.4)."""

    condition: Literal["language", "hard_area", "degree", "professional"]
    used_before: bool = False
    detail: str | None = None
    foreign_language_teacher: bool = False
    since: ThaiDate | None = None
    until: ThaiDate | None = None


class SouthernService(Facts):
    """Service in the southern border area."""

    province: str
    since: ThaiDate
    until: ThaiDate


class DisciplineRecord(Facts):
    """A penalty heavier than probation in the four years back."""

    year: int
    since: ThaiDate | None = None
    until: ThaiDate | None = None
    order: str | None = None
    order_number: str | None = None
    subject: str | None = None
    order_date: ThaiDate | None = None


class MemberAssessment(Facts):
    """One member's ticks: for each indicator (``1``…``8``, ``1``…``4``) the criteria met (1–5).

    ``area3`` is the per cent given to the academic works, whose form no source has.
    """

    member: int
    name: str | None = None
    position: str | None = None
    area1: Mapping[str, tuple[Criterion, ...]] = {}
    area2: Mapping[str, tuple[Criterion, ...]] = {}
    area3: Score | None = None
    signed_on: ThaiDate | None = None


class AcademicWork(Facts):
    """Area 3: one academic work, and its publication for เชี่ยวชาญพิเศษ."""

    title: str
    published_in: str | None = None
    journal: str | None = None
    issn: str | None = None
    website: str | None = None


class DigitalFile(Facts):
    """One file for DPA. ``minutes`` is a video's length, or the time a lesson plan plans."""

    kind: FileKind
    name: str
    minutes: Minutes | None = None
    pages: Annotated[int, Field(ge=1)] | None = None


class StandingRequest(Facts):
    """One person's request and what became of it.

    ``approved`` is the provincial committee's answer; None while it is open. ``salary`` (baht a month
    when the appointment takes effect, if neither the person's ``salary`` nor a salary round of the year
    says it) and ``new_salary`` are what the account of the appointment prints. ``salary_levels`` are the
    latest rounds before the request, oldest first; ``retires_in`` the Buddhist-era year of retirement.
    ``files`` list what goes into DPA; without them ``outcome_files`` only name the learners' works.
    """

    person: str
    target: Standing
    approved: bool | None = None
    salary: Money | None = None
    new_salary: Money | None = None
    submitted_on: ThaiDate | None = None
    subject: str | None = None
    classroom: ClassroomType | None = None
    last_request_on: ThaiDate | None = None
    retires_in: Annotated[int, Field(ge=2500, le=2700)] | None = None
    teaching_level: str | None = None
    pa_records: tuple[PaRecord, ...] = ()
    salary_levels: tuple[str, ...] = ()
    discipline: tuple[DisciplineRecord, ...] = ()
    shortening: Shortening | None = None
    southern: SouthernService | None = None
    lesson_plan: str | None = None
    outcome_files: tuple[str, ...] = ()
    files: tuple[DigitalFile, ...] = ()
    works: tuple[AcademicWork, ...] = ()
    assessments: tuple[MemberAssessment, ...] = ()
    effective_on: ThaiDate | None = None
    director_checked_on: ThaiDate | None = None


class Resolution(Facts):
    """The provincial committee's resolution that agrees to the appointment."""

    meeting: str | None = None
    date: ThaiDate | None = None


class StandingFacts(Facts):
    """Steps 6–8 of the year."""

    requests: tuple[StandingRequest, ...] = ()
    resolution: Resolution = Resolution()
    orders_copies: int = 2
