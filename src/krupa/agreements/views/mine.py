"""One's own agreements of a year: start, open, amend, withdraw."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krupa.agreements import services
from krupa.agreements.form import form_for
from krupa.agreements.models import Agreement
from krupa.agreements.selectors import agreements_of, copy_sources, supervised
from krupa.agreements.states import LABELS, Action
from krupa.agreements.views.common import (
    TONES,
    address,
    agreement_or_404,
    confirm,
    cycle_or_404,
    require_may,
    to,
)
from krupa.base.bilingual import bi, spoken
from krupa.base.refusal import RefusedError
from krupa.base.requests import actor_of
from krupa.people.selectors import post_on


@require_GET
def mine(request: HttpRequest, slug: str) -> HttpResponse:
    """The actor's agreements of the year, and how to begin one; whoever has none goes to the list."""
    actor, cycle = actor_of(request), cycle_or_404(request)
    if actor.person is None:
        return redirect("agreements:list", slug=slug)
    rows = list(agreements_of(actor, cycle)) if cycle else []
    day = cycle and min(max(timezone.localdate(), cycle.period.start), cycle.period.end)
    post = post_on(actor.person, day) if day else None
    covered = day and any(row.starts_on <= day <= row.ends_on for row in rows)
    context = {
        "cycle": cycle,
        "rows": [_shown(row) for row in rows],
        "post": post,
        "form_of": form_for(post, on=cycle.rules_on) if post and cycle else None,
        "may_start": bool(cycle and post and not covered),
        "sources": list(copy_sources(actor.person)[:6]),
        "supervises": bool(actor.directs) or (cycle is not None and supervised(actor, cycle).exists()),
    }
    return render(request, "agreements/mine.html", context)


def _shown(row: Agreement) -> dict[str, Any]:
    label = LABELS[row.state_now]
    return {"agreement": row, "status": label.writer, "tone": TONES[label.colour], "href": address(row)}


@require_POST
def start(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin an agreement, from nothing or from a copy."""
    actor, cycle = actor_of(request), cycle_or_404(request)
    source = None
    if cycle is None:
        return redirect("agreements:mine", slug=slug)
    if (key := request.POST.get("copy_from")) and actor.person:
        source = get_object_or_404(copy_sources(actor.person), pk=_key(key))
    try:
        agreement = services.start_agreement(
            actor=actor, cycle=cycle, on=timezone.localdate(), copy_from=source
        )
    except RefusedError as error:
        messages.warning(request, spoken(error.message))
        return redirect("agreements:mine", slug=slug)
    messages.success(
        request,
        bi(
            "เริ่มข้อตกลงแล้ว ระบบบันทึกให้เองระหว่างเขียน",
            "The agreement is begun. What you write is saved as you go.",
        ),
    )
    return to(agreement)


@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Take a submission back."""
    agreement = agreement_or_404(request, pk)
    if refused := require_may(request, agreement, Action.WITHDRAW):
        return refused
    if request.method == "GET":
        return confirm(request, agreement, Action.WITHDRAW, "agreements/withdraw.html")
    return _do(
        request, agreement, services.withdraw, bi("ถอนแล้ว แก้ไขต่อได้", "Withdrawn. You can go on writing.")
    )


@require_http_methods(["GET", "POST"])
def amend(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Begin an amendment."""
    agreement = agreement_or_404(request, pk)
    if refused := require_may(request, agreement, Action.AMEND):
        return refused
    if request.method == "GET":
        return confirm(request, agreement, Action.AMEND, "agreements/amend.html")
    return _do(request, agreement, services.amend, bi("เริ่มฉบับแก้ไขแล้ว", "The amendment is begun."))


def _do(
    request: HttpRequest, agreement: Agreement, service: Callable[..., object], done: str
) -> HttpResponse:
    try:
        service(actor=actor_of(request), agreement=agreement)
        messages.success(request, done)
    except RefusedError as error:
        messages.warning(request, spoken(error.message))
    return to(agreement)


def _key(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
