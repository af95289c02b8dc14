"""The events on a page: who reads them, how they are narrowed down."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.web.world import World

from krupa.audit.permissions import may_read_events
from krupa.audit.selectors import Wanted, events_of
from krupa.audit.services import record, record_reading

READERS = {"officer", "personnel_officer", "clerk", "head", "auditor", "administrator", "other_officer"}


@pytest.fixture
def events(world: World) -> World:
    record(
        actor=world.actor("officer"), verb="people.person_changed", th="แก้ไขข้อมูลครูกล้า", en="Changed Kla",
        subject=world.person("teacher_a"), reason="ย้าย 100%",
    )  # fmt: skip
    record(actor=world.actor("administrator"), verb="accounts.invited", th="เชิญ", en="Invited")
    record_reading(
        actor=world.actor("auditor"), subject=world.person("teacher_b"), th="เปิดดู", en="Read the papers"
    )
    record(actor=world.actor("other_officer"), verb="people.person_changed", th="ของที่อื่น", en="Elsewhere")
    return world


def test_readers_are_officers_and_those_who_answer_for_the_year(world: World) -> None:
    assert {who for who, actor in world.actors.items() if may_read_events(actor)} == READERS


def test_the_page_opens_for_readers_only(events: World) -> None:
    for who in events.users:
        status = events.client(who).get(events.url("audit/")).status_code
        stranger = who in ("other_officer", "other_teacher", "outsider")
        assert status == (404 if stranger else 200 if who in READERS else 403), who


def test_the_newest_event_stands_first_and_none_of_another_organisation(events: World) -> None:
    found = events_of(events.org)
    assert [event.verb for event in found] == [
        "people.person_read",
        "accounts.invited",
        "people.person_changed",
    ]


@pytest.mark.parametrize(
    ("wanted", "sequences"),
    [
        (Wanted(who="สมมติดวง"), [1]),
        (Wanted(who="ดวง นางสาว"), [1]),
        (Wanted(group="people"), [3, 1]),
        (Wanted(group="read"), [3]),
        (Wanted(text="กล้า"), [1]),
        (Wanted(text="read PAPERS"), [3]),
        (Wanted(text="100%"), [1]),
        (Wanted(text="%"), [1]),
        (Wanted(text="ไม่มี"), []),
        (Wanted(group="people", text="กล้า", who="ดวง"), [1]),
    ],
)
def test_events_are_narrowed_down(events: World, wanted: Wanted, sequences: list[int]) -> None:
    assert [event.sequence for event in events_of(events.org, wanted)] == sequences


def test_events_of_a_person(events: World) -> None:
    wanted = Wanted(person=str(events.person("teacher_a").pk))
    assert [event.sequence for event in events_of(events.org, wanted)] == [1]


def test_both_days_of_a_span_belong_to_it(events: World) -> None:
    today = timezone.localdate()
    day = timedelta(days=1)
    assert events_of(events.org, Wanted(since=today, until=today)).count() == 3
    assert not events_of(events.org, Wanted(since=today + day)).exists()
    assert not events_of(events.org, Wanted(until=today - day)).exists()
    assert events_of(events.org, Wanted(until=date.max)).count() == 3


def test_the_page_says_it_in_the_readers_language(events: World) -> None:
    user = events.user("auditor")
    for language, words in [("th", "แก้ไขข้อมูลครูกล้า"), ("en", "Changed Kla")]:
        user.language = language
        user.save()
        assert words in events.client("auditor").get(events.url("audit/")).content.decode()


@pytest.mark.parametrize("asked", ["since=never", "person=1", "group=x", "since=%00", "who=" + "x" * 300])
def test_a_filter_that_makes_no_sense_is_explained(events: World, asked: str) -> None:
    answer = events.client("auditor").get(events.url(f"audit/?{asked}"))
    assert answer.status_code == 200
    assert 'role="alert"' in answer.content.decode()
    assert answer.context["page"].paginator.count == 0


def test_markup_in_an_event_is_text(events: World) -> None:
    record(actor=events.actor("officer"), verb="test.done", th="<b>หนา</b>", en="<b>x</b>")
    assert "&lt;b&gt;หนา" in events.client("auditor").get(events.url("audit/")).content.decode()


def test_a_page_costs_the_same_however_many_events_there_are(
    events: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(120):
        record(actor=events.actor("officer"), verb="test.done", th="ทำ", en="Did")
    client = events.client("auditor")
    with django_assert_max_num_queries(10):
        answer = client.get(events.url("audit/?page=2&text=ทำ"))
    assert len(answer.context["page"]) == 50
    assert "page=3" in answer.content.decode()
