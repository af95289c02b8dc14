"""What the frame of every page shows: who, where, and the other organisations one may go to."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from krupa.accounts.selectors import organizations_of
from krupa.web.menu import menu_of


def shell(request: HttpRequest) -> dict[str, Any]:
    """``actor``, ``organization``, ``organizations`` and ``menu``; the lists are made only where shown."""
    actor = getattr(request, "actor", None)
    user = getattr(request, "user", None)
    signed_in = user is not None and user.is_authenticated
    return {
        "actor": actor,
        "organization": actor.organization if actor else None,
        "organizations": SimpleLazyObject(lambda: list(organizations_of(user)) if signed_in else []),  # type: ignore[arg-type]
        "menu": SimpleLazyObject(lambda: menu_of(actor, request.path) if actor else []),
    }
