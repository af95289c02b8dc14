"""What an organisation has not told yet and its papers need: a list of tasks, each with its page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from krupa.organizations.instruments import CITED
from krupa.organizations.models import Organization, SignatoryRole
from krupa.organizations.selectors import instruments_of, signatories_on, units_of
from krupa.regulations.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that is not there yet, in words, and the address where it is put right.

    ``officers_only``: the page is open to officers alone, not to the administrator of the settings.
    """

    words: Bilingual
    link: str
    officers_only: bool = False


Check = Callable[[Organization, date], Iterable[Missing]]
_CHECKS: list[Check] = []


def register_check(check: Check) -> Check:
    """Let an app above say what it misses (teachers without a post number, for instance)."""
    if check not in _CHECKS:
        _CHECKS.append(check)
    return check


def missing_setup(organization: Organization, on: date, *, officer: bool = True) -> list[Missing]:
    """Everything missing on a day that the reader can put right; empty when papers can be made in full."""
    found = (missing for check in _CHECKS for missing in check(organization, on))
    return [missing for missing in found if officer or not missing.officers_only]


@register_check
def _units_and_signatories(organization: Organization, on: date) -> Iterable[Missing]:
    signing = {(term.role, term.unit_id) for term in signatories_on(organization, on)}
    link = reverse("organizations:signatories", args=[organization.slug])
    for role in SignatoryRole:
        words = role.words
        if role is not SignatoryRole.DIRECTOR and (role, None) not in signing:
            yield Missing(Bilingual(f"ยังไม่มีผู้ลงนาม: {words.th}", f"Nobody signs as {words.en}"), link)
    units = list(units_of(organization, on))
    if not units:
        yield Missing(
            Bilingual("ยังไม่มีสถานศึกษาหรือ ศพด.", "There is no school or child centre"),
            reverse("organizations:units", args=[organization.slug]),
        )
    for unit in units:
        if (SignatoryRole.DIRECTOR, unit.pk) not in signing:
            yield Missing(
                Bilingual(f"ยังไม่มีผู้อำนวยการ: {unit.name}", f"No director signs for {unit.name}"), link
            )


@register_check
def _emblem(organization: Organization, on: date) -> Iterable[Missing]:
    if not organization.emblem:
        yield Missing(
            Bilingual("ยังไม่มีตราหน่วยงาน", "There is no emblem"),
            reverse("organizations:emblem", args=[organization.slug]),
        )


@register_check
def _instruments(organization: Organization, on: date) -> Iterable[Missing]:
    known = instruments_of(organization)
    for cited in CITED:
        instrument = known.get(cited.key)
        dated = not cited.has_date or (instrument and instrument.announced_on)
        titled = not cited.has_title or (instrument and instrument.title)
        if not (dated and titled):
            yield Missing(
                Bilingual(
                    f"ยังไม่ระบุวันที่หรือชื่อ: {cited.words.th}", f"Date or title is missing: {cited.words.en}"
                ),
                reverse("organizations:instrument", args=[organization.slug, cited.key]),
            )
