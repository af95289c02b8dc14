"""The sign-in forms with our own words: a label and help in both languages, and no placeholder."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm as _ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm as _AddWebAuthnForm

from krupa.base.bilingual import bi

_PASSWORD_RULES = bi(
    "อย่างน้อย 10 ตัวอักษร ไม่ใช่ตัวเลขล้วน ไม่ใช่คำที่เดาง่าย และไม่คล้ายชื่อหรืออีเมลของท่าน",
    "At least 10 characters, not only digits, not easy to guess, and not like your name or e-mail.",
)
_WORDS: dict[str, tuple[str, str]] = {
    "login": (bi("ชื่อผู้ใช้หรืออีเมล", "Username or e-mail"), ""),
    "password": (bi("รหัสผ่าน", "Password"), ""),
    "oldpassword": (bi("รหัสผ่านปัจจุบัน", "Present password"), ""),
    "password1": (bi("รหัสผ่านใหม่", "New password"), _PASSWORD_RULES),
    "password2": (bi("รหัสผ่านใหม่อีกครั้ง", "New password again"), ""),
    "email": (bi("อีเมล", "E-mail"), ""),
    "code": (bi("รหัส", "Code"), ""),
    "name": (bi("ชื่อเรียก", "What to call it"), bi("เช่น โทรศัพท์ของฉัน", "For example: my phone")),
    "passwordless": (
        bi("เข้าสู่ระบบด้วยพาสคีย์นี้โดยไม่ต้องใช้รหัสผ่าน", "Sign in with it without a password"),
        "",
    ),
}


class _Said:
    """Gives a form of the library the words above."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():  # type: ignore[attr-defined]
            field.widget.attrs.pop("placeholder", None)
            if name in _WORDS:
                field.label, field.help_text = _WORDS[name]


class LoginForm(_Said, account.LoginForm):
    """Signing in with a username or an e-mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ChangePasswordForm(_Said, account.ChangePasswordForm):
    """A new password, knowing the old one."""


class SetPasswordForm(_Said, account.SetPasswordForm):
    """A first password."""


class ResetPasswordForm(_Said, account.ResetPasswordForm):
    """Asking for the link."""


class ResetPasswordKeyForm(_Said, account.ResetPasswordKeyForm):
    """A new password, come by the link."""


class ReauthenticateForm(_Said, account.ReauthenticateForm):
    """The password once more."""


class AuthenticateForm(_Said, mfa.AuthenticateForm):
    """The second step."""


class CodeReauthenticateForm(_Said, mfa.ReauthenticateForm):
    """The second step once more."""


class ActivateTOTPForm(_Said, _ActivateTOTPForm):
    """The first code of an app."""


class AddWebAuthnForm(_Said, _AddWebAuthnForm):
    """A passkey and what to call it."""
