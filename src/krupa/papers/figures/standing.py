"""A request for academic standing as the rules of eligibility see it."""

from __future__ import annotations

from datetime import date, timedelta

from krupa.papers.facts.people import Licence as LicenceFacts
from krupa.papers.facts.standing import DisciplineRecord, PaRecord, StandingRequest
from krupa.papers.facts.year import Year
from krupa.papers.figures.shortening import claim
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.dated import Rulebook
from krupa.regulations.posts import Rank
from krupa.regulations.refusal import RefusalError
from krupa.regulations.standing.candidate import (
    AgreementResult,
    Appraisal,
    Candidate,
    Licence,
    Penalty,
    PenaltyKind,
    Route,
)
from krupa.regulations.standing.conditions import latest_years
from krupa.regulations.standing.files import DpaFile
from krupa.regulations.standing.shortening import latest_rounds
from krupa.thai import BUDDHIST_ERA_OFFSET

_OUTSTANDING = "ดีเด่น"


def rules_day(year: Year, request: StandingRequest | None = None) -> date:
    """The day whose rules hold: of the request's submission, else the first day after the fiscal year.

    A request rests on the year's PA, so that it cannot be handed in before the year is over.
    """
    if request is not None and request.submitted_on is not None:
        return request.submitted_on
    return year.period.end + timedelta(days=1)


def route(request: StandingRequest) -> Route:
    """How the person counts the time."""
    if request.shortening is not None:
        return Route.SHORTENED
    return Route.NORMAL if request.southern is None else Route.SOUTHERN


def candidate(year: Year, request: StandingRequest) -> Candidate:
    """The facts that decide whether the person may apply.

    Raises:
        RefusalError: the day of appointment to the present post or standing is missing, or what the
            shortening condition counts from.
    """
    person = year.person(request.person)
    if person.appointed_on is None:
        raise RefusalError(
            Bilingual(
                "ยังไม่มีวันที่ได้รับแต่งตั้งให้ดำรงตำแหน่งหรือวิทยฐานะปัจจุบัน จึงนับเวลาไม่ได้ โปรดใส่ appointed_on",
                "The day of appointment to the present post or standing is missing, so the time cannot be "
                "counted. Give appointed_on",
            )
        )
    on = rules_day(year, request)
    return Candidate(
        line=person.line,
        standing=person.standing,
        since=person.appointed_on,
        agreements=tuple(_agreement(record) for record in request.pa_records),
        appraisals=_appraisals(request, on),
        licence=_licence(person.licence),
        penalties=tuple(_penalty(record) for record in request.discipline),
        claims=(claim(person, request.shortening, on=on, rules=year.rulebook),) if request.shortening else (),
        southern_since=_southern_since(request, on),
        assistant=person.rank is Rank.ASSISTANT,
    )


def rounds_needed(request: StandingRequest | None, on: date, rules: Rulebook) -> int:
    """How many PA rounds an application of that day rests on."""
    wanted = int(rules.value("standing.agreement_rounds", on=on))
    how = Route.NORMAL if request is None else route(request)
    if how is Route.NORMAL:
        return wanted
    rule = rules.value("standing.shortened" if how is Route.SHORTENED else "standing.southern", on=on)
    return min(wanted, int(rule["rounds"]))


def pa_rounds(request: StandingRequest, on: date, places: int, rules: Rulebook) -> tuple[PaRecord, ...]:
    """The rounds the form reports, oldest first: those needed and others on record, at most ``places``."""
    known = {record.fiscal_year: record for record in request.pa_records}
    needed = {year.be_year for year in latest_years(on, rounds_needed(request, on, rules))}
    latest = sorted(needed | set(known))[-places:]
    return tuple(known.get(year) or PaRecord(fiscal_year=year) for year in latest)


def dpa_files(request: StandingRequest) -> tuple[DpaFile, ...]:
    """The files of the request as the rules check them."""
    return tuple(DpaFile(each.kind, each.name, each.minutes, each.pages) for each in request.files)


def _agreement(record: PaRecord) -> AgreementResult:
    return AgreementResult(FiscalYear(record.fiscal_year), record.members)


def _appraisals(request: StandingRequest, on: date) -> tuple[Appraisal, ...]:
    newest_first = tuple(reversed(request.salary_levels))
    rounds = latest_rounds(on, len(newest_first)) if newest_first else ()
    return tuple(
        Appraisal(each, level.removeprefix("ระดับ") == _OUTSTANDING)
        for each, level in zip(rounds, newest_first, strict=True)
    )


def _licence(facts: LicenceFacts | None) -> Licence | None:
    if facts is None:
        return None
    return Licence(facts.number, facts.issued_on or date.min, facts.expires_on)


def _penalty(record: DisciplineRecord) -> Penalty:
    """Without a date, the last day of its year: the waiting time never comes out too short."""
    last = date(record.year - BUDDHIST_ERA_OFFSET, 12, 31)
    ordered = record.order_date or record.since or last
    return Penalty(ordered, PenaltyKind.DISCIPLINE, heavier_than_probation=True)


def _southern_since(request: StandingRequest, on: date) -> date | None:
    """The first day of service that lasts up to the application; None if it ended before."""
    service = request.southern
    lasting = service is not None and service.until >= on - timedelta(days=1)
    return service.since if service is not None and lasting else None
