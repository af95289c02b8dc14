"""An organisation in the database gives the facts its papers are made of."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.organizations.test_emblem import png, svg
from tests.web.world import World

from krupa.audit.models import Event
from krupa.base.refusal import NotAllowedError
from krupa.organizations.facts import organization_facts
from krupa.organizations.rulebook import rulebook_of
from krupa.organizations.services import close_unit, override_rule, set_instrument, upload_emblem

ON = date(2024, 1, 1)


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def test_the_facts_say_what_the_organisation_is(world: World) -> None:
    facts = organization_facts(world.org, ON)
    assert facts.words.full_name == world.org.words.full_name
    assert facts.clerk.name == world.user("clerk").display_name
    assert facts.personnel_officer.name == world.user("personnel_officer").display_name
    assert {place.name for place in facts.workplaces} == {world.school.name, world.centre.name}


def test_what_is_blank_stays_a_blank_on_paper(world: World) -> None:
    facts = organization_facts(world.other, ON)
    assert facts.subdistrict is None
    assert facts.emblem is None
    assert facts.instruments.salary_rules is None


def test_a_closed_unit_is_no_workplace_from_that_day_on(world: World) -> None:
    close_unit(actor=world.actor("officer"), unit=world.centre, on=ON)
    assert len(organization_facts(world.org, date(2023, 12, 31)).workplaces) == 2
    assert len(organization_facts(world.org, ON).workplaces) == 1


def test_dates_and_titles_of_announcements_reach_the_papers(world: World) -> None:
    actor = world.actor("officer")
    set_instrument(actor=actor, key="agreement_rules", announced_on=ON, title="ประกาศ ก")
    set_instrument(actor=actor, key="standing_criteria", announced_on=ON, title="ประกาศ ข")
    instruments = organization_facts(world.org, ON).instruments
    assert (instruments.agreement_rules, instruments.agreement_rules_title) == (ON, "ประกาศ ก")
    assert instruments.standing_criteria_title == "ประกาศ ข"


@pytest.mark.parametrize("content", [png(), svg("")])
def test_an_uploaded_emblem_is_a_png_file_for_the_papers(world: World, content: bytes) -> None:
    organization = upload_emblem(actor=world.actor("officer"), content=content)
    emblem = organization_facts(organization, ON).emblem
    assert emblem is not None
    assert emblem.read_bytes().startswith(b"\x89PNG")
    assert Event.objects.get().verb == "organizations.emblem_uploaded"


@pytest.mark.django_db(transaction=True)
def test_the_former_emblem_is_removed_when_the_new_one_is_kept(world: World, uploads: Path) -> None:
    for _ in range(2):
        upload_emblem(actor=world.actor("officer"), content=png())
    assert len(list((uploads / "emblems").iterdir())) == 1


def test_a_teacher_uploads_no_emblem(world: World, uploads: Path) -> None:
    with pytest.raises(NotAllowedError):
        upload_emblem(actor=world.actor("teacher_a"), content=png())
    assert list(uploads.iterdir()) == []


def test_what_the_organisation_has_set_itself_reaches_its_papers(world: World) -> None:
    name = f"lao.{world.org.kind}_authority"
    changed = override_rule(actor=world.actor("officer"), name=name, value="มาตรา 99", reason="มติ 1/2566")
    facts = organization_facts(changed, ON)
    assert facts.words.authority == "มาตรา 99"
    assert facts.rulebook.overrides == rulebook_of(changed).overrides
