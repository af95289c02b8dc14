"""``krupa audit verify`` says in words and by its exit status whether the chains hold."""

import pytest
from click.testing import CliRunner, Result
from django.db import connection
from tests.audit.chains import an_actor, happened

from krupa.audit.guard import lift_guard
from krupa.cli import main

pytestmark = pytest.mark.django_db


def verify(*options: str) -> Result:
    return CliRunner().invoke(main, ["audit", "verify", *options])


def test_sound_chains_end_with_status_0_and_show_the_last_hash() -> None:
    event = happened(an_actor())
    result = verify()
    assert result.exit_code == 0
    assert f"phraphloeng: ถูกต้อง | holds; 1 events; last {event.hash}" in result.output


def test_a_changed_event_ends_with_status_1_and_names_the_event() -> None:
    happened(an_actor())
    lift_guard(connection)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE audit_event SET th = 'x'")
    result = verify("--organization", "phraphloeng")
    assert result.exit_code == 1
    assert "#1: เหตุการณ์ถูกแก้ไข | the event was changed" in result.output


def test_a_noted_hash_that_is_in_a_chain_is_fine() -> None:
    actor = an_actor()
    noted = happened(actor).hash
    happened(actor)
    happened(an_actor("other"))
    assert verify("--noted", noted).exit_code == 0


def test_a_noted_hash_that_is_in_no_chain_ends_with_status_1() -> None:
    happened(an_actor())
    result = verify("--noted", "a" * 64)
    assert result.exit_code == 1
    assert "the noted hash is in no chain" in result.output


@pytest.mark.parametrize("options", [("--organization", "nowhere"), ("--noted", "12")])
def test_unusable_options_end_with_status_2(options: tuple[str, ...]) -> None:
    assert verify(*options).exit_code == 2
