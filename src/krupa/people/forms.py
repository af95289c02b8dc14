"""Forms of people's files. Fields bear the names of the services' data, so that a refusal finds its field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from krupa.base.bilingual import bi, spoken
from krupa.base.forms import ThaiDateField
from krupa.organizations.selectors import units_of
from krupa.people import words
from krupa.people.models import Post
from krupa.people.roster.values import CellError, read_value
from krupa.people.services import PersonData, PostData
from krupa.people.services.records import MOST_DAYS_OF_A_ROUND
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import Line, Rank, Standing
from krupa.thai import arabic_digits, be_year

if TYPE_CHECKING:
    from krupa.organizations.models import Organization, Unit


def choices_of(known: Mapping[Any, Bilingual], empty: tuple[str, str] | None = None) -> list[tuple[str, Any]]:
    """Choices of a field from words; ``empty`` is said for none of them."""
    chosen = [(str(code), bi(word.th, word.en)) for code, word in known.items()]
    return [("", bi(*empty)), *chosen] if empty else chosen


class MoneyField(forms.CharField):
    """Baht a month; Thai digits and commas are read."""

    def clean(self, value: Any) -> Any:
        """The amount, or None."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return read_value("salary", text)
        except CellError as error:
            raise ValidationError(spoken(error.message)) from error

    def prepare_value(self, value: Any) -> Any:
        """An amount with its commas."""
        return f"{value:,.2f}" if isinstance(value, Decimal) else value


class CountField(forms.IntegerField):
    """Days or times in one round; Thai digits are read, blank is zero."""

    def __init__(self, **options: Any) -> None:
        super().__init__(min_value=0, max_value=MOST_DAYS_OF_A_ROUND, required=False, **options)

    def to_python(self, value: Any) -> Any:
        """Thai digits as Arabic ones."""
        return super().to_python(arabic_digits(value) if isinstance(value, str) else value)


class SeenField(forms.CharField):
    """When the row shown had last changed, carried along unseen."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput, required=False)

    def clean(self, value: Any) -> Any:
        """The moment; None where it is missing or has been tampered with."""
        try:
            return datetime.fromisoformat(super().clean(value))
        except ValueError:
            return None

    def prepare_value(self, value: Any) -> Any:
        """To the microsecond, as the database keeps it."""
        return value.isoformat() if isinstance(value, datetime) else value


class PersonForm(forms.Form):
    """Who somebody is."""

    title = forms.CharField(label=bi("คำนำหน้า", "Title"), max_length=60, required=False)
    first_name = forms.CharField(label=bi("ชื่อ", "First name"), max_length=120)
    last_name = forms.CharField(label=bi("สกุล", "Family name"), max_length=120, required=False)
    national_id = forms.CharField(
        label=bi("เลขประจำตัวประชาชน", "National ID number"),
        help_text=bi("13 หลัก จะถูกเข้ารหัสก่อนเก็บ", "13 digits; it is encrypted before it is kept"),
        max_length=40,
        required=False,
    )
    birth_date = ThaiDateField(label=bi("วันเกิด", "Date of birth"), required=False)
    email = forms.EmailField(label=bi("อีเมล", "E-mail"), required=False)

    def person_data(self) -> PersonData:
        """What was given, for the service."""
        return PersonData(**{name: self.cleaned_data[name] for name in PersonData.__dataclass_fields__})


class ChangePersonForm(PersonForm):
    """A correction. The national ID is not shown: blank keeps the one that is recorded."""

    reason = forms.CharField(
        label=bi("เหตุผลที่แก้ไข", "Reason"),
        help_text=bi("เช่น เปลี่ยนสกุลตามทะเบียนสมรส", "For example: new family name after marriage"),
        max_length=300,
        required=False,
    )
    seen = SeenField()

    def __init__(self, *args: Any, recorded_id: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.recorded_id = recorded_id
        self.fields["national_id"].help_text = bi(
            "เว้นว่างไว้ถ้าไม่เปลี่ยน", "Leave blank to keep the number that is recorded"
        )

    def clean_national_id(self) -> str:
        """The number typed, else the one recorded."""
        return self.cleaned_data["national_id"] or self.recorded_id


class PostForm(forms.Form):
    """A post from a day on."""

    since = ThaiDateField(label=bi("ดำรงตำแหน่งตั้งแต่", "In the post from"))
    line = forms.ChoiceField(label=bi("สายงาน", "Line"), choices=choices_of(words.LINES))
    rank = forms.ChoiceField(label=bi("อันดับ", "Salary rank"), choices=choices_of(words.RANKS))
    standing = forms.ChoiceField(label=bi("วิทยฐานะ", "Standing"), choices=choices_of(words.STANDINGS))
    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(
        label=bi("สถานศึกษา / ศพด.", "School or child centre"),
        queryset=None,
        required=False,
        empty_label=bi("ไม่สังกัดสถานศึกษา (ศึกษานิเทศก์)", "None (supervisors)"),
    )
    post_number = forms.CharField(
        label=bi("เลขที่ตำแหน่ง", "Post number"),
        help_text=bi("13 หลัก", "13 digits"),
        max_length=40,
        required=False,
    )
    position = forms.CharField(
        label=bi("ชื่อตำแหน่ง", "Position"),
        help_text=bi("กรอกเมื่อต่างจากชื่อสายงาน", "Only where it differs from the line"),
        max_length=160,
        required=False,
    )
    salary = MoneyField(label=bi("เงินเดือน (บาท)", "Salary (baht a month)"), max_length=40, required=False)
    subject = forms.CharField(label=bi("วิชาหรือกลุ่มสาระที่สอน", "Subject taught"), max_length=200, required=False)
    classroom_types = forms.MultipleChoiceField(
        label=bi("ประเภทห้องเรียน", "Kinds of classroom"),
        choices=choices_of(words.CLASSROOMS),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, organization: Organization, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].queryset = units_of(organization, timezone.localdate())  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Only supervisors work at no school or child centre."""
        data = super().clean() or {}
        if data.get("line") and data["line"] != Line.SUPERVISOR and not data.get("unit") and not self.errors:
            self.add_error(
                "unit", bi("โปรดเลือกสถานศึกษาหรือ ศพด.", "Please choose the school or child centre.")
            )
        return data

    def post_data(self) -> PostData:
        """What was given, for the service."""
        data = self.cleaned_data
        return PostData(
            line=Line(data["line"]),
            rank=Rank(data["rank"]),
            standing=Standing(data["standing"]),
            classroom_types=tuple(data["classroom_types"]),
            **{
                name: data[name] for name in ("since", "post_number", "position", "unit", "salary", "subject")
            },
        )


class AddPersonForm(PersonForm, PostForm):
    """A new person with the post they hold."""

    field_order = (*PersonForm.base_fields, *PostForm.base_fields)


class ChangePostForm(PostForm):
    """A correction of a post as it was recorded."""

    reason = forms.CharField(label=bi("เหตุผลที่แก้ไข", "Reason"), max_length=300, required=False)
    seen = SeenField()


def initial_of(row: Post) -> dict[str, Any]:
    """A post as its form shows it."""
    names = (*PostData.__dataclass_fields__, "updated_at")
    initial = {name: getattr(row, name) for name in names}
    return {**initial, "seen": initial.pop("updated_at")}


class EndForm(forms.Form):
    """The last day of a post."""

    until = ThaiDateField(label=bi("วันสุดท้ายในตำแหน่ง", "Last day in the post"))
    reason = forms.CharField(label=bi("เหตุผล", "Reason"), max_length=300)


class LeftForm(forms.Form):
    """From when somebody is no longer here."""

    on = ThaiDateField(label=bi("พ้นจากหน่วยงานตั้งแต่วันที่", "No longer here from"))
    reason = forms.CharField(
        label=bi("เหตุผล", "Reason"),
        help_text=bi("เช่น โอน เกษียณอายุ ลาออก", "For example: transfer, retirement, resignation"),
        max_length=300,
    )


class DegreeForm(forms.Form):
    """A degree."""

    level = forms.ChoiceField(label=bi("ระดับวุฒิ", "Level"), choices=choices_of(words.DEGREES))
    name = forms.CharField(label=bi("ชื่อวุฒิ", "Name of the degree"), max_length=200)
    major = forms.CharField(label=bi("วิชาเอก", "Major"), max_length=200, required=False)
    institution = forms.CharField(label=bi("สถาบัน", "Institution"), max_length=200, required=False)
    awarded_on = ThaiDateField(label=bi("วันที่สำเร็จการศึกษา", "Awarded on"), required=False)


class LicenceForm(forms.Form):
    """A professional licence."""

    number = forms.CharField(label=bi("เลขที่ใบอนุญาต", "Number of the licence"), max_length=40)
    issued_on = ThaiDateField(label=bi("วันออกใบอนุญาต", "Issued on"), required=False)
    expires_on = ThaiDateField(label=bi("วันหมดอายุ", "Expires on"), required=False)


class RoundForm(forms.Form):
    """Leave, lateness and discipline of one round."""

    fiscal_year = forms.IntegerField(label=bi("ปีงบประมาณ (พ.ศ.)", "Fiscal year (Buddhist era)"))
    round_number = forms.TypedChoiceField(
        label=bi("ครั้งที่", "Round"),
        choices=[
            (1, bi("ครั้งที่ 1 (1 ต.ค. – 31 มี.ค.)", "Round 1 (1 October – 31 March)")),
            (2, bi("ครั้งที่ 2 (1 เม.ย. – 30 ก.ย.)", "Round 2 (1 April – 30 September)")),
        ],
        coerce=int,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, said in {**words.ABSENCES, **words.DISCIPLINE}.items():
            self.fields[name] = CountField(label=bi(said.th, said.en))

    def clean_fiscal_year(self) -> int:
        """A year near this one: a Christian-era year is told, not taken."""
        year = int(self.cleaned_data["fiscal_year"])
        now = be_year(timezone.localdate())
        if not now - 20 <= year <= now + 2:
            raise ValidationError(
                bi(
                    "ปีงบประมาณต้องเป็น พ.ศ. เช่น {now}",
                    "Give the year of the Buddhist era, such as {now}.",
                    now=now,
                )
            )
        return year

    def counts(self, names: Mapping[str, Bilingual]) -> dict[str, int]:
        """What was given under these names; blank is left out."""
        given = {name: self.cleaned_data[name] for name in names}
        return {name: number for name, number in given.items() if number is not None}


class SearchForm(forms.Form):
    """What to look for in the list; whatever cannot be read looks for nothing."""

    q = forms.CharField(label=bi("ชื่อหรือเลขที่ตำแหน่ง", "Name or post number"), max_length=100, required=False)
    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(
        label=bi("สถานศึกษา / ศพด.", "School or child centre"),
        queryset=None,
        required=False,
        empty_label=bi("ทั้งหมด", "All"),
    )
    line = forms.ChoiceField(
        label=bi("สายงาน", "Line"), choices=choices_of(words.LINES, ("ทั้งหมด", "All")), required=False
    )
    left = forms.BooleanField(label=bi("แสดงผู้ที่พ้นไปแล้ว", "Show those who have left"), required=False)

    def __init__(self, *args: Any, organization: Organization, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].queryset = units_of(organization)  # type: ignore[attr-defined]


class RosterForm(forms.Form):
    """A workbook to bring in."""

    file = forms.FileField(
        label=bi("ไฟล์ Excel (.xlsx)", "Excel workbook (.xlsx)"),
        help_text=bi("ไม่เกิน 5 MB และไม่เกิน 10,000 แถว", "At most 5 MB and 10,000 rows"),
        widget=forms.ClearableFileInput(
            attrs={"accept": ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
        ),
    )
