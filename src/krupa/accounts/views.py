"""Pages where officers and administrators keep the accounts of an organisation."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from krupa.accounts import office_forms, services
from krupa.accounts.models import OfficeHolding, User
from krupa.accounts.rights import require_accounts
from krupa.accounts.selectors import account_rows, accounts_of, open_invitations
from krupa.base.addresses import public_address
from krupa.base.bilingual import bi
from krupa.base.forms import sent, submitted
from krupa.base.paging import page_of
from krupa.base.requests import actor_of, searched


@require_safe
def accounts(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody with an account here, and the offices they hold."""
    actor = actor_of(request)
    require_accounts(actor)
    asked = searched(request)
    rows = account_rows(actor.organization, asked)
    return render(
        request,
        "accounts/list.html",
        {"page": page_of(request, rows), "q": asked, "today": timezone.localdate()},
    )


def invite(request: HttpRequest, slug: str) -> HttpResponse:
    """Invite somebody by mail."""
    actor = actor_of(request)
    require_accounts(actor)
    form = office_forms.InviteForm(
        sent(request), actor=actor, on=timezone.localdate(), initial={"language": "th"}
    )
    if submitted(form, lambda data: services.invite(actor=actor, link=_link, **data)):
        return _invited(request, slug)
    return _form(request, "accounts/invite.html", form)


@require_safe
def invitations(request: HttpRequest, slug: str) -> HttpResponse:
    """Invitations that nobody took up yet."""
    actor = actor_of(request)
    require_accounts(actor)
    rows = open_invitations(actor.organization)
    return render(request, "accounts/invitations.html", {"page": page_of(request, rows)})


def again(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Send an invitation again, with a new link."""
    actor = actor_of(request)
    require_accounts(actor)
    row = get_object_or_404(open_invitations(actor.organization), pk=pk)
    form = office_forms.SendAgainForm(sent(request), initial={"language": "th"})
    if submitted(form, lambda data: services.invite_again(actor=actor, invitation=row, link=_link, **data)):
        return _invited(request, slug)
    return _form(request, "accounts/again.html", form, invitation=row)


def grant(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Give a user an office."""
    actor = actor_of(request)
    require_accounts(actor)
    user = get_object_or_404(accounts_of(actor.organization), pk=pk)
    today = timezone.localdate()
    form = office_forms.GrantForm(sent(request), actor=actor, on=today, initial={"since": today})
    if submitted(form, lambda data: services.grant_office(actor=actor, user=user, **data)):
        messages.success(request, bi("บันทึกแล้ว", "Saved."))
        return redirect("accounts:list", slug)
    return _form(request, "accounts/grant.html", form, account=user)


def end(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """End an office."""
    actor = actor_of(request)
    require_accounts(actor)
    holding = get_object_or_404(OfficeHolding.objects.of(actor.organization), pk=pk)
    form = office_forms.EndForm(sent(request), initial={"on": timezone.localdate()})
    if submitted(form, lambda data: services.end_office(actor=actor, holding=holding, **data)):
        messages.success(request, bi("บันทึกแล้ว", "Saved."))
        return redirect("accounts:list", slug)
    return _form(request, "accounts/end.html", form, holding=holding)


def close(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Close an account in this organisation."""
    actor = actor_of(request)
    require_accounts(actor)
    user: User = get_object_or_404(accounts_of(actor.organization), pk=pk)
    form = office_forms.CloseForm(sent(request))
    if submitted(form, lambda data: services.deactivate(actor=actor, user=user, **data)):
        messages.success(request, bi("ปิดบัญชีแล้ว", "The account is closed."))
        return redirect("accounts:list", slug)
    return _form(request, "accounts/close.html", form, account=user)


def _link(code: str) -> str:
    return public_address(reverse("invitations:accept", args=[code]))


def _invited(request: HttpRequest, slug: str) -> HttpResponse:
    messages.success(request, bi("ส่งคำเชิญแล้ว ใช้ได้ 7 วัน", "The invitation is sent. It works for seven days."))
    return redirect("accounts:invitations", slug)


def _form(request: HttpRequest, template: str, form: object, **context: object) -> HttpResponse:
    wrong = getattr(form, "errors", None)
    return render(request, template, {"form": form, **context}, status=422 if wrong else 200)
