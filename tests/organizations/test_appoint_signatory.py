"""One person signs in a role at a time."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.web.world import SINCE, World

from krupa.base.refusal import RefusedError
from krupa.organizations.facts import organization_facts
from krupa.organizations.models import Signatory, SignatoryRole
from krupa.organizations.selectors import signatories_on
from krupa.organizations.services import appoint_signatory


def appoint(world: World, name: str, since: date, until: date | None = None, **more: Any) -> Signatory:
    role = more.pop("role", SignatoryRole.HEAD)
    return appoint_signatory(
        actor=world.actor("officer"), role=role, name=name, since=since, until=until, **more
    )


def head_on(world: World, on: date) -> str | None:
    return organization_facts(world.org, on).head.name


def test_a_new_signatory_ends_the_term_of_the_former_the_day_before(world: World) -> None:
    former = head_on(world, SINCE)
    appoint(world, "นายใหม่ (ชื่อสมมติ)", date(2024, 1, 10))
    assert head_on(world, date(2024, 1, 9)) == former
    assert head_on(world, date(2024, 1, 10)) == "นายใหม่ (ชื่อสมมติ)"


def test_after_somebody_acted_for_a_time_the_former_signs_again(world: World) -> None:
    former = head_on(world, SINCE)
    acting = "รักษาราชการแทน นายกองค์การบริหารส่วนตำบล"
    appoint(world, "ปลัด (ชื่อสมมติ)", date(2024, 5, 1), date(2024, 5, 10), acting=acting)
    assert organization_facts(world.org, date(2024, 5, 10)).head.acting == acting
    assert head_on(world, date(2024, 4, 30)) == head_on(world, date(2024, 5, 11)) == former


def test_a_term_that_runs_into_a_later_one_is_refused(world: World) -> None:
    appoint(world, "หลัง", date(2024, 6, 1))
    with pytest.raises(RefusedError, match="หลัง") as refused:
        appoint(world, "ก่อน", date(2024, 5, 1))
    assert refused.value.field == "since"
    appoint(world, "ก่อน", date(2024, 5, 1), date(2024, 5, 31))
    assert head_on(world, date(2024, 6, 1)) == "หลัง"


def test_a_director_signs_for_one_workplace_only(world: World) -> None:
    appoint(world, "ผอ.ศูนย์ (ชื่อสมมติ)", date(2024, 1, 1), role="director", unit=world.centre)
    facts = organization_facts(world.org, date(2024, 1, 1))
    school = facts.workplace(str(world.school.pk)).director
    centre = facts.workplace(str(world.centre.pk)).director
    assert school is not None
    assert centre is not None
    assert centre.name == "ผอ.ศูนย์ (ชื่อสมมติ)" != school.name


@pytest.mark.parametrize(("role", "with_unit"), [("director", False), ("head", True)])
def test_the_workplace_goes_with_the_director_and_nobody_else(
    world: World, role: str, with_unit: bool
) -> None:
    with pytest.raises(RefusedError) as refused:
        appoint(world, "ก", date(2024, 1, 1), role=role, unit=world.school if with_unit else None)
    assert refused.value.field == "unit"


def test_the_workplace_of_another_organisation_is_not_found(world: World) -> None:
    with pytest.raises(ObjectDoesNotExist):
        appoint(world, "ก", date(2024, 1, 1), role="director", unit=world.other_school)


def test_the_last_day_is_not_before_the_first(world: World) -> None:
    with pytest.raises(RefusedError) as refused:
        appoint(world, "ก", date(2024, 1, 2), date(2024, 1, 1))
    assert refused.value.field == "until"


def test_nobody_of_another_organisation_signs_here(world: World) -> None:
    assert organization_facts(world.other, date(2024, 1, 1)).head.name is None


_days = st.dates(date(2024, 1, 1), date(2024, 3, 1))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_days, st.none() | _days), max_size=6), st.lists(_days, max_size=5))
def test_whatever_is_asked_for_at_most_one_signs_on_any_day(
    world: World, terms: list[tuple[date, date | None]], days: list[date]
) -> None:
    Signatory.objects.filter(organization=world.org, since__gt=SINCE).delete()
    Signatory.objects.filter(organization=world.org).update(until=None)
    for since, until in terms:
        try:
            appoint(world, "ก", since, until)
        except RefusedError:
            continue
    for day in [*days, *(since for since, _ in terms)]:
        assert signatories_on(world.org, day).filter(role="head").count() <= 1
