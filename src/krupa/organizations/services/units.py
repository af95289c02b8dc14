"""Schools and child development centres open and close."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.organizations.models import Organization, Unit
from krupa.organizations.permissions import require_settings
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import WorkplaceKind


def add_unit(*, actor: Actor, kind: WorkplaceKind | str, name: str) -> Unit:
    """Add a school or child development centre; its name is unique in the organisation."""
    require_settings(actor)
    unit = Unit(organization=actor.organization, kind=kind, name=name.strip())
    unit.full_clean(validate_constraints=False)
    with transaction.atomic():
        Organization.objects.select_for_update().get(pk=actor.organization.pk)  # a second press waits here
        if Unit.objects.of(actor.organization).filter(name=unit.name).exists():
            raise RefusedError(
                Bilingual(
                    f"มี {unit.name} อยู่แล้ว โปรดใช้ชื่ออื่นหรือแก้ไขรายการเดิม",
                    f"{unit.name} is there already. Use another name, or the unit that is there.",
                ),
                field="name",
            )
        unit.save()
        record(
            actor=actor,
            verb="organizations.unit_added",
            th=f"เพิ่ม {unit.name}",
            en=f"Added {unit.name}",
            subject=unit,
        )
    return unit


def close_unit(*, actor: Actor, unit: Unit, on: date) -> Unit:
    """Close a unit from a day on. What happened there stays; nobody is sent there any more."""
    require_settings(actor)
    with transaction.atomic():
        unit = Unit.objects.of(actor.organization).select_for_update().get(pk=unit.pk)
        if unit.closed_on is not None:
            raise RefusedError(
                Bilingual(
                    f"{unit.name} ปิดไปแล้ว ไม่ต้องทำอะไรเพิ่ม",
                    f"{unit.name} has been closed already. Nothing is left to do.",
                )
            )
        unit.closed_on = on
        unit.save()
        record(
            actor=actor,
            verb="organizations.unit_closed",
            th=f"ปิด {unit.name}",
            en=f"Closed {unit.name}",
            subject=unit,
            data={"on": on},
        )
    return unit
