"""From the facts of a year file to rows, all by the services that pages use, in one transaction."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from krupa.accounts.models import User
from krupa.accounts.selectors import actor_for
from krupa.base.actor import Actor
from krupa.commands.demo.agreements import put_agreements
from krupa.commands.demo.organization import put_organization, put_people
from krupa.commands.demo.users import SignIn, put_director, put_officers, put_teachers
from krupa.correspondence.services.issuing import issue_paper
from krupa.cycle.models import Cycle
from krupa.cycle.services.criteria import draft_criteria
from krupa.cycle.services.opening import open_year
from krupa.organizations.models import Organization
from krupa.papers.facts.year import Year
from krupa.regulations.calendar import FiscalYear

SLUG = "phraphloeng"


def is_empty() -> bool:
    """Whether nobody has begun to work in this installation."""
    return not Organization.objects.exists() and not User.objects.exists()


@transaction.atomic
def load(year: Year, password: str) -> list[str]:
    """Everything, and the lines that tell how to sign in.

    The memo of criteria is issued, its announcement is left to do; of the agreements the first is approved,
    the second submitted, the third a draft.
    """
    organization, administrator = put_organization(SLUG, year.organization, password)
    officers = put_officers(administrator, year.organization, password)
    officer = _at_work(officers[0].user, organization)
    people = put_people(officer, year)
    teachers = put_teachers(organization, people, password)
    director = put_director(officer, year, password)
    cycle = open_year(actor=officer, fiscal_year=FiscalYear.containing(timezone.localdate()).be_year)
    _begin_prologue(officer, cycle)
    put_agreements(cycle, year, {key: _at_work(one.user, organization) for key, one in teachers.items()})
    everybody = [
        *teachers.values(),
        director,
        *officers,
        SignIn(administrator.user, "ผู้ดูแลระบบ | administrator"),
    ]
    return _told(organization, everybody, password)


def _begin_prologue(officer: Actor, cycle: Cycle) -> None:
    issue_paper(actor=officer, draft=draft_criteria(actor=officer, cycle=cycle, slug="criteria-memo"))
    draft_criteria(actor=officer, cycle=cycle, slug="criteria-announcement")


def _at_work(user: User, organization: Organization) -> Actor:
    actor = actor_for(user, organization)
    assert actor is not None  # noqa: S101 - the account was made for work here
    return actor


def _told(organization: Organization, everybody: list[SignIn], password: str) -> list[str]:
    width = max(len(one.user.username) for one in everybody)
    return [
        f"ข้อมูลสาธิต (ชื่อสมมติ) | demonstration, everybody is invented: {organization}",
        f"รหัสผ่านของทุกบัญชี | password of every sign-in: {password}",
        *(f"  {one.user.username:<{width}}  {one.role}" for one in everybody),
    ]
