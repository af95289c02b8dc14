"""Open to everybody: whether a paper is genuine, without a word about people."""

from __future__ import annotations

import hashlib

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control, never_cache

from krupa.correspondence.codes import read_code
from krupa.correspondence.forms import CodeForm, FileForm
from krupa.correspondence.labels import KINDS, STATES
from krupa.correspondence.rates import limited
from krupa.correspondence.selectors import paper_of_code
from krupa.papers.render.html import preview_css


@login_not_required
@never_cache
@limited
def verify_start(request: HttpRequest) -> HttpResponse:
    """Type the code, for those who cannot scan it."""
    form = CodeForm(request.GET or None)
    if form.is_bound and form.is_valid():
        return redirect("verify", read_code(form.cleaned_data["code"]) or "-")
    return render(request, "correspondence/verify_start.html", {"form": form})


@login_not_required
@never_cache
@limited
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """What the register says about the paper, and whether a file is the one that was issued.

    The catalogue's name of the paper is shown, not its title, which may name a person.
    """
    paper = paper_of_code(read_code(code))
    if paper is None:
        return render(request, "correspondence/verify_unknown.html", {"form": CodeForm()}, status=404)
    form = FileForm(request.POST or None, request.FILES or None)
    same: bool | None = None
    if request.method == "POST" and form.is_valid():
        digest = hashlib.sha256()
        for chunk in form.cleaned_data["file"].chunks():
            digest.update(chunk)
        same = digest.hexdigest() == paper.sha256
    state, tone = STATES[paper.state]
    context = {
        "paper": paper,
        "kind": KINDS[paper.kind],
        "state": state,
        "tone": tone,
        "replaced_by": getattr(paper, "corrected_by", None),
        "form": form,
        "same": same,
    }
    return render(request, "correspondence/verify.html", context)


@login_not_required
@cache_control(public=True, max_age=3600)
def preview_style(request: HttpRequest) -> HttpResponse:
    """The stylesheet of papers on the screen, which lies with their renderer."""
    return HttpResponse(preview_css(), content_type="text/css")
