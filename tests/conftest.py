"""What tests of the web application share."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import TransactionTestCase
from tests.web.world import World, make_world

from krupa.agreements import guard as agreements
from krupa.audit import guard as events
from krupa.correspondence import guard as papers

_GUARDS = (events, papers, agreements)


@pytest.fixture(autouse=True, scope="session")
def _events_can_be_emptied_between_tests() -> Iterator[None]:
    """A test with real transactions empties all tables at its end; what is kept for ever would refuse."""
    original = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def teardown(case: Any) -> None:
        for guard in _GUARDS:
            guard.lift_guard(connection)
        try:
            original(case)
        finally:
            for guard in _GUARDS:
                guard.set_guard(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", teardown)
        yield


@pytest.fixture
def world(db: None) -> World:
    """Two organisations with everybody in them (tests/web/world.py)."""
    return make_world()
