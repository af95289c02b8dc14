"""The prologue: the papers of the criteria are drafted, and the announcement is made known to everybody."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone

from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.correspondence.models import Draft, Paper
from krupa.correspondence.services.drafts import draft_paper
from krupa.cycle.models import Cycle
from krupa.cycle.permissions import require_running_year
from krupa.cycle.selectors import CRITERIA, PUBLIC, criteria_papers, users_at_work
from krupa.cycle.services.calendar import require_open
from krupa.cycle.services.messages import Message, notify
from krupa.organizations.facts import organization_facts
from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual


def draft_criteria(*, actor: Actor, cycle: Cycle, slug: str) -> Draft:
    """Draft a paper of the prologue from the facts of today; an open draft is brought up to date.

    The register edits and issues it from there.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: the year is closed, the paper is issued already, or the facts do not make it.
    """
    require_running_year(actor)
    require_open(cycle)
    if slug not in CRITERIA:
        raise RefusedError(
            Bilingual(
                "เอกสารนี้ไม่ได้อยู่ในขั้นตอนปฐมบท โปรดเลือกจากหน้าของขั้นตอน",
                "This paper is not one of the prologue. Choose one from its page.",
            )
        )
    if slug in criteria_papers(actor.organization, cycle.fiscal_year):
        raise RefusedError(
            Bilingual(
                "เอกสารนี้ออกแล้ว หากต้องแก้ ให้ทำฉบับแก้ไขจากหน้าเอกสารในทะเบียน",
                "This paper is issued. To change it, correct it from its page in the register.",
            )
        )
    facts = organization_facts(actor.organization, timezone.localdate())
    return draft_paper(actor=actor, slug=slug, year=Year(organization=facts, fiscal_year=cycle.fiscal_year))


def make_known(paper: Paper) -> None:
    """Tell everybody in the organisation that the criteria are announced; called with every issued paper."""
    if paper.slug not in PUBLIC:
        return
    organization = paper.organization
    year = paper.fiscal_year
    words = Bilingual(
        f"ประกาศหลักเกณฑ์การประเมินผลการปฏิบัติงาน ปีงบประมาณ พ.ศ. {year} ออกแล้ว โปรดอ่าน",
        f"The evaluation criteria of the fiscal year {year} have been announced. Please read them.",
    )
    link = reverse("cycle:criteria", args=[organization.slug, year])
    message = Message(key=f"criteria-announced/{paper.pk}", words=words, link=link)
    notify(organization=organization, users=users_at_work(organization), message=message)
