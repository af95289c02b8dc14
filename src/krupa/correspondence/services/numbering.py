"""Numbers without gaps and without twins."""

from __future__ import annotations

from django.db import transaction

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.correspondence.families import Family
from krupa.correspondence.models import Series
from krupa.correspondence.permissions import may_keep_register
from krupa.organizations.models import Organization
from krupa.regulations.bilingual import Bilingual

LARGEST = 999_999
NOT_THE_KEEPER = Bilingual(
    "เฉพาะเจ้าหน้าที่ผู้ดูแลทะเบียนหนังสือจึงทำได้ ให้ติดต่อกองการศึกษาหรืองานการเจ้าหน้าที่",
    "Only the officers who keep the register may do this. Ask the education or personnel office.",
)


def take_number(organization: Organization, family: Family, year: int) -> int:
    """The next number of a series, inside the transaction that issues the paper.

    The series' row stays locked until that transaction ends: whoever comes next waits, and if it fails
    the number is given again.
    """
    series = _locked(organization, family, year)
    series.last += 1
    series.save(update_fields=["last", "updated_at"])
    return series.last


@transaction.atomic
def continue_numbering(*, actor: Actor, family: Family, year: int, following: int) -> Series:
    """Let the series go on at ``following``: the office has given the numbers before it elsewhere."""
    if not may_keep_register(actor):
        raise NotAllowedError(NOT_THE_KEEPER)
    series = _locked(actor.organization, family, year)
    if not series.last < following <= LARGEST:
        raise RefusedError(
            Bilingual(
                f"เลขถัดไปต้องเป็น {series.last + 1} ถึง {LARGEST} เพราะเลขก่อนหน้าถูกใช้แล้ว",
                f"The next number must be {series.last + 1} to {LARGEST}; the ones before it are in use.",
            ),
            "following",
        )
    before, series.last = series.last, following - 1
    series.save(update_fields=["last", "updated_at"])
    record(
        actor=actor,
        verb="correspondence.numbering_continued",
        subject=series,
        th=f"กำหนดให้เลขถัดไปของทะเบียน {family} ปี {year} เป็น {following}",
        en=f"Set the next number of the {family} series of {year} to {following}",
        data={"before": before, "following": following},
    )
    return series


def _locked(organization: Organization, family: Family, year: int) -> Series:
    Series.objects.get_or_create(organization=organization, family=family, year=year)
    series: Series = Series.objects.select_for_update().get(
        organization=organization, family=family, year=year
    )
    return series
