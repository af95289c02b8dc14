"""What people type about papers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from krupa.base.bilingual import bi
from krupa.base.refusal import RefusedError
from krupa.correspondence.families import Family
from krupa.correspondence.labels import FAMILIES, KINDS
from krupa.correspondence.services.numbering import LARGEST
from krupa.thai import ThaiInputError, format_date, parse_date

_LARGEST_FILE = 20 * 1024 * 1024
_LONGEST_DATE = 60


class ThaiDateField(forms.Field):
    """A date as Thai offices write it, in the Buddhist era; gives a date."""

    widget = forms.TextInput

    def prepare_value(self, value: Any) -> Any:
        """A date is shown as it would be typed."""
        return format_date(value) if isinstance(value, date) else value

    def to_python(self, value: Any) -> Any:
        """The date that was typed."""
        if not value or isinstance(value, date):
            return value or None
        try:
            return parse_date(str(value)[:_LONGEST_DATE])
        except ThaiInputError as error:
            raise forms.ValidationError(bi(error.th, error.en)) from error


class SearchForm(forms.Form):
    """Looking for papers; what makes no sense is left out."""

    text = forms.CharField(
        required=False, max_length=200, label=bi("เลขที่ ชื่อ หรือข้อความ", "Number, name or text")
    )
    kind = forms.ChoiceField(
        required=False,
        label=bi("ชนิด", "Kind"),
        choices=[("", bi("ทุกชนิด", "Every kind")), *KINDS.items()],
    )
    year = forms.IntegerField(
        required=False,
        min_value=2500,
        max_value=2700,
        label=bi("ปี พ.ศ.", "Year (พ.ศ.)"),
        widget=forms.TextInput({"inputmode": "numeric", "size": 6}),
    )

    def wanted(self) -> dict[str, Any]:
        """The terms that were understood."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class WordingForm(forms.Form):
    """The text of a paper."""

    wording = forms.CharField(
        required=False,
        strip=False,
        label=bi("ข้อความ", "Wording"),
        widget=forms.Textarea({"rows": 24, "spellcheck": "false", "class": "wording"}),
    )


class IssueForm(forms.Form):
    """The day on the paper."""

    dated = ThaiDateField(
        label=bi("ลงวันที่", "Date on the paper"),
        help_text=bi("เช่น 1 ตุลาคม 2568 หรือ 1/10/2568", "For example 1 ตุลาคม 2568 or 1/10/2568 (พ.ศ.)"),
    )


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(
        max_length=2000,
        label=bi("เหตุผล", "Reason"),
        help_text=bi(
            "ผู้ตรวจสอบเอกสารในภายหลังจะเห็นเหตุผลนี้", "Whoever asks about the paper later is shown this reason."
        ),
        widget=forms.Textarea({"rows": 4}),
    )


class NumberingForm(forms.Form):
    """Where a series goes on."""

    family = forms.ChoiceField(
        label=bi("ทะเบียน", "Series"), choices=[(str(family), FAMILIES[family]) for family in Family]
    )
    year = forms.IntegerField(
        min_value=2500,
        max_value=2700,
        label=bi("ปีปฏิทิน พ.ศ.", "Calendar year (พ.ศ.)"),
        widget=forms.TextInput({"inputmode": "numeric", "size": 6}),
    )
    following = forms.IntegerField(
        min_value=1,
        max_value=LARGEST,
        label=bi("เลขถัดไป", "Next number"),
        help_text=bi(
            "ใช้เมื่อหน่วยงานออกเลขก่อนหน้าในสมุดทะเบียนแล้ว",
            "For when the office has given the numbers before it in its own book.",
        ),
        widget=forms.TextInput({"inputmode": "numeric", "size": 8}),
    )


class CodeForm(forms.Form):
    """The code printed beside the QR."""

    code = forms.CharField(
        max_length=40,
        label=bi("รหัสตรวจสอบ", "Code of the paper"),
        help_text=bi(
            "ตัวอักษรและตัวเลข 12 ตัวข้าง QR ท้ายเอกสาร", "The 12 signs beside the QR at the foot of the paper."
        ),
    )


class FileForm(forms.Form):
    """The file somebody received."""

    file = forms.FileField(
        label=bi("ไฟล์ PDF ที่ได้รับ", "The PDF file you have"),
        help_text=bi("ระบบเทียบไฟล์แล้วไม่เก็บไว้", "The file is compared and not kept."),
        widget=forms.FileInput({"accept": "application/pdf"}),
    )

    def clean_file(self) -> UploadedFile[Any]:
        """Not larger than any paper can be."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > _LARGEST_FILE:
            raise forms.ValidationError(
                bi(
                    "ไฟล์ใหญ่เกิน 20 เมกะไบต์ เลือกไฟล์ PDF ของเอกสาร",
                    "The file is over 20 MB. Choose the paper's PDF.",
                )
            )
        return file


def blame(form: forms.Form, error: RefusedError) -> None:
    """Put a service's refusal beside the field it is about, or on top."""
    field = error.field if error.field in form.fields else None
    form.add_error(field, bi(error.message.th, error.message.en))
