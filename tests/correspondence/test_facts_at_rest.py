"""The facts behind a paper hold national IDs: the database must not show them."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.correspondence.desk import a_draft, a_paper
from tests.web.world import World

from krupa.correspondence.models import Draft, Paper
from krupa.papers.facts.year import Year

pytestmark = pytest.mark.django_db


def stored(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT facts FROM {table}")  # noqa: S608  # a name of this test
        return str(cursor.fetchone()[0])


@pytest.mark.parametrize(("make", "table", "model"), [
    (a_draft, "correspondence_draft", Draft), (a_paper, "correspondence_paper", Paper),
])  # fmt: skip
def test_the_facts_of_a_paper_cannot_be_read_in_the_database(world: World, make, table, model) -> None:  # type: ignore[no-untyped-def]
    row = make(world)
    first = row.facts["people"][0]
    text = stored(table)
    for value in (first["first_name"], first["national_id"], "national_id", "salary"):
        assert value
        assert value not in text
    assert Year.model_validate(model.objects.get(pk=row.pk).facts) == Year.model_validate(row.facts)
