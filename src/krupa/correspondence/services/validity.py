"""An issued paper loses its force: cancelled, or replaced by a correction. The paper itself stays."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.correspondence.models import Cancellation, Draft, Paper
from krupa.correspondence.permissions import may_withdraw
from krupa.correspondence.services.drafts import draft_paper
from krupa.correspondence.services.numbering import NOT_THE_KEEPER
from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual


@transaction.atomic
def cancel_paper(*, actor: Actor, paper: Paper, reason: str) -> Cancellation:
    """Declare a paper invalid. Its number stays used, its file stays readable.

    Raises:
        RefusedError: no reason (field ``reason``), or the paper is no longer in force.
    """
    paper = _in_force(actor, paper, reason)
    cancellation = Cancellation(
        organization=paper.organization,
        paper=paper,
        reason=reason.strip(),
        cancelled_by=actor.user,
        cancelled_at=timezone.now(),
    )
    cancellation.full_clean()
    cancellation.save(force_insert=True)
    record(
        actor=actor,
        verb="correspondence.paper_cancelled",
        subject=paper,
        th=f"ยกเลิก{paper.entry.title} {paper.number}".strip(),
        en=f"Cancelled {paper.number or paper.shown_code}: {paper.entry.title_en}",
        reason=reason.strip(),
    )
    return cancellation


@transaction.atomic
def correct_paper(*, actor: Actor, paper: Paper, reason: str, year: Year | None = None) -> Draft:
    """Begin the paper that will replace this one; the old one is in force until the new one is issued.

    ``year`` are the facts as they should have been; without it the old paper's own facts are taken, for a
    correction of the wording alone.
    """
    paper = _in_force(actor, paper, reason)
    return draft_paper(
        actor=actor,
        slug=paper.slug,
        year=year or Year.model_validate(paper.facts),
        part=paper.part,
        person_key=paper.person_key,
        unit_key=paper.unit_key,
        corrects=paper,
        wording=paper.wording,
        reason=reason.strip(),
    )


def require_valid(paper: Paper) -> None:
    """A paper that was cancelled or replaced is neither cancelled nor corrected again."""
    if paper.state == "issued":
        return
    raise RefusedError(
        Bilingual(
            "เอกสารนี้ถูกยกเลิกหรือมีฉบับแก้ไขแทนแล้ว ดูสถานะล่าสุดในหน้าเอกสาร",
            "This paper has been cancelled or replaced already. Its page shows where it stands.",
        )
    )


def _in_force(actor: Actor, paper: Paper, reason: str) -> Paper:
    if not may_withdraw(actor, paper):
        raise NotAllowedError(NOT_THE_KEEPER)
    if not reason.strip():
        raise RefusedError(
            Bilingual("เขียนเหตุผล เพื่อให้ผู้ตรวจสอบเข้าใจในภายหลัง", "Give the reason, for whoever asks later."),
            "reason",
        )
    found: Paper = Paper.objects.select_for_update().get(pk=paper.pk)
    require_valid(found)
    return found
