"""The page an invitation leads to, open to whoever has the link."""

from __future__ import annotations

from typing import Any

from allauth.core.internal import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from krupa.accounts.models import User
from krupa.accounts.office_forms import AcceptForm
from krupa.accounts.services import accept_invitation, open_invitation
from krupa.base.bilingual import bi
from krupa.base.forms import sent, submitted

_RATES = {"accept_invitation": "30/5m/ip"}


@login_not_required
@never_cache
def accept(request: HttpRequest, code: str) -> HttpResponse:
    """Choose user name and password; who is signed in takes the invitation up with that account."""
    if not _within_rate(request):
        return render(request, "accounts/too_often.html", status=429)
    invitation = open_invitation(code)
    if invitation is None:
        return render(request, "accounts/dead_invitation.html", status=410)
    user = request.user if isinstance(request.user, User) else None
    form = AcceptForm(sent(request))
    if user is not None:
        form.fields.clear()

    def act(data: dict[str, Any]) -> None:
        accept_invitation(
            code=code,
            user=user,
            username=data.get("username", ""),
            password=data.get("password", ""),
            language=get_language() or "th",
        )

    if submitted(form, act):
        messages.success(request, bi("พร้อมใช้งานแล้ว", "Your account is ready."))
        return redirect("home" if user else "account_login")
    context = {"form": form, "invitation": invitation, "signed_in": user}
    response = render(request, "accounts/accept.html", context, status=422 if form.errors else 200)
    response["Referrer-Policy"] = "no-referrer"  # the address holds the code
    return response


def _within_rate(request: HttpRequest) -> bool:
    """Thirty looks in five minutes from one address are plenty for people and nothing for guessing."""
    used = ratelimit.consume(request, app="krupa", action="accept_invitation", config=_RATES, limit_get=True)
    return used is not None
