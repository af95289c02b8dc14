"""What the reader of the events asks for."""

from __future__ import annotations

from django import forms

from krupa.base.bilingual import bi
from krupa.base.forms import ThaiDateField

_GROUPS = [
    ("", bi("ทุกเรื่อง", "Everything")),
    ("read", bi("การเปิดดูข้อมูลบุคคล", "Reading of personal papers")),
    ("organizations", bi("ตั้งค่าหน่วยงาน", "Settings")),
    ("accounts", bi("บัญชีผู้ใช้และหน้าที่", "Accounts and offices")),
    ("people", bi("บุคลากร", "People")),
    ("cycle", bi("ปีงบประมาณ", "The fiscal year")),
    ("agreements", bi("ข้อตกลง", "Agreements")),
    ("correspondence", bi("หนังสือและทะเบียน", "Papers and the register")),
]


class WantedForm(forms.Form):
    """Narrows the events down; every field may stay empty."""

    who = forms.CharField(label=bi("ผู้ทำรายการ", "Who"), max_length=200, required=False)
    group = forms.ChoiceField(label=bi("เรื่อง", "About"), choices=_GROUPS, required=False)
    since = ThaiDateField(label=bi("ตั้งแต่วันที่", "From"), required=False)
    until = ThaiDateField(label=bi("ถึงวันที่", "Until"), required=False)
    text = forms.CharField(label=bi("ข้อความ", "Text"), max_length=200, required=False)
    person = forms.UUIDField(widget=forms.HiddenInput, required=False)
