"""The PA 1 made from an agreement of the application."""

from __future__ import annotations

import pytest
from tests.agreements.written import CHALLENGE, TASK, at, save, started
from tests.support.pdf_reading import running_text
from tests.web.world import World

from krupa.agreements import services
from krupa.agreements.papers import make_paper, year_of
from krupa.agreements.states import State
from krupa.base.refusal import NotAllowedError, RefusedError
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


def test_the_approved_agreement_is_entered_in_the_register_once(world: World) -> None:
    agreement = at(world, State.APPROVED)
    paper = services.register_paper(actor=world.actor("director"), agreement=agreement)
    assert services.register_paper(actor=world.actor("officer"), agreement=agreement) == paper
    assert (paper.slug, paper.person_key) == ("pa1-teacher", str(agreement.person_id))
    assert len(paper.sha256) == 64


def test_the_copy_of_an_amendment_corrects_the_one_before(world: World) -> None:
    agreement = at(world, State.APPROVED)
    first = services.register_paper(actor=world.actor("director"), agreement=agreement)
    services.amend(actor=world.actor("teacher_a"), agreement=agreement)
    save(world, agreement, "1.1", TASK)
    agreement.refresh_from_db()
    services.submit(actor=world.actor("teacher_a"), agreement=agreement, version=agreement.current_id)
    services.approve(actor=world.actor("director"), agreement=agreement, version=agreement.current_id)
    second = services.register_paper(actor=world.actor("director"), agreement=agreement)
    assert second.corrects == first


def test_nothing_is_registered_before_approval_or_by_somebody_else(world: World) -> None:
    agreement = at(world, State.SUBMITTED)
    with pytest.raises(RefusedError):
        services.register_paper(actor=world.actor("director"), agreement=agreement)
    services.approve(actor=world.actor("director"), agreement=agreement, version=agreement.current_id)
    with pytest.raises(NotAllowedError):
        services.register_paper(actor=world.actor("teacher_a"), agreement=agreement)


def test_the_director_finds_the_button_until_it_is_registered(world: World) -> None:
    agreement = at(world, State.APPROVED)
    client, base = world.client("director"), world.url(f"agreements/{agreement.pk}/")
    assert client.get(base).context["registers"]
    assert client.post(base + "register/", follow=True).status_code == 200
    assert not client.get(base).context["registers"]
    assert world.client("teacher_b").post(base + "register/").status_code == 404
    assert world.client("teacher_a").post(base + "register/").status_code == 403
