"""Enter the approved agreement in the register, where its hash and its QR can be checked."""

from __future__ import annotations

from django.db import transaction

from krupa.agreements.form import form_of
from krupa.agreements.models import Agreement
from krupa.agreements.papers import part_of, year_of
from krupa.agreements.permissions import may_register
from krupa.base.actor import Actor
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.correspondence.models import Paper
from krupa.correspondence.services.drafts import draft_paper
from krupa.correspondence.services.issuing import issue_paper
from krupa.regulations.bilingual import Bilingual

_AMENDED = "แก้ไขข้อตกลงเป็นฉบับใหม่ที่ได้รับความเห็นชอบ"


@transaction.atomic
def register_paper(*, actor: Actor, agreement: Agreement) -> Paper:
    """The register's copy of the version in force; a second press gives the same paper.

    The copy of an amendment corrects the one before it. The register writes the event.

    Raises:
        NotAllowedError: the actor neither keeps the register nor directs the person's unit.
        RefusedError: nothing is approved yet.
    """
    row: Agreement = (
        Agreement.objects.of(actor.organization)
        .select_related("cycle", "person", "post__unit", "organization")
        .select_for_update(of=("self",))
        .get(pk=agreement.pk)
    )
    if not may_register(actor, row):
        raise NotAllowedError(
            Bilingual(
                "การลงทะเบียนเอกสารเป็นของเจ้าหน้าที่และผู้อำนวยการของสถานศึกษานั้น โปรดแจ้งผู้มีหน้าที่",
                "Officers and the director of the unit enter papers in the register. Ask one of them.",
            )
        )
    version = row.in_force
    if version is None:
        raise RefusedError(
            Bilingual(
                "ข้อตกลงนี้ยังไม่ได้รับความเห็นชอบ จึงลงทะเบียนไม่ได้ โปรดรอผู้บังคับบัญชาพิจารณา",
                "The agreement is not approved yet and cannot be registered. Wait for the decision.",
            )
        )
    if row.paper is not None and row.paper_version == version.number:
        return row.paper
    version.agreement = row
    draft = draft_paper(
        actor=actor,
        slug=form_of(row).slug,
        year=year_of(version),
        part=part_of(row),
        person_key=str(row.person_id),
        unit_key=str(row.post.unit_id or ""),
        corrects=row.paper,
        reason=_AMENDED if row.paper else "",
    )
    row.paper, row.paper_version = issue_paper(actor=actor, draft=draft), version.number
    row.full_clean(exclude=["current"])
    row.save(update_fields=["paper", "paper_version", "updated_at"])
    return row.paper
