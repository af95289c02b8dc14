"""A draft: its wording, how it will look, and issuing it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe

from krupa.base.bilingual import bi
from krupa.base.refusal import RefusedError
from krupa.base.requests import actor_of
from krupa.correspondence.composing import compose, is_prose, wording_of
from krupa.correspondence.forms import IssueForm, WordingForm, blame
from krupa.correspondence.labels import KINDS
from krupa.correspondence.models import Draft
from krupa.correspondence.selectors import draft_for, paper_for
from krupa.correspondence.services.drafts import discard_draft, edit_wording
from krupa.correspondence.services.issuing import issue_paper
from krupa.papers.content import Document
from krupa.papers.prose.wording import standard_text
from krupa.papers.render.html import render_html
from krupa.regulations.bilingual import Bilingual


def draft(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """Look at a draft and change its wording."""
    actor = actor_of(request)
    found = draft_for(actor, key)
    if found.issued_as is not None:
        return redirect("paper", slug, found.issued_as.pk)
    form = WordingForm(request.POST or None, initial={"wording": _text(found)})
    if request.method == "POST" and form.is_valid():
        try:
            edit_wording(actor=actor, draft=found, wording=form.cleaned_data["wording"])
        except RefusedError as error:
            blame(form, error)
        else:
            messages.success(request, bi("บันทึกข้อความแล้ว", "The wording is saved."))
            return redirect("draft", slug, key)
    context = {**_shown(found), "form": form, "prose": is_prose(found.slug), "own": bool(found.wording)}
    return render(request, "correspondence/draft.html", context)


def issued(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """What was just issued, with its number large."""
    paper = paper_for(actor_of(request), key)
    return render(request, "correspondence/issued.html", {"paper": paper, "kind": KINDS[paper.kind]})


def restore(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """Go back to the office's wording, after a question."""
    actor = actor_of(request)
    found = draft_for(actor, key)
    if request.method == "POST":
        try:
            edit_wording(actor=actor, draft=found, wording="")
        except RefusedError as error:
            messages.error(request, bi(error.message.th, error.message.en))
        else:
            messages.success(request, bi("กลับไปใช้ข้อความเดิมแล้ว", "The former wording is back."))
        return redirect("draft", slug, key)
    return render(request, "correspondence/restore_draft.html", {"draft": found})


def issue(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """Check the answers, then number, date and issue."""
    actor = actor_of(request)
    found = draft_for(actor, key)
    if found.issued_as is not None:  # a second click, or the page left open
        return redirect("issued", slug, found.issued_as.pk)
    form = IssueForm(request.POST or None, initial={"dated": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            paper = issue_paper(actor=actor, draft=found, dated=form.cleaned_data["dated"])
        except RefusedError as error:
            blame(form, error)
        else:
            return redirect("issued", slug, paper.pk)
    return render(request, "correspondence/issue.html", {**_shown(found), "form": form})


def discard(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """Throw a draft away, after a question."""
    actor = actor_of(request)
    found = draft_for(actor, key)
    if found.issued_as is not None:
        return redirect("paper", slug, found.issued_as.pk)
    if request.method == "POST":
        try:
            discard_draft(actor=actor, draft=found)
        except RefusedError as error:
            messages.error(request, bi(error.message.th, error.message.en))
            return redirect("draft", slug, key)
        messages.success(request, bi("ลบร่างแล้ว", "The draft is gone."))
        return redirect("register", slug)
    return render(request, "correspondence/discard.html", {"draft": found})


def _text(draft: Draft) -> str:
    """The wording to begin from."""
    return (wording_of(draft) or standard_text(draft.slug)) if is_prose(draft.slug) else ""


def _shown(draft: Draft) -> dict[str, Any]:
    """The draft with its picture, or with what keeps it from being made."""
    document: Document | None = None
    problem: Bilingual | None = None
    try:
        document = compose(draft)
    except RefusedError as error:
        problem = error.message
    return {
        "draft": draft,
        "kind": KINDS[draft.entry.kind],
        "problem": problem,
        "warnings": document.warnings if document else (),
        "preview": mark_safe(render_html(document)) if document else "",  # noqa: S308 - render_html escapes
        "title": document.title if document else draft.entry.title,
    }
