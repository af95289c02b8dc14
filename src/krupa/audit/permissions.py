"""Who reads an organisation's events."""

from __future__ import annotations

from krupa.base.actor import Actor, Office
from krupa.base.refusal import NotAllowedError
from krupa.regulations.bilingual import Bilingual


def may_read_events(actor: Actor) -> bool:
    """Officers, clerk, head, auditor and administrator: who runs the year or answers for it."""
    return actor.is_officer or actor.holds(Office.CLERK, Office.HEAD, Office.AUDITOR, Office.ADMINISTRATOR)


def require_events(actor: Actor) -> None:
    """Raise NotAllowedError unless :func:`may_read_events`."""
    if not may_read_events(actor):
        raise NotAllowedError(
            Bilingual(
                "บันทึกเหตุการณ์เปิดดูได้เฉพาะเจ้าหน้าที่ ปลัด ผู้บริหารท้องถิ่น ผู้ตรวจสอบ และผู้ดูแลระบบ "
                "โปรดติดต่อเจ้าหน้าที่หากต้องการข้อมูล",
                "Only officers, clerk, head, auditor and administrator read the events. "
                "Please ask an officer if you need to know something.",
            )
        )
