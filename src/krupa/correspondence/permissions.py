"""Who may do what with papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from krupa.base.actor import Actor, Office

if TYPE_CHECKING:
    from krupa.correspondence.models import OfAKind, Paper

_READS_ALL = (Office.EDUCATION_HEAD, Office.CLERK, Office.HEAD, Office.AUDITOR)
SHOWN_TO_ALL = ("order", "announcement")
"""Kinds that speak to everybody in the organisation."""


def may_keep_register(actor: Actor) -> bool:
    """Draft, issue, cancel and correct any paper, number it, and change wordings: the officers."""
    return actor.is_officer


def may_issue(actor: Actor, draft: OfAKind) -> bool:
    """Officers issue every paper of their office; a director those about a person of the unit they direct."""
    return draft.organization_id == actor.organization.pk and (
        may_keep_register(actor) or _of_own_unit(actor, draft)
    )


def reads_everything(actor: Actor) -> bool:
    """Officers, heads and the auditor read all papers of the organisation."""
    return actor.is_officer or actor.holds(*_READS_ALL)


def may_withdraw(actor: Actor, paper: Paper) -> bool:
    """Cancel or correct an issued paper: the officers of the office that issued it."""
    return may_keep_register(actor) and paper.organization_id == actor.organization.pk


def may_read(actor: Actor, paper: Paper) -> bool:
    """Everything for the offices; else orders and announcements, one's own, and those of one's unit."""
    if paper.organization_id != actor.organization.pk:
        return False
    if reads_everything(actor):
        return True
    if not paper.person_key:
        return paper.kind in SHOWN_TO_ALL
    return is_own(actor, paper) or _of_own_unit(actor, paper)


def is_own(actor: Actor, paper: OfAKind) -> bool:
    """Whether the paper is about the actor; reading it is then nobody's business to record."""
    return bool(paper.person_key) and actor.person is not None and str(actor.person.pk) == paper.person_key


def unit_keys(actor: Actor) -> list[str]:
    """The units the actor directs, as papers name them."""
    return sorted(str(unit) for unit in actor.directs)


def _of_own_unit(actor: Actor, paper: OfAKind) -> bool:
    return bool(paper.person_key) and paper.unit_key in unit_keys(actor)
