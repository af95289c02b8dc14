"""A draft becomes a paper: numbered, dated, printed, stored with its hash, all or nothing."""

from __future__ import annotations

import re
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.correspondence import files
from krupa.correspondence.codes import code_of, new_code
from krupa.correspondence.composing import compose, render_files, wording_of, year_of
from krupa.correspondence.models import Draft, Paper, series_year
from krupa.correspondence.permissions import may_issue
from krupa.correspondence.selectors import plain
from krupa.correspondence.services.drafts import locked
from krupa.correspondence.services.numbering import NOT_THE_KEEPER, take_number
from krupa.correspondence.services.validity import require_valid
from krupa.papers.content.words import words
from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import FiscalYear
from krupa.thai import format_date

_BEFORE_THE_YEAR = timedelta(days=366)  # no paper of a year is older; a year typed wrong is


def issue_paper(*, actor: Actor, draft: Draft, dated: date | None = None) -> Paper:
    """Give the draft its number and date, print it, and enter it in the register.

    ``dated`` is today unless given. Issuing a draft twice gives the same paper: a second click does no
    harm. Whatever fails, no number is used up and no file stays.

    Raises:
        NotAllowedError: the actor neither keeps the register nor directs the person's unit.
        RefusedError: the date does not fit (field ``dated``), or the paper cannot be made.
    """
    if not may_issue(actor, draft):
        raise NotAllowedError(NOT_THE_KEEPER)
    with transaction.atomic():
        draft = locked(draft)
        if draft.issued_as is not None:
            return draft.issued_as
        if draft.corrects is not None:
            require_valid(draft.corrects)
        paper = _numbered(actor, draft, dated or timezone.localdate())
        try:
            _print_and_enter(actor, draft, paper)
        except BaseException:
            files.drop_waiting(paper)
            raise
        transaction.on_commit(lambda: files.settle(paper))
    return paper


def _numbered(actor: Actor, draft: Draft, dated: date) -> Paper:
    """The paper with number and date, without its content."""
    year = series_year(dated)
    paper = Paper(
        organization=draft.organization,
        slug=draft.slug,
        kind=draft.entry.kind,
        fiscal_year=draft.fiscal_year,
        part=draft.part,
        person_key=draft.person_key,
        unit_key=draft.unit_key,
        facts=draft.facts,
        wording=wording_of(draft),
        corrects=draft.corrects,
        reason=draft.reason,
        series_year=year,
        dated=dated,
        files={},
        verify_code=new_code(),
        issued_at=timezone.now(),
        issued_by=actor.user,
        issued_by_name=str(actor.user),
    )
    family = paper.family
    if family is not None:
        paper.sequence = take_number(draft.organization, family, year)
        prefix = year_of(draft).organization.book_prefix
        paper.number = family.register_number(prefix, paper.sequence, year)
    _require_date_in_order(paper)
    return paper


def _print_and_enter(actor: Actor, draft: Draft, paper: Paper) -> None:
    head = None
    if paper.family is not None and paper.sequence is not None:
        prefix = year_of(draft).organization.book_prefix
        head = paper.family.head_number(prefix, paper.sequence, paper.series_year)
    document = compose(draft, number=head, dated=paper.dated, code=code_of(paper))
    made = render_files(document, draft.entry.formats)
    paper.title = document.title
    paper.text = searchable(f"{paper.number} {document.title}\n{words(document)}", year_of(draft))
    paper.files = files.hashes(made)
    paper.sha256 = paper.files["pdf"]
    files.put_waiting(paper, made)
    paper.full_clean()
    paper.save(force_insert=True)
    draft.issued_as = paper
    draft.save(update_fields=["issued_as", "updated_at"])
    record(
        actor=actor,
        verb="correspondence.paper_issued",
        subject=paper,
        th=f"ออก{draft.entry.title} {paper.number} ลงวันที่ {format_date(paper.dated)}".replace("  ", " "),
        en=f"Issued {paper.number or paper.shown_code}: {draft.entry.title_en}, dated {paper.dated}",
        reason=paper.reason,
        data={
            "number": paper.number,
            "sha256": paper.sha256,
            "corrects": str(paper.corrects_id) if paper.corrects_id else None,
        },
    )


def searchable(text: str, year: Year) -> str:
    """What a paper says, for searching in: without national IDs, which the database holds encrypted only."""
    text = plain(text)
    for number in filter(None, (person.national_id for person in year.people)):
        text = re.sub("-?".join(plain(number)), "", text)
    return text


def _require_date_in_order(paper: Paper) -> None:
    """Dates run with the numbers: not after today, not before the paper numbered last."""
    earliest = FiscalYear(paper.fiscal_year).start - _BEFORE_THE_YEAR
    if paper.sequence is not None:
        issued = Paper.objects.of(paper.organization).filter(kind=paper.kind, series_year=paper.series_year)
        earliest = issued.aggregate(last=Max("dated"))["last"] or earliest
    if earliest <= paper.dated <= timezone.localdate():
        return
    raise RefusedError(
        Bilingual(
            f"วันที่ต้องไม่เกินวันนี้ และไม่ก่อน {format_date(earliest)} ซึ่งเป็นวันที่ของเอกสารเลขก่อนหน้า",
            f"The date must not be after today, nor before {earliest} (พ.ศ. {format_date(earliest)}), "
            "the date of the number before.",
        ),
        "dated",
    )
