"""What people type: one form for each kind of section, and the small ones around them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.http import QueryDict

from krupa.agreements.content import LONGEST_TEXT, Work, WorkLine
from krupa.agreements.form import CHALLENGE, WORK, Form
from krupa.agreements.models import CloseReason
from krupa.audit.canonical import plain_text
from krupa.base.bilingual import bi
from krupa.papers.facts.agreement import Challenge, Task
from krupa.papers.facts.base import Facts
from krupa.papers.forms.school_types import SCHOOL_TYPES
from krupa.regulations.posts import Line
from krupa.thai import ThaiInputError, arabic_digits, parse_date

SPARE_LINES = 1
MOST_LINES = 40
MOST_HOURS = Decimal(168)

_TOO_LONG = bi(
    "ข้อความยาวเกิน {most} ตัวอักษร โปรดตัดให้สั้นลงหรือแบ่งไปเขียนในช่องอื่น",
    "The text is longer than {most} characters. Shorten it or write part of it elsewhere.",
    most=f"{LONGEST_TEXT:,}",
)


class PlainText(forms.CharField):
    """Text as people type it: any script, lines and marks kept, what no database can hold replaced."""

    def __init__(self, *, rows: int = 0, **more: Any) -> None:
        widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
        super().__init__(required=False, widget=widget, max_length=LONGEST_TEXT, **more)
        self.widget.attrs.pop("maxlength", None)  # cutting a pasted text short would lose it silently
        self.error_messages["max_length"] = _TOO_LONG
        for validator in self.validators:
            if isinstance(validator, MaxLengthValidator):
                validator.message = _TOO_LONG

    def to_python(self, value: Any) -> str:
        """Replace NUL and half characters."""
        return super().to_python(plain_text(value) if value else value) or ""


class ThaiNumber(forms.CharField):
    """A number of hours, periods or minutes, in Thai or Arabic digits; nothing typed is thrown away."""

    def __init__(self, *, most: Decimal = MOST_HOURS, **more: Any) -> None:
        self.most = most
        super().__init__(
            required=False, max_length=30, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **more
        )

    def clean(self, value: Any) -> Decimal | None:
        """The number, or None when nothing is given."""
        text = arabic_digits(plain_text(value or "")).replace(",", "").strip()
        if not text:
            return None
        try:
            number = Decimal(text)
        except InvalidOperation:
            number = Decimal(-1)
        if not number.is_finite() or not 0 <= number <= self.most or number.as_tuple().exponent < -2:  # type: ignore[operator]
            raise ValidationError(
                bi(
                    "“{value}” ใช้ไม่ได้ โปรดใส่ตัวเลขตั้งแต่ 0 ถึง {most} ทศนิยมไม่เกิน 2 ตำแหน่ง",
                    "“{value}” cannot be used. Give a number from 0 to {most} with at most 2 decimals.",
                    value=text[:30],
                    most=self.most,
                )
            )
        return number


class LineForm(forms.Form):
    """One line of workload: hours a week, or periods of so many minutes."""

    name = PlainText(label=bi("รายวิชาหรืองาน", "Subject or work"))
    hours = ThaiNumber(label=bi("ชั่วโมง/สัปดาห์", "Hours a week"))
    periods = ThaiNumber(label=bi("หรือ คาบ/สัปดาห์", "or periods a week"))
    minutes = ThaiNumber(label=bi("คาบละกี่นาที", "Minutes a period"))

    def clean_name(self) -> str:
        """A name that still fits one line of the paper."""
        name: str = self.cleaned_data["name"]
        if len(name) > 500:
            raise ValidationError(
                bi(
                    "ชื่อรายวิชาหรืองานยาวเกิน 500 ตัวอักษร โปรดเขียนให้สั้นลง",
                    "The name is longer than 500 characters. Shorten it.",
                )
            )
        return name

    def clean(self) -> dict[str, Any]:
        """Hours in one way only, periods with their minutes."""
        data: dict[str, Any] = super().clean() or {}
        if self.errors:
            return data
        if data["hours"] is not None and data["periods"] is not None:
            self.add_error(
                "hours",
                bi(
                    "ใส่ทั้งชั่วโมงและคาบในบรรทัดเดียว โปรดเลือกใส่อย่างใดอย่างหนึ่ง",
                    "Both hours and periods are given. Give only one of them.",
                ),
            )
        elif data["periods"] is not None and not data["minutes"]:
            self.add_error(
                "minutes",
                bi(
                    "โปรดใส่ว่าคาบละกี่นาที เพื่อแปลงเป็นชั่วโมง",
                    "Give the minutes of a period, to convert it to hours.",
                ),
            )
        elif not data["name"] and (data["hours"] is not None or data["periods"] is not None):
            self.add_error(
                "name",
                bi(
                    "มีจำนวนชั่วโมงแต่ไม่มีชื่อรายวิชาหรืองาน โปรดใส่ชื่อ",
                    "There are hours but no name. Give the subject or work.",
                ),
            )
        return data

    @property
    def line(self) -> WorkLine | None:
        """The line, or None when nothing stands in it."""
        data = self.cleaned_data
        if not data.get("name"):
            return None
        minutes = data["minutes"] if data["periods"] is not None else None
        return WorkLine(name=data["name"], hours=data["hours"], periods=data["periods"], minutes=minutes)


_Lines = forms.formset_factory(LineForm, extra=0, max_num=MOST_LINES, absolute_max=MOST_LINES)


class WorkExtras(forms.Form):
    """Full time or not, and the kinds of school: asked of some lines only."""

    full_time = forms.TypedChoiceField(
        label=bi("การปฏิบัติงาน", "Full or part time"),
        choices=[("true", bi("เต็มเวลา", "Full time")), ("false", bi("ไม่เต็มเวลา", "Not full time"))],
        coerce=lambda value: value == "true",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    part_time_reason = PlainText(label=bi("ไม่เต็มเวลา เนื่องจาก", "Not full time because"))
    school_types = forms.MultipleChoiceField(
        label=bi("ประเภทของสถานศึกษา", "Kinds of school"),
        choices=[(group, list(kinds.items())) for group, kinds in SCHOOL_TYPES.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, form: Form, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        if not form.asks_full_time:
            del self.fields["full_time"], self.fields["part_time_reason"]
        if not form.asks_school_types:
            del self.fields["school_types"]

    def clean_part_time_reason(self) -> str:
        """A reason that fits its line of the paper."""
        reason: str = self.cleaned_data["part_time_reason"]
        if len(reason) > 500:
            raise ValidationError(
                bi(
                    "เหตุผลยาวเกิน 500 ตัวอักษร โปรดเขียนให้สั้นลง",
                    "The reason is longer than 500 characters. Shorten it.",
                )
            )
        return reason


class WorkForm:
    """The whole section ภาระงาน: a set of lines for each item, and the extras of the form."""

    def __init__(self, form: Form, part: Work, data: QueryDict | None = None, more: str = "") -> None:
        """``more`` is the item that a button asked another empty line for."""
        self.sets = {kind: _lines(kind, part, data, kind == more) for kind in form.kinds}
        initial = {**part.model_dump(), "full_time": {True: "true", False: "false"}.get(part.full_time)}  # type: ignore[arg-type]
        if form.line is Line.ADMINISTRATOR:
            for line in self.sets["teaching"]:
                line.fields["name"].widget.attrs["list"] = "activities"
        self.extras = WorkExtras(form, data, initial=initial, prefix="extra")
        self.bound = data is not None

    def is_valid(self) -> bool:
        """Whether every line can be kept."""
        return all([*(lines.is_valid() for lines in self.sets.values()), self.extras.is_valid()])

    @property
    def part(self) -> Work:
        """The section as facts."""
        lines = {
            kind: tuple(filter(None, (form.line for form in found))) for kind, found in self.sets.items()
        }
        extras = {key: value for key, value in self.extras.cleaned_data.items() if value not in ("", [])}
        return Work.model_validate({**lines, **extras})

    @property
    def readable_part(self) -> Work:
        """What can be counted already, though some lines cannot be kept yet."""
        self.is_valid()
        return Work(
            **{
                kind: tuple(filter(None, (form.line for form in found if form.is_valid())))
                for kind, found in self.sets.items()
            }
        )

    @property
    def error_forms(self) -> list[forms.Form]:
        """All forms with something to correct."""
        lines = [form for found in self.sets.values() for form in found]
        return [form for form in (*lines, self.extras) if self.bound and form.errors]


class TaskForm(forms.Form):
    """The three columns beside one indicator."""

    tasks = PlainText(rows=7, label=bi("งาน (Tasks) ที่จะดำเนินการ", "Tasks to be done"))
    outcomes = PlainText(rows=5, label=bi("ผลลัพธ์ (Outcomes) ที่คาดหวัง", "Expected outcomes"))
    indicators = PlainText(
        rows=4,
        label=bi("ตัวชี้วัด (Indicators)", "Measures (Indicators)"),
        help_text=bi("ระบุจำนวนหรือร้อยละที่วัดได้", "Give a count or a percentage that can be measured"),
    )

    @property
    def part(self) -> Task:
        """The section as facts."""
        return Task(**{key: value or None for key, value in self.cleaned_data.items()})


class ChallengeForm(forms.Form):
    """The challenge in its parts."""

    title = PlainText(rows=2, label=bi("ประเด็นท้าทาย เรื่อง", "Title of the challenge"))
    problem = PlainText(rows=7, label=bi("1. สภาพปัญหา", "1. The problem"))
    method = PlainText(rows=9, label=bi("2. วิธีการดำเนินการให้บรรลุผล", "2. How it will be done"))
    quantitative = PlainText(rows=4, label=bi("3.1 ผลลัพธ์ที่คาดหวังเชิงปริมาณ", "3.1 Expected outcomes in numbers"))
    qualitative = PlainText(rows=4, label=bi("3.2 ผลลัพธ์ที่คาดหวังเชิงคุณภาพ", "3.2 Expected outcomes in quality"))

    @property
    def part(self) -> Challenge:
        """The section as facts."""
        return Challenge(**{key: value or None for key, value in self.cleaned_data.items()})


SectionForm = WorkForm | TaskForm | ChallengeForm


def section_form(form: Form, section: str, part: Facts, data: QueryDict | None = None) -> SectionForm:
    """The form of a section, filled with what is saved or with what was typed."""
    if section == WORK:
        assert isinstance(part, Work)  # noqa: S101 - Content.part gives it
        return WorkForm(form, part, data, more=data.get("more", "") if data else "")
    kind = ChallengeForm if section == CHALLENGE else TaskForm
    return kind(data, initial=part.model_dump(exclude_none=True))


class ReturnForm(forms.Form):
    """A suggestion for each section, and one for the whole."""

    remark = PlainText(rows=3, label=bi("ข้อเสนอแนะทั้งฉบับ", "Suggestion for the whole agreement"))

    def __init__(self, form: Form, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for section in form.sections:
            title = form.title(section)
            self.fields[f"section-{section}"] = PlainText(rows=2, label=bi(title.th, title.en))

    @property
    def suggestions(self) -> Mapping[str, str]:
        """Suggestion by section."""
        return {
            name.removeprefix("section-"): text
            for name, text in self.cleaned_data.items()
            if name.startswith("section-") and text
        }


class CloseForm(forms.Form):
    """The last day of the old agreement, and why it ends."""

    reason = forms.ChoiceField(
        label=bi("เหตุที่ปิด", "Why it ends"),
        choices=[
            (CloseReason.TRANSFER, bi("ย้ายหรือเปลี่ยนตำแหน่ง", "Transfer or a new post")),
            (CloseReason.PROMOTION, bi("เลื่อนวิทยฐานะหรือระดับ", "Promotion")),
            (CloseReason.NEW_SUPERVISOR, bi("เปลี่ยนผู้บังคับบัญชา", "A new superior")),
        ],
        widget=forms.RadioSelect,
    )
    last_day = forms.CharField(
        label=bi("วันสุดท้ายของข้อตกลงเดิม", "Last day of the old agreement"),
        help_text=bi("ปี พ.ศ. เช่น 31 มกราคม 2566 หรือ 31/1/2566", "In the Buddhist era, for example 31/1/2566"),
        max_length=60,
    )

    def clean_last_day(self) -> Any:
        """The day."""
        try:
            return parse_date(plain_text(self.cleaned_data["last_day"]))
        except ThaiInputError as error:
            raise ValidationError(bi(error.th, error.en)) from error


def _lines(kind: str, part: Work, data: QueryDict | None, another: bool) -> forms.BaseFormSet[LineForm]:
    initial = [line.model_dump(exclude_none=True) for line in part.lines(kind)]
    if data is None:
        found = _Lines(initial=initial, prefix=kind)
        found.extra = SPARE_LINES
        return found
    if another:
        data = data.copy()
        total = f"{kind}-TOTAL_FORMS"
        lines = data.get(total) or ""
        now = int(lines) if lines.isascii() and lines.isdigit() and len(lines) < 4 else 0
        data[total] = str(min(now + 1, MOST_LINES))
    return _Lines(data, initial=initial, prefix=kind)
