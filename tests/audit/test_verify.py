"""Going over a chain finds whatever was done to it behind the application's back."""

import pytest
from django.db import connection
from tests.audit.chains import an_actor, happened

from krupa.audit.guard import lift_guard
from krupa.audit.models import Event
from krupa.audit.verify import Break, Fault, verify
from krupa.base.actor import Actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def actor() -> Actor:
    actor = an_actor()
    for _ in range(5):
        happened(actor)
    return actor


@pytest.fixture
def intruder(actor: Actor) -> Actor:
    """Somebody with the password of the database has taken the triggers away."""
    lift_guard(connection)
    return actor  # the test's transaction brings the triggers back


def run(statement: str, *values: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_an_untouched_chain_holds(actor: Actor) -> None:
    result = verify(actor.organization)
    assert result.holds
    assert result.length == 5
    assert result.head == Event.objects.get(sequence=5).hash


def test_a_chain_without_events_holds() -> None:
    assert verify(None).holds


@pytest.mark.parametrize("column", ["th", "en", "verb", "reason", "user_name", "person_id", "subject_id"])
def test_a_changed_text_is_found(intruder: Actor, column: str) -> None:
    Event.objects.filter(sequence=3).update(**{column: "x"})
    assert verify(intruder.organization).breaks == (Break(3, Fault.TAMPERED),)


def test_changed_data_are_found(intruder: Actor) -> None:
    run("""UPDATE audit_event SET data = '{"salary": "1"}' WHERE sequence = 2""")
    assert verify(intruder.organization).breaks == (Break(2, Fault.TAMPERED),)


def test_a_changed_moment_is_found(intruder: Actor) -> None:
    run("UPDATE audit_event SET at = '2020-01-01 00:00:00' WHERE sequence = 2")
    assert verify(intruder.organization).breaks == (Break(2, Fault.TAMPERED),)


def test_an_event_whose_hash_was_made_anew_breaks_the_next_link(intruder: Actor) -> None:
    run("UPDATE audit_event SET hash = %s WHERE sequence = 3", "a" * 64)
    faults = {found.fault for found in verify(intruder.organization).breaks}
    assert faults == {Fault.TAMPERED, Fault.REORDERED}


def test_a_removed_event_is_found(intruder: Actor) -> None:
    run("DELETE FROM audit_event WHERE sequence = 3")
    assert verify(intruder.organization).breaks == (Break(3, Fault.MISSING),)


def test_a_removed_beginning_is_found(intruder: Actor) -> None:
    run("DELETE FROM audit_event WHERE sequence = 1")
    assert verify(intruder.organization).breaks == (Break(1, Fault.MISSING),)


def test_two_events_that_changed_places_are_found(intruder: Actor) -> None:
    run("UPDATE audit_event SET sequence = 99 WHERE sequence = 2")
    run("UPDATE audit_event SET sequence = 2 WHERE sequence = 3")
    run("UPDATE audit_event SET sequence = 3 WHERE sequence = 99")
    assert {found.sequence for found in verify(intruder.organization).breaks} >= {2, 3}


def test_an_event_moved_to_another_organisation_is_found(intruder: Actor) -> None:
    other = an_actor("other")
    Event.objects.filter(sequence=1).update(organization=other.organization)
    assert Break(1, Fault.TAMPERED) in verify(other.organization).breaks


def test_a_cut_off_end_is_found_by_the_hash_noted_before(intruder: Actor) -> None:
    noted = frozenset({verify(intruder.organization).head})
    run("DELETE FROM audit_event WHERE sequence = 5")
    result = verify(intruder.organization, noted=noted)
    assert result.holds  # nothing in what is left gives it away
    assert result.noted_missing == noted


def test_no_more_breaks_are_listed_than_asked_for(intruder: Actor) -> None:
    run("UPDATE audit_event SET th = 'x'")
    assert len(verify(intruder.organization, most=2).breaks) == 2
