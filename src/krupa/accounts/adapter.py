"""How signing in behaves here: accounts come by invitation, messages are said in both languages."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse

from krupa.base.addresses import public_address
from krupa.base.bilingual import bi

_WRONG = bi(
    "ชื่อผู้ใช้ อีเมล หรือรหัสผ่านไม่ถูกต้อง โปรดตรวจแล้วลองอีกครั้ง",
    "The username, e-mail or password is not right. Please check and try again.",
)
_TOO_OFTEN = bi(
    "ลองผิดหลายครั้งเกินไป โปรดรอ 5 นาทีแล้วลองอีกครั้ง",
    "Too many attempts. Please wait five minutes and try again.",
)


class AccountAdapter(DefaultAccountAdapter):
    """Nobody opens an account by themselves; an officer invites."""

    error_messages = {  # noqa: RUF012 (the base class reads it)
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _WRONG,
        "email_password_mismatch": _WRONG,
        "invalid_login": _WRONG,
        "incorrect_password": bi("รหัสผ่านไม่ถูกต้อง", "The password is not right."),
        "enter_current_password": bi("รหัสผ่านปัจจุบันไม่ถูกต้อง", "The present password is not right."),
        "incorrect_code": bi(
            "รหัสไม่ถูกต้องหรือหมดเวลาแล้ว โปรดใช้รหัสล่าสุด", "The code is wrong or too old. Use the newest one."
        ),
        "too_many_login_attempts": _TOO_OFTEN,
        "rate_limited": _TOO_OFTEN,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: accounts are opened by invitation."""
        return False

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The page of a new password, under our own name whatever host was asked."""
        place = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return public_address(place.replace("UID-KEY", key))
