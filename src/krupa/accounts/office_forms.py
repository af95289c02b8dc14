"""Forms with which accounts are kept: invitations, offices, closing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms

from krupa.accounts.models import OFFICE_WORDS
from krupa.accounts.rights import grantable
from krupa.accounts.selectors import people_without_account
from krupa.base.actor import Actor, Office
from krupa.base.bilingual import bi, spoken
from krupa.base.forms import ThaiDateField
from krupa.organizations.models import Unit
from krupa.organizations.selectors import units_of

if TYPE_CHECKING:
    from krupa.people.models import Person

_LANGUAGES = [("th", "ไทย"), ("en", "English")]


class _OfficeForm(forms.Form):
    """An office the actor may give, and the workplace a director needs."""

    office = forms.ChoiceField(label=bi("หน้าที่", "Office"))
    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(
        label=bi("สถานศึกษา", "Workplace"),
        help_text=bi("เฉพาะผู้อำนวยการสถานศึกษา", "For a director only"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=bi("ทั้งหน่วยงาน", "The whole organisation"),
    )

    def __init__(self, *args: Any, actor: Actor, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        given = grantable(actor)
        self.fields["office"].choices = [  # type: ignore[attr-defined]
            (office.value, spoken(OFFICE_WORDS[office])) for office in Office if office in given
        ]
        self.fields["unit"].queryset = units_of(actor.organization, on)  # type: ignore[attr-defined]


class SendAgainForm(forms.Form):
    """An invitation goes out once more."""

    language = forms.ChoiceField(label=bi("ภาษาของอีเมล", "Language of the mail"), choices=_LANGUAGES)


class InviteForm(SendAgainForm, _OfficeForm):
    """Somebody is invited to be a person of the roster, to hold an office, or both."""

    field_order = ("person", "name", "email", "language", "office", "unit")
    person: forms.ModelChoiceField[Person] = forms.ModelChoiceField(
        label=bi("บุคลากรในทะเบียน", "Person of the roster"),
        help_text=bi(
            "เลือกเมื่อเชิญครูหรือบุคลากรที่ยังไม่มีบัญชี จะได้เขียนข้อตกลงของตนเอง",
            "Choose when inviting a teacher without an account, who then writes their own agreement",
        ),
        queryset=None,
        required=False,
        empty_label=bi("ไม่ใช่บุคลากรในทะเบียน", "Nobody of the roster"),
    )
    name = forms.CharField(label=bi("ชื่อพร้อมคำนำหน้า", "Name with title"), max_length=200)
    email = forms.EmailField(label=bi("อีเมล", "E-mail"))

    def __init__(self, *args: Any, actor: Actor, on: date, **kwargs: Any) -> None:
        super().__init__(*args, actor=actor, on=on, **kwargs)
        self.fields["person"].queryset = people_without_account(actor.organization, on)  # type: ignore[attr-defined]
        office = self.fields["office"]
        office.required = False
        office.help_text = bi("ไม่ต้องเลือกเมื่อเชิญบุคลากรในทะเบียน", "Not needed for a person of the roster")
        office.choices = [("", bi("ไม่มี", "None")), *office.choices]  # type: ignore[attr-defined]


class GrantForm(_OfficeForm):
    """A user is given an office."""

    since = ThaiDateField(label=bi("ตั้งแต่วันที่", "From"))


class EndForm(forms.Form):
    """The last day of an office."""

    on = ThaiDateField(label=bi("วันสุดท้ายของหน้าที่", "Last day of the office"))


class CloseForm(forms.Form):
    """Why an account is closed."""

    reason = forms.CharField(label=bi("เหตุผล", "Reason"), max_length=500)


class AcceptForm(forms.Form):
    """A user name and a password of one's own."""

    username = forms.CharField(
        label=bi("ชื่อผู้ใช้", "User name"),
        help_text=bi("ตัวอักษร ตัวเลข และ @ . + - _ เท่านั้น", "Letters, digits and @ . + - _ only"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=bi("รหัสผ่าน", "Password"),
        help_text=bi(
            "อย่างน้อย 10 ตัวอักษร ไม่ใช่ตัวเลขล้วน ไม่ใช่คำที่เดาง่าย",
            "At least 10 characters, not only digits, not easy to guess",
        ),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=bi("รหัสผ่านอีกครั้ง", "Password again"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        """Both passwords are the same."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("password") and data.get("again") and data["password"] != data["again"]:
            self.add_error(
                "again", bi("รหัสผ่านสองช่องไม่ตรงกัน โปรดพิมพ์อีกครั้ง", "The two passwords differ. Type them again.")
            )
        return data
