"""``{% load people %}{{ post.rank|in_words }}``."""

from __future__ import annotations

from django import template

from krupa.base.bilingual import spoken
from krupa.people.roster.layout import HEADINGS
from krupa.people.words import word
from krupa.thai import ThaiInputError, format_post_number, mask_national_id

register = template.Library()


@register.filter
def in_words(code: object) -> str:
    """A line, rank, standing or degree as the reader knows it."""
    return spoken(word(code)) if code else ""


@register.filter
def masked(national_id: str) -> str:
    """All but the last four digits of a national ID hidden."""
    return _formatted(mask_national_id, national_id)


@register.filter
def post_number(number: str) -> str:
    """A post number in its groups."""
    return _formatted(format_post_number, number)


@register.filter
def heading(field: str) -> str:
    """The heading of a roster's column."""
    return HEADINGS.get(field, HEADINGS.get(f"{field}"[:-1], field))


def _formatted(form: object, number: str) -> str:
    if not number:
        return ""
    try:
        return str(form(number))  # type: ignore[operator]
    except ThaiInputError:
        return number
