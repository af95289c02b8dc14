"""An account is closed in an organisation."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from krupa.accounts.models import Invitation, OfficeHolding, User
from krupa.accounts.rights import require_accounts
from krupa.accounts.selectors import accounts_of, organizations_of
from krupa.accounts.services.offices import keep_an_administrator
from krupa.audit.services import record
from krupa.base.actor import Actor, Office
from krupa.base.refusal import RefusedError
from krupa.organizations.models import Organization
from krupa.regulations.bilingual import Bilingual


def deactivate(*, actor: Actor, user: User, reason: str) -> None:
    """The user has no more work in the organisation, at once; without work elsewhere nobody signs in as them.

    An office that began today leaves no holding behind, only its events. The person stays, without account.
    """
    require_accounts(actor)
    if not accounts_of(actor.organization).filter(pk=user.pk).exists():
        raise User.DoesNotExist
    if user.pk == actor.user.pk:
        raise RefusedError(
            Bilingual(
                "ปิดบัญชีของตนเองไม่ได้ โปรดให้ผู้ดูแลระบบคนอื่นทำ",
                "You cannot close your own account. Please ask another administrator.",
            )
        )
    today = timezone.localdate()
    with transaction.atomic():
        Organization.objects.select_for_update().get(pk=actor.organization.pk)
        holdings = list(
            OfficeHolding.objects.of(actor.organization).filter(
                Q(until__isnull=True) | Q(until__gte=today), user=user
            )
        )
        for holding in holdings:
            require_accounts(actor, Office(holding.office))
        keep_an_administrator(actor.organization, holdings)
        for holding in holdings:
            _end_at_once(holding)
        user.persons.filter(organization=actor.organization).update(user=None)
        Invitation.objects.of(actor.organization).filter(
            email__iexact=user.email, used_at__isnull=True
        ).update(expires_at=timezone.now())
        user.is_active = organizations_of(user).exists()
        user.save(update_fields=["is_active"])
        record(
            actor=actor,
            verb="accounts.account_closed",
            th=f"ปิดบัญชีของ {user} ในหน่วยงาน",
            en=f"Closed the account of {user} in the organisation",
            subject=user,
            reason=reason.strip(),
        )


def _end_at_once(holding: OfficeHolding) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    if holding.since > yesterday:
        holding.delete()
        return
    holding.until = yesterday
    holding.save()
