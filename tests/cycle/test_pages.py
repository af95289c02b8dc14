"""The pages of the year: who sees what, in both languages, and nobody of another organisation anything."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.cycle.opened import announced, opened, this_year
from tests.web.world import World

from krupa.cycle.models import CalendarDay, Cycle, Notification
from krupa.cycle.services.reminding import claim_day

INSIDE = (
    "teacher_a",
    "assistant",
    "director",
    "supervisor",
    "officer",
    "personnel_officer",
    "education_head",
    "clerk",
    "head",
    "auditor",
    "administrator",
)
OFFICERS = ("officer", "personnel_officer")
OUTSIDE = ("other_officer", "other_teacher", "outsider")
PAGES = ("home", "messages", "years", "year", "calendar_file", "rules", "criteria")
FOR_OFFICERS = ("change_day", "close")


@pytest.fixture
def cycle(world: World) -> Cycle:
    return opened(world)


def address(world: World, cycle: Cycle, page: str) -> str:
    args: list[object] = [world.org.slug]
    if page not in ("home", "messages", "years"):
        args.append(cycle.fiscal_year)
    if page == "change_day":
        args.append(cycle.calendar.get(key="agreement_made").pk)
    return reverse(f"cycle:{page}", args=args)


@pytest.mark.parametrize("page", PAGES)
def test_everybody_inside_reads_the_year_in_both_languages_and_nobody_outside(
    world: World, cycle: Cycle, page: str
) -> None:
    where = address(world, cycle, page)
    for key in INSIDE:
        for language in ("th", "en"):
            world.users[key].language = language
            world.users[key].save()
            assert world.client(key).get(where).status_code == 200, (key, language)
    for key in OUTSIDE:
        assert world.client(key).get(where).status_code == 404, key


@pytest.mark.parametrize("page", FOR_OFFICERS)
def test_only_officers_change_the_year(world: World, cycle: Cycle, page: str) -> None:
    where = address(world, cycle, page)
    for key in INSIDE:
        assert world.client(key).get(where).status_code == (200 if key in OFFICERS else 403), key
    for key in OUTSIDE:
        assert world.client(key).get(where).status_code == 404, key


def test_strangers_are_asked_to_sign_in(world: World, cycle: Cycle) -> None:
    from django.test import Client

    for page in PAGES:
        answer = Client().get(address(world, cycle, page))
        assert answer.status_code == 302
        assert "/accounts/login/" in answer["Location"]


@pytest.mark.parametrize("key", ["teacher_a", "director", "head", "auditor", "administrator"])
def test_a_post_by_somebody_else_changes_nothing(world: World, cycle: Cycle, key: str) -> None:
    client = world.client(key)
    assert client.post(address(world, cycle, "year"), {"days": 30}).status_code == 403
    assert client.post(address(world, cycle, "years"), {"fiscal_year": this_year() + 1}).status_code == 403
    draft = reverse("cycle:draft_criteria", args=[world.org.slug, cycle.fiscal_year, "criteria-memo"])
    assert client.post(draft).status_code == 403
    cycle.refresh_from_db()
    assert cycle.remind_days == 7
    assert Cycle.objects.count() == 1


def test_a_day_of_another_year_or_organisation_is_not_found(world: World, cycle: Cycle) -> None:
    theirs = opened(world, "other_officer")
    day = theirs.calendar.get(key="agreement_made")
    where = reverse("cycle:change_day", args=[world.org.slug, cycle.fiscal_year, day.pk])
    assert world.client("officer").get(where).status_code == 404
    where = reverse("cycle:year", args=[world.org.slug, cycle.fiscal_year + 1])
    assert world.client("officer").get(where).status_code == 404


def test_without_a_year_the_officer_is_led_to_open_one_and_others_are_told(world: World) -> None:
    officer = world.client("officer")
    page = officer.get(world.url()).content.decode()
    assert reverse("cycle:years", args=[world.org.slug]) in page
    assert "นักวิชาการศึกษาของหน่วยงานเป็นผู้เปิด" in world.client("teacher_a").get(world.url()).content.decode()
    answer = officer.post(reverse("cycle:years", args=[world.org.slug]), {"fiscal_year": this_year()})
    assert answer.status_code == 302
    assert Cycle.objects.get().fiscal_year == this_year()


def test_opening_a_year_twice_is_said_in_words_and_not_a_500(world: World, cycle: Cycle) -> None:
    where = reverse("cycle:years", args=[world.org.slug])
    answer = world.client("officer").post(where, {"fiscal_year": cycle.fiscal_year})
    assert answer.status_code == 200
    assert Cycle.objects.count() == 1


def test_what_was_typed_is_kept_when_the_days_are_the_wrong_way_round(world: World, cycle: Cycle) -> None:
    typed = {"starts_on": "20 พ.ย. 2569", "ends_on": "1 พ.ย. 2569", "note": "ส่งที่กอง <b>"}
    answer = world.client("officer").post(address(world, cycle, "change_day"), typed)
    page = answer.content.decode()
    assert "20 พ.ย. 2569" in page
    assert "ส่งที่กอง &lt;b&gt;" in page
    assert 'role="alert"' in page
    assert not CalendarDay.objects.filter(set_by_office=True).exists()


def test_a_day_is_changed_and_stands_in_the_calendar_file(world: World, cycle: Cycle) -> None:
    start = cycle.period.start.replace(day=5)
    typed = {"starts_on": start.strftime("%d/%m/") + str(start.year + 543), "note": "ก, ข"}
    typed["ends_on"] = typed["starts_on"]
    officer = world.client("officer")
    assert officer.post(address(world, cycle, "change_day"), typed).status_code == 302
    answer = officer.get(address(world, cycle, "calendar_file"))
    assert answer["Content-Type"].startswith("text/calendar")
    assert f"DTSTART;VALUE=DATE:{start:%Y%m%d}\r\n" in answer.content.decode()
    assert "DESCRIPTION:ก\\, ข" in answer.content.decode()


def test_the_officer_drafts_a_paper_of_the_prologue_and_goes_on_to_the_register(
    world: World, cycle: Cycle
) -> None:
    officer = world.client("officer")
    where = reverse("cycle:draft_criteria", args=[world.org.slug, cycle.fiscal_year, "criteria-announcement"])
    answer = officer.post(where, follow=True)
    assert answer.status_code == 200
    assert re.search(r"/papers/drafts/[0-9a-f-]{36}/$", answer.redirect_chain[-1][0])
    unknown = reverse("cycle:draft_criteria", args=[world.org.slug, cycle.fiscal_year, "salary-order"])
    assert officer.post(unknown).status_code == 404


def test_an_issued_announcement_is_told_to_everybody_inside_and_stands_on_the_public_page(
    world: World, cycle: Cycle
) -> None:
    from django.test import Client

    public = reverse("cycle:announcements", args=[world.org.slug])
    assert "PDF" not in Client().get(public).content.decode()
    paper = announced(world, cycle)
    told = set(Notification.objects.values_list("user__username", flat=True))
    assert told == set(INSIDE) | {"teacher_b", "teacher_c"}
    page = Client().get(public).content.decode()
    assert paper.title in page
    assert not any(person.first_name in page for person in world.persons.values())


def test_the_public_file_is_the_issued_one_and_no_other_paper_is_public(world: World, cycle: Cycle) -> None:
    from hashlib import sha256

    from django.test import Client

    from krupa.correspondence.services.issuing import issue_paper
    from krupa.cycle.services.criteria import draft_criteria

    paper = announced(world, cycle)
    where = reverse("cycle:announcement_file", args=[world.org.slug, paper.pk])
    assert sha256(Client().get(where).content).hexdigest() == paper.sha256
    officer = world.actor("officer")
    memo = issue_paper(actor=officer, draft=draft_criteria(actor=officer, cycle=cycle, slug="criteria-memo"))
    assert Client().get(reverse("cycle:announcement_file", args=[world.org.slug, memo.pk])).status_code == 404
    other = reverse("cycle:announcement_file", args=[world.other.slug, paper.pk])
    assert Client().get(other).status_code == 404
    assert Client().get(reverse("cycle:announcements", args=["nowhere"])).status_code == 404


def test_messages_are_read_by_their_reader_only(world: World, cycle: Cycle) -> None:
    claim_day(cycle, timezone.localdate())  # no reminders beside it
    announced(world, cycle)
    teacher = world.client("teacher_a")
    assert "(1)" in teacher.get(world.url()).content.decode()
    assert teacher.post(reverse("cycle:read_messages", args=[world.org.slug])).status_code == 302
    assert "(1)" not in teacher.get(world.url()).content.decode()
    unread = Notification.objects.filter(read_at__isnull=True)
    assert not unread.filter(user=world.user("teacher_a")).exists()
    assert unread.filter(user=world.user("teacher_b")).exists()


@pytest.mark.parametrize("key", ["officer", "director", "teacher_a"])
def test_the_home_page_asks_at_most_twenty_questions_of_the_database(
    world: World, cycle: Cycle, key: str, django_assert_max_num_queries: object
) -> None:
    client = world.client(key)
    client.get(world.url())  # the day's reminders go out with the first visit
    with django_assert_max_num_queries(22):  # type: ignore[operator]  # two are session and user
        assert client.get(world.url()).status_code == 200
