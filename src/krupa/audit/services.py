"""The only writer of events."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from django.db import connection, models, transaction
from django.utils import timezone

from krupa.audit.canonical import FIRST, hash_of, plain_data, plain_text
from krupa.audit.models import Event

if TYPE_CHECKING:
    from krupa.base.actor import Actor
    from krupa.organizations.models import Organization


def record(
    *,
    actor: Actor | None,
    verb: str,
    th: str,
    en: str,
    subject: models.Model | None = None,
    reason: str = "",
    on_behalf_of: str = "",
    data: Mapping[str, Any] | None = None,
    organization: Organization | None = None,
) -> Event:
    """Append one event to the organisation's chain; call it last in the use case's transaction.

    ``organization`` is the actor's unless another is named; without both, the event belongs to the
    installation. ``actor`` None is the system itself (a command, a job). ``th`` and ``en`` are whole
    sentences for people, ``verb`` (``app.thing_done``) and ``data`` are for programs. ``subject`` is what
    the event is about; the person it concerns is the subject itself or its ``person``. The chain stays
    locked until the outermost transaction ends; if that fails, nothing of the event remains.
    """
    organization = organization or (actor.organization if actor else None)
    with transaction.atomic():
        _lock(organization)
        last = _last(organization)
        event = Event(
            organization=organization,
            sequence=last.sequence + 1 if last else 1,
            previous_hash=last.hash if last else FIRST,
            at=timezone.now(),
            user=actor.user if actor else None,
            user_name=plain_text(str(actor.user)) if actor else "KruPA",
            on_behalf_of=plain_text(on_behalf_of),
            verb=verb,
            subject_type=subject._meta.label_lower if subject else "",
            subject_id=str(subject.pk) if subject else "",
            person_id=_person_of(subject),
            th=plain_text(th),
            en=plain_text(en),
            reason=plain_text(reason),
            data=plain_data(data or {}),
        )
        event.hash = hash_of(event)
        event.save(force_insert=True)
    return event


def record_reading(
    *, actor: Actor, subject: models.Model, th: str, en: str, verb: str = "", reason: str = ""
) -> Event:
    """Record that somebody read a person's papers. The verb is the subject's kind and ``_read``.

    Reading one's own papers is recorded by nobody: the caller asks only for another person's.
    """
    verb = verb or f"{subject._meta.app_label}.{subject._meta.model_name}_read"
    return record(actor=actor, verb=verb, th=th, en=en, subject=subject, reason=reason)


def _lock(organization: Organization | None) -> None:
    """Wait until nobody else appends to this chain.

    SQLite needs nothing: transactions begin IMMEDIATE, so one writer is at work in the whole file.
    """
    if connection.vendor != "postgresql":
        return
    name = f"krupa.audit:{organization.pk if organization else 'installation'}"
    key = int.from_bytes(sha256(name.encode()).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def _last(organization: Organization | None) -> Event | None:
    return Event.objects.filter(organization=organization).order_by("sequence").last()


def _person_of(subject: models.Model | None) -> str:
    if subject is None:
        return ""
    if subject._meta.label_lower == "people.person":
        return str(subject.pk)
    return str(getattr(subject, "person_id", None) or "")
