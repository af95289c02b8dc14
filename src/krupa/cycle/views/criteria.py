"""The prologue: the officers' page, and the announcement for everybody, signed in or not."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from krupa.base.bilingual import spoken
from krupa.base.refusal import RefusedError
from krupa.base.requests import actor_of
from krupa.correspondence.files import read_file
from krupa.correspondence.rates import limited
from krupa.correspondence.selectors import drafts_for
from krupa.cycle.models import Cycle
from krupa.cycle.permissions import may_run_year
from krupa.cycle.selectors import CRITERIA, criteria_papers, cycles_of, public_announcements
from krupa.cycle.services.criteria import draft_criteria
from krupa.organizations.models import Organization
from krupa.papers.catalogue import entry


@require_safe
def criteria(request: HttpRequest, slug: str, fiscal_year: int) -> HttpResponse:
    """Both papers for the officers, the announcement for everybody else."""
    actor = actor_of(request)
    cycle: Cycle = get_object_or_404(cycles_of(actor.organization), fiscal_year=fiscal_year)
    issued = criteria_papers(actor.organization, fiscal_year)
    runs = may_run_year(actor)
    drafts = drafts_for(actor).filter(slug__in=CRITERIA, fiscal_year=fiscal_year) if runs else ()
    drafted = {draft.slug: draft for draft in drafts}
    wanted = CRITERIA if runs else CRITERIA[-1:]
    rows = [(entry(paper), issued.get(paper), drafted.get(paper)) for paper in wanted]
    return render(request, "cycle/criteria.html", {"cycle": cycle, "rows": rows, "runs": runs})


@require_POST
def draft(request: HttpRequest, slug: str, fiscal_year: int, paper: str) -> HttpResponse:
    """Draft one of the papers and go on to its page in the register."""
    actor = actor_of(request)
    cycle: Cycle = get_object_or_404(cycles_of(actor.organization), fiscal_year=fiscal_year)
    if paper not in CRITERIA:
        raise Http404
    try:
        made = draft_criteria(actor=actor, cycle=cycle, slug=paper)
    except RefusedError as error:
        messages.error(request, spoken(error.message))
        return redirect("cycle:criteria", slug, fiscal_year)
    return redirect("draft", slug, made.pk)


@login_not_required
@require_safe
@limited
def announcements(request: HttpRequest, slug: str) -> HttpResponse:
    """What the organisation has announced to the public. No sign-in, no personal data."""
    organization = get_object_or_404(Organization, slug=slug)
    papers = public_announcements(organization)
    return render(request, "cycle/announcements.html", {"publisher": organization, "papers": papers})


@login_not_required
@require_safe
@limited
def announcement_file(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """The announcement as issued."""
    organization = get_object_or_404(Organization, slug=slug)
    paper = get_object_or_404(public_announcements(organization), pk=key)
    try:
        data = read_file(paper, "pdf")
    except (FileNotFoundError, ValueError) as error:  # gone, or no longer the one that was issued
        raise Http404 from error
    response = HttpResponse(data, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{paper.slug}-{paper.fiscal_year}.pdf"'
    return response
