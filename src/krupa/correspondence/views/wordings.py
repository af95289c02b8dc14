"""Settings of the register: an office's own wordings, and where its numbers go on."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe

from krupa.base.actor import Actor
from krupa.base.bilingual import bi
from krupa.base.refusal import RefusedError
from krupa.base.requests import actor_of
from krupa.correspondence.composing import is_prose
from krupa.correspondence.families import Family
from krupa.correspondence.forms import NumberingForm, WordingForm, blame
from krupa.correspondence.labels import FAMILIES, KINDS
from krupa.correspondence.models import series_year
from krupa.correspondence.permissions import may_keep_register
from krupa.correspondence.selectors import own_wording, own_wordings, series_of, wording_versions
from krupa.correspondence.services.drafts import clean_wording
from krupa.correspondence.services.numbering import continue_numbering
from krupa.correspondence.services.wordings import replace_wording, tried
from krupa.papers.catalogue import catalogue, entry
from krupa.papers.prose.wording import standard_text
from krupa.papers.render.html import render_html


def wordings(request: HttpRequest, slug: str) -> HttpResponse:
    """Every paper with a wording, and whose wording is in use."""
    actor = _keeper(request)
    own = own_wordings(actor.organization)
    rows = [
        {"entry": paper, "kind": KINDS[paper.kind], "own": paper.slug in own}
        for paper in catalogue()
        if is_prose(paper.slug)
    ]
    return render(request, "correspondence/wordings.html", {"rows": rows})


def wording(request: HttpRequest, slug: str, paper: str) -> HttpResponse:
    """Change one wording: tried on an invented year, shown, then saved."""
    actor = _keeper(request)
    if paper not in {one.slug for one in catalogue()} or not is_prose(paper):
        raise Http404
    own = own_wording(actor.organization, paper)
    text = own or standard_text(paper)
    form = WordingForm(request.POST or None, initial={"wording": text})
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["wording"]
        try:
            if "save" in request.POST:
                replace_wording(actor=actor, slug=paper, text=text)
                messages.success(
                    request, bi("บันทึกแล้ว ร่างใหม่จะใช้ข้อความนี้", "Saved. New drafts use this wording.")
                )
                return redirect("wording", slug, paper)
            clean_wording(paper, text)
        except RefusedError as error:
            blame(form, error)
    context = {
        "entry": entry(paper),
        "form": form,
        "own": bool(own),
        "preview": "" if form.errors else _preview(actor, paper, text, form),
        "versions": wording_versions(actor.organization, paper)[:10],
    }
    return render(request, "correspondence/wording.html", context)


def restore_wording(request: HttpRequest, slug: str, paper: str) -> HttpResponse:
    """Go back to the standard wording, after a question."""
    actor = _keeper(request)
    if paper not in own_wordings(actor.organization):
        raise Http404
    if request.method == "POST":
        replace_wording(actor=actor, slug=paper, text="")
        messages.success(request, bi("กลับไปใช้ข้อความมาตรฐานแล้ว", "The standard wording is back."))
        return redirect("wording", slug, paper)
    return render(request, "correspondence/restore_wording.html", {"entry": entry(paper)})


def numbering(request: HttpRequest, slug: str) -> HttpResponse:
    """The series, and where one goes on when the office has numbered papers elsewhere."""
    actor = _keeper(request)
    form = NumberingForm(request.POST or None, initial={"year": series_year(timezone.localdate())})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            continue_numbering(
                actor=actor,
                family=Family(given["family"]),
                year=given["year"],
                following=given["following"],
            )
        except RefusedError as error:
            blame(form, error)
        else:
            messages.success(request, bi("กำหนดเลขถัดไปแล้ว", "The next number is set."))
            return redirect("numbering", slug)
    rows: list[dict[str, Any]] = [
        {"series": one, "label": FAMILIES[Family(one.family)], "following": one.last + 1}
        for one in series_of(actor.organization)
    ]
    return render(request, "correspondence/numbering.html", {"form": form, "rows": rows})


def _preview(actor: Actor, paper: str, text: str, form: WordingForm) -> str:
    try:
        document = next(tried(actor.organization, paper, text), None)
    except RefusedError as error:
        if form.is_bound:
            blame(form, error)
        return ""
    return mark_safe(render_html(document)) if document else ""  # noqa: S308 - render_html escapes


def _keeper(request: HttpRequest) -> Actor:
    actor = actor_of(request)
    if not may_keep_register(actor):
        raise Http404
    return actor
