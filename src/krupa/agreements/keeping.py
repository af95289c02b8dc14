"""What was typed when the session had ended: kept with the browser's new session until it is saved."""

from __future__ import annotations

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from krupa.correspondence.rates import limited

_KEY = "agreements.kept"
_MOST = 400_000


@limited  # anybody may send: not without end
def keep_and_ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Keep the posted text, then ask to sign in; the page comes back with it afterwards."""
    if request.method == "POST":
        posted = request.POST.copy()
        posted.pop("csrfmiddlewaretoken", None)
        text = posted.urlencode()
        if len(text) <= _MOST:
            request.session[_KEY] = {"path": request.path, "text": text}
    answer = redirect_to_login(request.path)
    if getattr(request, "htmx", False):
        return render(request, "agreements/signed_out.html", {"sign_in": answer["Location"]})
    return answer


def kept(request: HttpRequest) -> QueryDict | None:
    """What was kept for this page."""
    found = request.session.get(_KEY)
    if not found or found["path"] != request.path:
        return None
    return QueryDict(found["text"])


def forget(request: HttpRequest) -> None:
    """The text is saved, set aside, or no longer wanted."""
    found = request.session.get(_KEY)
    if found and found["path"] == request.path:
        del request.session[_KEY]
