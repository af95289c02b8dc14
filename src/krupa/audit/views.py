"""The events of an organisation on a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from krupa.audit.forms import WantedForm
from krupa.audit.permissions import require_events
from krupa.audit.selectors import Wanted, events_of
from krupa.base.paging import page_of
from krupa.base.requests import actor_of


@require_safe
def events(request: HttpRequest, slug: str) -> HttpResponse:
    """Newest first; a filter that cannot be understood is explained and shows nothing."""
    actor = actor_of(request)
    require_events(actor)
    form = WantedForm(request.GET)
    rows = events_of(actor.organization)
    if form.is_valid():
        asked = form.cleaned_data
        rows = events_of(actor.organization, Wanted(**asked | {"person": str(asked["person"] or "")}))
    else:
        rows = rows.none()
    return render(request, "audit/events.html", {"form": form, "page": page_of(request, rows)})
