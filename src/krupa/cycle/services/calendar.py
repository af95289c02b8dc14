"""The office sets the days of its calendar."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.cycle.models import CalendarDay, Cycle
from krupa.cycle.permissions import require_running_year
from krupa.regulations.bilingual import Bilingual

_ASIDE = timedelta(days=366)  # a year's work may begin before it and end after it, but not two years


@transaction.atomic
def change_calendar_day(
    *, actor: Actor, day: CalendarDay, starts_on: date, ends_on: date, note: str = ""
) -> CalendarDay:
    """Give a stage other days.

    Raises:
        NotAllowedError: the actor is no officer of this organisation.
        RefusedError: the year is closed, or the days are the wrong way round or far outside the year.
    """
    require_running_year(actor)
    day = CalendarDay.objects.of(actor.organization).select_for_update().get(pk=day.pk)
    require_open(day.cycle)
    _check_days(day.cycle, starts_on, ends_on)
    former = (day.starts_on, day.ends_on)
    day.starts_on, day.ends_on, day.note = starts_on, ends_on, note.strip()
    if former != (starts_on, ends_on):
        day.set_by_office = True
    day.full_clean()
    day.save()
    record(
        actor=actor,
        verb="cycle.calendar_changed",
        th=f"แก้ปฏิทินปี {day.cycle}: {day.title_th}",
        en=f"Changed the calendar of {day.cycle}: {day.title_en}",
        subject=day,
        data={"key": day.key, "from": list(former), "to": [starts_on, ends_on]},
    )
    return day


def require_open(cycle: Cycle) -> None:
    """Raise RefusedError if the year is closed."""
    if cycle.closed_at is not None:
        raise RefusedError(
            Bilingual(
                f"ปีงบประมาณ พ.ศ. {cycle} ปิดแล้ว จึงแก้ไขไม่ได้ ดูข้อมูลได้อย่างเดียว",
                f"The fiscal year {cycle} is closed; it can be read but no longer changed.",
            )
        )


def _check_days(cycle: Cycle, starts_on: date, ends_on: date) -> None:
    if ends_on < starts_on:
        raise RefusedError(
            Bilingual(
                "วันสิ้นสุดอยู่ก่อนวันเริ่ม โปรดแก้วันใดวันหนึ่ง", "The last day is before the first. Correct one of them."
            ),
            field="ends_on",
        )
    for field, value in (("starts_on", starts_on), ("ends_on", ends_on)):
        if not cycle.period.start - _ASIDE <= value <= cycle.period.end + _ASIDE:
            raise RefusedError(
                Bilingual(
                    f"วันที่ห่างจากปีงบประมาณ พ.ศ. {cycle} เกินหนึ่งปี โปรดตรวจปีที่พิมพ์ (พ.ศ. หรือ ค.ศ.)",
                    f"The date is more than a year away from the fiscal year {cycle}. Check the year "
                    "(Buddhist or common era).",
                ),
                field=field,
            )
