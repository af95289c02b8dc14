"""The settings of an organisation: one hub, small pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import BaseForm
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from krupa.base.bilingual import bi
from krupa.base.forms import sent, submitted
from krupa.base.requests import actor_of
from krupa.organizations import forms, services
from krupa.organizations.instruments import BY_KEY, CITED
from krupa.organizations.models import Unit
from krupa.organizations.permissions import require_settings
from krupa.organizations.selectors import instruments_of, signatories_of, units_of
from krupa.organizations.services.organization import PARTICULARS
from krupa.organizations.setup import missing_setup


@require_safe
def hub(request: HttpRequest, slug: str) -> HttpResponse:
    """What is missing, and a way to every page."""
    actor = actor_of(request)
    require_settings(actor)
    missing = missing_setup(actor.organization, timezone.localdate(), officer=actor.is_officer)
    return render(request, "organizations/hub.html", {"missing": missing})


def particulars(request: HttpRequest, slug: str) -> HttpResponse:
    """Name, place and offices."""
    actor = actor_of(request)
    require_settings(actor)
    initial = {name: getattr(actor.organization, name) for name in PARTICULARS}
    form = forms.ParticularsForm(sent(request), initial=initial)
    return _page(
        request,
        "organizations/particulars.html",
        form,
        lambda data: services.change_organization(actor=actor, **data),
        "organizations:hub",
    )


def units(request: HttpRequest, slug: str) -> HttpResponse:
    """Schools and child centres, and a form for another."""
    actor = actor_of(request)
    require_settings(actor)
    form = forms.UnitForm(sent(request))
    return _page(
        request,
        "organizations/units.html",
        form,
        lambda data: services.add_unit(actor=actor, **data),
        "organizations:units",
        units=units_of(actor.organization),
    )


def close_unit(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Close a unit from a day on."""
    actor = actor_of(request)
    require_settings(actor)
    unit: Unit = get_object_or_404(units_of(actor.organization), pk=pk)
    form = forms.CloseUnitForm(sent(request), initial={"on": timezone.localdate()})
    return _page(
        request,
        "organizations/close_unit.html",
        form,
        lambda data: services.close_unit(actor=actor, unit=unit, **data),
        "organizations:units",
        unit=unit,
    )


def signatories(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody who signs, signed or will sign, and a form for another."""
    actor = actor_of(request)
    require_settings(actor)
    today = timezone.localdate()
    form = forms.SignatoryForm(
        sent(request), organization=actor.organization, on=today, initial={"since": today}
    )
    return _page(
        request,
        "organizations/signatories.html",
        form,
        lambda data: services.appoint_signatory(actor=actor, **data),
        "organizations:signatories",
        terms=signatories_of(actor.organization),
    )


@require_safe
def instruments(request: HttpRequest, slug: str) -> HttpResponse:
    """The announcements that papers cite."""
    actor = actor_of(request)
    require_settings(actor)
    known = instruments_of(actor.organization)
    rows = [(cited, known.get(cited.key)) for cited in CITED]
    return render(request, "organizations/instruments.html", {"rows": rows})


def instrument(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """One of them."""
    actor = actor_of(request)
    require_settings(actor)
    if key not in BY_KEY:
        raise Http404
    known = instruments_of(actor.organization).get(key)
    initial = {"announced_on": known.announced_on, "title": known.title} if known else {}
    form = forms.InstrumentForm(sent(request), cited=BY_KEY[key], initial=initial)
    return _page(
        request,
        "organizations/instrument.html",
        form,
        lambda data: services.set_instrument(actor=actor, key=key, **data),
        "organizations:instruments",
        cited=BY_KEY[key],
    )


def emblem(request: HttpRequest, slug: str) -> HttpResponse:
    """See the emblem, or put in another."""
    actor = actor_of(request)
    require_settings(actor)
    form = forms.EmblemForm(sent(request), request.FILES if request.method == "POST" else None)
    return _page(
        request,
        "organizations/emblem.html",
        form,
        lambda data: services.upload_emblem(actor=actor, content=data["emblem"]),
        "organizations:hub",
    )


@require_safe
def emblem_picture(request: HttpRequest, slug: str) -> FileResponse:
    """The emblem itself, for everybody who has work in the organisation."""
    organization = actor_of(request).organization
    if not organization.emblem:
        raise Http404
    return FileResponse(organization.emblem.open("rb"), content_type="image/png")


def rules(request: HttpRequest, slug: str) -> HttpResponse:
    """Rules with a value of the organisation's own, and a form for another."""
    actor = actor_of(request)
    require_settings(actor)
    form = forms.OverrideForm(sent(request))
    return _page(
        request,
        "organizations/rules.html",
        form,
        lambda data: services.override_rule(actor=actor, **data),
        "organizations:rules",
        overrides=sorted(actor.organization.rule_overrides.items()),
    )


@require_POST
def withdraw_rule(request: HttpRequest, slug: str) -> HttpResponse:
    """Back to the standard value."""
    actor = actor_of(request)
    require_settings(actor)
    name = request.POST.get("name", "")
    if name not in actor.organization.rule_overrides:
        raise Http404
    services.withdraw_override(actor=actor, name=name)
    messages.success(request, bi("กลับไปใช้ค่ามาตรฐานแล้ว", "Back to the standard value."))
    return redirect("organizations:rules", slug)


def _page(
    request: HttpRequest,
    template: str,
    form: BaseForm,
    act: Callable[[dict[str, Any]], object],
    after: str,
    **context: Any,
) -> HttpResponse:
    """The form, or what was sent done and on to the page ``after``; an error keeps everything typed."""
    if submitted(form, act):
        messages.success(request, bi("บันทึกแล้ว", "Saved."))
        return redirect(after, actor_of(request).organization.slug)
    return render(request, template, {"form": form, **context}, status=422 if form.errors else 200)
