"""What every request knows before a view sees it: the reader's language, and who acts where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.utils.cache import patch_vary_headers

from krupa.accounts.selectors import actor_for
from krupa.organizations.models import Organization

Next = Callable[[HttpRequest], HttpResponse]


class LargestRequestMiddleware:
    """Refuses what is larger than any form of ours, before a byte is kept; a body tells its length."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or "this request cannot be read"."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length[:12]) > settings.LARGEST_REQUEST:
            raise RequestDataTooBig
        return self.get_response(request)


class LanguageMiddleware:
    """The language of the user, else of the cookie, else Thai; a browser's own language says little here."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Speak one language from here to the answer."""
        with translation.override(language_of(request)):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "th")
        patch_vary_headers(response, ("Cookie",))
        return response


def language_of(request: HttpRequest) -> str:
    """The code of the language to answer in."""
    user = request.user
    asked = user.language if user.is_authenticated else request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    return asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


class ActorMiddleware:
    """Under ``/o/<slug>/`` sets ``request.actor``; who has no work there finds nothing."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Every request has an actor, even if it is nobody."""
        request.actor = None  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: dict[str, Any]
    ) -> None:
        """Find the organisation by its slug; a page that is open to all stays open to strangers."""
        if not request.path_info.startswith("/o/") or "slug" not in kwargs:
            return
        open_to_all = not getattr(view, "login_required", True)
        if not request.user.is_authenticated:
            if open_to_all:
                return
            raise Http404  # LoginRequiredMiddleware stands before and has asked to sign in
        organization = get_object_or_404(Organization, slug=kwargs["slug"])
        request.actor = actor_for(request.user, organization)  # type: ignore[attr-defined]
        if request.actor is None and not open_to_all:  # type: ignore[attr-defined]
            raise Http404
