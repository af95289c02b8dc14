"""An organisation as papers need it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from krupa.organizations.models import Organization, SignatoryRole
from krupa.organizations.rulebook import rulebook_of
from krupa.organizations.selectors import instruments_of, signatories_on, units_of
from krupa.papers.facts.organization import Instruments, RuleValue, Signatory, Workplace
from krupa.papers.facts.organization import Organization as OrganizationFacts
from krupa.regulations.lao import LaoKind, MunicipalityGrade
from krupa.regulations.posts import WorkplaceKind

_OFFICES = [role for role in SignatoryRole if role is not SignatoryRole.DIRECTOR]
_OPTIONAL = ("subdistrict", "address", "postcode", "phone", "book_prefix")
_NAMED = ("education_office", "education_head_position", "personnel_office", "personnel_section")


def organization_facts(organization: Organization, on: date) -> OrganizationFacts:
    """The organisation on a day: who signs then, its open units, announcements and emblem."""
    signing = list(signatories_on(organization, on))
    offices = {term.role: _signatory(term) for term in signing if term.unit_id is None}
    directors = {term.unit_id: _signatory(term) for term in signing if term.unit_id is not None}
    return OrganizationFacts(
        kind=LaoKind(organization.kind),
        grade=MunicipalityGrade(organization.grade) if organization.grade else None,
        name=organization.name,
        province=organization.province,
        district=organization.district,
        **{name: getattr(organization, name) or None for name in _OPTIONAL},
        **{name: getattr(organization, name) for name in _NAMED},
        **{str(role): offices[role] for role in _OFFICES if role in offices},
        instruments=_instruments(organization),
        workplaces=tuple(
            Workplace(
                id=str(unit.pk),
                kind=WorkplaceKind(unit.kind),
                name=unit.name,
                director=directors.get(unit.pk),
            )
            for unit in units_of(organization, on)
        ),
        emblem=Path(organization.emblem.path) if organization.emblem else None,
        rules={
            name: RuleValue(value=own.value, reason=own.reason)
            for name, own in rulebook_of(organization).overrides.items()
        },
    )


def _signatory(term: Any) -> Signatory:
    return Signatory(name=term.name, position=term.position or None, acting=term.acting or None)


def _instruments(organization: Organization) -> Instruments:
    known: dict[str, Any] = {}
    for key, instrument in instruments_of(organization).items():
        known |= {key: instrument.announced_on, f"{key}_title": instrument.title or None}
    return Instruments(**{key: value for key, value in known.items() if key in Instruments.model_fields})
