"""An office says a paper its own way: checked on an invented year, kept in versions."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import NotAllowedError
from krupa.correspondence.composing import refusal_of
from krupa.correspondence.models import WordingOverride
from krupa.correspondence.permissions import may_keep_register
from krupa.correspondence.selectors import wording_versions
from krupa.correspondence.services.drafts import clean_wording
from krupa.correspondence.services.numbering import NOT_THE_KEEPER
from krupa.organizations.models import Organization
from krupa.papers.cases.registry import cases_of
from krupa.papers.catalogue import entry
from krupa.papers.content import Document
from krupa.papers.errors import PaperError
from krupa.papers.facts.base import PaperHead
from krupa.papers.sample import sample_year
from krupa.regulations.lao import LaoKind


@transaction.atomic
def replace_wording(*, actor: Actor, slug: str, text: str) -> WordingOverride:
    """Use this wording for every new paper of a kind from now on; an empty text is the standard one.

    Raises:
        RefusedError: ``field`` is ``wording``; some paper of the invented year cannot be made with it.
    """
    if not may_keep_register(actor):
        raise NotAllowedError(NOT_THE_KEEPER)
    text = clean_wording(slug, text)
    if text:
        list(tried(actor.organization, slug, text))
    last = wording_versions(actor.organization, slug).select_for_update(of=("self",)).first()
    override = WordingOverride(
        organization=actor.organization,
        slug=slug,
        version=last.version + 1 if last else 1,
        text=text,
        saved_by=actor.user,
    )
    override.full_clean()
    override.save()
    title = entry(slug)
    th, en = (
        ("ใช้ข้อความของหน่วยงานแทนข้อความมาตรฐาน", "Replaced the standard wording")
        if text
        else ("กลับไปใช้ข้อความมาตรฐาน", "Restored the standard wording")
    )
    record(
        actor=actor,
        verb="correspondence.wording_replaced" if text else "correspondence.wording_restored",
        subject=override,
        th=f"{th}: {title.title}",
        en=f"{en}: {title.title_en}",
        data={"slug": slug, "version": override.version},
    )
    return override


def tried(organization: Organization, slug: str, text: str) -> Iterator[Document]:
    """The wording poured over the invented year, every paper of the kind.

    Raises:
        RefusedError: a paper cannot be made with it.
    """
    head = PaperHead(wording=text or None)
    year = sample_year(LaoKind(organization.kind)).with_head(slug, head)
    for case in cases_of(slug, year):
        try:
            yield case.build()
        except PaperError as error:
            raise refusal_of(error) from error
