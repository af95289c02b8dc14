"""Home in an organisation: the task list; and the messages."""

from __future__ import annotations

from typing import Any

from django.contrib import messages as flash
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from krupa.base.bilingual import bi
from krupa.base.requests import actor_of
from krupa.cycle.board import board_of
from krupa.cycle.jobs import remind_today
from krupa.cycle.permissions import may_run_year
from krupa.cycle.selectors import messages_of, present_cycle, unread_count
from krupa.cycle.services.messages import mark_read
from krupa.cycle.shown import shown_board

_PER_PAGE = 30


@require_safe
def home(request: HttpRequest, slug: str) -> HttpResponse:
    """What the reader has to do, and the nine stages of the year."""
    actor = actor_of(request)
    cycle = present_cycle(actor.organization)
    context: dict[str, Any] = {
        "cycle": cycle,
        "runs": may_run_year(actor),
        "unread": unread_count(actor),
    }
    if cycle is not None:
        remind_today(cycle)
        context["board"] = shown_board(board_of(actor, cycle, timezone.localdate()))
    return render(request, "cycle/home.html", context)


@require_safe
def messages(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything the reader was told here, the newest first."""
    actor = actor_of(request)
    page = Paginator(messages_of(actor), _PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "cycle/messages.html", {"page": page, "unread": unread_count(actor)})


@require_POST
def read_messages(request: HttpRequest, slug: str) -> HttpResponse:
    """All of the reader's messages are read."""
    mark_read(actor=actor_of(request))
    flash.success(request, bi("ทำเครื่องหมายว่าอ่านแล้ว", "Marked as read."))
    return redirect("cycle:messages", slug)
