"""After a transfer, a promotion or a new superior: the old agreement ends, a new one begins as its copy."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from krupa.agreements.models import Agreement, CloseReason
from krupa.agreements.services.locking import locked, move
from krupa.agreements.services.start_agreement import begin
from krupa.agreements.states import Action, State
from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.people.selectors import post_on
from krupa.regulations.bilingual import Bilingual
from krupa.thai import format_date

_NAMES = {
    CloseReason.TRANSFER: Bilingual("ย้ายหรือเปลี่ยนตำแหน่ง", "transfer or a new post"),
    CloseReason.PROMOTION: Bilingual("เลื่อนวิทยฐานะหรือระดับ", "promotion"),
    CloseReason.NEW_SUPERVISOR: Bilingual("เปลี่ยนผู้บังคับบัญชา", "a new superior"),
}


@transaction.atomic
def close_and_restart(
    *, actor: Actor, agreement: Agreement, last_day: date, reason: CloseReason
) -> Agreement | None:
    """End the agreement on ``last_day``; the new one for the post of the next day, or None without a post.

    The new one begins with the approved text, or the present one where nothing was approved.

    Raises:
        NotAllowedError: neither the owner nor an officer.
        RefusedError: closed already, or the day lies outside the agreement.
    """
    row = locked(Action.CLOSE, actor, agreement)
    if not row.starts_on <= last_day < row.ends_on:
        raise RefusedError(
            Bilingual(
                f"วันสิ้นสุดต้องอยู่ในช่วง {format_date(row.starts_on)} ถึงก่อนวันที่ {format_date(row.ends_on)} "
                "โปรดตรวจวันที่และปี พ.ศ.",
                f"The last day has to lie from {row.starts_on.isoformat()} to before "
                f"{row.ends_on.isoformat()}. Check the date and its Buddhist-era year.",
            ),
            field="last_day",
        )
    row.ends_on, row.closed_because = last_day, reason
    move(row, State.CLOSED, "ends_on", "closed_because")
    next_day = last_day + timedelta(days=1)
    new = None
    if post_on(row.person, next_day) is not None:
        new = begin(cycle=row.cycle, person=row.person, day=next_day, source=row.in_force or row.now)
    why = _NAMES[CloseReason(reason)]
    record(
        actor=actor,
        verb="agreements.agreement_closed",
        th=f"ปิดข้อตกลงของ{row.person} ณ {format_date(last_day)} เพราะ{why.th}",
        en=f"Closed the agreement of {row.person} on {last_day.isoformat()} because of {why.en}",
        subject=row,
        reason=why.th,
        data={"last_day": last_day, "new": new.pk if new else None},
    )
    return new
