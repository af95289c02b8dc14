"""Who may run the year."""

from __future__ import annotations

from krupa.base.actor import Actor
from krupa.base.refusal import NotAllowedError
from krupa.regulations.bilingual import Bilingual


def may_run_year(actor: Actor) -> bool:
    """The officers: they open and close the year, keep its calendar and issue the criteria."""
    return actor.is_officer


def require_running_year(actor: Actor) -> None:
    """Raise NotAllowedError unless :func:`may_run_year`."""
    if not may_run_year(actor):
        raise NotAllowedError(
            Bilingual(
                "การเปิดปี แก้ปฏิทิน และออกประกาศหลักเกณฑ์เป็นหน้าที่ของนักวิชาการศึกษาหรือนักทรัพยากรบุคคล "
                "โปรดติดต่อเจ้าหน้าที่ของหน่วยงาน",
                "Only the education officer and the personnel officer open the year, keep its calendar and "
                "issue the criteria. Please ask one of them.",
            )
        )
