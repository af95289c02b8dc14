"""Somebody is offered an account: by mail, with a code that is used once."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone, translation

from krupa.accounts.models import Invitation
from krupa.accounts.rights import require_accounts
from krupa.accounts.services.offices import check_office
from krupa.audit.services import record
from krupa.base.actor import Actor, Office
from krupa.base.bilingual import spoken
from krupa.base.refusal import RefusedError
from krupa.regulations.bilingual import Bilingual
from krupa.thai import DateStyle, format_date

if TYPE_CHECKING:
    from krupa.organizations.models import Unit
    from krupa.people.models import Person

VALID_FOR = timedelta(days=7)
_LOG = logging.getLogger(__name__)


def code_hash(code: str) -> str:
    """What is kept of a code. The code has 256 random bits: a plain hash cannot be turned back."""
    return sha256(code.encode("utf-8", "surrogatepass")).hexdigest()


def invite(
    *,
    actor: Actor,
    email: str,
    name: str,
    link: Callable[[str], str],
    office: Office | str = "",
    unit: Unit | None = None,
    person: Person | None = None,
    language: str = "th",
) -> Invitation:
    """Invite somebody to be ``person``, or to hold ``office``, or both; the mail is in their ``language``.

    ``link`` makes the address of the page from the code. The invitation is dead after seven days. Earlier
    ones to the same address that nobody took up die at once. Raises RefusedError, ValidationError.
    """
    require_accounts(actor, Office(office) if office else None)
    _check(actor, office, unit, person)
    code = secrets.token_urlsafe(32)
    invitation = Invitation(
        organization=actor.organization,
        email=email.strip(),
        name=name.strip(),
        code_hash=code_hash(code),
        person=person,
        office=office,
        unit=unit,
        expires_at=timezone.now() + VALID_FOR,
        invited_by=actor.user,
    )
    invitation.full_clean()
    with transaction.atomic():
        Invitation.objects.of(actor.organization).filter(
            email__iexact=invitation.email, used_at__isnull=True
        ).update(expires_at=timezone.now())
        invitation.save()
        record(
            actor=actor,
            verb="accounts.invited",
            th=f"เชิญ {invitation.name} ให้เปิดบัญชี",
            en=f"Invited {invitation.name} to open an account",
            subject=invitation,
            data={"office": str(office)},
        )
        transaction.on_commit(lambda: _send(invitation, link(code), language))
    return invitation


def invite_again(
    *, actor: Actor, invitation: Invitation, link: Callable[[str], str], language: str = "th"
) -> Invitation:
    """A new invitation like one nobody took up, whose link dies: only its hash was kept.

    Raises NotAllowedError, RefusedError (the person has an account by now), ValidationError.
    """
    return invite(
        actor=actor,
        email=invitation.email,
        name=invitation.name,
        link=link,
        office=invitation.office,
        unit=invitation.unit,
        person=invitation.person,
        language=language,
    )


def _check(actor: Actor, office: Office | str, unit: Unit | None, person: Person | None) -> None:
    if not office and person is None:
        raise RefusedError(
            Bilingual(
                "ต้องเลือกตำแหน่งหน้าที่ หรือระบุว่าเป็นบุคคลใดในระบบ",
                "Choose an office, or say which person of the organisation this is.",
            ),
            field="office",
        )
    if office:
        check_office(actor.organization, office, unit)
    if person is not None and person.organization_id != actor.organization.pk:
        raise type(person).DoesNotExist
    if person is not None and person.user_id is not None:
        raise RefusedError(
            Bilingual(
                f"{person} มีบัญชีอยู่แล้ว ไม่ต้องเชิญอีก", f"{person} has an account already; no invitation is needed."
            ),
            field="person",
        )


def _send(invitation: Invitation, address: str, language: str) -> None:
    until = timezone.localdate(invitation.expires_at)
    values = {
        "name": invitation.name,
        "organization": str(invitation.organization),
        "address": address,
    }
    with translation.override(language):
        subject = spoken(Bilingual("คำเชิญใช้งาน KruPA", "Invitation to KruPA"))
        body = spoken(
            Bilingual(
                "เรียน {name}\n\n{organization} เชิญท่านใช้งานระบบ KruPA "
                "โปรดเปิดลิงก์นี้เพื่อตั้งชื่อผู้ใช้และรหัสผ่าน\n\n{address}\n\n"
                f"ลิงก์ใช้ได้ครั้งเดียว ถึงวันที่ {format_date(until, DateStyle.LETTER)} "
                "หากท่านไม่ได้รออีเมลนี้ ไม่ต้องทำอะไร\n",
                "Dear {name},\n\n{organization} invites you to KruPA. "
                "Open this link to choose a user name and a password.\n\n{address}\n\n"
                f"The link works once, until {until:%d %B %Y}. "
                "If you did not expect this message, you need not do anything.\n",
            )
        ).format_map(values)
    try:
        send_mail(subject, body, None, [invitation.email])
    except OSError as error:
        _LOG.warning("the mail server is away; an invitation could not be sent")
        raise RefusedError(
            Bilingual(
                "ส่งอีเมลไม่ได้เพราะติดต่อเครื่องแม่ข่ายอีเมลไม่ได้ โปรดส่งคำเชิญอีกครั้งภายหลัง หรือแจ้งผู้ดูแลระบบ",
                "The mail could not be sent because the mail server does not answer. "
                "Send the invitation again later, or tell the administrator.",
            ),
            field="email",
        ) from error
