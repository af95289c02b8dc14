"""What a view reads from a request beside what Django gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest

if TYPE_CHECKING:
    from krupa.base.actor import Actor


_LONGEST_SEARCH = 100


def searched(request: HttpRequest) -> str:
    """The words asked for with ``?q=``: no more than a database takes, without what none can hold."""
    return request.GET.get("q", "").replace("\x00", "").strip()[:_LONGEST_SEARCH]


def actor_of(request: HttpRequest) -> Actor:
    """The actor of a page under ``/o/<slug>/``; where nobody acts, there is nothing to find."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None:
        raise Http404
    return actor
