"""Forms of an organisation's settings."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from krupa.base.bilingual import bi, spoken
from krupa.base.forms import ThaiDateField
from krupa.organizations.emblem import MOST_BYTES
from krupa.organizations.instruments import Cited
from krupa.organizations.models import Organization, SignatoryRole, Unit
from krupa.organizations.selectors import units_of
from krupa.regulations.dated import rule_names
from krupa.regulations.lao import LaoKind, MunicipalityGrade
from krupa.regulations.posts import WorkplaceKind

_KINDS = [
    (LaoKind.PAO.value, bi("องค์การบริหารส่วนจังหวัด", "Provincial administrative organisation")),
    (LaoKind.MUNICIPALITY.value, bi("เทศบาล", "Municipality")),
    (LaoKind.SAO.value, bi("องค์การบริหารส่วนตำบล", "Subdistrict administrative organisation")),
]
_GRADES = [
    ("", bi("ไม่ใช่เทศบาล", "Not a municipality")),
    (MunicipalityGrade.CITY.value, bi("เทศบาลนคร", "City municipality")),
    (MunicipalityGrade.TOWN.value, bi("เทศบาลเมือง", "Town municipality")),
    (MunicipalityGrade.SUBDISTRICT.value, bi("เทศบาลตำบล", "Subdistrict municipality")),
]
_WORKPLACES = [
    (WorkplaceKind.SCHOOL.value, bi("โรงเรียน", "School")),
    (WorkplaceKind.CHILD_CENTRE.value, bi("ศูนย์พัฒนาเด็กเล็ก (ศพด.)", "Child development centre")),
]
RULE_TOPICS = ("salary", "pa", "workload", "committees", "appraisal", "calendar", "lao")


class ParticularsForm(forms.Form):
    """What the organisation is called, where it is, and which of its offices are named on papers."""

    kind = forms.ChoiceField(label=bi("ประเภท", "Kind"), choices=_KINDS)
    grade = forms.ChoiceField(label=bi("ฐานะของเทศบาล", "Grade"), choices=_GRADES, required=False)
    name = forms.CharField(
        label=bi("ชื่อ", "Name"),
        help_text=bi(
            "เฉพาะชื่อ ไม่ต้องมีคำว่า เทศบาล หรือ องค์การบริหารส่วน", "The bare name, without the kind of organisation"
        ),
        max_length=120,
    )
    province = forms.CharField(label=bi("จังหวัด", "Province"), max_length=60)
    district = forms.CharField(label=bi("อำเภอ", "District"), max_length=60)
    subdistrict = forms.CharField(label=bi("ตำบล", "Subdistrict"), max_length=60, required=False)
    address = forms.CharField(label=bi("ที่อยู่", "Address"), max_length=200, required=False)
    postcode = forms.RegexField(
        r"^\d{5}$",
        label=bi("รหัสไปรษณีย์", "Postcode"),
        required=False,
        error_messages={"invalid": bi("รหัสไปรษณีย์มีตัวเลข 5 หลัก", "A postcode has five digits.")},
    )
    phone = forms.CharField(label=bi("โทรศัพท์", "Telephone"), max_length=60, required=False)
    book_prefix = forms.CharField(
        label=bi("เลขที่หนังสือ (ส่วนหน้า)", "Beginning of letter numbers"),
        help_text=bi("เช่น นม 81204", "For example: นม 81204"),
        max_length=40,
        required=False,
    )
    education_office = forms.CharField(label=bi("กองการศึกษา", "Education office"), max_length=120)
    education_head_position = forms.CharField(
        label=bi("ตำแหน่งผู้อำนวยการกอง", "Position of its head"), max_length=160
    )
    personnel_office = forms.CharField(label=bi("หน่วยงานการเจ้าหน้าที่", "Personnel office"), max_length=120)
    personnel_section = forms.CharField(label=bi("งานการเจ้าหน้าที่", "Personnel section"), max_length=120)


class UnitForm(forms.Form):
    """A new school or child centre."""

    kind = forms.ChoiceField(label=bi("ประเภท", "Kind"), choices=_WORKPLACES)
    name = forms.CharField(label=bi("ชื่อเต็ม", "Full name"), max_length=160)


class CloseUnitForm(forms.Form):
    """From when a unit is closed."""

    on = ThaiDateField(label=bi("ปิดตั้งแต่วันที่", "Closed from"))


class SignatoryForm(forms.Form):
    """Who signs in a role from a day on."""

    role = forms.ChoiceField(label=bi("ลงนามในฐานะ", "Signs as"))
    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(
        label=bi("สถานศึกษา", "Workplace"),
        help_text=bi("เฉพาะผู้อำนวยการสถานศึกษา", "For a director only"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=bi("ทั้งหน่วยงาน", "The whole organisation"),
    )
    name = forms.CharField(label=bi("ชื่อพร้อมคำนำหน้า", "Name with title"), max_length=200)
    position = forms.CharField(
        label=bi("ตำแหน่งตามที่พิมพ์ใต้ชื่อ", "Position as printed under the name"),
        max_length=200,
        required=False,
    )
    acting = forms.CharField(
        label=bi("บรรทัดรักษาราชการแทน", "Line of acting"),
        help_text=bi(
            "เช่น รักษาราชการแทน นายกองค์การบริหารส่วนตำบล",
            "Printed under the position of somebody who acts for another",
        ),
        max_length=200,
        required=False,
    )
    since = ThaiDateField(label=bi("ตั้งแต่วันที่", "From"))
    until = ThaiDateField(
        label=bi("ถึงวันที่", "Until"),
        help_text=bi(
            "เว้นว่างไว้ถ้าไม่มีกำหนด ผู้ลงนามเดิมกลับมาลงนามหลังจากนั้น",
            "Leave empty if there is no end; after an end the former signs again",
        ),
        required=False,
    )

    def __init__(self, *args: Any, organization: Organization, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            (role.value, spoken(role.words)) for role in SignatoryRole
        ]
        self.fields["unit"].queryset = units_of(organization, on)  # type: ignore[attr-defined]


class InstrumentForm(forms.Form):
    """The date and title of one announcement, as far as papers print them."""

    announced_on = ThaiDateField(label=bi("ประกาศ ณ วันที่", "Announced on"), required=False)
    title = forms.CharField(
        label=bi("ชื่อเต็มของประกาศ", "Full title of the announcement"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        required=False,
    )

    def __init__(self, *args: Any, cited: Cited, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not cited.has_date:
            del self.fields["announced_on"]
        if not cited.has_title:
            del self.fields["title"]


class EmblemForm(forms.Form):
    """The emblem as a file."""

    emblem = forms.FileField(
        label=bi("ไฟล์ตรา", "File of the emblem"),
        help_text=bi("PNG หรือ SVG ไม่เกิน 2 เมกะไบต์", "PNG or SVG of at most 2 MB"),
        widget=forms.FileInput(attrs={"accept": ".png,.svg,image/png,image/svg+xml"}),
    )

    def clean_emblem(self) -> bytes:
        """The content; one byte above the limit is enough to refuse it."""
        content: bytes = self.cleaned_data["emblem"].read(MOST_BYTES + 1)
        return content


class OverrideForm(forms.Form):
    """A rule's value of one's own."""

    name = forms.ChoiceField(label=bi("เกณฑ์", "Rule"))
    value = forms.CharField(label=bi("ค่าที่ใช้", "Value"), max_length=500)
    reason = forms.CharField(
        label=bi("เหตุผลหรือประกาศที่อ้าง", "Reason or announcement"),
        help_text=bi("เอกสารจะแสดงเป็นที่มาของค่า", "Papers show it as the source of the value"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [name for topic in RULE_TOPICS for name in rule_names(topic)]
        self.fields["name"].choices = [(name, name) for name in names]  # type: ignore[attr-defined]
