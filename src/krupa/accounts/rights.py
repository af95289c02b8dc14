"""Which office may hand out which office, and where an office may act in a person's stead.

Rights beyond these follow from what somebody is to the matter (owner, director of the unit, member of the
committee) and stand in the permissions of each app.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from krupa.base.actor import Actor, Office
from krupa.base.refusal import NotAllowedError
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.people.models import Person

_WORKING = frozenset(Office) - {Office.ADMINISTRATOR}

GRANTS: dict[Office, frozenset[Office]] = {
    Office.ADMINISTRATOR: frozenset(Office),
    Office.EDUCATION_OFFICER: _WORKING,
    Office.PERSONNEL_OFFICER: _WORKING,
}
"""Office held → offices its holder may give and end. Only an administrator makes another."""


class Deed(StrEnum):
    """What an officer may do in a person's stead; everything not named here only the person does.

    The manual lets the office keep and file papers; it never lets it write, submit, approve or score for
    somebody. So the one deed is to enter what the person has handed in signed on paper.
    """

    ENTER_SIGNED_PAPER = "enter_signed_paper"


def may_keep_accounts(actor: Actor) -> bool:
    """Whether the actor sees the accounts of the organisation and invites people."""
    return any(office in GRANTS for office in actor.offices)


def grantable(actor: Actor) -> frozenset[Office]:
    """The offices the actor may give to somebody, or end."""
    return frozenset().union(*(GRANTS.get(office, frozenset()) for office in actor.offices))


def require_accounts(actor: Actor, office: Office | None = None) -> None:
    """Raise NotAllowedError unless the actor keeps accounts, and may give ``office`` if one is named."""
    if not may_keep_accounts(actor) or (office is not None and office not in grantable(actor)):
        raise NotAllowedError(
            Bilingual(
                "การจัดการบัญชีผู้ใช้และตำแหน่งหน้าที่นี้ทำได้เฉพาะเจ้าหน้าที่หรือผู้ดูแลระบบที่มีสิทธิ โปรดติดต่อผู้ดูแลระบบของหน่วยงาน",
                "You may not manage accounts, or not this office. Please ask the administrator.",
            )
        )


def acting_for(actor: Actor, person: Person, deed: Deed) -> str:
    """The name to record as ``on_behalf_of``; NotAllowedError where the actor may not stand in.

    Nobody stands in for themselves, and only an officer does: what they enter carries both names.
    """
    same_place = person.organization_id == actor.organization.pk
    own = actor.person is not None and actor.person.pk == person.pk
    if deed is Deed.ENTER_SIGNED_PAPER and actor.is_officer and same_place and not own:
        return str(person)
    raise NotAllowedError(
        Bilingual(
            "ทำแทนผู้อื่นในเรื่องนี้ไม่ได้ เจ้าของเรื่องต้องทำเอง",
            "Nobody may do this for somebody else. The person has to do it.",
        )
    )
