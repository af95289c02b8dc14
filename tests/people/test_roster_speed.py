"""Five thousand rows are checked and saved while somebody watches the bar."""

from __future__ import annotations

import time

from tests.people.rosters import checked, new_row, roster, saved
from tests.web.world import World

from krupa.people.models import Person


def test_five_thousand_rows_are_checked_within_ten_seconds(world: World) -> None:
    rows = [
        new_row(post_number=f"62308661{number:05}", first_name=f"ชื่อ{_thai(number)}") for number in range(5000)
    ]
    content = roster(*rows)
    begun = time.perf_counter()
    found = checked(world.actor("officer"), content)
    assert time.perf_counter() - begun < 10
    assert (found.added, found.total, found.done) == (5000, 5000, 5000)
    assert Person.objects.of(world.org).count() == 6  # checking writes nothing to the roll


def test_many_rows_are_saved_with_few_queries(world: World, django_assert_max_num_queries: object) -> None:
    rows = [
        new_row(post_number=f"62308661{number:05}", first_name=f"ชื่อ{_thai(number)}") for number in range(600)
    ]
    with django_assert_max_num_queries(60):  # type: ignore[operator]
        assert saved(world.actor("officer"), roster(*rows)).added == 600


def _thai(number: int) -> str:
    return "".join(chr(ord("ก") + int(digit)) for digit in str(number))
