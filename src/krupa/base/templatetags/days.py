"""``{% load days %}{{ date|day }}``: days and moments as the reader writes them."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.utils import timezone

from krupa.base.bilingual import spoken
from krupa.base.days import day_words

register = template.Library()


@register.filter
def day(value: date | None) -> str:
    """1 ตุลาคม 2567, 1 October 2024; nothing for no day."""
    if isinstance(value, datetime):
        value = timezone.localdate(value)
    return spoken(day_words(value)) if value else ""


@register.filter
def moment(value: datetime) -> str:
    """1 ตุลาคม 2567 14:05, on the clock of Thailand."""
    return f"{day(value)} {timezone.localtime(value):%H:%M}"
