"""The papers as files."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST

from krupa.agreements import services
from krupa.agreements.form import form_of
from krupa.agreements.papers import MEDIA_TYPES, make_paper
from krupa.agreements.selectors import readable_version
from krupa.agreements.views.common import agreement_or_404, to
from krupa.agreements.views.reading import tell
from krupa.base.bilingual import bi, spoken
from krupa.base.refusal import RefusedError
from krupa.base.requests import actor_of
from krupa.papers.catalogue import Format


@require_GET
def paper(request: HttpRequest, slug: str, pk: UUID, number: int, kind: str) -> HttpResponse:
    """A version as PDF or DOCX, made from its facts; an auditor gets what is approved."""
    agreement = agreement_or_404(request, pk)
    version = get_object_or_404(agreement.versions, number=number)
    readable = readable_version(actor_of(request), agreement)
    if readable != agreement.current and version.opinion != "approved":
        raise Http404
    version.agreement = agreement
    tell(request, agreement, version)
    try:
        data = make_paper(version, Format(kind))
    except RefusedError as error:
        messages.error(request, spoken(error.message))
        return to(agreement)
    response = HttpResponse(data, content_type=MEDIA_TYPES[Format(kind)])
    shown = "inline" if kind == Format.PDF else "attachment"
    name = f"{form_of(agreement).slug}-{agreement.cycle.fiscal_year}-v{number}.{kind}"
    response["Content-Disposition"] = f'{shown}; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response


@require_POST
def register(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Enter the approved agreement in the register."""
    agreement = agreement_or_404(request, pk)
    try:
        services.register_paper(actor=actor_of(request), agreement=agreement)
        messages.success(request, bi("ลงทะเบียนเอกสารแล้ว", "The paper is in the register."))
    except RefusedError as error:
        messages.warning(request, spoken(error.message))
    return to(agreement)
