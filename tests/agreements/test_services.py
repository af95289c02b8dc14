"""One test and more for each use case of an agreement."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.agreements.written import CHALLENGE, ENOUGH, ON, TASK, a_cycle, at, save, started
from tests.web.world import World

from krupa.agreements import services
from krupa.agreements.content import Content, Work, WorkLine
from krupa.agreements.form import form_of
from krupa.agreements.models import Agreement, CloseReason, SetAside, Version
from krupa.agreements.selectors import suggestions_for
from krupa.agreements.states import State
from krupa.audit.models import Event
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.papers.facts.agreement import Task
from krupa.people.models import Post
from krupa.regulations.posts import Line, Rank, Standing

pytestmark = pytest.mark.django_db


def _fresh(agreement: Agreement) -> Agreement:
    return Agreement.objects.get(pk=agreement.pk)


# --- starting -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("who", "slug"),
    [
        ("teacher_a", "pa1-teacher"),
        ("director", "pa1-administrator"),
        ("supervisor", "pa1-supervisor"),
        ("assistant", "assistant-agreement"),
    ],
)
def test_the_post_decides_the_form(world: World, who: str, slug: str) -> None:
    assert form_of(started(world, who)).slug == slug


def test_an_agreement_lasts_the_fiscal_year_and_an_assistants_the_round(world: World) -> None:
    year, half = started(world), started(world, "assistant", on=date(2023, 5, 1))
    assert (year.starts_on, year.ends_on, year.round) == (date(2022, 10, 1), date(2023, 9, 30), None)
    assert (half.starts_on, half.ends_on, half.round) == (date(2023, 4, 1), date(2023, 9, 30), 2)


def test_an_assistant_makes_one_agreement_each_round(world: World) -> None:
    first = started(world, "assistant")
    second = started(world, "assistant", on=date(2023, 4, 1))
    assert [first.round, second.round] == [1, 2]


def test_a_second_open_agreement_for_the_same_time_is_refused(world: World) -> None:
    started(world)
    with pytest.raises(RefusedError):
        started(world)
    assert Agreement.objects.count() == 1


def test_a_rise_in_salary_begins_no_new_post_but_a_transfer_does(world: World) -> None:
    person = world.person("teacher_b")
    Post.objects.filter(person=person).update(since=date(2022, 11, 1))
    Post.objects.create(
        organization=world.org, person=person, line=Line.TEACHER, rank=Rank.K1, standing=Standing.NONE,
        unit=world.school, salary=Decimal(19000), since=date(2023, 4, 1),
    )  # fmt: skip
    assert started(world, "teacher_b", on=date(2023, 5, 1)).starts_on == date(2022, 11, 1)


def test_a_new_year_starts_from_a_copy_of_the_last(world: World) -> None:
    old = at(world, State.APPROVED)
    new = started(world, cycle=a_cycle(world, year=2567), on=date(2023, 10, 5), copy_from=old.now)
    assert new.now.text == old.now.text
    assert new.now.number == 1


def test_nobody_copies_anothers_agreement(world: World) -> None:
    theirs = started(world, "teacher_b")
    with pytest.raises(NotAllowedError):
        started(world, copy_from=theirs.now)


def test_somebody_who_is_no_teacher_here_starts_none(world: World) -> None:
    a_cycle(world)
    with pytest.raises(NotAllowedError):
        started(world, "officer")


def test_nobody_starts_one_in_the_year_of_another_organisation(world: World) -> None:
    with pytest.raises(NotAllowedError):
        started(world, "teacher_a", cycle=a_cycle(world, world.other))


def test_without_a_post_on_the_day_there_is_no_form(world: World) -> None:
    Post.objects.filter(person=world.person("teacher_a")).update(since=date(2023, 1, 1))
    with pytest.raises(RefusedError):
        started(world, on=ON)


# --- writing ------------------------------------------------------------------------------------
def test_two_pages_on_different_sections_do_not_disturb_each_other(world: World) -> None:
    agreement = started(world)
    for section, editor in (("1.1", "left"), ("1.2", "right")):
        saved = services.save_section(
            actor=world.actor("teacher_a"), agreement=agreement, section=section, part=TASK,
            version=agreement.current_id, revision=0, editor=editor,
        )  # fmt: skip
        assert saved.aside is None
    assert set(_fresh(agreement).now.text.tasks) == {"1.1", "1.2"}


def _type(world: World, agreement: Agreement, words: str, editor: str, revision: int) -> services.Saved:
    return services.save_section(
        actor=world.actor("teacher_a"), agreement=agreement, section="1.1", part=Task(tasks=words),
        version=agreement.current_id, revision=revision, editor=editor,
    )  # fmt: skip


def test_a_text_that_meets_a_newer_one_is_set_aside_and_neither_is_lost(world: World) -> None:
    agreement = started(world)
    _type(world, agreement, "จากแท็บหนึ่ง", "one", 0)
    late = _type(world, agreement, "จากแท็บสอง", "two", 0)
    assert _fresh(agreement).now.text.tasks["1.1"].tasks == "จากแท็บหนึ่ง"
    assert late.aside is not None
    assert late.aside.part == {"tasks": "จากแท็บสอง"}


def test_a_page_that_goes_on_typing_meets_only_itself(world: World) -> None:
    agreement = started(world)
    _type(world, agreement, "ก", "one", 0)
    assert _type(world, agreement, "กข", "one", 0).aside is None  # the first answer was still on its way


def test_a_page_in_conflict_keeps_one_text_aside_however_often_it_saves(world: World) -> None:
    agreement = started(world)
    _type(world, agreement, "ก", "one", 0)
    for words in ("ข", "ขค"):
        _type(world, agreement, words, "two", 0)
    assert [aside.part for aside in SetAside.objects.all()] == [{"tasks": "ขค"}]


def test_the_writer_chooses_between_two_texts(world: World) -> None:
    agreement = started(world)
    _type(world, agreement, "ก", "one", 0)
    aside = _type(world, agreement, "ข", "two", 0).aside
    assert aside is not None
    settled = services.choose_text(
        actor=world.actor("teacher_a"), agreement=agreement, aside=aside, part=Task(tasks="กข"), revision=1
    )
    assert settled
    assert _fresh(agreement).now.text.tasks["1.1"].tasks == "กข"
    assert not SetAside.objects.exists()


def test_a_choice_made_before_a_third_page_saved_settles_nothing(world: World) -> None:
    agreement = started(world)
    _type(world, agreement, "ก", "one", 0)
    aside = _type(world, agreement, "ข", "two", 0).aside
    _type(world, agreement, "ค", "one", 1)
    assert aside is not None
    assert not services.choose_text(
        actor=world.actor("teacher_a"), agreement=agreement, aside=aside, part=Task(tasks="ข"), revision=1
    )
    assert _fresh(agreement).now.text.tasks["1.1"].tasks == "ค"


def test_the_first_save_of_a_page_is_an_event_and_the_next_ones_are_not(world: World) -> None:
    agreement = started(world)
    for place, words in enumerate(("ก", "กข", "กขค")):
        _type(world, agreement, words, "one", place)
    assert Event.objects.filter(verb="agreements.section_saved").count() == 1


def test_a_section_the_form_does_not_have_is_refused(world: World) -> None:
    agreement = started(world, "assistant")
    with pytest.raises(RefusedError):
        save(world, agreement, "challenge", CHALLENGE, "assistant")


# --- submitting and deciding --------------------------------------------------------------------
def test_a_workload_below_the_minimum_stops_the_submission_with_its_reference(world: World) -> None:
    agreement = started(world)
    save(world, agreement, "work", Work(teaching=(WorkLine(name="ภาษาไทย", hours="11.99"),)))
    with pytest.raises(services.NotReadyError) as stopped:
        services.submit(actor=world.actor("teacher_a"), agreement=agreement, version=agreement.current_id)
    assert {finding.code for finding in stopped.value.findings} == {
        "workload_teaching_short",
        "workload_total_short",
    }
    assert all(finding.reference for finding in stopped.value.findings)


def test_empty_indicators_inform_and_do_not_stop(world: World) -> None:
    assert at(world, State.SUBMITTED).state == State.SUBMITTED


def test_an_empty_assistants_agreement_is_not_submitted(world: World) -> None:
    agreement = started(world, "assistant")
    with pytest.raises(services.NotReadyError):
        services.submit(actor=world.actor("assistant"), agreement=agreement, version=agreement.current_id)


def test_the_second_press_on_submit_is_told_that_it_is_submitted(world: World) -> None:
    agreement = at(world, State.SUBMITTED)
    with pytest.raises(RefusedError):
        services.submit(actor=world.actor("teacher_a"), agreement=agreement, version=agreement.current_id)
    assert Event.objects.filter(verb="agreements.agreement_submitted").count() == 1


def test_a_submission_can_be_withdrawn_before_it_is_decided(world: World) -> None:
    agreement = at(world, State.SUBMITTED)
    back = services.withdraw(actor=world.actor("teacher_a"), agreement=agreement)
    assert back.state == State.DRAFT
    save(world, agreement, "1.1", TASK)


def test_a_return_keeps_the_returned_version_and_goes_on_in_a_new_one(world: World) -> None:
    agreement = at(world, State.RETURNED)
    first, second = agreement.versions.all()
    assert (first.opinion, second.opinion) == ("returned", "")
    assert agreement.current == second
    assert second.text == first.text
    assert suggestions_for(agreement) == {"1.1": "ขยายความ"}


def test_a_return_without_a_word_is_refused(world: World) -> None:
    agreement = at(world, State.SUBMITTED)
    with pytest.raises(RefusedError):
        services.return_with_suggestions(
            actor=world.actor("director"),
            agreement=agreement,
            version=agreement.current_id,
            suggestions={"1.1": " "},
        )


def test_the_approver_signs_as_the_signatory_of_the_unit(world: World) -> None:
    decided = at(world, State.APPROVED).now
    assert decided.decided_as == {"name": world.person("director").name, "position": "ผู้อำนวยการสถานศึกษา"}


def test_a_version_that_changed_since_it_was_read_is_not_approved(world: World) -> None:
    agreement = at(world, State.SUBMITTED)
    stale = agreement.current_id
    services.return_with_suggestions(
        actor=world.actor("director"), agreement=agreement, version=stale, suggestions={}, remark="แก้"
    )
    agreement = _fresh(agreement)
    services.submit(actor=world.actor("teacher_a"), agreement=agreement, version=agreement.current_id)
    with pytest.raises(RefusedError):
        services.approve(actor=world.actor("director"), agreement=agreement, version=stale)


def test_an_amendment_leaves_the_approved_version_in_force_until_it_is_approved_itself(world: World) -> None:
    agreement = at(world, State.APPROVED)
    services.amend(actor=world.actor("teacher_a"), agreement=agreement)
    save(world, agreement, "1.1", TASK)
    agreement = _fresh(agreement)
    assert agreement.in_force == agreement.versions.get(number=1)
    services.submit(actor=world.actor("teacher_a"), agreement=agreement, version=agreement.current_id)
    services.approve(actor=world.actor("director"), agreement=agreement, version=agreement.current_id)
    assert _fresh(agreement).in_force == agreement.versions.get(number=2)


# --- closing ------------------------------------------------------------------------------------
def test_after_a_transfer_the_old_one_ends_and_the_new_one_starts_from_its_copy(world: World) -> None:
    agreement = at(world, State.APPROVED)
    Post.objects.create(
        organization=world.org, person=world.person("teacher_a"), line=Line.TEACHER, rank=Rank.K2,
        standing=Standing.EXPERIENCED, unit=world.centre, since=date(2023, 2, 1),
    )  # fmt: skip
    new = services.close_and_restart(
        actor=world.actor("officer"),
        agreement=agreement,
        last_day=date(2023, 1, 31),
        reason=CloseReason.TRANSFER,
    )
    assert new is not None
    agreement = _fresh(agreement)
    assert (agreement.state, agreement.ends_on) == (State.CLOSED, date(2023, 1, 31))
    assert (new.starts_on, new.ends_on, new.post.unit) == (date(2023, 2, 1), date(2023, 9, 30), world.centre)
    assert new.now.text == agreement.now.text


def test_another_form_takes_over_only_what_it_asks_for(world: World) -> None:
    agreement = at(world, State.APPROVED)
    Post.objects.create(
        organization=world.org, person=world.person("teacher_a"), line=Line.ADMINISTRATOR, rank=Rank.K2,
        standing=Standing.EXPERIENCED, unit=world.school, since=date(2023, 2, 1),
    )  # fmt: skip
    new = services.close_and_restart(
        actor=world.actor("officer"),
        agreement=agreement,
        last_day=date(2023, 1, 31),
        reason=CloseReason.PROMOTION,
    )
    assert new is not None
    assert new.now.text == Content()


@pytest.mark.parametrize("day", [date(2022, 9, 30), date(2023, 9, 30), date(2566, 1, 31)])
def test_a_last_day_outside_the_agreement_is_refused(world: World, day: date) -> None:
    agreement = at(world, State.APPROVED)
    with pytest.raises(RefusedError):
        services.close_and_restart(
            actor=world.actor("officer"), agreement=agreement, last_day=day, reason=CloseReason.TRANSFER
        )
    assert _fresh(agreement).state == State.APPROVED


def test_every_use_case_leaves_one_event_about_the_person(world: World) -> None:
    agreement = at(world, State.APPROVED)
    verbs = (
        Event.objects.of(world.org).filter(person_id=str(agreement.person_id)).values_list("verb", flat=True)
    )
    assert [verb.removeprefix("agreements.") for verb in verbs] == [
        "agreement_started",
        "section_saved",
        "agreement_submitted",
        "agreement_approved",
    ]


def test_what_was_written_before_the_year_is_kept_by_number(world: World) -> None:
    agreement = started(world)
    save(world, agreement, "work", ENOUGH)
    assert Version.objects.get().content["work"]["teaching"][0] == {
        "name": "ภาษาไทย",
        "periods": "15",
        "minutes": "50",
    }
