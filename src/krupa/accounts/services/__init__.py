"""Use cases of accounts; the only writers of users, offices and invitations."""

from krupa.accounts.services.accept import accept_invitation, open_invitation
from krupa.accounts.services.deactivate import deactivate
from krupa.accounts.services.invite import invite, invite_again
from krupa.accounts.services.offices import end_office, grant_office

__all__ = [
    "accept_invitation",
    "deactivate",
    "end_office",
    "grant_office",
    "invite",
    "invite_again",
    "open_invitation",
]
