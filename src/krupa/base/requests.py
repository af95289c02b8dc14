"""What a view reads from a request beside what Django gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest

if TYPE_CHECKING:
    from krupa.base.actor import Actor


def actor_of(request: HttpRequest) -> Actor:
    """The actor of a page under ``/o/<slug>/``; where nobody acts, there is nothing to find."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None:
        raise Http404
    return actor
