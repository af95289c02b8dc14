"""The list of papers, one paper, its files, and how it loses its force."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from krupa.audit.services import record_reading
from krupa.base.actor import Actor
from krupa.base.bilingual import bi
from krupa.base.refusal import RefusedError
from krupa.base.requests import actor_of
from krupa.correspondence import files
from krupa.correspondence.codes import verify_address
from krupa.correspondence.forms import ReasonForm, SearchForm, blame
from krupa.correspondence.labels import KINDS, STATES
from krupa.correspondence.models import Paper
from krupa.correspondence.permissions import is_own, may_keep_register
from krupa.correspondence.selectors import drafts_for, paper_for, papers_for, search
from krupa.correspondence.services.validity import cancel_paper, correct_paper

_PER_PAGE = 50
_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def register(request: HttpRequest, slug: str) -> HttpResponse:
    """The papers the actor may read, and the drafts that wait."""
    actor = actor_of(request)
    form = SearchForm(request.GET or None)
    found = search(papers_for(actor), **form.wanted()) if form.is_bound else papers_for(actor)
    page = Paginator(found.defer("facts", "text", "wording"), _PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "correspondence/register.html",
        {
            "form": form,
            "page": page,
            "rows": [_row(paper) for paper in page],
            "drafts": drafts_for(actor).defer("facts", "wording")[:_PER_PAGE],
            "keeper": may_keep_register(actor),
        },
    )


def paper(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """One paper: what it is, where it stands, its files."""
    actor = actor_of(request)
    shown = paper_for(actor, key)
    _note_reading(actor, shown)
    context = {
        **_row(shown),
        "keeper": may_keep_register(actor) and shown.state == "issued",
        "address": verify_address(shown),
        "endings": list(shown.files),
    }
    return render(request, "correspondence/paper.html", context)


def download(request: HttpRequest, slug: str, key: UUID, ending: str) -> HttpResponse:
    """A file of a paper, exactly as issued."""
    actor = actor_of(request)
    shown = paper_for(actor, key)
    try:
        data = files.read_file(shown, ending)
    except FileNotFoundError as error:
        raise Http404 from error
    except ValueError:
        return render(request, "correspondence/changed_file.html", _row(shown), status=409)
    _note_reading(actor, shown)
    response = HttpResponse(data, content_type=_TYPES[ending])
    response["Content-Disposition"] = f'attachment; filename="{shown.slug}-{shown.shown_code}.{ending}"'
    response["Cache-Control"] = "private, no-store"
    return response


def cancel(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """Declare a paper invalid, with a reason."""

    def do(actor: Actor, paper: Paper, reason: str) -> HttpResponse:
        cancel_paper(actor=actor, paper=paper, reason=reason)
        messages.success(request, bi("ยกเลิกเอกสารแล้ว", "The paper is cancelled."))
        return redirect("paper", slug, key)

    return _with_reason(request, key, "correspondence/cancel.html", do)


def correct(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """Begin the paper that replaces this one, with a reason."""

    def do(actor: Actor, paper: Paper, reason: str) -> HttpResponse:
        return redirect("draft", slug, correct_paper(actor=actor, paper=paper, reason=reason).pk)

    return _with_reason(request, key, "correspondence/correct.html", do)


def _with_reason(
    request: HttpRequest, key: UUID, template: str, do: Callable[[Actor, Paper, str], HttpResponse]
) -> HttpResponse:
    actor = actor_of(request)
    shown = paper_for(actor, key)
    if not may_keep_register(actor):
        raise Http404
    form: forms.Form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return do(actor, shown, form.cleaned_data["reason"])
        except RefusedError as error:
            blame(form, error)
    return render(request, template, {**_row(shown), "form": form})


def _row(paper: Paper) -> dict[str, Any]:
    state, tone = STATES[paper.state]
    return {"paper": paper, "kind": KINDS[paper.kind], "state": state, "tone": tone}


def _note_reading(actor: Actor, paper: Paper) -> None:
    """Reading a paper about another person leaves a trace."""
    if paper.person_key and not is_own(actor, paper):
        record_reading(
            actor=actor,
            subject=paper,
            th=f"เปิดดู {paper}",
            en=f"Read {paper.number or paper.shown_code}: {paper.entry.title_en}",
        )
