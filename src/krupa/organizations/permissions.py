"""Who may change an organisation's settings."""

from __future__ import annotations

from krupa.base.actor import Actor, Office
from krupa.base.refusal import NotAllowedError
from krupa.regulations.bilingual import Bilingual


def may_change_settings(actor: Actor) -> bool:
    """The officers who run the year, and the administrator of the installation for this organisation."""
    return actor.is_officer or actor.holds(Office.ADMINISTRATOR)


def require_settings(actor: Actor) -> None:
    """Raise NotAllowedError unless :func:`may_change_settings`."""
    if not may_change_settings(actor):
        raise NotAllowedError(
            Bilingual(
                "การตั้งค่าหน่วยงานทำได้เฉพาะนักวิชาการศึกษา นักทรัพยากรบุคคล และผู้ดูแลระบบของหน่วยงาน "
                "โปรดติดต่อเจ้าหน้าที่ของหน่วยงาน",
                "Only the education officer, the personnel officer and the organisation's administrator "
                "change its settings. Please ask one of them.",
            )
        )
