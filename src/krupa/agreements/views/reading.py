"""Reading, checking, submitting and deciding."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from krupa.agreements import services
from krupa.agreements.checks import check, empty_together, stops
from krupa.agreements.compare import compare_versions, fields_of
from krupa.agreements.content import is_empty
from krupa.agreements.form import Form, form_of
from krupa.agreements.forms import CloseForm, ReturnForm
from krupa.agreements.models import Agreement, CloseReason, Version
from krupa.agreements.permissions import is_owner
from krupa.agreements.selectors import (
    filtered,
    progress_by_unit,
    readable_version,
    set_aside,
    suggestions_for,
    supervised,
)
from krupa.agreements.states import LABELS, Action, State
from krupa.agreements.views.common import (
    TONES,
    address,
    agreement_or_404,
    cycle_or_404,
    page_of,
    require_may,
    to,
)
from krupa.audit.services import record_reading
from krupa.base.bilingual import bi
from krupa.base.refusal import RefusedError
from krupa.base.requests import actor_of, searched
from krupa.cycle.models import Cycle
from krupa.organizations.rulebook import rulebook_of
from krupa.organizations.selectors import units_of
from krupa.regulations.finding import Finding

PAGE = 50


@require_GET
def agreement(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """An agreement: the list of its sections for the one who writes, its text for everybody else."""
    row = agreement_or_404(request, pk)
    context = page_of(request, row)
    if "save" in context["may"]:
        return render(request, "agreements/write.html", {**context, **_tasks(row)})
    return _read(request, row, context)


def _tasks(row: Agreement) -> dict[str, Any]:
    form, text, found = form_of(row), row.now.text, _findings(row)
    wrong = {finding.where for finding in found}
    asked = suggestions_for(row)
    beside = set(set_aside(row.now).values_list("section", flat=True))
    sections = [
        {
            "key": key,
            "title": form.title(key),
            "href": address(row, "section", section=key),
            "empty": is_empty(text.part(key)),
            "complete": key not in wrong and not is_empty(text.part(key)),
            "suggestion": asked.get(key),
            "beside": key in beside,
        }
        for key in form.sections
    ]
    done = sum(1 for section in sections if section["complete"])
    return {"sections": sections, "done": done, "remark": asked.get(""), "before": row.versions.count() > 1}


def _findings(row: Agreement) -> tuple[Finding, ...]:
    return check(row.now.text, form_of(row), rulebook_of(row.organization))


def _read(request: HttpRequest, row: Agreement, context: dict[str, Any], form: Any = None) -> HttpResponse:
    version = readable_version(actor_of(request), row)
    if version is None:
        raise Http404
    tell(request, row, version)
    asks = form_of(row)
    deciding = "approve" in context["may"]
    form = form or (ReturnForm(asks) if deciding else None)
    return render(
        request,
        "agreements/read.html",
        {
            **context,
            "version": version,
            "sections": _sections(version, asks, form),
            "form": form,
            "findings": empty_together(_findings(row)) if deciding else (),
            "before": row.versions.count() > 1,
        },
        status=422 if form is not None and form.errors else 200,
    )


def _sections(version: Version, asks: Form, form: Any) -> list[dict[str, Any]]:
    given = dict(version.suggestions.values_list("section", "text"))
    return [
        {
            "key": key,
            "title": asks.title(key),
            "fields": fields_of(version.text, key, asks),
            "empty": is_empty(version.text.part(key)),
            "box": form[f"section-{key}"] if form else None,
            "suggestion": given.get(key),
        }
        for key in asks.sections
    ]


def tell(request: HttpRequest, row: Agreement, version: Version) -> None:
    """Somebody read a person's agreement: the person may know."""
    actor = actor_of(request)
    if not is_owner(actor, row):
        record_reading(
            actor=actor,
            subject=row,
            th=f"อ่านข้อตกลงของ{row.person} ฉบับที่ {version.number}",
            en=f"Read version {version.number} of the agreement of {row.person}",
        )


@require_http_methods(["GET", "POST"])
def check_answers(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Everything once more, with what was found, and the button that submits it."""
    row = agreement_or_404(request, pk)
    if refused := require_may(request, row, Action.SUBMIT):
        return refused
    problem = None
    if request.method == "POST":
        try:
            services.submit(actor=actor_of(request), agreement=row, version=request.POST.get("version", ""))
            return to(row, "submitted")
        except RefusedError as error:
            problem = error.message
    found = _findings(row)
    context = {
        **page_of(request, row),
        "version": row.now,
        "sections": _sections(row.now, form_of(row), None),
        "stops": stops(found),
        "informs": [finding for finding in empty_together(found) if finding not in stops(found)],
        "beside": set_aside(row.now).exists(),
        "problem": problem,
    }
    return render(request, "agreements/check.html", context, status=422 if problem else 200)


@require_GET
def submitted(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """The agreement is with the superior."""
    row = agreement_or_404(request, pk)
    return render(request, "agreements/submitted.html", {**page_of(request, row), "version": row.now})


@require_http_methods(["POST"])
def decide(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Approve, or return with suggestions."""
    row = agreement_or_404(request, pk)
    approving = request.POST.get("decision") == "approve"
    if refused := require_may(request, row, Action.APPROVE if approving else Action.RETURN):
        return refused
    form = ReturnForm(form_of(row), request.POST)
    if not form.is_valid():
        return _read(request, row, page_of(request, row), form)
    actor, version = actor_of(request), request.POST.get("version", "")
    try:
        if approving:
            services.approve(actor=actor, agreement=row, version=version, remark=_all_words(form))
        else:
            services.return_with_suggestions(
                actor=actor,
                agreement=row,
                version=version,
                suggestions=form.suggestions,
                remark=form.cleaned_data["remark"],
            )
    except RefusedError as error:
        form.add_error(error.field or None, bi(error.message.th, error.message.en))
        return _read(request, row, page_of(request, row), form)
    messages.success(
        request,
        bi("เห็นชอบข้อตกลงแล้ว", "The agreement is approved.")
        if approving
        else bi("ส่งคืนพร้อมข้อเสนอแนะแล้ว", "The agreement is returned with your suggestions."),
    )
    return to(row)


def _all_words(form: ReturnForm) -> str:
    """The remark with an approval; words in the boxes of sections are kept with it, never dropped."""
    lines = [f"{section}: {text}" for section, text in form.suggestions.items()]
    return "\n".join(filter(None, (form.cleaned_data["remark"], *lines)))


@require_GET
def versions(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Two versions side by side; the last two unless others are chosen."""
    row = agreement_or_404(request, pk)
    readable = readable_version(actor_of(request), row)
    rows = list(row.versions.all())
    if readable != row.current:  # whoever reads approved versions only compares those
        rows = [version for version in rows if version.opinion == "approved"]
    numbers = {str(version.number): version for version in rows}
    right = numbers.get(request.GET.get("right", ""), rows[-1])
    left = numbers.get(request.GET.get("left", ""), rows[max(rows.index(right) - 1, 0)])
    tell(request, row, right)
    context = {
        **page_of(request, row),
        "versions": rows,
        "left": left,
        "right": right,
        "rows": list(compare_versions(left.text, right.text, form_of(row))),
    }
    return render(request, "agreements/versions.html", context)


@require_http_methods(["GET", "POST"])
def close(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """End an agreement after a transfer, a promotion or with a new superior, and start the next."""
    row = agreement_or_404(request, pk)
    if refused := require_may(request, row, Action.CLOSE):
        return refused
    form = CloseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            new = services.close_and_restart(
                actor=actor_of(request),
                agreement=row,
                last_day=form.cleaned_data["last_day"],
                reason=CloseReason(form.cleaned_data["reason"]),
            )
        except RefusedError as error:
            form.add_error(error.field or None, bi(error.message.th, error.message.en))
        else:
            messages.success(request, bi("ปิดข้อตกลงเดิมแล้ว", "The old agreement is closed."))
            return to(new or row)
    return render(request, "agreements/close.html", {**page_of(request, row), "form": form})


@require_GET
def listing(request: HttpRequest, slug: str) -> HttpResponse:
    """The agreements of others that the actor sees, with filters, and how far each unit is."""
    actor, cycle = actor_of(request), cycle_or_404(request)
    if cycle is None:
        return render(request, "agreements/list.html", {"cycle": None})
    chosen = {
        "unit": request.GET.get("unit", ""),
        "state": request.GET.get("state", ""),
        "q": searched(request),
    }
    units = list(units_of(actor.organization))
    rows = filtered(
        supervised(actor, cycle),
        units=units,
        unit=chosen["unit"],
        states=[chosen["state"]],
        search=chosen["q"],
    )
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    context = {
        "cycle": cycle,
        "cycles": Cycle.objects.of(actor.organization),
        "page": page,
        "rows": [_listed(row) for row in page.object_list],
        "chosen": chosen,
        "units": units,
        "states": [(state.value, LABELS[state].reader) for state in State],
        "progress": progress_by_unit(actor, cycle, _day(cycle)),
    }
    return render(request, "agreements/list.html", context)


def _listed(row: Agreement) -> dict[str, Any]:
    label = LABELS[row.state_now]
    return {"agreement": row, "status": label.reader, "tone": TONES[label.colour], "href": address(row)}


def _day(cycle: Cycle) -> Any:
    return min(max(timezone.localdate(), cycle.period.start), cycle.period.end)
