"""Who acts where: offices in force, the person one is, and 404 for everybody else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory

from krupa.accounts.models import OfficeHolding, User
from krupa.accounts.selectors import actor_for, organizations_of
from krupa.base.actor import Office
from krupa.base.requests import actor_of
from krupa.organizations.models import Organization, Unit
from krupa.people.models import Person
from krupa.web.middleware import ActorMiddleware

TODAY = date(2026, 3, 1)
pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Organization:
    return made_organization("phraphloeng")


@pytest.fixture
def user() -> User:
    return User.objects.create_user("somying")


def made_organization(slug: str) -> Organization:
    return Organization.objects.create(slug=slug, kind="sao", name=slug, province="สระแก้ว", district="เมือง")


def held(user: User, organization: Organization, office: Office, **more: object) -> OfficeHolding:
    fields: dict[str, object] = {"since": TODAY, **more}
    return OfficeHolding.objects.create(user=user, organization=organization, office=office, **fields)


def test_a_stranger_is_nobody_there(user: User, office: Organization) -> None:
    assert actor_for(user, office, TODAY) is None
    assert list(organizations_of(user, TODAY)) == []


@pytest.mark.parametrize(("days", "in_force"), [(-1, False), (0, True), (10, True), (11, False)])
def test_an_office_is_held_from_its_first_to_its_last_day(
    user: User, office: Organization, days: int, in_force: bool
) -> None:
    held(user, office, Office.CLERK, until=TODAY + timedelta(days=10))
    actor = actor_for(user, office, TODAY + timedelta(days=days))
    assert (actor is not None and actor.holds(Office.CLERK)) is in_force
    assert organizations_of(user, TODAY + timedelta(days=days)).exists() is in_force


def test_a_director_directs_the_units_of_the_holding(user: User, office: Organization) -> None:
    unit = Unit.objects.create(organization=office, kind="school", name="โรงเรียนตัวอย่าง")
    held(user, office, Office.DIRECTOR, unit=unit)
    held(user, office, Office.AUDITOR)
    actor = actor_for(user, office, TODAY)
    assert actor is not None
    assert actor.directs == {unit.pk}
    assert actor.offices == {Office.DIRECTOR, Office.AUDITOR}


def test_a_teacher_without_office_is_the_person_they_are(user: User, office: Organization) -> None:
    person = Person.objects.create(organization=office, user=user, first_name="สมหญิง")
    actor = actor_for(user, office, TODAY)
    assert actor is not None
    assert actor.person == person
    assert not actor.offices


def test_a_person_who_has_left_is_no_longer_there(user: User, office: Organization) -> None:
    Person.objects.create(organization=office, user=user, first_name="สมหญิง", left_on=TODAY)
    assert actor_for(user, office, TODAY) is None
    assert actor_for(user, office, TODAY - timedelta(days=1)) is not None


def test_offices_in_one_organisation_say_nothing_in_another(user: User, office: Organization) -> None:
    held(user, office, Office.ADMINISTRATOR)
    other = made_organization("other")
    assert actor_for(user, other, TODAY) is None
    assert list(organizations_of(user, TODAY)) == [office]


def visit(user: User, path: str, **kwargs: str) -> HttpRequest:
    request = RequestFactory().get(path)
    request.user = user
    middleware = ActorMiddleware(lambda request: HttpResponse())
    middleware(request)
    middleware.process_view(request, lambda request: HttpResponse(), (), dict(kwargs))
    return request


def test_pages_of_an_organisation_know_who_acts(user: User, office: Organization) -> None:
    held(user, office, Office.HEAD, since=date(2020, 1, 1))
    actor = actor_of(visit(user, "/o/phraphloeng/", slug="phraphloeng"))
    assert actor.organization == office
    assert actor.holds(Office.HEAD)


@pytest.mark.parametrize("slug", ["phraphloeng", "nowhere"])
def test_without_work_there_an_organisation_cannot_be_told_from_one_that_does_not_exist(
    user: User, office: Organization, slug: str
) -> None:
    with pytest.raises(Http404):
        visit(user, f"/o/{slug}/", slug=slug)


def test_outside_organisations_nobody_acts(user: User, office: Organization) -> None:
    with pytest.raises(Http404):
        actor_of(visit(user, "/"))
