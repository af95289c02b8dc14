"""ไม่เห็นชอบ: the superior returns the agreement with what to change, section by section."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from krupa.agreements.form import form_of
from krupa.agreements.models import Agreement, Suggestion
from krupa.agreements.services.deciding import decide
from krupa.agreements.services.locking import locked, move, next_version
from krupa.agreements.states import Action, State
from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.papers.facts.agreement import Opinion
from krupa.regulations.bilingual import Bilingual


@transaction.atomic
def return_with_suggestions(
    *,
    actor: Actor,
    agreement: Agreement,
    version: object,
    suggestions: Mapping[str, str],
    remark: str = "",
) -> Agreement:
    """Return the version that was read; the owner goes on in a new one that begins as its copy.

    Raises:
        NotAllowedError: the actor is not the superior who decides.
        RefusedError: nothing is suggested, or it is decided, withdrawn or another version.
    """
    row = locked(Action.RETURN, actor, agreement, version)
    given = {section: suggestions.get(section, "").strip() for section in form_of(row).sections}
    given = {section: text for section, text in given.items() if text}
    if not given and not remark.strip():
        raise RefusedError(
            Bilingual(
                "ยังไม่ได้เขียนข้อเสนอแนะ ผู้จัดทำจึงไม่ทราบว่าต้องแก้อะไร โปรดเขียนอย่างน้อยหนึ่งข้อ",
                "No suggestion is written, so the writer would not know what to change. Write at least one.",
            ),
            field="remark",
        )
    returned = row.now
    for section, text in given.items():
        suggestion = Suggestion(
            organization_id=row.organization_id, version=returned, section=section, text=text
        )
        suggestion.full_clean()
        suggestion.save()
    decide(actor, row, Opinion.RETURNED, remark)
    next_version(row)
    move(row, State.RETURNED, "current")
    record(
        actor=actor,
        verb="agreements.agreement_returned",
        th=f"ส่งคืนข้อตกลงของ{row.person} ฉบับที่ {returned.number} พร้อมข้อเสนอแนะ",
        en=f"Returned version {returned.number} of the agreement of {row.person} with suggestions",
        subject=row,
        data={"version": returned.number, "sections": list(given)},
    )
    return row
