"""How often strangers may ask."""

from __future__ import annotations

import time
from functools import wraps
from typing import TYPE_CHECKING, Any

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.shortcuts import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

PER_MINUTE = 60
_MINUTE = 60


def limited(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view that answers one address sixty times a minute and then asks it to wait."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        key = f"verify:{get_adapter().get_client_ip(request)}:{int(time.time() // _MINUTE)}"
        cache.add(key, 0, 2 * _MINUTE)
        if _count(key) > PER_MINUTE:
            return render(request, "correspondence/too_often.html", status=429)
        return view(request, *args, **kwargs)

    return answer


def _count(key: str) -> int:
    try:
        return cache.incr(key)
    except ValueError:  # thrown out of the cache between the two calls
        return 1
