"""A fiscal year: opening, calendar, frozen rules, closing."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from krupa.base.bilingual import bi, spoken
from krupa.base.forms import submitted
from krupa.base.refusal import RefusedError
from krupa.base.requests import actor_of
from krupa.cycle.forms import CalendarDayForm, OpenYearForm, RemindForm
from krupa.cycle.frozen import changed_since_opening
from krupa.cycle.ics import CalendarEvent, write_calendar
from krupa.cycle.models import CalendarDay, Cycle
from krupa.cycle.permissions import may_run_year, require_running_year
from krupa.cycle.selectors import calendar_of, cycles_of
from krupa.cycle.services.calendar import change_calendar_day
from krupa.cycle.services.closing import close_year
from krupa.cycle.services.opening import open_year, years_to_open
from krupa.cycle.services.reminding import set_remind_days
from krupa.cycle.shown import shown_day
from krupa.cycle.stages import Stage


def years(request: HttpRequest, slug: str) -> HttpResponse:
    """The years opened so far, and opening another."""
    actor = actor_of(request)
    runs = may_run_year(actor)
    form = OpenYearForm(_sent(request), years=years_to_open(actor.organization)) if runs else None
    if request.method == "POST":
        require_running_year(actor)
    if form is not None and submitted(form, lambda data: open_year(actor=actor, **data)):
        messages.success(
            request, bi("เปิดปีงบประมาณแล้ว โปรดตรวจปฏิทิน", "The year is open. Please check its calendar.")
        )
        return redirect("cycle:year", slug, form.cleaned_data["fiscal_year"])
    context = {"form": form, "cycles": cycles_of(actor.organization)}
    return render(request, "cycle/years.html", context)


def year(request: HttpRequest, slug: str, fiscal_year: int) -> HttpResponse:
    """The calendar of a year, and what the officers set about it."""
    actor = actor_of(request)
    cycle = _cycle(request, fiscal_year)
    runs = may_run_year(actor)
    form = RemindForm(_sent(request), initial={"days": cycle.remind_days}) if runs else None
    if request.method == "POST":
        require_running_year(actor)
    if form is not None and submitted(form, lambda data: set_remind_days(actor=actor, cycle=cycle, **data)):
        messages.success(request, bi("บันทึกแล้ว", "Saved."))
        return redirect("cycle:year", slug, fiscal_year)
    rows = [(day, Stage(day.stage).label, shown_day(day)) for day in calendar_of(cycle)]
    over = timezone.localdate() > cycle.period.end
    context = {
        "cycle": cycle,
        "rows": rows,
        "runs": runs,
        "form": form,
        "over": over,
        "rounds": cycle.period.rounds,
    }
    return render(request, "cycle/year.html", context)


def change_day(request: HttpRequest, slug: str, fiscal_year: int, pk: UUID) -> HttpResponse:
    """Other days for a stage."""
    actor = actor_of(request)
    require_running_year(actor)
    cycle = _cycle(request, fiscal_year)
    day: CalendarDay = get_object_or_404(calendar_of(cycle), pk=pk)
    initial = {"starts_on": day.starts_on, "ends_on": day.ends_on, "note": day.note}
    form = CalendarDayForm(_sent(request), initial=initial)
    if submitted(form, lambda data: change_calendar_day(actor=actor, day=day, **data)):
        messages.success(request, bi("แก้ปฏิทินแล้ว", "The calendar is changed."))
        return redirect("cycle:year", slug, fiscal_year)
    return render(
        request, "cycle/change_day.html", {"cycle": cycle, "day": day, "shown": shown_day(day), "form": form}
    )


@require_safe
def calendar_file(request: HttpRequest, slug: str, fiscal_year: int) -> HttpResponse:
    """The calendar for a calendar program."""
    cycle = _cycle(request, fiscal_year)
    host = request.get_host().split(":")[0]
    events = [
        CalendarEvent(
            uid=f"{day.pk}@{host}",
            summary=spoken(day.title),
            first=day.starts_on,
            last=day.ends_on,
            changed=day.updated_at,
            description=day.note,
        )
        for day in calendar_of(cycle)
    ]
    content = write_calendar(f"KruPA {cycle.organization} {cycle}", events)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="krupa-{slug}-{fiscal_year}.ics"'
    return response


@require_safe
def rules(request: HttpRequest, slug: str, fiscal_year: int) -> HttpResponse:
    """The rules, wordings and program the year was opened with, and what has changed since."""
    cycle = _cycle(request, fiscal_year)
    frozen = cycle.frozen
    plain = [_figure(name, rule) for name, rule in sorted(frozen.rules.items()) if _is_figure(rule["value"])]
    context: dict[str, Any] = {
        "cycle": cycle,
        "frozen": frozen,
        "plain": plain,
        "others": len(frozen.rules) - len(plain),
        "changes": changed_since_opening(frozen),
        "own_wordings": sorted(slug for slug, wording in frozen.wordings.items() if wording["own"]),
    }
    return render(request, "cycle/rules.html", context)


def close(request: HttpRequest, slug: str, fiscal_year: int) -> HttpResponse:
    """Close the year, after a question."""
    actor = actor_of(request)
    require_running_year(actor)
    cycle = _cycle(request, fiscal_year)
    if request.method == "POST":
        try:
            close_year(actor=actor, cycle=cycle)
        except RefusedError as error:
            messages.error(request, spoken(error.message))
        else:
            messages.success(request, bi("ปิดปีงบประมาณแล้ว", "The year is closed."))
        return redirect("cycle:year", slug, fiscal_year)
    return render(request, "cycle/close.html", {"cycle": cycle})


def _is_figure(value: Any) -> bool:
    """Whether a frozen value is a number: figures are shown, tables and wordings only counted."""
    return str(value).replace(".", "", 1).isdecimal()


def _figure(name: str, rule: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, **rule, "since": date.fromisoformat(rule["since"])}


def _cycle(request: HttpRequest, fiscal_year: int) -> Cycle:
    found = cycles_of(actor_of(request).organization).select_related("organization")
    cycle: Cycle = get_object_or_404(found, fiscal_year=fiscal_year)
    return cycle


def _sent(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None
