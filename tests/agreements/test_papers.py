"""The PA 1 made from an agreement of the application."""

from __future__ import annotations

import pytest
from tests.agreements.written import CHALLENGE, TASK, at, save, started
from tests.support.pdf_reading import running_text
from tests.web.world import World

from krupa.agreements.papers import make_paper, year_of
from krupa.agreements.states import State
from krupa.papers.catalogue import Format

pytestmark = pytest.mark.django_db


def test_the_paper_says_who_where_what_and_who_agreed(world: World) -> None:
    agreement = at(world, State.APPROVED)
    text = running_text(make_paper(agreement.now, Format.PDF))
    for words in ("สมมติกล้า", "โรงเรียนบ้านตัวอย่าง", "๑๒.๕", "ภาษาไทย", world.person("director").last_name):
        assert words in text


def test_the_paper_holds_no_more_of_the_person_than_it_prints(world: World) -> None:
    person = year_of(started(world).now).people[0]
    assert person.national_id is None
    assert person.degrees == ()


def test_an_assistants_paper_is_of_its_round(world: World) -> None:
    agreement = started(world, "assistant")
    assert "ครูผู้ช่วย" in running_text(make_paper(agreement.now, Format.PDF))


def test_a_returned_version_prints_its_suggestions(world: World) -> None:
    agreement = at(world, State.RETURNED)
    assert "ขยายความ" in running_text(make_paper(agreement.versions.get(number=1), Format.PDF))


def test_markup_stands_in_the_paper_as_it_was_typed(world: World) -> None:
    agreement = started(world)
    hostile = "#set page() $x^y$ <b>{{ x*x }}</b> @ref"
    save(world, agreement, "1.1", TASK.model_copy(update={"tasks": hostile}))
    save(world, agreement, "challenge", CHALLENGE)
    agreement.refresh_from_db()
    flat = "".join(running_text(make_paper(agreement.now, Format.PDF)).split())
    assert "".join(hostile.split()) in flat
