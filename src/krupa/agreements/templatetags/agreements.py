"""Small words of the agreement pages."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django import template

from krupa.agreements.form import Form
from krupa.base.bilingual import spoken
from krupa.papers.catalogue import entry
from krupa.papers.forms.parts import plain_number
from krupa.regulations.bilingual import Bilingual

register = template.Library()


@register.filter
def hours(amount: Decimal) -> str:
    """Hours without idle zeros."""
    return plain_number(amount)


@register.filter
def form_title(form: Form) -> str:
    """What the form of a post is called."""
    paper = entry(form.slug)
    return spoken(Bilingual(paper.title, paper.title_en))


@register.filter
def section_title(form: Form, section: str) -> Bilingual:
    """What a section is called."""
    return form.title(section)


@register.filter
def kind_title(form: Form, kind: str) -> Bilingual:
    """What an item of the workload is called."""
    return form.kinds[kind]


@register.filter
def at(counts: Mapping[str, int], state: str) -> int:
    """How many stand at a state."""
    return counts.get(state, 0)
