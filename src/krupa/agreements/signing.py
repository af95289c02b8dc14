"""Whose name stands under the opinion."""

from __future__ import annotations

from datetime import date

from krupa.agreements.models import Agreement
from krupa.agreements.permissions import approving_office
from krupa.base.actor import Office
from krupa.organizations.selectors import signatories_on


def signature_of(agreement: Agreement, on: date) -> dict[str, str]:
    """Name, position and acting line of the deciding office's signatory; empty while none is on record."""
    office = approving_office(agreement)
    rows = signatories_on(agreement.organization, on).filter(role=office)
    if office is Office.DIRECTOR:
        rows = rows.filter(unit=agreement.post.unit_id)
    signatory = rows.last()
    if signatory is None:
        return {}
    found = {"name": signatory.name, "position": signatory.position, "acting": signatory.acting}
    return {key: value for key, value in found.items() if value}
