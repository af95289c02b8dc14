"""A fiscal year is opened: its calendar is set and what it uses is frozen."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.cycle.frozen import program_version, rules_in_force, wordings_in_use
from krupa.cycle.models import CalendarDay, Cycle, FrozenRules
from krupa.cycle.permissions import require_running_year
from krupa.cycle.selectors import calendar_of, cycles_of
from krupa.organizations.models import Organization
from krupa.organizations.rulebook import rulebook_of
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import CalendarEntry, FiscalYear, year_calendar


def years_to_open(organization: Organization, on: date | None = None) -> tuple[int, ...]:
    """The fiscal years (พ.ศ.) that can be opened, the likeliest first.

    The year after the last one opened, this year and the next. Years whose rules the data does not have
    yet, or no longer has, are not among them.
    """
    present = FiscalYear.containing(on or timezone.localdate()).be_year
    opened = set(cycles_of(organization).values_list("fiscal_year", flat=True))
    following = [max(opened) + 1] if opened else []
    wanted = dict.fromkeys([*following, present, present + 1])
    return tuple(
        year for year in wanted if year not in opened and year <= present + 1 and _has_prologue(year)
    )


def open_year(*, actor: Actor, fiscal_year: int, on: date | None = None) -> Cycle:
    """Open a fiscal year (พ.ศ.) with both rounds.

    The calendar comes from the rules; days that the office set itself last year stand on the same day and
    month again. Rules and forms are those of the first day of the year.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: the year is open already, or is neither this one, the next, nor the one that follows.
    """
    require_running_year(actor)
    if fiscal_year not in years_to_open(actor.organization, on):
        raise _cannot_open(fiscal_year)
    period = FiscalYear(fiscal_year)
    cycle = Cycle(
        organization=actor.organization, fiscal_year=fiscal_year, rules_on=period.start, opened_by=actor.user
    )
    before = cycles_of(actor.organization).filter(fiscal_year__lt=fiscal_year).first()
    if before is not None:
        cycle.remind_days = before.remind_days
    cycle.full_clean(validate_constraints=False)
    try:
        with transaction.atomic():
            # The actor may have been read before an override was set.
            cycle.organization = Organization.objects.get(pk=actor.organization.pk)
            cycle.save()
            _set_calendar(cycle, before)
            _freeze(cycle)
            record(
                actor=actor,
                verb="cycle.year_opened",
                th=f"เปิดปีงบประมาณ พ.ศ. {fiscal_year}",
                en=f"Opened the fiscal year {fiscal_year}",
                subject=cycle,
                data={"rules_on": cycle.rules_on, "program": program_version()},
            )
    except IntegrityError:  # opened twice at the same moment
        raise _cannot_open(fiscal_year) from None
    return cycle


def _set_calendar(cycle: Cycle, before: Cycle | None) -> None:
    own = {day.key: day for day in calendar_of(before).filter(set_by_office=True)} if before else {}
    years = cycle.fiscal_year - before.fiscal_year if before else 0
    days = []
    for entry in year_calendar(cycle.period, rules=rulebook_of(cycle.organization)):
        day = _day(cycle, entry)
        former = own.get(day.key)
        if former is not None:
            day.starts_on, day.ends_on = _later(former.starts_on, years), _later(former.ends_on, years)
            day.note, day.set_by_office = former.note, True
        days.append(day)
    CalendarDay.objects.bulk_create(days)


def _day(cycle: Cycle, entry: CalendarEntry) -> CalendarDay:
    title = entry.title
    if entry.round is not None:
        name = entry.round.name
        title = Bilingual(f"{title.th} {name.th}", f"{title.en}, {name.en}")
    return CalendarDay(
        organization=cycle.organization,
        cycle=cycle,
        key=f"{entry.code}/{entry.round.number}" if entry.round else entry.code,
        stage=entry.stage,
        title_th=title.th,
        title_en=title.en,
        starts_on=entry.start,
        ends_on=entry.end,
        sureness=entry.sureness,
    )


def _later(day: date, years: int) -> date:
    """The same day and month of a later year; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _freeze(cycle: Cycle) -> None:
    FrozenRules.objects.create(
        organization=cycle.organization,
        cycle=cycle,
        rules=rules_in_force(cycle.organization, cycle.rules_on),
        wordings=wordings_in_use(cycle.organization),
        program_version=program_version(),
    )


def _has_prologue(year: int) -> bool:
    return any(entry.stage == 0 for entry in year_calendar(FiscalYear(year)))


def _cannot_open(fiscal_year: int) -> RefusedError:
    return RefusedError(
        Bilingual(
            f"เปิดปีงบประมาณ พ.ศ. {fiscal_year} ไม่ได้ เพราะเปิดไว้แล้ว หรือไม่ใช่ปีนี้ ปีหน้า หรือปีถัดจากปีล่าสุด "
            "โปรดเลือกจากรายการ",
            f"The fiscal year {fiscal_year} cannot be opened: it is open already, or is neither this year, "
            "the next, nor the one after the last opened. Choose one of the list.",
        ),
        field="fiscal_year",
    )
