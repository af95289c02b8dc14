"""Who signs in which role, from when to when."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.organizations.models import Organization, Signatory, SignatoryRole, Unit
from krupa.organizations.permissions import require_settings
from krupa.regulations.bilingual import Bilingual

_DAY = timedelta(days=1)


def appoint_signatory(
    *,
    actor: Actor,
    role: SignatoryRole | str,
    name: str,
    since: date,
    until: date | None = None,
    position: str = "",
    acting: str = "",
    unit: Unit | None = None,
) -> Signatory:
    """From ``since`` on, ``name`` signs in ``role``; the director's role is that of one ``unit``.

    Nobody else signs in the role at the same time: the term of the one before ends the day before. If the
    new term has an end (acting during a leave), the one before signs again after it. A term that begins
    later than ``since`` and would overlap is not touched: RefusedError names it.
    """
    require_settings(actor)
    new = Signatory(
        organization=actor.organization,
        role=role,
        unit=unit,
        name=name.strip(),
        position=position.strip(),
        acting=acting.strip(),
        since=since,
        until=until,
    )
    _check(new)
    with transaction.atomic():
        Organization.objects.select_for_update().get(pk=actor.organization.pk)
        _make_room(new)
        new.save()
        record(
            actor=actor,
            verb="organizations.signatory_appointed",
            th=f"ให้ {new.name} เป็นผู้ลงนามในฐานะ{new.role_words.th}",
            en=f"{new.name} signs as {new.role_words.en}",
            subject=new,
            data={"role": new.role, "since": since, "until": until, "acting": new.acting},
        )
    return new


def _check(new: Signatory) -> None:
    new.full_clean()
    if (new.role == SignatoryRole.DIRECTOR) != (new.unit is not None):
        raise RefusedError(
            Bilingual(
                "ผู้อำนวยการสถานศึกษาต้องระบุสถานศึกษา ส่วนตำแหน่งอื่นต้องไม่ระบุ โปรดตรวจช่องสถานศึกษา",
                "A director signs for one workplace, everybody else for the whole organisation. "
                "Check the workplace.",
            ),
            field="unit",
        )
    if new.unit is not None and new.unit.organization_id != new.organization_id:
        raise Unit.DoesNotExist
    if new.until is not None and new.until < new.since:
        raise RefusedError(
            Bilingual(
                "วันสิ้นสุดอยู่ก่อนวันเริ่ม โปรดแก้วันใดวันหนึ่ง",
                "The last day is before the first. Correct one of them.",
            ),
            field="until",
        )


def _make_room(new: Signatory) -> None:
    last = new.until or date.max
    terms = Signatory.objects.of(new.organization).filter(role=new.role, unit=new.unit, since__lte=last)
    for term in terms:
        if term.until is not None and term.until < new.since:
            continue
        if term.since >= new.since:
            raise RefusedError(
                Bilingual(
                    f"ช่วงเวลาซ้อนกับ {term.name} ซึ่งเริ่มลงนามภายหลัง โปรดกำหนดวันสิ้นสุดให้อยู่ก่อน",
                    f"The time overlaps that of {term.name}, who signs from a later day. "
                    "Give a last day before that.",
                ),
                field="since",
            )
        if new.until is not None and (term.until is None or term.until > new.until):
            _again_after(term, new.until)
        term.until = new.since - _DAY
        term.save()


def _again_after(term: Signatory, day: date) -> None:
    Signatory.objects.create(
        organization=term.organization,
        role=term.role,
        unit=term.unit,
        name=term.name,
        position=term.position,
        acting=term.acting,
        since=day + _DAY,
        until=term.until,
    )
