"""The pages: a teacher writes and submits, a director returns and approves, an officer looks on."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from tests.agreements.written import CHALLENGE, TASK, a_cycle, at, save, started
from tests.web.world import PASSWORD, World

from krupa.agreements.content import Content
from krupa.agreements.models import Agreement, SetAside
from krupa.agreements.states import State
from krupa.audit.models import Event

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}


def _url(world: World, agreement: Agreement, more: str = "") -> str:
    return world.url(f"agreements/{agreement.pk}/{more}")


def _hidden(page: Any) -> dict[str, str]:
    """The hidden fields of the section's form, as a browser would send them."""
    text = page.content.decode()
    form = text[text.index('id="section-form"') :]
    return {
        name: unescape(value)
        for name, value in re.findall(r'type="hidden" name="([^"]+)"[^>]*? value="([^"]*)"', form)
    }


def _typed(client: Client, url: str, **words: str) -> dict[str, str]:
    return {**_hidden(client.get(url)), **words}


def test_a_teacher_starts_writes_and_submits_and_the_director_returns_and_approves(world: World) -> None:
    a_cycle(world)
    teacher, director = world.client("teacher_a"), world.client("director")
    page = teacher.post(world.url("agreements/start/?year=2566"), follow=True)
    agreement = Agreement.objects.get()
    assert page.status_code == 200
    work = _url(world, agreement, "sections/work/")
    lines = {"teaching-0-name": "ภาษาไทย", "teaching-0-periods": "๒๔", "teaching-0-minutes": "50"}
    assert teacher.post(work, _typed(teacher, work, **lines, then="next")).status_code == 302
    task = _url(world, agreement, "sections/1.1/")
    teacher.post(task, _typed(teacher, task, tasks="ออกแบบหน่วย", indicators="ร้อยละ ๗๐", then="list"))
    check = _url(world, agreement, "check/")
    version = str(Agreement.objects.get().current_id)
    assert "ตรวจข้อตกลงก่อนเสนอ" in teacher.get(check).content.decode()
    assert (
        teacher.post(check, {"version": version}, follow=True).redirect_chain[-1][0].endswith("/submitted/")
    )

    decide = _url(world, agreement, "decide/")
    assert "เห็นชอบให้เป็นข้อตกลง" in director.get(_url(world, agreement)).content.decode()
    director.post(decide, {"version": version, "decision": "return", "section-1.1": "โปรดเพิ่มผลลัพธ์"})
    assert "โปรดเพิ่มผลลัพธ์" in teacher.get(task).content.decode()
    teacher.post(task, _typed(teacher, task, tasks="ออกแบบหน่วย", outcomes="สนใจเรียน", indicators="ร้อยละ 80"))
    version = str(Agreement.objects.get().current_id)
    teacher.post(check, {"version": version})
    compare = director.get(_url(world, agreement, "versions/")).content.decode()
    assert "<ins>สนใจเรียน</ins>" in compare
    director.post(decide, {"version": version, "decision": "approve"})
    assert Agreement.objects.get().state == State.APPROVED
    pdf = teacher.get(_url(world, agreement, "versions/2.pdf"))
    assert pdf.content.startswith(b"%PDF")


@pytest.mark.parametrize("who", ["teacher_a", "director", "supervisor", "assistant"])
@pytest.mark.parametrize("language", ["th", "en"])
def test_every_section_of_every_form_opens_in_both_languages(world: World, who: str, language: str) -> None:
    agreement = started(world, who)
    world.user(who).language = language
    world.user(who).save()
    client = world.client(who)
    from krupa.agreements.form import form_of

    for section in form_of(agreement).sections:
        assert client.get(_url(world, agreement, f"sections/{section}/")).status_code == 200
    for page in ("", "check/", "close/"):
        assert client.get(_url(world, agreement, page)).status_code == 200
    assert client.get(world.url("agreements/?year=2566")).status_code == 200
    assert client.get(_url(world, agreement, "versions/1.pdf")).content.startswith(b"%PDF")
    assert client.get(_url(world, agreement, "versions/1.docx")).content.startswith(b"PK")


def test_autosave_answers_with_the_new_revision(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/1.1/")
    answer = client.post(url, _typed(client, url, tasks="ก"), **HTMX)  # type: ignore[arg-type]
    assert 'name="revision" id="revision" value="1"' in answer.content.decode()


def test_two_tabs_on_one_section_lose_nothing(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/1.1/")
    first, second = _typed(client, url, tasks="จากแท็บหนึ่ง"), _typed(client, url, tasks="จากแท็บสอง")
    client.post(url, first)
    page = client.post(url, second, follow=True).content.decode()
    assert "จากแท็บหนึ่ง" in page
    assert "จากแท็บสอง" in page
    choose = client.get(url).context["beside"][0]
    client.post(
        _url(world, agreement, f"sections/1.1/choose/{choose.pk}/"),
        {"keep": "mine", "revision": "1", "tasks": "ทั้งสอง"},
    )
    assert Agreement.objects.get().now.text.tasks["1.1"].tasks == "ทั้งสอง"
    assert not SetAside.objects.exists()


def test_the_saved_text_can_be_kept_instead(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/1.1/")
    first, second = _typed(client, url, tasks="ก"), _typed(client, url, tasks="ข")
    client.post(url, first)
    client.post(url, second)
    aside = SetAside.objects.get()
    client.post(_url(world, agreement, f"sections/1.1/choose/{aside.pk}/"), {"keep": "saved"})
    assert Agreement.objects.get().now.text.tasks["1.1"].tasks == "ก"
    assert not SetAside.objects.exists()


def test_what_was_typed_in_an_ended_session_is_there_after_signing_in_again(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/1.1/")
    typed = _typed(client, url, tasks="พิมพ์ไว้นานแล้ว 😀", indicators="ร้อยละ 70")
    client.logout()
    answer = client.post(url, typed)
    assert answer.status_code == 302
    client.post("/accounts/login/", {"login": "teacher_a", "password": PASSWORD})
    page = client.get(url)
    assert "พิมพ์ไว้นานแล้ว 😀" in page.content.decode()
    client.post(url, {**_hidden(page), "tasks": "พิมพ์ไว้นานแล้ว 😀"})
    assert Agreement.objects.get().now.text.tasks["1.1"].tasks == "พิมพ์ไว้นานแล้ว 😀"
    assert not client.get(url).context["kept"]


def test_autosave_in_an_ended_session_keeps_the_text_and_says_so(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/1.1/")
    typed = _typed(client, url, tasks="ยังไม่จบ")
    client.logout()
    assert "/accounts/login/" in client.post(url, typed, **HTMX).content.decode()  # type: ignore[arg-type]
    client.force_login(world.user("teacher_a"), backend="django.contrib.auth.backends.ModelBackend")
    assert "ยังไม่จบ" in client.get(url).content.decode()


def test_a_text_kept_by_one_person_is_not_shown_to_another(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/1.1/")
    typed = _typed(client, url, tasks="ของครูคนแรก")
    client.logout()
    client.post(url, typed)
    client.force_login(world.user("teacher_b"), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(url).status_code == 404


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ({"teaching-0-name": "ก", "teaching-0-hours": "abc"}, "“abc”"),
        ({"teaching-0-name": "ก", "teaching-0-hours": "-3"}, "“-3”"),
        ({"teaching-0-name": "ก", "teaching-0-hours": "1e99"}, "“1e99”"),
        ({"teaching-0-name": "ก", "teaching-0-hours": "NaN"}, "“NaN”"),
        ({"teaching-0-name": "ก", "teaching-0-hours": "169"}, "“169”"),
        ({"teaching-0-name": "ก", "teaching-0-periods": "10"}, "คาบละกี่นาที"),
        ({"teaching-0-name": "ก", "teaching-0-periods": "10", "teaching-0-hours": "5"}, "อย่างใดอย่างหนึ่ง"),
        ({"teaching-0-hours": "10"}, "ไม่มีชื่อ"),
        ({"teaching-0-name": "ก" * 501}, "500"),
    ],
)
def test_what_cannot_be_saved_is_shown_again_with_the_reason(
    world: World, lines: dict[str, str], says: str
) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/work/")
    page = client.post(url, _typed(client, url, **lines)).content.decode()
    assert says in page
    for typed in lines.values():
        assert typed in page
    assert Agreement.objects.get().now.text == Content()


def test_another_line_can_be_added_without_javascript_and_without_losing_what_is_typed(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/work/")
    page = client.post(url, _typed(client, url, **{"teaching-0-name": "ภาษาไทย", "more": "teaching"}))
    assert 'value="ภาษาไทย"' in page.content.decode()
    assert 'name="teaching-1-name"' in page.content.decode()


def test_the_sums_follow_what_is_typed_and_name_the_minimum(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/work/")
    lines = {"teaching-0-name": "ก", "teaching-0-periods": "15", "teaching-0-minutes": "50"}
    sums = client.post(
        _url(world, agreement, "sections/work/totals/"), _typed(client, url, **lines)
    ).content.decode()
    assert "12.5" in sums
    assert "คู่มือ บรรทัด 247-251" in sums
    assert Agreement.objects.get().now.text == Content()


HOSTILE = "<script>alert(1)</script> {{ 7*7 }} {% now %} #set page() $x$ \\textbf @import 😀👩‍🏫"


def test_markup_is_plain_text_on_the_page_and_in_the_pdf(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/1.1/")
    client.post(url, _typed(client, url, tasks=HOSTILE, outcomes="ก\x00ข"))
    page = client.get(url).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} {% now %}" in page
    assert client.get(_url(world, agreement, "versions/1.pdf")).content.startswith(b"%PDF")
    assert client.get(_url(world, agreement, "versions/1.docx")).content.startswith(b"PK")


def test_ten_thousand_letters_are_kept_to_the_last_and_printed(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/challenge/")
    long = "ผู้เรียนอ่านออกเขียนได้ " * 417
    client.post(url, _typed(client, url, problem=long))
    assert Agreement.objects.get().now.text.challenge.problem == long.strip()
    assert client.get(_url(world, agreement, "versions/1.pdf")).content.startswith(b"%PDF")


def test_a_text_beyond_the_limit_is_told_and_not_cut(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/1.1/")
    long = "ก" * 20_001
    page = client.post(url, _typed(client, url, tasks=long)).content.decode()
    assert "20,000" in page
    assert long in page


def test_a_page_left_open_past_the_submission_keeps_what_is_typed_in_it(world: World) -> None:
    client, agreement = world.client("teacher_a"), at(world, State.DRAFT)
    url = _url(world, agreement, "sections/1.1/")
    typed = _typed(client, url, tasks="พิมพ์หลังเสนอ")
    client.post(_url(world, agreement, "check/"), {"version": str(agreement.current_id)})
    page = client.post(url, typed)
    assert page.status_code == 409
    assert "พิมพ์หลังเสนอ" in page.content.decode()


def test_pressing_submit_twice_submits_once(world: World) -> None:
    client, agreement = world.client("teacher_a"), at(world, State.DRAFT)
    check, data = _url(world, agreement, "check/"), {"version": str(agreement.current_id)}
    client.post(check, data)
    assert client.post(check, data, follow=True).status_code == 200
    assert Event.objects.filter(verb="agreements.agreement_submitted").count() == 1


def test_an_approver_who_suggests_nothing_keeps_the_page_and_is_told(world: World) -> None:
    agreement = at(world, State.SUBMITTED)
    page = world.client("director").post(
        _url(world, agreement, "decide/"), {"version": str(agreement.current_id), "decision": "return"}
    )
    assert page.status_code == 422
    assert "ยังไม่ได้เขียนข้อเสนอแนะ" in page.content.decode()


@pytest.mark.parametrize("day", ["2023-01-31", "31/1/2023", "เมื่อวาน", "31/2/2566", "31/1/2570", ""])
def test_a_last_day_that_cannot_be_is_told_and_nothing_closes(world: World, day: str) -> None:
    agreement = at(world, State.APPROVED)
    page = world.client("officer").post(
        _url(world, agreement, "close/"), {"last_day": day, "reason": "transfer"}
    )
    assert page.status_code == 200
    assert 'role="alert"' in page.content.decode()
    assert Agreement.objects.get().state == State.APPROVED


def test_the_list_filters_by_unit_state_and_name_and_shows_progress(world: World) -> None:
    at(world, State.APPROVED)
    started(world, "teacher_c")
    client = world.client("officer")
    everything = client.get(world.url("agreements/all/?year=2566")).context
    assert everything["page"].paginator.count == 2
    school = next(row for row in everything["progress"] if row.unit == world.school)
    assert (school.people, school.without, school.approved) == (4, 3, 1)
    for query in (f"unit={world.school.pk}", "state=approved", "q=กล้า"):
        found = client.get(world.url(f"agreements/all/?year=2566&{query}")).context["rows"]
        assert [row["agreement"].person for row in found] == [world.person("teacher_a")]
    assert client.get(world.url("agreements/all/?year=2566&unit=junk&state=junk&page=x")).status_code == 200


def test_reading_anothers_agreement_is_told_in_the_events_and_ones_own_is_not(world: World) -> None:
    agreement = at(world, State.SUBMITTED)
    world.client("teacher_a").get(_url(world, agreement))
    assert not Event.objects.filter(verb="agreements.agreement_read").exists()
    world.client("director").get(_url(world, agreement))
    assert (
        Event.objects.filter(verb="agreements.agreement_read", person_id=str(agreement.person_id)).count()
        == 1
    )


def test_the_pages_ask_the_database_the_same_whatever_the_number_of_rows(
    world: World, django_assert_max_num_queries: Any
) -> None:
    for who in ("teacher_a", "teacher_b", "teacher_c"):
        save(world, started(world, who), "1.1", TASK, who)
    officer = world.client("officer")
    with django_assert_max_num_queries(20):
        officer.get(world.url("agreements/all/?year=2566"))
    agreement = Agreement.objects.get(person=world.person("teacher_a"))
    save(world, agreement, "challenge", CHALLENGE)
    client = world.client("teacher_a")
    with django_assert_max_num_queries(20):
        client.get(_url(world, agreement, "sections/1.1/"))


def test_the_hours_are_read_in_the_readers_language(world: World) -> None:
    agreement = at(world, State.SUBMITTED)
    for language, words in (("th", "12.5 ชั่วโมง/สัปดาห์"), ("en", "12.5 hours a week")):
        world.user("teacher_a").language = language
        world.user("teacher_a").save()
        assert words in world.client("teacher_a").get(_url(world, agreement)).content.decode()


def test_a_forged_count_of_lines_is_no_error_of_the_server(world: World) -> None:
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/work/")
    for count in ("²", "9" * 5000, "-1", "", "1000"):
        forged = _typed(client, url, **{"teaching-TOTAL_FORMS": count, "more": "teaching"})
        assert client.post(url, forged).status_code == 200
        del forged["more"]
        assert client.post(url, forged).status_code in (200, 302)
        assert client.post(_url(world, agreement, "sections/work/totals/"), forged).status_code == 200


def test_a_stranger_cannot_fill_the_store_of_kept_texts(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts of ended sessions are kept for whoever sends them, so one address may not send without end."""
    monkeypatch.setattr("krupa.correspondence.rates.PER_MINUTE", 2)
    url = world.url(f"agreements/{'0' * 8}-0000-4000-8000-{'0' * 12}/sections/1.1/")
    answers = [Client().post(url, {"tasks": "ก"}).status_code for _ in range(3)]
    assert answers == [302, 302, 429]


def test_a_choice_between_texts_that_comes_after_the_submission_is_told_and_kept_on_the_page(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The state changed between the look at the page's rights and the choice itself."""
    client, agreement = world.client("teacher_a"), started(world)
    url = _url(world, agreement, "sections/1.1/")
    first, second = _typed(client, url, tasks="ก"), _typed(client, url, tasks="ข")
    client.post(url, first)
    client.post(url, second)
    choose = _url(world, agreement, f"sections/1.1/choose/{SetAside.objects.get().pk}/")
    Agreement.objects.update(state=State.SUBMITTED)
    monkeypatch.setattr("krupa.agreements.views.writing.require_may", lambda *_: None)
    for sent in ({"keep": "mine", "revision": "1", "tasks": "ทั้งสอง"}, {"keep": "saved"}):
        answer = client.post(choose, sent)
        assert answer.status_code == 409
        assert "ยังไม่ได้บันทึก" in answer.content.decode()
        assert ("ทั้งสอง" if "tasks" in sent else "ข") in answer.content.decode()
    assert SetAside.objects.exists()
