"""The facts behind a paper hold national IDs: the database must not show them."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.correspondence.desk import a_draft, a_paper
from tests.web.world import World

from krupa.correspondence.models import Draft, Paper
from krupa.papers.facts.year import Year
from krupa.papers.sample import sample_year

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


def test_what_is_kept_to_search_in_names_no_national_id(world: World) -> None:
    """The paper prints the number; the row that is searched does not hold it, however it is written."""
    from krupa.correspondence.services.issuing import searchable

    year = sample_year()
    number = year.people[0].national_id
    assert number
    grouped = f"{number[0]}-{number[1:5]}-{number[5:10]}-{number[10:12]}-{number[12]}"
    text = searchable(f"เลขประจำตัวประชาชน {number} หรือ {grouped} เลขที่ 12/2568", year)
    assert number not in text
    assert grouped not in text
    assert "12/2568" in text
