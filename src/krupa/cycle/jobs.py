"""What is done in the background: the day's reminders, and mail."""

from __future__ import annotations

import logging
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone
from django_tasks import task

from krupa.cycle.models import Cycle, Notification
from krupa.cycle.selectors import present_cycle
from krupa.cycle.services.reminding import claim_day, remind
from krupa.organizations.models import Organization

if TYPE_CHECKING:
    from krupa.accounts.models import User

_LOG = logging.getLogger(__name__)


def remind_today(cycle: Cycle) -> None:
    """See to it that the day's reminders go out: the first one to ask leaves the job to the worker."""
    day = timezone.localdate()
    if cycle.reminded_on != day and claim_day(cycle, day):
        send_reminders.enqueue(str(cycle.pk), day.isoformat())


def remind_everybody() -> None:
    """The day's reminders of every organisation, also where nobody opens a page today."""
    for organization in Organization.objects.order_by("pk"):
        if (cycle := present_cycle(organization)) is not None:
            remind_today(cycle)


def mail_later(organization: Organization) -> None:
    """Leave the mail of new messages to the worker."""
    send_messages.enqueue(str(organization.pk))


@task()
def send_reminders(cycle_id: str, day: str) -> int:
    """Remind everybody of a year."""
    return remind(Cycle.objects.select_related("organization").get(pk=cycle_id), date.fromisoformat(day))


@task()
def send_messages(organization_id: str) -> int:
    """Mail what has not been mailed yet, one mail to each user; gives how many mails went out."""
    waiting = Notification.objects.filter(
        organization_id=organization_id, mailed_at__isnull=True, user__is_active=True
    )
    rows = (
        waiting.exclude(user__email="").select_related("user", "organization").order_by("user", "created_at")
    )
    return sum(_mail(user, list(messages)) for user, messages in groupby(rows, key=lambda row: row.user))


def _mail(user: User, messages: list[Notification]) -> bool:
    """One mail. The messages are claimed first: two workers never send the same."""
    unsent = Notification.objects.filter(pk__in=[message.pk for message in messages])
    if not unsent.filter(mailed_at__isnull=True).update(mailed_at=timezone.now()):
        return False
    thai = user.language == "th"
    place = messages[0].organization
    lines = [f"- {message.words.th if thai else message.words.en}" for message in messages]
    more = (
        "ดูทั้งหมดได้เมื่อเข้าสู่ระบบ KruPA ที่หน้า “ข้อความ”"
        if thai
        else "Sign in to KruPA and open “Messages” to see them all."
    )
    try:
        send_mail(
            f"KruPA: {'ข้อความจาก' if thai else 'messages from '}{place}",
            "\n".join([*lines, "", more]),
            settings.DEFAULT_FROM_EMAIL,
            [user.email],
        )
    except OSError:  # the mail server is away; the next run tries again
        _LOG.warning("mail to a user could not be sent; it will be tried again", exc_info=True)
        unsent.update(mailed_at=None)
        return False
    return True
