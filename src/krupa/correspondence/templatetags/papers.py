"""``{{ day|thai_date }}``."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

from krupa.thai import be_year, format_date

register = template.Library()


@register.filter
def thai_date(value: date | datetime) -> str:
    """1 ตุลาคม 2568, in English 1 October 2568 BE; a moment is shown as its day here."""
    day = timezone.localtime(value).date() if isinstance(value, datetime) else value
    if (get_language() or "th").startswith("en"):
        return f"{date_format(day, 'j F')} {be_year(day)} BE"
    return format_date(day)
