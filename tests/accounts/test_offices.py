"""Offices begin and end; accounts close; somebody always keeps the organisation's accounts."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone
from tests.web.world import SINCE, World

from krupa.accounts.models import OfficeHolding
from krupa.accounts.rights import GRANTS, Deed, acting_for, grantable, may_keep_accounts
from krupa.accounts.selectors import accounts_of, actor_for
from krupa.accounts.services import deactivate, end_office, grant_office
from krupa.audit.models import Event
from krupa.base.actor import Office
from krupa.base.refusal import NotAllowedError, RefusedError

TODAY = date(2024, 6, 1)


def holding(world: World, who: str) -> OfficeHolding:
    found = OfficeHolding.objects.get(user=world.user(who))
    assert isinstance(found, OfficeHolding)
    return found


def test_an_office_is_held_from_its_first_to_its_last_day(world: World) -> None:
    actor, user = world.actor("administrator"), world.user("teacher_a")
    held = grant_office(actor=actor, user=user, office=Office.AUDITOR, since=TODAY)
    end_office(actor=actor, holding=held, on=TODAY + timedelta(days=2))
    days = [TODAY + timedelta(days=number) for number in range(-1, 4)]
    actors = [actor_for(user, world.org, day) for day in days]
    assert [bool(each and each.holds(Office.AUDITOR)) for each in actors] == [False, True, True, True, False]
    assert list(Event.objects.values_list("verb", flat=True)) == [
        "accounts.office_granted",
        "accounts.office_ended",
    ]


def test_an_office_is_not_given_twice(world: World) -> None:
    with pytest.raises(RefusedError, match="already"):
        grant_office(
            actor=world.actor("administrator"), user=world.user("clerk"), office=Office.CLERK, since=TODAY
        )


def test_an_office_does_not_end_before_it_begins(world: World) -> None:
    with pytest.raises(RefusedError) as refused:
        end_office(
            actor=world.actor("officer"), holding=holding(world, "clerk"), on=SINCE - timedelta(days=1)
        )
    assert refused.value.field == "on"


def test_another_organisations_office_is_not_found(world: World) -> None:
    with pytest.raises(ObjectDoesNotExist):
        end_office(actor=world.actor("administrator"), holding=holding(world, "other_officer"), on=TODAY)


def test_the_last_administrator_stays(world: World) -> None:
    actor = world.actor("administrator")
    with pytest.raises(RefusedError, match="last administrator"):
        end_office(actor=actor, holding=holding(world, "administrator"), on=TODAY)
    grant_office(actor=actor, user=world.user("clerk"), office=Office.ADMINISTRATOR, since=SINCE)
    end_office(actor=actor, holding=holding(world, "administrator"), on=timezone.localdate())


@pytest.mark.parametrize("given", list(Office))
@pytest.mark.parametrize("who", ["administrator", "officer", "personnel_officer", "clerk", "auditor"])
def test_offices_are_given_as_the_matrix_says(world: World, who: str, given: Office) -> None:
    actor = world.actor(who)
    unit = world.centre if given is Office.DIRECTOR else None
    (own,) = actor.offices
    if given in GRANTS.get(own, frozenset()):
        assert given in grantable(actor)
        grant_office(actor=actor, user=world.user("teacher_a"), office=given, since=TODAY, unit=unit)
    else:
        with pytest.raises(NotAllowedError):
            grant_office(actor=actor, user=world.user("teacher_a"), office=given, since=TODAY, unit=unit)


def test_only_an_administrator_makes_an_administrator() -> None:
    makers = {office for office, given in GRANTS.items() if Office.ADMINISTRATOR in given}
    assert makers == {Office.ADMINISTRATOR}


def test_a_closed_account_is_nobody_at_once(world: World) -> None:
    user = world.user("officer")
    deactivate(actor=world.actor("administrator"), user=user, reason="ย้าย")
    user.refresh_from_db()
    assert actor_for(user, world.org) is None
    assert not user.is_active
    assert Event.objects.get().reason == "ย้าย"


def test_a_closed_account_with_an_office_of_today_is_nobody_at_once(world: World) -> None:
    user = world.user("teacher_a")
    actor = world.actor("administrator")
    grant_office(actor=actor, user=user, office=Office.AUDITOR, since=timezone.localdate())
    deactivate(actor=actor, user=user, reason="")
    assert actor_for(user, world.org) is None
    world.person("teacher_a").refresh_from_db()
    assert world.person("teacher_a").user is None


def test_an_account_with_work_elsewhere_stays_open_there(world: World) -> None:
    user = world.user("other_officer")
    actor = world.actor("administrator")
    grant_office(actor=actor, user=user, office=Office.AUDITOR, since=SINCE)
    deactivate(actor=actor, user=user, reason="")
    user.refresh_from_db()
    assert user.is_active
    assert actor_for(user, world.org) is None
    assert actor_for(user, world.other)


def test_an_account_of_another_organisation_is_not_found(world: World) -> None:
    with pytest.raises(ObjectDoesNotExist):
        deactivate(actor=world.actor("administrator"), user=world.user("other_officer"), reason="")


def test_nobody_closes_their_own_account_nor_the_administrators_without_being_one(world: World) -> None:
    with pytest.raises(RefusedError):
        deactivate(actor=world.actor("officer"), user=world.user("officer"), reason="")
    with pytest.raises(NotAllowedError):
        deactivate(actor=world.actor("officer"), user=world.user("administrator"), reason="")
    with pytest.raises(NotAllowedError):
        deactivate(actor=world.actor("teacher_a"), user=world.user("teacher_b"), reason="")


def test_accounts_are_those_of_the_organisation_each_once(world: World) -> None:
    users = list(accounts_of(world.org))
    assert len(users) == len(set(users)) == 13
    assert world.user("other_officer") not in users
    assert world.user("outsider") not in users


def test_an_officer_stands_in_for_a_person_only_to_enter_signed_paper(world: World) -> None:
    deed = Deed.ENTER_SIGNED_PAPER
    assert (
        acting_for(world.actor("officer"), world.person("teacher_a"), deed) == world.person("teacher_a").name
    )
    for who, whom in [
        ("teacher_a", "teacher_b"),
        ("director", "teacher_a"),
        ("administrator", "teacher_a"),
        ("teacher_a", "teacher_a"),
        ("officer", "other_teacher"),
    ]:
        with pytest.raises(NotAllowedError):
            acting_for(world.actor(who), world.person(whom), deed)


def test_who_keeps_accounts(world: World) -> None:
    keepers = {who for who, actor in world.actors.items() if may_keep_accounts(actor)}
    assert keepers == {"officer", "personnel_officer", "administrator", "other_officer"}


def test_a_closed_account_that_is_given_an_office_again_can_sign_in_again(world: World) -> None:
    user = world.user("auditor")
    deactivate(actor=world.actor("administrator"), user=user, reason="ย้าย")
    user.refresh_from_db()
    assert not user.is_active
    grant_office(
        actor=world.actor("administrator"), user=user, office=Office.AUDITOR, since=timezone.localdate()
    )
    user.refresh_from_db()
    assert user.is_active
