"""Forms of the year."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from krupa.base.bilingual import bi
from krupa.base.forms import ThaiDateField


class OpenYearForm(forms.Form):
    """Which fiscal year; everything else follows from the rules and the last year."""

    fiscal_year = forms.TypedChoiceField(coerce=int, label=bi("ปีงบประมาณ พ.ศ.", "Fiscal year (BE)"))

    def __init__(self, *args: Any, years: Iterable[int], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(year, str(year)) for year in years]
        field = self.fields["fiscal_year"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - for the type checker
        field.choices = choices
        field.initial = choices[0][0] if choices else None


class CalendarDayForm(forms.Form):
    """The days of a stage."""

    starts_on = ThaiDateField(label=bi("วันเริ่ม", "First day"))
    ends_on = ThaiDateField(label=bi("วันสุดท้าย", "Last day"))
    note = forms.CharField(
        label=bi("หมายเหตุ", "Note"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=bi("ทุกคนในหน่วยงานเห็น", "Everybody in the organisation sees it"),
    )


class RemindForm(forms.Form):
    """How early people are reminded."""

    days = forms.IntegerField(
        label=bi("เตือนล่วงหน้า (วัน)", "Remind ahead (days)"),
        min_value=0,
        max_value=60,
        help_text=bi("0 คือเตือนในวันครบกำหนด", "0 reminds on the last day itself"),
    )
