"""An organisation comes into being, and its particulars change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.organizations.models import Organization
from krupa.organizations.permissions import require_settings
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.lao import LaoKind

if TYPE_CHECKING:
    from krupa.accounts.models import User

PARTICULARS = (
    "kind",
    "grade",
    "name",
    "province",
    "district",
    "subdistrict",
    "address",
    "postcode",
    "phone",
    "book_prefix",
    "education_office",
    "education_head_position",
    "personnel_office",
    "personnel_section",
)


def create_organization(*, by: User | None, slug: str, **particulars: Any) -> Organization:
    """Take an organisation into the installation.

    ``by`` is who keeps the installation, or None for a command. ``particulars`` are of ``PARTICULARS``; at
    least kind, name, province and district. Raises ValidationError, RefusedError.
    """
    organization = Organization(slug=slug, **_known(particulars))
    _check(organization)
    with transaction.atomic():
        organization.save()
        record(
            actor=Actor(user=by, organization=organization) if by else None,
            organization=organization,
            verb="organizations.organization_created",
            th=f"เพิ่มหน่วยงาน {organization}",
            en=f"Added the organisation {organization}",
            subject=organization,
        )
    return organization


def change_organization(*, actor: Actor, **particulars: Any) -> Organization:
    """Change particulars of the actor's organisation; nothing is recorded if nothing changes."""
    require_settings(actor)
    with transaction.atomic():
        organization = Organization.objects.select_for_update().get(pk=actor.organization.pk)
        before = {name: getattr(organization, name) for name in PARTICULARS}
        for name, value in _known(particulars).items():
            setattr(organization, name, value)
        _check(organization)
        changed = {
            name: [before[name], getattr(organization, name)]
            for name in PARTICULARS
            if before[name] != getattr(organization, name)
        }
        if changed:
            organization.save()
            record(
                actor=actor,
                verb="organizations.organization_changed",
                th="แก้ไขข้อมูลหน่วยงาน",
                en="Changed the organisation's particulars",
                subject=organization,
                data=changed,
            )
    return organization


def _known(particulars: dict[str, Any]) -> dict[str, Any]:
    unknown = particulars.keys() - set(PARTICULARS)
    if unknown:
        raise TypeError(f"an organisation has no {', '.join(sorted(unknown))}")
    return particulars


def _check(organization: Organization) -> None:
    if organization.kind != LaoKind.MUNICIPALITY:
        organization.grade = ""
    elif not organization.grade:
        raise RefusedError(
            Bilingual(
                "เทศบาลต้องระบุฐานะ โปรดเลือกเทศบาลนคร เทศบาลเมือง หรือเทศบาลตำบล",
                "A municipality needs its grade. Choose city, town or subdistrict municipality.",
            ),
            field="grade",
        )
    organization.full_clean()
