"""One writer of an agreement at a time."""

from __future__ import annotations

from krupa.agreements.models import Agreement, Version
from krupa.agreements.permissions import require
from krupa.agreements.states import Action
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.regulations.bilingual import Bilingual


def locked(action: Action, actor: Actor, agreement: Agreement, version: object = None) -> Agreement:
    """The agreement as it is now, held until the transaction ends, and the action allowed.

    ``version`` is the id of the version the page was about; a page about an older one is refused.
    """
    row: Agreement = (
        Agreement.objects.of(actor.organization)
        .select_related("cycle", "person", "post__unit", "organization")
        .select_for_update(of=("self",))
        .get(pk=agreement.pk)
    )
    require(action, actor, row)
    if version is not None and str(version) != str(row.current_id):
        raise RefusedError(
            Bilingual(
                "หน้านี้เป็นของข้อตกลงฉบับก่อน จึงไม่ได้ทำตามที่สั่ง โปรดเปิดหน้าใหม่แล้วตรวจฉบับล่าสุดก่อน",
                "This page is about an older version, so nothing was done. Load the page again and look at "
                "the present version first.",
            )
        )
    return row


def move(agreement: Agreement, state: str, *more: str) -> None:
    """Write the new state and the other changed fields."""
    agreement.state = state
    agreement.full_clean(exclude=["current"])
    agreement.save(update_fields=["state", "updated_at", *more])


def next_version(agreement: Agreement) -> Version:
    """A new version with the text of the current one; the agreement still has to be saved."""
    last = agreement.now
    version = Version(
        organization_id=agreement.organization_id,
        agreement=agreement,
        number=last.number + 1,
        content=last.content,
        revisions=last.revisions,
    )
    version.full_clean()
    version.save()
    agreement.current = version
    return version
