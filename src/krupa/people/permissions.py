"""Who may see and who may keep the records of people. Each rule is a plain question about an actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from krupa.base.actor import Office
from krupa.base.refusal import NotAllowedError
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.base.actor import Actor
    from krupa.people.models import Person


def sees_everybody(actor: Actor) -> bool:
    """Officers and the head of the education office see the whole roll.

    The ปลัด, the นายก and auditors meet people in the papers put before them, not in their files.
    """
    return actor.is_officer or actor.holds(Office.EDUCATION_HEAD)


def sees_lists(actor: Actor) -> bool:
    """Whoever sees others than themselves: the above, and directors for their unit."""
    return sees_everybody(actor) or bool(actor.directs)


def keeps_people(actor: Actor) -> bool:
    """Only officers write in people's files and bring in rosters."""
    return actor.is_officer


def reads_national_id(actor: Actor, person: Person) -> bool:
    """In full only for officers; everybody else, the person too, sees it masked."""
    return actor.is_officer and person.organization_id == actor.organization.pk


def must_keep_people(actor: Actor) -> None:
    """Refuse everybody but officers.

    Raises:
        NotAllowedError: the actor is no officer here.
    """
    if not keeps_people(actor):
        raise NotAllowedError(
            Bilingual(
                "เฉพาะนักวิชาการศึกษาหรือนักทรัพยากรบุคคลเท่านั้นที่แก้ไขข้อมูลบุคลากรได้ หากข้อมูลไม่ถูกต้องโปรดแจ้งเจ้าหน้าที่",
                "Only education and personnel officers may change people's records. "
                "If something is wrong, please tell an officer.",
            )
        )
