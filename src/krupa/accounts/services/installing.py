"""Accounts made by whoever runs the server, without an invitation: those of the demonstration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from krupa.accounts.models import User
from krupa.audit.services import record
from krupa.organizations.models import Organization

if TYPE_CHECKING:
    from krupa.people.models import Person


@transaction.atomic
def create_account(
    *,
    organization: Organization,
    username: str,
    password: str,
    display_name: str,
    person: Person | None = None,
) -> User:
    """A user who can sign in, as ``person`` if one is given; offices are granted afterwards.

    Raises ``ValidationError`` for a name that is taken or a password that is too weak.
    """
    user = User(username=username, display_name=display_name)
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    user.save()
    if person is not None:
        person.user = user
        person.full_clean()
        person.save()
    record(
        actor=None,
        organization=organization,
        verb="accounts.account_created",
        th=f"สร้างบัญชีของ {user} จากคำสั่งของผู้ดูแลเครื่อง",
        en=f"Made the account of {user} by a command on the server",
        subject=person or user,
    )
    return user
