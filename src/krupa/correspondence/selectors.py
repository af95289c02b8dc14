"""What an actor may see of the register."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from krupa.base.actor import Actor
from krupa.correspondence.models import Draft, Paper, Series, WordingOverride
from krupa.correspondence.permissions import SHOWN_TO_ALL, may_keep_register, reads_everything, unit_keys
from krupa.thai import arabic_digits

if TYPE_CHECKING:
    from krupa.organizations.models import Organization

_RELATED = ("cancellation", "corrected_by")


def papers_for(actor: Actor) -> QuerySet[Paper]:
    """The issued papers the actor may read, newest first; the same rule as ``permissions.may_read``."""
    papers: QuerySet[Paper] = Paper.objects.of(actor.organization).select_related(*_RELATED)
    if reads_everything(actor):
        return papers
    shown = Q(person_key="", kind__in=SHOWN_TO_ALL)
    if actor.person is not None:
        shown |= Q(person_key=str(actor.person.pk))
    units = unit_keys(actor)
    return papers.filter(shown | Q(unit_key__in=units) & ~Q(person_key="") if units else shown)


def paper_for(actor: Actor, key: UUID) -> Paper:
    """One paper; what the actor may not read does not exist."""
    return get_object_or_404(papers_for(actor).select_related(*_RELATED, "corrects"), pk=key)


def search(
    papers: QuerySet[Paper], *, text: str = "", kind: str = "", year: int | None = None
) -> QuerySet[Paper]:
    """The papers that hold every word of the text (number, title, name, wording), of a kind and a year."""
    for word in plain(text).split():
        papers = papers.filter(Q(text__icontains=word) | Q(number__icontains=word))
    if kind:
        papers = papers.filter(kind=kind)
    return papers.filter(series_year=year) if year else papers


def plain(text: str) -> str:
    """Text as the register keeps it for searching: Arabic digits, one way to write each letter."""
    return unicodedata.normalize("NFC", arabic_digits(text)).replace("\x00", "")


def drafts_for(actor: Actor) -> QuerySet[Draft]:
    """The papers still to be issued; only who keeps the register, or directs the unit, sees them."""
    drafts: QuerySet[Draft] = Draft.objects.of(actor.organization).filter(issued_as__isnull=True)
    if may_keep_register(actor):
        return drafts
    return drafts.filter(unit_key__in=unit_keys(actor)).exclude(person_key="")


def draft_for(actor: Actor, key: UUID) -> Draft:
    """One draft, also if it has been issued meanwhile."""
    draft: Draft = get_object_or_404(
        Draft.objects.of(actor.organization).select_related("issued_as", "corrects", "organization"), pk=key
    )
    if may_keep_register(actor) or (draft.person_key and draft.unit_key in unit_keys(actor)):
        return draft
    raise Http404


def paper_of_code(code: str) -> Paper | None:
    """The paper with that verify code, of any organisation: the code is the key."""
    if not code:
        return None
    return (
        Paper.objects.filter(verify_code=code).select_related("organization", "corrects", *_RELATED).first()
    )


def own_wording(organization: Organization, slug: str) -> str:
    """The office's own wording of a paper; empty if it uses the standard one."""
    latest = wording_versions(organization, slug).first()
    return latest.text if latest else ""


def wording_versions(organization: Organization, slug: str) -> QuerySet[WordingOverride]:
    """Every version of the office's own wording, newest first."""
    versions: QuerySet[WordingOverride] = WordingOverride.objects.of(organization).filter(slug=slug)
    return versions.order_by("-version").select_related("saved_by")


def own_wordings(organization: Organization) -> set[str]:
    """The papers that have an own wording in use."""
    latest: dict[str, str] = {}
    rows = WordingOverride.objects.of(organization).order_by("version").values_list("slug", "text")
    latest.update(rows)
    return {slug for slug, text in latest.items() if text}


def series_of(organization: Organization) -> QuerySet[Series]:
    """The number series begun so far, newest year first."""
    series: QuerySet[Series] = Series.objects.of(organization).order_by("-year", "family")
    return series
