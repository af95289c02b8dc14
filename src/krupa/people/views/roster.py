"""Pages of rosters: template, upload, preview with progress, confirmation, rejected rows, export."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from krupa.base.bilingual import bi, spoken
from krupa.base.forms import submitted
from krupa.base.refusal import RefusedError
from krupa.base.requests import actor_of
from krupa.organizations.selectors import units_of
from krupa.people import forms
from krupa.people.models import RosterImport
from krupa.people.permissions import must_keep_people
from krupa.people.roster import workbook
from krupa.people.roster.plan import Action
from krupa.people.roster.report import from_text
from krupa.people.roster.states import is_at_work
from krupa.people.selectors import find_people, imports_of, with_present_posts
from krupa.people.services import roster as services

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PER_PAGE = 50
_LATEST = 10


def upload(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose a workbook; the latest rosters below."""
    actor = actor_of(request)
    must_keep_people(actor)
    posted = request.method == "POST"
    form = forms.RosterForm(request.POST if posted else None, request.FILES if posted else None)
    done: list[RosterImport] = []

    def act(data: dict[str, Any]) -> None:
        file = data["file"]
        content = file.read(services.MOST_BYTES + 1)
        done.append(services.upload_roster(actor=actor, file_name=file.name, content=content))

    if submitted(form, act):
        return redirect("people:roster", slug, done[0].pk)
    latest = imports_of(actor)[:_LATEST]
    return render(
        request, "people/upload.html", {"form": form, "latest": latest}, status=422 if form.errors else 200
    )


@require_safe
def roster(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Where a roster stands: the bar while it is at work, then what each row will do or has done."""
    actor = actor_of(request)
    must_keep_people(actor)
    found: RosterImport = get_object_or_404(imports_of(actor), pk=pk)
    rows = from_text(found.report)
    shown = request.GET.get("show", "")
    if shown not in list(Action):
        shown = next((str(action) for action in (Action.REJECT, Action.CHANGE, Action.ADD, Action.SAME)
                      if any(row.action is action for row in rows)), "")  # fmt: skip
    page = Paginator([row for row in rows if row.action == shown], PER_PAGE).get_page(request.GET.get("page"))
    context = {"roster": found, "page": page, "shown": shown, "at_work": is_at_work(found.state)}
    return render(request, "people/roster.html", context)


@require_POST
def confirm(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Have the accepted rows saved."""
    actor = actor_of(request)
    must_keep_people(actor)
    return _acted(request, slug, pk, services.confirm_roster)


@require_POST
def discard(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Throw a checked roster away."""
    actor = actor_of(request)
    must_keep_people(actor)
    return _acted(request, slug, pk, services.discard_roster)


@require_safe
def template(request: HttpRequest, slug: str) -> HttpResponse:
    """The empty workbook."""
    actor = actor_of(request)
    must_keep_people(actor)
    return _file(workbook.template(_units(request)), "roster-template.xlsx")


@require_safe
def rejected(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """The rejected rows with their reasons, to be corrected and uploaded again."""
    actor = actor_of(request)
    must_keep_people(actor)
    found: RosterImport = get_object_or_404(imports_of(actor), pk=pk)
    rows = [row for row in from_text(found.report) if row.action is Action.REJECT]
    reasons = ("\n".join(f"{one.place}: {spoken(one.message)}" for one in row.problems) for row in rows)
    pairs = zip((row.shown for row in rows), reasons, strict=True)
    return _file(workbook.rejected(_units(request), pairs), "roster-rejected.xlsx")


@require_POST
def export(request: HttpRequest, slug: str) -> HttpResponse:
    """The roll as a workbook."""
    actor = actor_of(request)
    must_keep_people(actor)
    people = list(find_people(actor).prefetch_related("degrees", "licences"))
    posts = {person.pk: post for person, post in with_present_posts(people) if post}
    content = workbook.roll(_units(request), people, posts)
    services.record_export(actor=actor, count=len(people))
    return _file(content, "roster.xlsx")


def _acted(request: HttpRequest, slug: str, pk: UUID, act: Any) -> HttpResponse:
    actor = actor_of(request)
    found: RosterImport = get_object_or_404(imports_of(actor), pk=pk)
    try:
        act(actor=actor, roster=found)
    except RefusedError as error:
        messages.error(request, bi(error.message.th, error.message.en))
    return redirect("people:roster", slug, pk)


def _units(request: HttpRequest) -> list[str]:
    return [unit.name for unit in units_of(actor_of(request).organization, timezone.localdate())]


def _file(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=_XLSX, headers=headers)
