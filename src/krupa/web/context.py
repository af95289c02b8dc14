"""What the frame of every page shows: who, where, and the other organisations one may go to."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from krupa.accounts.selectors import organizations_of


def shell(request: HttpRequest) -> dict[str, Any]:
    """``actor``, ``organization`` and ``organizations``; the last is asked for only where it is shown."""
    actor = getattr(request, "actor", None)
    user = getattr(request, "user", None)
    signed_in = user is not None and user.is_authenticated
    return {
        "actor": actor,
        "organization": actor.organization if actor else None,
        "organizations": SimpleLazyObject(lambda: list(organizations_of(user)) if signed_in else []),  # type: ignore[arg-type]
    }
