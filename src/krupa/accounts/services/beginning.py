"""The first user of an organisation; all later ones are invited."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils import timezone

from krupa.accounts.models import OfficeHolding, User
from krupa.audit.services import record
from krupa.base.actor import Actor, Office
from krupa.organizations.models import Organization


@transaction.atomic
def create_administrator(
    *, organization: Organization, username: str, password: str, email: str = "", display_name: str = ""
) -> User:
    """A user who keeps the installation for an organisation, made by whoever runs the server.

    Raises ``ValidationError`` for a name that is taken or a password that is too weak.
    """
    user = User(username=username, email=email, display_name=display_name)
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    user.save()
    holding = OfficeHolding(
        organization=organization, user=user, office=Office.ADMINISTRATOR, since=timezone.localdate()
    )
    holding.full_clean()
    holding.save()
    record(
        actor=Actor(user=user, organization=organization, offices=frozenset({Office.ADMINISTRATOR})),
        verb="accounts.administrator_created",
        th=f"ตั้งผู้ดูแลระบบ {user}",
        en=f"Made {user} the administrator",
        subject=user,
    )
    return user
