"""Writing: one page for each section, saved as it is typed."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from krupa.agreements import services
from krupa.agreements.checks import check_work, minimum
from krupa.agreements.compare import fields_of
from krupa.agreements.content import Work
from krupa.agreements.form import Form, form_of
from krupa.agreements.forms import SectionForm, WorkForm, section_form
from krupa.agreements.keeping import forget, keep_and_ask_to_sign_in, kept
from krupa.agreements.models import Agreement, SetAside
from krupa.agreements.selectors import set_aside, suggestions_for
from krupa.agreements.services import Saved
from krupa.agreements.states import Action
from krupa.agreements.views.common import (
    address,
    agreement_or_404,
    page_of,
    require_may,
    to,
)
from krupa.audit.canonical import plain_text
from krupa.base.bilingual import bi
from krupa.base.refusal import RefusedError
from krupa.base.requests import actor_of
from krupa.organizations.rulebook import rulebook_of
from krupa.papers.forms.pa1_administrator import ACTIVITIES
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Severity
from krupa.regulations.indicators import GUIDING_QUESTIONS
from krupa.regulations.posts import Line


@login_not_required  # so that what was typed in an ended session can be kept
@require_http_methods(["GET", "POST"])
def section(request: HttpRequest, slug: str, pk: UUID, section: str) -> HttpResponse:
    """One section to write."""
    if not request.user.is_authenticated:
        return keep_and_ask_to_sign_in(request)
    agreement = agreement_or_404(request, pk)
    form = form_of(agreement)
    if section not in form.sections:
        raise Http404
    if request.method == "POST":
        return _save(request, agreement, form, section)
    if refused := require_may(request, agreement, Action.SAVE):
        return refused
    again = kept(request)
    typed = section_form(form, section, agreement.now.text.part(section), again)
    return _page(request, agreement, form, section, typed, again)


def _save(request: HttpRequest, agreement: Agreement, form: Form, section: str) -> HttpResponse:
    data, part = request.POST, agreement.now.text.part(section)
    typed = section_form(form, section, part, data)
    if data.get("more") or not typed.is_valid():
        return _unsaved(request, agreement, form, section, typed)
    try:
        saved = services.save_section(
            actor=actor_of(request),
            agreement=agreement,
            section=section,
            part=typed.part,
            version=data.get("version", ""),
            revision=_number(data.get("revision", "")),
            editor=plain_text(data.get("editor", ""))[:64] or "page",
        )
    except RefusedError as error:
        return _unsaved(request, agreement, form, section, typed, error.message)
    forget(request)
    return _saved(request, agreement, form, section, saved)


def _saved(
    request: HttpRequest, agreement: Agreement, form: Form, section: str, saved: Saved
) -> HttpResponse:
    beside = saved.aside and address(agreement, "choose", section=section, aside=saved.aside.pk)
    if getattr(request, "htmx", False):
        context = {"revision": saved.revision, "at": timezone.localtime(), "beside": beside}
        return render(request, "agreements/saved.html", context)
    if saved.aside:
        return to(agreement, "choose", section=section, aside=saved.aside.pk)
    messages.success(request, bi("บันทึกแล้ว", "Saved."))
    following = _following(form, section)
    if request.POST.get("then") == "next" and following:
        return to(agreement, "section", section=following)
    return to(agreement)


def _unsaved(
    request: HttpRequest,
    agreement: Agreement,
    form: Form,
    section: str,
    typed: SectionForm,
    problem: Bilingual | None = None,
) -> HttpResponse:
    """What was typed, shown again with what keeps it from being saved."""
    if getattr(request, "htmx", False) and not request.POST.get("more"):
        return render(request, "agreements/unsaved.html", {"problem": problem})
    return _page(request, agreement, form, section, typed, request.POST, problem)


def _page(
    request: HttpRequest,
    agreement: Agreement,
    form: Form,
    section: str,
    typed: SectionForm,
    data: QueryDict | None,
    problem: Bilingual | None = None,
) -> HttpResponse:
    version = agreement.now
    data = data if data is not None else QueryDict()
    places = form.sections.index(section)
    context: dict[str, Any] = {
        **page_of(request, agreement),
        "section": section,
        "title": form.title(section),
        "form": typed,
        "is_work": isinstance(typed, WorkForm),
        "problem": problem,
        "version": data.get("version") or version.pk,
        "revision": data.get("revision") or version.revision(section),
        "editor": data.get("editor") or uuid4().hex,
        "kept": request.method == "GET" and bool(data),
        "suggestion": suggestions_for(agreement).get(section),
        "beside": set_aside(version).filter(section=section),
        "previous": form.sections[places - 1] if places else None,
        "following": _following(form, section),
        "place": places + 1,
        **_help(form, section),
    }
    if isinstance(typed, WorkForm):
        part = typed.readable_part if typed.bound else agreement.now.text.work
        context |= {**_totals(agreement, form, part), "activities": _activities(form)}
    return render(request, "agreements/section.html", context, status=409 if problem else 200)


def _help(form: Form, section: str) -> dict[str, Any]:
    """What stands beside the boxes: the manual's questions, examples, and the level that is expected."""
    if section not in form.indicators.numbers:
        return {"level": form.level}
    indicator = form.indicators.indicator(section)
    domain = next(domain for domain in form.indicators.domains if indicator in domain.indicators)
    return {
        "level": form.level,
        "domain": domain,
        "descriptor": indicator.descriptor(form.standing),
        "hint": indicator.hint,
        "questions": GUIDING_QUESTIONS,
    }


def _activities(form: Form) -> list[str]:
    return list(ACTIVITIES.values()) if form.line is Line.ADMINISTRATOR else []


@require_POST
def totals(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """The sums of what is typed now against the minimum; nothing is saved."""
    agreement = agreement_or_404(request, pk)
    form = form_of(agreement)
    typed = WorkForm(form, agreement.now.text.work, request.POST)
    return render(request, "agreements/totals.html", _totals(agreement, form, typed.readable_part))


def _totals(agreement: Agreement, form: Form, work: Work) -> dict[str, Any]:
    rules = rulebook_of(agreement.organization)
    found = tuple(check_work(work, form, rules))
    return {
        "hours": work.hours,
        "by_kind": [(form.kinds[kind], getattr(work.hours, kind)) for kind in form.kinds],
        "minimum": minimum(form, rules),
        "basis": form.basis and form.basis.label,
        "findings": found,
        "enough": not any(finding.severity is Severity.VIOLATION for finding in found),
    }


@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest, slug: str, pk: UUID, section: str, aside: UUID) -> HttpResponse:
    """Two texts of one section: keep the saved one, or save one's own, changed or not."""
    agreement = agreement_or_404(request, pk)
    if refused := require_may(request, agreement, Action.SAVE):
        return refused
    row = get_object_or_404(set_aside(agreement.now), pk=aside, section=section)
    form = form_of(agreement)
    mine = agreement.now.text.replaced(section, _part_of(agreement, row)).part(section)
    if request.method == "GET":
        return _choice(request, agreement, form, row, section_form(form, section, mine))
    typed, part = None, None
    if request.POST.get("keep") != "saved":
        typed = section_form(form, section, mine, request.POST)
        if request.POST.get("more") or not typed.is_valid():
            return _choice(request, agreement, form, row, typed)
        part = typed.part
    try:
        settled = services.choose_text(
            actor=actor_of(request),
            agreement=agreement,
            aside=row,
            part=part,
            revision=_number(request.POST.get("revision", "")),
        )
    except RefusedError as error:
        shown = typed or section_form(form, section, mine)
        return _choice(request, agreement, form, row, shown, error.message)
    if not settled and typed is not None:
        return _choice(request, agreement_or_404(request, pk), form, row, typed)
    messages.success(request, bi("บันทึกข้อความที่เลือกแล้ว", "The text you chose is saved."))
    return to(agreement, "section", section=section)


def _choice(
    request: HttpRequest,
    agreement: Agreement,
    form: Form,
    row: SetAside,
    typed: SectionForm,
    problem: Bilingual | None = None,
) -> HttpResponse:
    context = {
        **page_of(request, agreement),
        "section": row.section,
        "title": form.title(row.section),
        "form": typed,
        "is_work": isinstance(typed, WorkForm),
        "revision": agreement.now.revision(row.section),
        "saved_fields": fields_of(agreement.now.text, row.section, form),
        "problem": problem,
    }
    return render(request, "agreements/choose.html", context, status=409 if problem else 200)


def _part_of(agreement: Agreement, row: SetAside) -> Any:
    return type(agreement.now.text.part(row.section)).model_validate(row.part)


def _following(form: Form, section: str) -> str | None:
    place = form.sections.index(section) + 1
    return form.sections[place] if place < len(form.sections) else None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1
