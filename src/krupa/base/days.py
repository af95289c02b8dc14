"""Dates on the screen: พ.ศ. in Thai, the common era in English."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import override

from krupa.regulations.bilingual import Bilingual
from krupa.thai import format_date


def day_words(day: date) -> Bilingual:
    """A date in words: 31 ตุลาคม 2569, 31 October 2026."""
    with override("en"):
        return Bilingual(format_date(day), date_format(day, "j F Y"))


def span_words(start: date, end: date) -> Bilingual:
    """A span of dates; one day is said once."""
    if start == end:
        return day_words(start)
    first, last = day_words(start), day_words(end)
    return Bilingual(f"{first.th} – {last.th}", f"{first.en} – {last.en}")
