"""Dates on the screen: short, and of the Buddhist era in both languages, as the forms take them."""

from __future__ import annotations

from datetime import date

from django.utils.dates import MONTHS_3
from django.utils.translation import override

from krupa.regulations.bilingual import Bilingual
from krupa.thai import DateStyle, be_year, format_date


def day_words(day: date) -> Bilingual:
    """A date in words: 31 ต.ค. 2569, 31 Oct 2569 BE."""
    with override("en"):
        month = str(MONTHS_3[day.month]).capitalize()
    return Bilingual(format_date(day, DateStyle.SHORT_FULL_YEAR), f"{day.day} {month} {be_year(day)} BE")


def span_words(start: date, end: date) -> Bilingual:
    """A span of dates; one day is said once."""
    if start == end:
        return day_words(start)
    first, last = day_words(start), day_words(end)
    return Bilingual(f"{first.th} – {last.th}", f"{first.en.removesuffix(' BE')} – {last.en}")
