"""The papers of an agreement: its facts, and the PA 1 (or an assistant's agreement) made from them."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from krupa.agreements.form import form_of
from krupa.agreements.models import Agreement, Version
from krupa.agreements.signing import signature_of
from krupa.base.refusal import RefusedError
from krupa.organizations.facts import organization_facts
from krupa.papers.cases.registry import cases_of
from krupa.papers.catalogue import Format
from krupa.papers.content import Document
from krupa.papers.errors import PaperError, RenderError
from krupa.papers.facts.agreement import Agreement as AgreementFacts
from krupa.papers.facts.agreement import Opinion
from krupa.papers.facts.organization import Organization as OrganizationFacts
from krupa.papers.facts.organization import Signatory, Workplace
from krupa.papers.facts.people import Person as PersonFacts
from krupa.papers.facts.year import Year
from krupa.papers.render.docx import render_docx
from krupa.papers.render.pdf import render_pdf
from krupa.people.facts import person_facts
from krupa.regulations.posts import WorkplaceKind

MEDIA_TYPES = {
    Format.PDF: "application/pdf",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_NOT_PRINTED = {"national_id": None, "birth_date": None, "degrees": (), "licence": None, "appointed_on": None}


def make_paper(version: Version, format_: Format) -> bytes:
    """The version as a file.

    Raises:
        RefusedError: the facts do not make the paper; says which fact.
    """
    document = document_of(version)
    try:
        return render_pdf(document) if format_ is Format.PDF else render_docx(document)
    except RenderError as error:
        raise RefusedError(error.message) from error


def document_of(version: Version) -> Document:
    """The version as the paper of its post."""
    slug = form_of(version.agreement).slug
    try:
        return next(cases_of(slug, year_of(version))).build()
    except PaperError as error:
        raise RefusedError(error.problem) from error


def part_of(agreement: Agreement) -> str:
    """What tells the paper from those of other people in the register."""
    person = str(agreement.person_id)
    return f"{person}-r{agreement.round}" if agreement.round else person


def year_of(version: Version) -> Year:
    """Everything the paper needs, and nothing else; what was decided stands as it was on that day."""
    agreement = version.agreement
    day = timezone.localdate(version.decided_at) if version.decided_at else timezone.localdate()
    return Year(
        organization=_organization(agreement, day),
        fiscal_year=agreement.cycle.fiscal_year,
        people=(_person(agreement),),
        agreements=(agreement_facts(version),),
    )


def agreement_facts(version: Version) -> AgreementFacts:
    """The version as the paper's facts."""
    agreement, text = version.agreement, version.text
    decided, submitted = (_day(moment) for moment in (version.decided_at, version.submitted_at))
    signature = version.decided_as or signature_of(agreement, timezone.localdate())
    return AgreementFacts(
        person=str(agreement.person_id),
        round=agreement.round,
        starts_on=agreement.starts_on,
        ends_on=agreement.ends_on,
        workload=text.work.facts,
        full_time=text.work.full_time,
        part_time_reason=text.work.part_time_reason,
        school_types=text.work.school_types,
        tasks=text.tasks,
        challenge=text.challenge,
        signed_on=submitted,
        approver=Signatory(**signature),
        opinion=Opinion(version.opinion) if version.opinion else None,
        suggestion=_suggestion(version),
        decided_on=decided,
    )


def _suggestion(version: Version) -> str | None:
    lines = [version.remark] if version.remark else []
    if version.opinion == Opinion.RETURNED:
        form = form_of(version.agreement)
        given = dict(version.suggestions.values_list("section", "text"))
        lines += [
            f"{form.title(section).th}: {given[section]}" for section in form.sections if section in given
        ]
    return "\n".join(lines) or None


def _person(agreement: Agreement) -> PersonFacts:
    """The person in the agreement's post; what the form does not print is left out."""
    day = max(agreement.post.since, agreement.starts_on)
    workplace = str(agreement.post.unit_id) if agreement.post.unit_id else None
    facts = person_facts(agreement.person, day)
    return facts.model_copy(update={**_NOT_PRINTED, "workplace": workplace})


def _organization(agreement: Agreement, day: date) -> OrganizationFacts:
    """The organisation with the one place of work, though it may have closed since."""
    facts, unit = organization_facts(agreement.organization, day), agreement.post.unit
    if unit is None:
        return facts.model_copy(update={"workplaces": ()})
    known = [place for place in facts.workplaces if place.id == str(unit.pk)]
    closed = Workplace(id=str(unit.pk), kind=WorkplaceKind(unit.kind), name=unit.name)
    return facts.model_copy(update={"workplaces": tuple(known) or (closed,)})


def _day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None
