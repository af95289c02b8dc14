"""What an actor is to an agreement, and so what they may see and do.

The approver is the director of the unit. Where a unit has none, or the agreement is the director's own,
the head of the education office takes the place, then the clerk (ปลัด), then the head of the organisation.
The manual names the director for teachers and ผู้บังคับบัญชา for administrators (แบบ PA 1/บส บรรทัด 385-393)
and no order of substitutes: this order is the ordinary line of command.
"""

from __future__ import annotations

from django.utils import timezone

from krupa.accounts.selectors import holdings_in_force
from krupa.agreements.models import Agreement
from krupa.agreements.states import LABELS, TRANSITIONS, Action, Role, may
from krupa.base.actor import Actor, Office
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.regulations.bilingual import Bilingual

SUBSTITUTES = (Office.EDUCATION_HEAD, Office.CLERK, Office.HEAD)
"""Who decides where no director can, the first office that somebody else holds."""

SEES_ALL = (Office.EDUCATION_OFFICER, Office.PERSONNEL_OFFICER, Office.EDUCATION_HEAD)
"""Offices that read every agreement of the organisation."""


def is_owner(actor: Actor, agreement: Agreement) -> bool:
    """Whether the agreement is the actor's own."""
    return actor.person is not None and actor.person.pk == agreement.person_id


def is_approver(actor: Actor, agreement: Agreement) -> bool:
    """Whether the actor is the superior who decides this agreement; nobody decides their own."""
    if is_owner(actor, agreement):
        return False
    office = approving_office(agreement)
    if office is Office.DIRECTOR:
        return agreement.post.unit_id in actor.directs
    return office is not None and actor.holds(office)


def approving_office(agreement: Agreement) -> Office | None:
    """Which office decides an agreement today; None while nobody is in office who could."""
    others = holdings_in_force(timezone.localdate()).filter(
        organization_id=agreement.organization_id, office__in=(Office.DIRECTOR, *SUBSTITUTES)
    )
    if agreement.person.user_id:
        others = others.exclude(user_id=agreement.person.user_id)
    held = set(others.values_list("office", "unit_id"))
    if agreement.post.unit_id and (Office.DIRECTOR.value, agreement.post.unit_id) in held:
        return Office.DIRECTOR
    offices = {office for office, _ in held}
    return next((office for office in SUBSTITUTES if office.value in offices), None)


def roles_of(actor: Actor, agreement: Agreement) -> frozenset[Role]:
    """Everything the actor is to the agreement; nothing in another organisation."""
    if agreement.organization_id != actor.organization.pk:
        return frozenset()
    found = {
        Role.OWNER: is_owner(actor, agreement),
        Role.APPROVER: is_approver(actor, agreement),
        Role.OFFICER: actor.is_officer,
    }
    return frozenset(role for role, holds in found.items() if holds)


def may_register(actor: Actor, agreement: Agreement) -> bool:
    """Whether the actor may enter it in the register: officers, and the director of the unit."""
    here = agreement.organization_id == actor.organization.pk
    return here and (actor.is_officer or agreement.post.unit_id in actor.directs)


def actions_of(actor: Actor, agreement: Agreement) -> frozenset[Action]:
    """What the actor may do with the agreement now."""
    roles = roles_of(actor, agreement)
    return frozenset(action for action in Action if may(action, roles, agreement.state_now))


def require(action: Action, actor: Actor, agreement: Agreement) -> None:
    """Let the action pass, or say why not.

    Raises:
        NotAllowedError: the actor is not the one who does this.
        RefusedError: the agreement is not in a state for it.
    """
    transition = TRANSITIONS[action]
    if not transition.by & roles_of(actor, agreement):
        raise NotAllowedError(
            Bilingual(
                f"ท่านไม่มีสิทธิ{transition.name.th} เพราะไม่ใช่ผู้มีหน้าที่ในขั้นตอนนี้ โปรดติดต่อเจ้าของข้อตกลงหรือผู้บังคับบัญชา",
                f"You may not {transition.name.en}: this step belongs to somebody else. "
                "Ask the owner of the agreement or their superior.",
            )
        )
    if agreement.state_now not in transition.sources:
        state = LABELS[agreement.state_now].reader
        raise RefusedError(
            Bilingual(
                f"ยัง{transition.name.th}ไม่ได้ เพราะข้อตกลงอยู่ในสถานะ “{state.th}” โปรดเปิดหน้านี้ใหม่เพื่อดูสถานะล่าสุด",
                f"The step “{transition.name.en}” is not possible now: the agreement stands at "
                f"“{state.en}”. Load the page again to see where it stands.",
            )
        )
