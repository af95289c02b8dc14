"""The pages of people: who opens which, what they show, and that nothing typed is lost."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from tests.people.rosters import checked, new_row, roster
from tests.web.world import World

from krupa.audit.models import Event
from krupa.people.models import Person, RosterImport
from krupa.people.services.roster import check_roster, confirm_roster, save_roster

ADDED = {
    "title": "นาย",
    "first_name": "ใหม่",
    "last_name": "สมมติใหม่",
    "national_id": "๑๒๓๔๕๖๗๘๙๐๑๒๑",
    "since": "๑ ต.ค. ๒๕๖๕",
    "line": "teacher",
    "rank": "k1",
    "standing": "none",
    "salary": "๑๗,๙๑๐",
}

SEES = {  # page → who gets 200; everybody else of the organisation gets 403, except where None: 404
    "teacher_a": {"officer", "personnel_officer", "education_head", "director", "teacher_a"},
    "teacher_c": {"officer", "personnel_officer", "education_head", "teacher_c"},
}
EVERYBODY = (
    "officer", "personnel_officer", "education_head", "clerk", "head", "auditor", "administrator",
    "director", "supervisor", "teacher_a", "teacher_b", "teacher_c", "assistant",
)  # fmt: skip
FORMS = ("change/", "left/", "degree/", "licence/", "round/", "posts/add/")


def _status(client: Client, address: str) -> int:
    return client.get(address).status_code


@pytest.mark.parametrize("key", EVERYBODY)
@pytest.mark.parametrize("whose", SEES)
def test_a_file_opens_for_whoever_may_see_it_and_is_not_there_for_others(
    world: World, key: str, whose: str
) -> None:
    client, address = world.client(key), world.url(f"people/{world.person(whose).pk}/")
    seen = key in SEES[whose]
    assert _status(client, address) == (200 if seen else 404)
    for form in FORMS:
        expected = 200 if key in ("officer", "personnel_officer") else 403 if seen else 404
        assert _status(client, address + form) == expected, form


@pytest.mark.parametrize("key", EVERYBODY)
def test_only_officers_reach_the_pages_that_add_people(world: World, key: str) -> None:
    client = world.client(key)
    expected = 200 if key in ("officer", "personnel_officer") else 403
    for page in ("add/", "import/", "import/template.xlsx"):
        assert _status(client, world.url(f"people/{page}")) == expected


@pytest.mark.parametrize("key", ["officer", "teacher_a", "director"])
def test_a_person_of_another_organisation_is_not_there(world: World, key: str) -> None:
    client = world.client(key)
    for pk in (world.person("other_teacher").pk, uuid4()):
        assert _status(client, world.url(f"people/{pk}/")) == 404
        assert _status(client, world.url(f"people/{pk}/change/")) == 404
        assert client.post(world.url(f"people/{pk}/national-id/")).status_code == 404


def test_who_has_no_work_here_finds_nothing(world: World) -> None:
    for key in ("other_officer", "outsider"):
        assert _status(world.client(key), world.url("people/")) == 404


def test_a_teacher_is_led_to_their_own_page_without_ways_to_change_it(world: World) -> None:
    answer = world.client("teacher_a").get(world.url("people/"), follow=True)
    page = answer.content.decode()
    assert answer.redirect_chain == [(world.url("people/me/"), 302)]
    assert "ข้อมูลของฉัน" in page
    assert f"{world.person('teacher_a').pk}/" not in page


def test_a_post_of_somebody_else_is_not_reached_through_ones_file(world: World) -> None:
    post = world.person("teacher_b").posts.get()
    address = world.url(f"people/{world.person('teacher_a').pk}/posts/{post.pk}/change/")
    assert _status(world.client("officer"), address) == 404


def test_the_list_takes_the_same_queries_for_few_and_many(
    world: World, django_assert_max_num_queries: object
) -> None:
    client = world.client("officer")
    for number in range(60):
        person = Person(organization=world.org, first_name="ฬ", last_name=f"สมมติ{number}")
        person.full_clean()
        person.save()
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        page = client.get(world.url("people/")).content.decode()
    assert page.count('scope="row"') == 50
    assert "page=2" in page


def test_a_search_that_cannot_be_read_shows_the_list(world: World) -> None:
    for query in ("?unit=nonsense", "?line=x", "?page=-9", "?q=" + "ก" * 5000, "?q=%00"):
        assert _status(world.client("officer"), world.url(f"people/{query}")) == 200


def test_an_officer_adds_a_person_in_thai_digits(world: World) -> None:
    data = {**ADDED, "unit": str(world.school.pk)}
    answer = world.client("officer").post(world.url("people/add/"), data, follow=True)
    person = Person.objects.get(last_name="สมมติใหม่")
    page = answer.content.decode()
    assert str(person.pk) in answer.redirect_chain[0][0]
    assert "17,910.00" in page
    assert "1234567890121" not in page
    assert "x-xxxx-xxxx0-12-1" in page


def test_nothing_typed_is_lost_on_an_error(world: World) -> None:
    answer = world.client("officer").post(
        world.url("people/add/"), {**ADDED, "unit": str(world.school.pk), "since": "1 ต.ค. 2022"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "ค.ศ." in page
    assert 'value="สมมติใหม่"' in page
    assert 'value="1 ต.ค. 2022"' in page


def test_what_a_service_refuses_stands_beside_its_field(world: World) -> None:
    data = {**ADDED, "unit": str(world.school.pk), "post_number": "6230866000001"}
    answer = world.client("officer").post(world.url("people/add/"), data)
    assert answer.status_code == 422
    assert "post_number" in answer.context["form"].errors


def test_markup_and_ten_thousand_signs_are_plain_text_or_told_too_long(world: World) -> None:
    client, address = world.client("officer"), world.url(f"people/{world.person('teacher_a').pk}/change/")
    client.post(address, {"first_name": "<script>alert(1)</script>{{ 7*7 }}#set", "last_name": "😀"})
    page = client.get(world.url(f"people/{world.person('teacher_a').pk}/")).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}#set" in page
    assert client.post(address, {"first_name": "ก" * 10_000}).status_code == 422


def test_a_blank_national_id_on_the_form_keeps_the_one_recorded(world: World) -> None:
    person = world.person("teacher_a")
    address = world.url(f"people/{person.pk}/change/")
    client = world.client("officer")
    client.post(address, {"first_name": "กล้า", "national_id": "1234567890121"})
    page = client.get(address).content.decode()
    assert "1234567890121" not in page
    client.post(address, {"first_name": "กล้าหาญ", "national_id": ""})
    person = Person.objects.get(pk=person.pk)
    assert (person.first_name, person.national_id) == ("กล้าหาญ", "1234567890121")


def test_a_stale_form_is_told_and_may_be_saved_again(world: World) -> None:
    client, address = world.client("officer"), world.url(f"people/{world.person('teacher_a').pk}/change/")
    seen = client.get(address).context["form"]["seen"].value()
    client.post(address, {"first_name": "หนึ่ง", "seen": seen})
    stale = client.post(address, {"first_name": "สอง", "seen": seen})
    assert stale.status_code == 422
    assert "ผู้อื่นแก้ไข" in stale.content.decode()
    again = client.post(address, {"first_name": "สอง", "seen": stale.context["form"]["seen"].value()})
    assert again.status_code == 302


def test_the_national_id_is_shown_in_full_once_and_recorded(world: World) -> None:
    person = world.person("teacher_a")
    person.national_id = "1234567890121"
    person.full_clean()
    person.save()
    answer = world.client("officer").post(world.url(f"people/{person.pk}/national-id/"))
    assert "1234567890121" in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]
    assert Event.objects.filter(verb="people.national_id_read").count() == 1
    assert world.client("director").post(world.url(f"people/{person.pk}/national-id/")).status_code == 403


def test_leave_of_a_round_is_recorded_and_a_christian_era_year_refused(world: World) -> None:
    client, address = world.client("officer"), world.url(f"people/{world.person('teacher_a').pk}/round/")
    assert client.post(address, {"fiscal_year": "2022", "round_number": "1"}).status_code == 422
    assert client.post(address, {"fiscal_year": "2569", "round_number": "1", "sick": "-1"}).status_code == 422
    client.post(address, {"fiscal_year": "2569", "round_number": "1", "sick": "๓"})
    record = world.person("teacher_a").round_records.get()
    assert record.absences["sick"] == 3


def test_a_roster_goes_from_upload_to_the_roll(world: World) -> None:
    client = world.client("officer")
    content = roster(new_row(), new_row(post_number="1", first_name="เสีย"))
    answer = client.post(world.url("people/import/"), {"file": SimpleUploadedFile("ทะเบียน.xlsx", content)})
    found = RosterImport.objects.get()
    address = world.url(f"people/import/{found.pk}/")
    assert answer.headers["Location"] == address
    assert 'hx-trigger="every 2s"' in client.get(address).content.decode()
    check_roster(found)
    page = client.get(address).content.decode()
    assert "A3" in page
    assert "13 หลัก" in page
    assert "hx-trigger" not in page
    client.post(address + "confirm/")
    found.refresh_from_db()
    save_roster(actor=world.actor("officer"), roster=found)
    assert "บันทึกแล้ว" in client.get(address).content.decode()
    assert client.get(address + "rejected.xlsx").content.startswith(b"PK")
    assert "เริ่มต้น" not in client.post(address + "confirm/", follow=True).content.decode()
    assert Person.objects.filter(first_name="ใหม่").count() == 1


def test_a_roster_belongs_to_its_organisation(world: World) -> None:
    found = checked(world.actor("officer"), roster(new_row()))
    client = world.client("other_officer")
    for page in ("", "rejected.xlsx"):
        assert _status(client, f"/o/{world.other.slug}/people/import/{found.pk}/{page}") == 404
    for page in ("confirm/", "discard/"):
        address = f"/o/{world.other.slug}/people/import/{found.pk}/{page}"
        assert client.post(address).status_code == 404


def test_a_file_that_is_no_workbook_is_told_on_the_page(world: World) -> None:
    answer = world.client("officer").post(
        world.url("people/import/"), {"file": SimpleUploadedFile("x.xlsx", b"%PDF")}
    )
    assert answer.status_code == 422
    assert "ไม่ใช่สมุดงาน Excel" in answer.content.decode()


def test_the_export_is_recorded_and_has_no_national_id(world: World) -> None:
    answer = world.client("officer").post(world.url("people/export/"))
    assert answer.content.startswith(b"PK")
    assert Event.objects.filter(verb="people.roster_exported").count() == 1
    assert world.client("director").post(world.url("people/export/")).status_code == 403


def test_pages_speak_english_when_asked(world: World) -> None:
    user = world.user("officer")
    user.language = "en"
    user.save()
    client = world.client("officer")
    assert "Bring in from Excel" in client.get(world.url("people/")).content.decode()
    found = checked(world.actor("officer"), roster(new_row(rank="คศ.9")))
    assert "is not known" in client.get(world.url(f"people/import/{found.pk}/")).content.decode()


def test_a_second_confirmation_is_told_not_repeated(world: World) -> None:
    officer = world.actor("officer")
    found = confirm_roster(actor=officer, roster=checked(officer, roster(new_row())))
    answer = world.client("officer").post(world.url(f"people/import/{found.pk}/confirm/"), follow=True)
    assert "เสร็จสิ้นแล้ว" in answer.content.decode()


def test_opening_anothers_file_is_an_event_once_a_day_for_each_visitor(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings = Event.objects.filter(verb="people.person_read")
    address = world.url(f"people/{world.person('teacher_a').pk}/")
    for key in ("officer", "director", "officer"):
        world.client(key).get(address)
    world.client("officer").get(address + "change/")
    assert [event.user for event in readings.order_by("sequence")] == [
        world.user("officer"),
        world.user("director"),
    ]
    assert {event.person_id for event in readings.all()} == {str(world.person("teacher_a").pk)}
    world.client("officer").get(world.url(f"people/{world.person('teacher_b').pk}/"))
    assert readings.count() == 3
    tomorrow = timezone.localtime() + timedelta(days=1)
    monkeypatch.setattr(timezone, "localtime", lambda *_: tomorrow)
    world.client("officer").get(address)
    assert readings.count() == 4


def test_a_form_of_somebodys_file_opened_straight_away_is_a_reading_too(world: World) -> None:
    world.client("officer").get(world.url(f"people/{world.person('teacher_a').pk}/change/"))
    assert Event.objects.filter(verb="people.person_read").count() == 1


def test_ones_own_file_and_one_that_does_not_open_leave_no_reading(world: World) -> None:
    address = world.url(f"people/{world.person('teacher_a').pk}/")
    world.client("teacher_a").get(address)
    world.client("teacher_a").get(world.url("people/me/"))
    world.client("teacher_b").get(address)
    world.client("director").get(address + "change/")
    assert not Event.objects.filter(verb="people.person_read").exists()
