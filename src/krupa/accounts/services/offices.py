"""Offices are given and end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from krupa.accounts.models import OFFICE_WORDS, OfficeHolding, User
from krupa.accounts.rights import require_accounts
from krupa.accounts.selectors import holdings_in_force
from krupa.audit.services import record
from krupa.base.actor import Actor, Office
from krupa.base.refusal import RefusedError
from krupa.organizations.models import Organization
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.organizations.models import Unit


def grant_office(
    *, actor: Actor, user: User, office: Office | str, since: date, unit: Unit | None = None
) -> OfficeHolding:
    """From a day on the user holds the office; a director's is that of one unit."""
    office = Office(office)
    require_accounts(actor, office)
    check_office(actor.organization, office, unit)
    with transaction.atomic():
        Organization.objects.select_for_update().get(pk=actor.organization.pk)
        held = OfficeHolding.objects.of(actor.organization).filter(
            Q(until__isnull=True) | Q(until__gte=since), user=user, office=office, unit=unit
        )
        if held.exists():
            raise RefusedError(
                Bilingual(
                    f"{user} ดำรงตำแหน่งนี้อยู่แล้ว ไม่ต้องเพิ่มอีก",
                    f"{user} holds this office already; nothing to add.",
                ),
                field="office",
            )
        holding = OfficeHolding(
            organization=actor.organization, user=user, office=office, unit=unit, since=since
        )
        holding.full_clean()
        holding.save()
        if not user.is_active:  # closed once, at work again
            user.is_active = True
            user.save(update_fields=["is_active"])
        words = OFFICE_WORDS[office]
        record(
            actor=actor,
            verb="accounts.office_granted",
            th=f"ให้ {user} ทำหน้าที่{words.th}",
            en=f"{user} now holds the office: {words.en}",
            subject=holding,
            data={"office": office, "user": user.pk, "since": since},
        )
    return holding


def end_office(*, actor: Actor, holding: OfficeHolding, on: date) -> None:
    """The office is held up to and including the day ``on``; an organisation keeps one administrator."""
    _same(actor, holding)
    office = Office(holding.office)
    require_accounts(actor, office)
    if on < holding.since:
        raise RefusedError(
            Bilingual(
                "วันสิ้นสุดอยู่ก่อนวันเริ่มดำรงตำแหน่ง โปรดแก้วัน",
                "The last day is before the first day of the office. Correct the day.",
            ),
            field="on",
        )
    with transaction.atomic():
        Organization.objects.select_for_update().get(pk=actor.organization.pk)
        keep_an_administrator(actor.organization, [holding])
        holding.until = on
        holding.save()
        words = OFFICE_WORDS[office]
        record(
            actor=actor,
            verb="accounts.office_ended",
            th=f"{holding.user} พ้นหน้าที่{words.th}",
            en=f"{holding.user} no longer holds the office: {words.en}",
            subject=holding,
            data={"office": office, "user": holding.user_id, "on": on},
        )


def check_office(organization: Organization, office: Office | str, unit: Unit | None) -> None:
    """Raise RefusedError unless a director has a unit, and nobody else has one."""
    if (office == Office.DIRECTOR) != (unit is not None):
        raise RefusedError(
            Bilingual(
                "ผู้อำนวยการสถานศึกษาต้องระบุสถานศึกษา ส่วนตำแหน่งอื่นต้องไม่ระบุ โปรดตรวจช่องสถานศึกษา",
                "A director needs a workplace and nobody else has one. Check the workplace.",
            ),
            field="unit",
        )
    if unit is not None and unit.organization_id != organization.pk:
        raise type(unit).DoesNotExist


def keep_an_administrator(organization: Organization, ending: list[OfficeHolding]) -> None:
    """Raise RefusedError if these are all that is left of the organisation's administrators."""
    if not any(holding.office == Office.ADMINISTRATOR for holding in ending):
        return
    left = holdings_in_force(timezone.localdate()).filter(
        organization=organization, office=Office.ADMINISTRATOR, until__isnull=True, user__is_active=True
    )
    if not left.exclude(pk__in=[holding.pk for holding in ending]).exists():
        raise RefusedError(
            Bilingual(
                "เป็นผู้ดูแลระบบคนสุดท้ายของหน่วยงาน โปรดแต่งตั้งผู้ดูแลระบบคนใหม่ก่อน",
                "This is the organisation's last administrator. Appoint another one first.",
            )
        )


def _same(actor: Actor, holding: OfficeHolding) -> None:
    if holding.organization_id != actor.organization.pk:
        raise OfficeHolding.DoesNotExist
