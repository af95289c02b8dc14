"""Forms that take dates as people write them, and show what a service refused beside the field to blame."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest

from krupa.base.bilingual import bi, spoken
from krupa.base.refusal import RefusedError
from krupa.regulations.bilingual import Bilingual
from krupa.thai import DateStyle, ThaiInputError, format_date, parse_date


class ThaiDateField(forms.CharField):
    """A day typed as ``1 ต.ค. 2567``, ``1/10/2567`` or in Thai digits."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", bi("เช่น 1 ต.ค. 2567 หรือ 1/10/2567", "For example 1/10/2567"))
        super().__init__(max_length=60, **options)

    def prepare_value(self, value: Any) -> Any:
        """A date as 1 ต.ค. 2567, what was typed as it was typed."""
        return format_date(value, DateStyle.SHORT_FULL_YEAR) if isinstance(value, date) else value

    def clean(self, value: Any) -> Any:
        """The date, or None for an optional field left empty."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return parse_date(text)
        except ThaiInputError as error:
            raise ValidationError(spoken(Bilingual(error.th, error.en))) from error


def sent(request: HttpRequest) -> Any:
    """What was sent, for a form; None when the page is only opened. An empty form counts as sent."""
    return request.POST if request.method == "POST" else None


def submitted(form: forms.BaseForm, act: Callable[[dict[str, Any]], object]) -> bool:
    """Whether the form was sent, is in order and ``act`` did it; what ``act`` refused stands in the form."""
    if not (form.is_bound and form.is_valid()):
        return False
    try:
        act(form.cleaned_data)
    except RefusedError as error:
        form.add_error(error.field if error.field in form.fields else None, spoken(error.message))
    except ValidationError as error:
        _blame(form, error)
    return not form.errors


def _blame(form: forms.BaseForm, error: ValidationError) -> None:
    if not hasattr(error, "error_dict"):
        form.add_error("password" if "password" in form.fields else None, error)
        return
    for field, problems in error.error_dict.items():
        known = field in form.fields and field != NON_FIELD_ERRORS
        form.add_error(field if known else None, ValidationError(problems))
