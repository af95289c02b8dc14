"""What the papers of the year need to know of people and nobody has entered yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q
from django.urls import reverse

from krupa.organizations.models import Organization
from krupa.organizations.setup import Missing
from krupa.people.selectors import posts_on
from krupa.regulations.bilingual import Bilingual


def post_numbers(organization: Organization, on: date) -> Iterable[Missing]:
    """People who work here and whose post has no number (เลขที่ตำแหน่ง): orders and accounts leave it blank."""
    here = Q(person__left_on__isnull=True) | Q(person__left_on__gt=on)
    lacking = posts_on(organization, on).filter(here, post_number="").values("person").distinct().count()
    if lacking:
        yield Missing(
            Bilingual(
                f"ยังไม่ระบุเลขที่ตำแหน่งของบุคลากร {lacking} คน",
                f"Posts without a post number: {lacking} {'person' if lacking == 1 else 'people'}",
            ),
            reverse("people:list", args=[organization.slug]),
            officers_only=True,
        )
