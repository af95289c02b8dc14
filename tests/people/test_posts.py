"""Posts over time: every day has at most one, and each is found on its day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.web.world import SINCE, World

from krupa.audit.models import Event
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.people.facts import person_facts
from krupa.people.models import Person
from krupa.people.selectors import post_on
from krupa.people.services import PostData, add_post, change_post, end_post
from krupa.regulations.posts import Line, Rank, Standing

PROMOTED = date(2023, 4, 1)


def _promotion(world: World, since: date = PROMOTED, number: str = "6230866000001") -> PostData:
    return PostData(
        line=Line.TEACHER,
        rank=Rank.K3,
        standing=Standing.SENIOR,
        since=since,
        post_number=number,
        unit=world.school,
        salary=Decimal("30000"),
    )


def test_a_new_post_ends_the_one_before_on_the_day_before(world: World) -> None:
    person = world.person("teacher_a")
    add_post(actor=world.actor("officer"), person=person, data=_promotion(world))
    before = post_on(person, date(2023, 3, 31))
    after = post_on(person, PROMOTED)
    assert before is not None
    assert before.rank == Rank.K2
    assert before.until == date(2023, 3, 31)
    assert after is not None
    assert after.rank == Rank.K3


def test_nobody_holds_a_post_before_the_first(world: World) -> None:
    assert post_on(world.person("teacher_a"), date(2018, 9, 30)) is None


def test_a_post_cannot_begin_before_one_that_already_began(world: World) -> None:
    with pytest.raises(RefusedError) as refused:
        add_post(
            actor=world.actor("officer"),
            person=world.person("teacher_a"),
            data=_promotion(world, since=date(2017, 1, 1)),
        )
    assert refused.value.field == "since"


def test_a_post_number_is_held_by_one_person_at_a_time(world: World) -> None:
    with pytest.raises(RefusedError) as refused:
        add_post(
            actor=world.actor("officer"),
            person=world.person("teacher_a"),
            data=_promotion(world, number="6230866000002"),
        )
    assert refused.value.field == "post_number"
    assert world.person("teacher_b").name in refused.value.message.th


def test_a_refused_post_leaves_the_one_before_open(world: World) -> None:
    person = world.person("teacher_a")
    with pytest.raises(RefusedError):
        add_post(actor=world.actor("officer"), person=person, data=_promotion(world, number="12"))
    assert person.posts.get().until is None


def test_the_number_of_an_ended_post_may_be_given_again(world: World) -> None:
    officer = world.actor("officer")
    end_post(actor=officer, post=world.person("teacher_b").posts.get(), until=date(2023, 3, 31))
    add_post(actor=officer, person=world.person("teacher_a"), data=_promotion(world, number="6230866000002"))
    held = post_on(world.person("teacher_a"), PROMOTED)
    assert held is not None
    assert held.post_number == "6230866000002"


def test_a_post_of_a_unit_of_another_organisation_is_refused(world: World) -> None:
    data = PostData(line=Line.TEACHER, rank=Rank.K1, since=PROMOTED, unit=world.other_school)
    with pytest.raises(RefusedError):
        add_post(actor=world.actor("officer"), person=world.person("teacher_a"), data=data)


def test_moving_the_beginning_of_a_post_moves_the_end_of_the_one_before(world: World) -> None:
    officer, person = world.actor("officer"), world.person("teacher_a")
    post = add_post(actor=officer, person=person, data=_promotion(world))
    change_post(actor=officer, post=post, data=_promotion(world, since=date(2023, 5, 1)))
    first = person.posts.order_by("since").first()
    assert first is not None
    assert first.until == date(2023, 4, 30)


def test_a_post_cannot_be_moved_over_the_one_before(world: World) -> None:
    officer, person = world.actor("officer"), world.person("teacher_a")
    post = add_post(actor=officer, person=person, data=_promotion(world))
    with pytest.raises(RefusedError):
        change_post(actor=officer, post=post, data=_promotion(world, since=date(2018, 1, 1)))


def test_a_post_cannot_end_before_it_began(world: World) -> None:
    post = world.person("teacher_a").posts.get()
    with pytest.raises(RefusedError):
        end_post(actor=world.actor("officer"), post=post, until=date(2018, 9, 30))


def test_a_correction_from_an_old_page_is_refused(world: World) -> None:
    officer, post = world.actor("officer"), world.person("teacher_a").posts.get()
    seen = post.updated_at
    change_post(actor=officer, post=post, data=_promotion(world, since=SINCE), seen=seen)
    with pytest.raises(RefusedError, match="ผู้อื่นแก้ไข"):
        change_post(actor=officer, post=post, data=_promotion(world, since=SINCE), seen=seen)


def test_each_use_case_records_one_event_and_an_empty_correction_none(world: World) -> None:
    officer, person = world.actor("officer"), world.person("teacher_a")
    post = add_post(actor=officer, person=person, data=_promotion(world))
    change_post(actor=officer, post=post, data=_promotion(world))
    assert list(Event.objects.values_list("verb", flat=True)) == ["people.post_added"]


@pytest.mark.parametrize(
    "key", ["teacher_a", "director", "education_head", "clerk", "auditor", "administrator"]
)
def test_only_officers_write_posts(world: World, key: str) -> None:
    post = world.person("teacher_a").posts.get()
    with pytest.raises(NotAllowedError):
        add_post(actor=world.actor(key), person=post.person, data=_promotion(world))
    with pytest.raises(NotAllowedError):
        change_post(actor=world.actor(key), post=post, data=_promotion(world))
    with pytest.raises(NotAllowedError):
        end_post(actor=world.actor(key), post=post, until=PROMOTED)


def test_another_organisations_post_is_not_there(world: World) -> None:
    with pytest.raises(Person.DoesNotExist):
        add_post(actor=world.actor("officer"), person=world.person("other_teacher"), data=_promotion(world))


def test_the_papers_take_the_post_of_their_day_and_the_beginning_of_the_standing(world: World) -> None:
    officer, person = world.actor("officer"), world.person("teacher_a")
    add_post(actor=officer, person=person, data=_promotion(world))
    moved = PostData(
        line=Line.TEACHER, rank=Rank.K3, standing=Standing.SENIOR, since=date(2024, 5, 16), unit=world.centre
    )
    add_post(actor=officer, person=person, data=moved)
    facts = person_facts(person, date(2024, 10, 1))
    assert facts.workplace == world.centre.name
    assert facts.appointed_on == PROMOTED  # a transfer does not begin the standing anew
    assert person_facts(person, date(2022, 10, 1)).rank is Rank.K2


def test_no_paper_is_made_for_a_day_without_a_post(world: World) -> None:
    with pytest.raises(RefusedError, match="ไม่มีตำแหน่ง"):
        person_facts(world.person("teacher_a"), date(2010, 1, 1))
