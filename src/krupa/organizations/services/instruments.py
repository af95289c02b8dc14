"""Dates and titles of the announcements that papers cite."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.organizations.instruments import BY_KEY
from krupa.organizations.models import Instrument
from krupa.organizations.permissions import require_settings
from krupa.regulations.bilingual import Bilingual


def set_instrument(
    *, actor: Actor, key: str, announced_on: date | None = None, title: str = ""
) -> Instrument:
    """Say when an announcement was made and what it is called. Papers leave blank what is not said."""
    require_settings(actor)
    cited = BY_KEY.get(key)
    if cited is None:
        raise RefusedError(
            Bilingual(
                f"ไม่มีเอกสารใดอ้างถึงประกาศ {key} โปรดเลือกจากรายการ",
                f"No paper cites an announcement called {key}. Choose one of the list.",
            ),
            field="key",
        )
    with transaction.atomic():
        instrument, _ = Instrument.objects.get_or_create(organization=actor.organization, key=key)
        instrument.announced_on = announced_on if cited.has_date else None
        instrument.title = title.strip() if cited.has_title else ""
        instrument.full_clean()
        instrument.save()
        record(
            actor=actor,
            verb="organizations.instrument_set",
            th=f"กำหนดวันที่หรือชื่อของ{cited.words.th}",
            en=f"Set the date or title of {cited.words.en}",
            subject=instrument,
            data={"key": key, "announced_on": instrument.announced_on, "title": instrument.title},
        )
    return instrument
