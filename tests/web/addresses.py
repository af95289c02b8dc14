"""Every named address of the application, and how it answers whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse
from tests.web.furnished import Furnished

LIBRARY = ("account_", "mfa_")
"""The pages of django-allauth: its own tests hold them, and tests/web/test_signing_in.py ours."""

NOBODY, OUTSIDER, NEIGHBOURS = "signed_out", "outsider", ("other_officer", "other_teacher")
STAFF = (
    "officer", "personnel_officer", "education_head", "clerk", "head", "auditor", "administrator",
    "director", "supervisor", "teacher_a", "teacher_b", "teacher_c", "assistant",
)  # fmt: skip
EVERYBODY = (*STAFF, NOBODY, OUTSIDER, *NEIGHBOURS)


def names() -> list[str]:
    """All names, as ``reverse`` takes them."""
    return sorted({name for name in _walk(get_resolver(), "") if not name.startswith(LIBRARY)})


def _walk(resolver: Any, space: str) -> Iterator[str]:
    for one in resolver.url_patterns:
        if hasattr(one, "url_patterns"):
            yield from _walk(one, f"{space}{one.namespace}:" if one.namespace else space)
        elif one.name:
            yield space + one.name


def address(furnished: Furnished, name: str) -> str:
    """The address of that name in the furnished world."""
    words = furnished.words(name)
    try:
        return reverse(name, kwargs=words)
    except NoReverseMatch:
        return reverse(name, kwargs={key: word for key, word in words.items() if key != "slug"})


def clients(furnished: Furnished) -> dict[str, Client]:
    """A browser for everybody."""
    return {key: Client() if key == NOBODY else furnished.world.client(key) for key in EVERYBODY}


def status(client: Client, method: str, path: str) -> int:
    """How it answers; what it changed is taken back, so that the next one asks the same question."""
    cache.clear()
    with transaction.atomic():
        answer: Any = client.get(path) if method == "GET" else client.post(path)
        b"".join(answer.streaming_content) if answer.streaming else None
        transaction.set_rollback(True)
    return int(answer.status_code)
