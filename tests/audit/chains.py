"""Small chains of events to test with."""

from typing import Any

from krupa.accounts.models import User
from krupa.audit.models import Event
from krupa.audit.services import record
from krupa.base.actor import Actor, Office
from krupa.organizations.models import Organization
from krupa.regulations.lao import LaoKind


def an_organization(slug: str = "phraphloeng") -> Organization:
    return Organization.objects.create(
        slug=slug, kind=LaoKind.SAO, name="พระเพลิง", province="นครราชสีมา", district="ปักธงชัย"
    )


def an_actor(slug: str = "phraphloeng", *offices: Office) -> Actor:
    user = User.objects.create(username=f"user-{slug}", display_name="นายสมชาย ใจดี (ชื่อสมมติ)")
    return Actor(user=user, organization=an_organization(slug), offices=frozenset(offices))


def happened(actor: Actor, **more: Any) -> Event:
    return record(actor=actor, verb="test.thing_done", th="ทดสอบ", en="Tested", **more)
