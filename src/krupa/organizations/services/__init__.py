"""Use cases of an organisation's settings; the only writers of its tables."""

from krupa.organizations.services.emblem import upload_emblem
from krupa.organizations.services.instruments import set_instrument
from krupa.organizations.services.organization import change_organization, create_organization
from krupa.organizations.services.rules import override_rule, withdraw_override
from krupa.organizations.services.signatories import appoint_signatory
from krupa.organizations.services.units import add_unit, close_unit

__all__ = [
    "add_unit",
    "appoint_signatory",
    "change_organization",
    "close_unit",
    "create_organization",
    "override_rule",
    "set_instrument",
    "upload_emblem",
    "withdraw_override",
]
