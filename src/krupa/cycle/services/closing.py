"""A fiscal year is closed."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.days import day_words
from krupa.base.refusal import RefusedError
from krupa.cycle.models import Cycle
from krupa.cycle.permissions import require_running_year
from krupa.cycle.services.calendar import require_open
from krupa.regulations.bilingual import Bilingual


@transaction.atomic
def close_year(*, actor: Actor, cycle: Cycle, on: date | None = None) -> Cycle:
    """Close a year that is over: it asks for nothing more and its calendar is fixed.

    Raises:
        NotAllowedError: the actor is no officer of this organisation.
        RefusedError: the year is closed already or not over yet.
    """
    require_running_year(actor)
    cycle = Cycle.objects.of(actor.organization).select_for_update().get(pk=cycle.pk)
    require_open(cycle)
    end = cycle.period.end
    if (on or timezone.localdate()) <= end:
        last = day_words(end)
        raise RefusedError(
            Bilingual(
                f"ปีงบประมาณยังไม่สิ้นสุด ปิดได้หลังวันที่ {last.th}",
                f"The fiscal year is not over. It can be closed after {last.en}.",
            )
        )
    cycle.closed_at = timezone.now()
    cycle.full_clean()
    cycle.save()
    record(
        actor=actor,
        verb="cycle.year_closed",
        th=f"ปิดปีงบประมาณ พ.ศ. {cycle}",
        en=f"Closed the fiscal year {cycle}",
        subject=cycle,
    )
    return cycle
