"""``{% t "ไทย" "English" name=value %}`` and ``{{ message|said }}``."""

from __future__ import annotations

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from krupa.base.bilingual import spoken
from krupa.regulations.bilingual import Bilingual

register = template.Library()


@register.simple_tag
def t(th: str, en: str, **values: object) -> SafeString:
    """The text in the reader's language; ``{name}`` is filled with the value, escaped."""
    words = conditional_escape(spoken(Bilingual(th, en)))
    return format_html(words, **values) if values else words


@register.filter
def said(message: Bilingual | object) -> object:
    """A message of the rules in the reader's language; anything else as it is."""
    return spoken(message) if isinstance(message, Bilingual) else message
