"""The emblem that stands on papers."""

from __future__ import annotations

from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.organizations.emblem import clean_emblem
from krupa.organizations.models import Organization
from krupa.organizations.permissions import require_settings


def upload_emblem(*, actor: Actor, content: bytes) -> Organization:
    """Keep a clean copy of the uploaded picture as the emblem; :func:`clean_emblem` says what is refused."""
    require_settings(actor)
    picture = clean_emblem(content)
    with transaction.atomic():
        organization = Organization.objects.select_for_update().get(pk=actor.organization.pk)
        former = organization.emblem.name
        organization.emblem.save(f"{uuid4()}.png", ContentFile(picture), save=True)
        if former:
            storage = organization.emblem.storage
            transaction.on_commit(lambda: storage.delete(former))
        record(
            actor=actor,
            verb="organizations.emblem_uploaded",
            th="เปลี่ยนตราหน่วยงาน",
            en="Changed the emblem",
            subject=organization,
        )
    return organization
