"""Messages to users."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from krupa.cycle.models import Notification
from krupa.cycle.selectors import messages_of
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from uuid import UUID

    from krupa.accounts.models import User
    from krupa.base.actor import Actor
    from krupa.organizations.models import Organization


@dataclass(frozen=True, slots=True)
class Message:
    """What is said: ``key`` names what it is about, so that it is said once to each user."""

    key: str
    words: Bilingual
    link: str = ""
    due: date | None = None


def notify(*, organization: Organization, users: Iterable[User], message: Message) -> list[Notification]:
    """Put a message before users, and send it by mail once the transaction ends.

    No right is asked for: the use case that calls it has asked. Who has the message already is left alone.
    Gives the new notifications.
    """
    from krupa.cycle.jobs import mail_later

    told = Notification.objects.of(organization).filter(key=message.key).values_list("user_id", flat=True)
    known = set(told)
    fresh = [
        Notification(
            organization=organization,
            user=user,
            key=message.key,
            th=message.words.th,
            en=message.words.en,
            link=message.link,
            due=message.due,
        )
        for user in {user.pk: user for user in users}.values()
        if user.pk not in known
    ]
    Notification.objects.bulk_create(fresh, ignore_conflicts=True)
    if fresh:
        transaction.on_commit(lambda: mail_later(organization))
    return fresh


@transaction.atomic
def mark_read(*, actor: Actor, ids: Iterable[UUID] | None = None) -> int:
    """The actor has read these messages of theirs, or all; gives how many were unread."""
    unread = messages_of(actor).filter(read_at__isnull=True)
    if ids is not None:
        unread = unread.filter(pk__in=list(ids))
    return int(unread.update(read_at=timezone.now()))
