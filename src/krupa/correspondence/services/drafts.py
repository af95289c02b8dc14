"""A paper before it is issued: made from facts, worded, discarded."""

from __future__ import annotations

from django.db import transaction

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.correspondence.composing import WORDING, check_layout, compose, is_prose
from krupa.correspondence.models import Draft, Paper
from krupa.correspondence.permissions import may_issue
from krupa.correspondence.services.numbering import NOT_THE_KEEPER
from krupa.papers.catalogue import entry
from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual

LONGEST_WORDING = 60_000  # characters: several times the longest paper of the manual
ISSUED = Bilingual(
    "ร่างนี้ออกเลขเป็นเอกสารแล้ว จึงแก้ไม่ได้ ถ้าต้องแก้ให้ทำฉบับแก้ไขจากหน้าเอกสาร",
    "This draft has been issued and cannot be changed. To change it, correct the issued paper.",
)


@transaction.atomic
def draft_paper(
    *,
    actor: Actor,
    slug: str,
    year: Year,
    part: str = "",
    person_key: str = "",
    unit_key: str = "",
    corrects: Paper | None = None,
    wording: str = "",
    reason: str = "",
) -> Draft:
    """Make a paper ready to look at and issue, from the facts as they are now.

    The open draft of the same paper is brought up to date, with its wording kept. ``year`` should hold
    no more than the paper needs: it is kept with the paper for ever. ``part`` is the ``who`` of the case.

    Raises:
        NotAllowedError: the actor neither keeps the register nor directs the person's unit.
        RefusedError: the facts do not make the paper.
    """
    draft = _open_draft(actor, slug, year.fiscal_year, part)
    draft.person_key, draft.unit_key = person_key, unit_key
    if not may_issue(actor, draft):
        raise NotAllowedError(NOT_THE_KEEPER)
    new = draft._state.adding
    draft.facts = year.model_dump(mode="json")
    draft.corrects = corrects or draft.corrects
    draft.reason = reason or draft.reason
    draft.wording = wording or draft.wording
    compose(draft)
    draft.full_clean()
    draft.save()
    record(
        actor=actor,
        verb="correspondence.paper_drafted",
        subject=draft,
        th=f"{'ทำ' if new else 'ปรับปรุง'}ร่าง{entry(slug).title} {part}".strip(),
        en=f"{'Drafted' if new else 'Brought up to date'}: {entry(slug).title_en} {part}".strip(),
        data={"slug": slug, "part": part, "fiscal_year": year.fiscal_year},
    )
    return draft


@transaction.atomic
def edit_wording(*, actor: Actor, draft: Draft, wording: str) -> Draft:
    """Word this issue differently; an empty wording goes back to the office's.

    Raises:
        RefusedError: ``field`` is ``wording``; the text names what is wrong and where.
    """
    if not may_issue(actor, draft):
        raise NotAllowedError(NOT_THE_KEEPER)
    draft = locked(draft)
    _require_open(draft)
    draft.wording = clean_wording(draft.slug, wording)
    compose(draft)
    draft.save(update_fields=["wording", "updated_at"])
    record(
        actor=actor,
        verb="correspondence.wording_edited",
        subject=draft,
        th=f"แก้ข้อความของร่าง{draft.entry.title}",
        en=f"Changed the wording of the draft: {draft.entry.title_en}",
    )
    return draft


@transaction.atomic
def discard_draft(*, actor: Actor, draft: Draft) -> None:
    """Throw a draft away; no number is lost, it had none."""
    if not may_issue(actor, draft):
        raise NotAllowedError(NOT_THE_KEEPER)
    draft = locked(draft)
    _require_open(draft)
    record(
        actor=actor,
        verb="correspondence.draft_discarded",
        subject=draft,
        th=f"ลบร่าง{draft.entry.title} {draft.part}".strip(),
        en=f"Discarded the draft: {draft.entry.title_en} {draft.part}".strip(),
    )
    draft.delete()


def clean_wording(slug: str, wording: str) -> str:
    """The wording as it is kept; refused if the paper has none, it is too long, or of another layout."""
    text = wording.replace("\r\n", "\n").replace("\x00", "").strip()
    if not text:
        return ""
    if not is_prose(slug):
        raise RefusedError(
            Bilingual("เอกสารนี้เป็นแบบฟอร์ม แก้ข้อความไม่ได้", "This paper is a form; its text cannot be changed."),
            WORDING,
        )
    if len(text) > LONGEST_WORDING:
        raise RefusedError(
            Bilingual(
                f"ข้อความยาว {len(text):,} ตัวอักษร เกิน {LONGEST_WORDING:,} ให้ตัดให้สั้นลง",
                f"The text has {len(text):,} characters, more than {LONGEST_WORDING:,}. Shorten it.",
            ),
            WORDING,
        )
    check_layout(slug, text)
    return text


def locked(draft: Draft) -> Draft:
    """The draft as it is now, held until the transaction ends."""
    found: Draft = Draft.objects.select_for_update().get(pk=draft.pk)
    return found


def _require_open(draft: Draft) -> None:
    if draft.issued_as_id is not None:
        raise RefusedError(ISSUED)


def _open_draft(actor: Actor, slug: str, fiscal_year: int, part: str) -> Draft:
    key = {"organization": actor.organization, "slug": slug, "fiscal_year": fiscal_year, "part": part}
    found = Draft.objects.select_for_update().filter(**key, issued_as__isnull=True).first()
    return found or Draft(**key, created_by=actor.user)
