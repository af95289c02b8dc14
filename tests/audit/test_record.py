"""Events hang together in one chain for each organisation."""

from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from tests.audit.chains import an_actor, an_organization, happened

from krupa.audit.canonical import FIRST, hash_of
from krupa.audit.models import Event
from krupa.audit.services import record, record_reading
from krupa.base.actor import Actor

pytestmark = pytest.mark.django_db


def test_the_first_event_of_a_chain_begins_at_one() -> None:
    event = happened(an_actor())
    assert (event.sequence, event.previous_hash) == (1, FIRST)


def test_each_event_carries_the_hash_of_the_one_before_it() -> None:
    actor = an_actor()
    first, second = happened(actor), happened(actor)
    assert (second.sequence, second.previous_hash) == (2, first.hash)


def test_organisations_have_chains_of_their_own() -> None:
    one, other = an_actor("one"), an_actor("other")
    happened(one)
    assert happened(other).sequence == 1
    assert happened(one).sequence == 2


def test_the_installation_has_a_chain_too() -> None:
    assert record(actor=None, verb="base.backup_made", th="สำรองข้อมูล", en="Made a backup").sequence == 1
    assert record(actor=None, verb="base.backup_made", th="สำรองข้อมูล", en="Made a backup").sequence == 2


def test_nothing_of_an_event_remains_when_the_use_case_fails() -> None:
    actor = an_actor()
    happened(actor)

    def a_use_case_that_fails() -> None:
        with transaction.atomic():
            happened(actor)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        a_use_case_that_fails()
    assert happened(actor).sequence == 2
    assert Event.objects.of(actor.organization).count() == 2


def test_the_hash_holds_for_the_row_as_the_database_gives_it_back() -> None:
    event = happened(an_actor(), data={"salary": Decimal("25470.00"), "rounds": (1, 2), "big": 10**30})
    stored = Event.objects.get(pk=event.pk)
    assert stored.data == {"salary": "25470.00", "rounds": [1, 2], "big": 10**30}
    assert hash_of(stored) == stored.hash == event.hash


def test_a_floating_number_is_refused_because_databases_write_it_differently() -> None:
    with pytest.raises(TypeError, match="float"):
        happened(an_actor(), data={"score": 1e16})


def test_text_that_no_database_can_keep_is_kept_as_far_as_it_goes() -> None:
    event = happened(an_actor(), reason="ก\x00ข\ud800", data={"\x00": "\udfff"})
    assert Event.objects.get(pk=event.pk).reason == "ก\ufffdข\ufffd\ufffd\ufffd"
    assert hash_of(Event.objects.get(pk=event.pk)) == event.hash


def test_an_event_names_who_what_and_for_whom() -> None:
    actor = an_actor()
    event = happened(actor, subject=actor.organization, on_behalf_of="นางสมหญิง (ชื่อสมมติ)")
    assert event.user == actor.user
    assert event.user_name == str(actor.user)
    assert event.subject_type == "organizations.organization"
    assert event.subject_id == str(actor.organization.pk)
    assert event.on_behalf_of == "นางสมหญิง (ชื่อสมมติ)"


def test_reading_is_recorded_as_reading_of_that_kind() -> None:
    actor = an_actor()
    event = record_reading(actor=actor, subject=actor.organization, th="เปิดดู", en="Read")
    assert event.verb == "organizations.organization_read"


@pytest.mark.parametrize("statement", ["UPDATE audit_event SET th = 'x'", "DELETE FROM audit_event"])
def test_the_database_itself_refuses_to_change_or_remove_an_event(statement: str) -> None:
    happened(an_actor())
    with (
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert Event.objects.count() == 1


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no TRUNCATE")
def test_postgresql_refuses_to_empty_the_table() -> None:
    with (
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE audit_event CASCADE")


def test_an_actor_of_one_organisation_can_be_recorded_in_another() -> None:
    actor, other = an_actor(), an_organization("other")
    event = record(actor=actor, verb="test.done", th="ทำ", en="Did", organization=other)
    assert event.organization == other
    assert isinstance(actor, Actor)
