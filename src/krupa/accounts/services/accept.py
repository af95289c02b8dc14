"""The invited person takes the account up."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from krupa.accounts.models import Invitation, OfficeHolding, User
from krupa.accounts.services.invite import code_hash
from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.regulations.bilingual import Bilingual


def open_invitation(code: str) -> Invitation | None:
    """The invitation with that code if it can still be taken up."""
    return _open().filter(code_hash=code_hash(code)).select_related("organization", "person").first()


def accept_invitation(
    *, code: str, user: User | None = None, username: str = "", password: str = "", language: str = "th"
) -> User:
    """Take an invitation up, with a new account or with the account of a signed-in ``user``.

    The code works once; two who use it at the same moment get one account between them. Raises RefusedError
    (dead code, name taken, address taken) and ValidationError (username or password too weak).
    """
    with transaction.atomic():
        invitation = _open().select_for_update().filter(code_hash=code_hash(code)).first()
        if invitation is None:
            raise RefusedError(
                Bilingual(
                    "คำเชิญนี้ใช้ไม่ได้แล้ว เพราะหมดอายุหรือถูกใช้ไปแล้ว โปรดขอคำเชิญใหม่จากหน่วยงาน",
                    "This invitation no longer works: it has expired or was used. Please ask for a new one.",
                )
            )
        user = user or _new_user(invitation, username.strip(), password, language)
        _give(invitation, user)
        invitation.used_at = timezone.now()
        invitation.save()
        record(
            actor=Actor(user=user, organization=invitation.organization),
            verb="accounts.invitation_accepted",
            th=f"{invitation.name} เปิดบัญชีตามคำเชิญ",
            en=f"{invitation.name} took up the invitation",
            subject=invitation,
        )
    return user


def _open() -> QuerySet[Any]:
    return Invitation.objects.filter(used_at__isnull=True, expires_at__gt=timezone.now())


def _new_user(invitation: Invitation, username: str, password: str, language: str) -> User:
    if User.objects.filter(username__iexact=username).exists():
        raise RefusedError(
            Bilingual("มีผู้ใช้ชื่อนี้แล้ว โปรดตั้งชื่ออื่น", "This user name is taken. Choose another."),
            field="username",
        )
    if User.objects.filter(email__iexact=invitation.email).exists():
        raise RefusedError(
            Bilingual(
                "มีบัญชีที่ใช้อีเมลนี้อยู่แล้ว โปรดเข้าสู่ระบบด้วยบัญชีนั้น แล้วเปิดลิงก์คำเชิญอีกครั้ง",
                "There is an account with this address. Sign in with it and open the invitation again.",
            )
        )
    user = User(username=username, email=invitation.email, display_name=invitation.name, language=language)
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def _give(invitation: Invitation, user: User) -> None:
    person = invitation.person
    if person is not None:
        # As they are now: another invitation to be the same person may have been taken up meanwhile.
        person = type(person)._default_manager.select_for_update().get(pk=person.pk)
        taken = person.user_id not in (None, user.pk)
        twice = user.persons.filter(organization=invitation.organization).exclude(pk=person.pk).exists()
        if taken or twice:
            raise RefusedError(
                Bilingual(
                    f"บัญชีของ {person} ผูกไว้กับผู้อื่นหรือบัญชีนี้เป็นบุคคลอื่นอยู่แล้ว โปรดติดต่อหน่วยงาน",
                    f"{person} has another account, or this account is another person. "
                    "Please ask the organisation.",
                )
            )
        person.user = user
        person.save(update_fields=["user", "updated_at"])
    if invitation.office:
        OfficeHolding.objects.create(
            organization=invitation.organization,
            user=user,
            office=invitation.office,
            unit=invitation.unit,
            since=timezone.localdate(),
        )
