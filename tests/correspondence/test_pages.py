"""The pages: who sees what, what is refused, and that nothing typed is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from tests.correspondence.desk import a_draft, a_paper, a_personal_paper, own_wording
from tests.web.world import World

from krupa.audit.models import Event
from krupa.correspondence import files
from krupa.correspondence.models import Draft, Paper, WordingOverride
from krupa.correspondence.permissions import may_read
from krupa.correspondence.rates import PER_MINUTE
from krupa.correspondence.selectors import papers_for
from krupa.correspondence.services.issuing import issue_paper
from krupa.correspondence.services.validity import cancel_paper, correct_paper
from krupa.thai import thai_digits

pytestmark = pytest.mark.django_db
MEMBERS = (
    "teacher_a", "teacher_b", "teacher_c", "assistant", "director", "supervisor", "officer",
    "personnel_officer", "education_head", "clerk", "head", "auditor", "administrator",
)  # fmt: skip
READS_ALL = {"officer", "personnel_officer", "education_head", "clerk", "head", "auditor"}
KEEPERS = {"officer", "personnel_officer"}
STRANGERS = ("other_officer", "other_teacher", "outsider")


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    settings.PUBLIC_URL = "https://krupa.example"
    cache.clear()


def status(world: World, who: str, path: str) -> int:
    return world.client(who).get(world.url(path)).status_code


@pytest.mark.parametrize("who", [*MEMBERS, *STRANGERS])
def test_the_matrix_of_pages_and_roles(world: World, who: str) -> None:
    """One row for each page: who gets it; everybody else finds nothing."""
    memo, order = a_paper(world), a_paper(world, "pa-committee-order", part="1")
    own = a_personal_paper(world)
    draft = a_draft(world, "pa-committee-memo")
    everybody = set(MEMBERS)
    allowed = {
        "papers/": everybody,
        f"papers/{order.pk}/": everybody,
        f"papers/{order.pk}/file.pdf": everybody,
        f"papers/{memo.pk}/": READS_ALL,
        f"papers/{memo.pk}/file.docx": READS_ALL,
        f"papers/{memo.pk}/issued/": READS_ALL,
        f"papers/{own.pk}/": READS_ALL | {"teacher_a", "director"},
        f"papers/{own.pk}/file.pdf": READS_ALL | {"teacher_a", "director"},
        f"papers/{memo.pk}/cancel/": KEEPERS,
        f"papers/{memo.pk}/correct/": KEEPERS,
        f"papers/drafts/{draft.pk}/": KEEPERS,
        f"papers/drafts/{draft.pk}/issue/": KEEPERS,
        f"papers/drafts/{draft.pk}/discard/": KEEPERS,
        f"papers/drafts/{draft.pk}/restore/": KEEPERS,
        "papers/wordings/": KEEPERS,
        "papers/wordings/criteria-memo/": KEEPERS,
        "papers/numbering/": KEEPERS,
    }
    client = world.client(who)
    got = {path: client.get(world.url(path)).status_code for path in allowed}
    assert got == {path: 200 if who in who_may else 404 for path, who_may in allowed.items()}


@pytest.mark.parametrize("who", MEMBERS)
def test_the_list_and_the_single_paper_follow_one_rule(world: World, who: str) -> None:
    papers = [a_paper(world), a_paper(world, "criteria-announcement"), a_personal_paper(world),
              a_personal_paper(world, "teacher_c")]  # fmt: skip
    actor = world.actor(who)
    assert set(papers_for(actor)) == {paper for paper in papers if may_read(actor, paper)}


def test_another_organisation_s_paper_is_not_found_under_the_own_address(world: World) -> None:
    paper = a_paper(world)
    client = world.client("other_officer")
    assert client.get(f"/o/{world.other.slug}/papers/{paper.pk}/").status_code == 404
    assert client.get(f"/o/{world.other.slug}/papers/{paper.pk}/file.pdf").status_code == 404
    assert client.post(f"/o/{world.other.slug}/papers/{paper.pk}/cancel/", {"reason": "x"}).status_code == 404


def test_nobody_without_sign_in_reads_the_register(world: World) -> None:
    assert Client().get(world.url("papers/")).status_code == 302


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, 2),
        ({"text": "99999/1"}, 1),
        ({"text": thai_digits("99999/1")}, 1),
        ({"text": "คำสั่ง แต่งตั้งคณะกรรมการ"}, 1),
        ({"text": "ไม่มีคำนี้"}, 0),
        ({"kind": "order"}, 1),
        ({"kind": "letter"}, 0),
        ({"kind": "nonsense"}, 2),
        ({"year": str(timezone.localdate().year + 543)}, 2),
        ({"year": "2560"}, 0),
        ({"year": "สิบ"}, 2),
        ({"text": "'; DROP TABLE--%_"}, 0),
        ({"text": "\x00"}, 2),
        ({"page": "999"}, 2),
    ],
)
def test_papers_are_found_by_number_text_kind_and_year(
    world: World, query: dict[str, str], found: int
) -> None:
    a_paper(world)
    a_paper(world, "pa-committee-order", part="1")
    page = world.client("officer").get(world.url("papers/"), query)
    assert page.status_code == 200
    assert page.context["page"].paginator.count == found


def test_a_personal_paper_is_found_by_the_name_in_it(world: World) -> None:
    paper = a_personal_paper(world)
    name = paper.facts["people"][0]["first_name"]
    page = world.client("officer").get(world.url("papers/"), {"text": name})
    assert [row["paper"] for row in page.context["rows"]] == [paper]


def test_the_register_asks_the_database_no_more_for_more_papers(
    world: World, django_assert_max_num_queries: Any
) -> None:
    for slug in ("criteria-memo", "pa-committee-memo", "criteria-announcement"):
        a_paper(world, slug)
    client = world.client("officer")
    with django_assert_max_num_queries(20):
        client.get(world.url("papers/"))


def test_reading_another_s_paper_leaves_a_trace_and_reading_one_s_own_none(world: World) -> None:
    path = f"papers/{a_personal_paper(world).pk}/"
    status(world, "teacher_a", path)
    assert not Event.objects.filter(verb="correspondence.paper_read").exists()
    status(world, "auditor", path)
    event = Event.objects.get(verb="correspondence.paper_read")
    assert (event.user, event.person_id) == (world.user("auditor"), str(world.person("teacher_a").pk))


def test_from_draft_to_number_and_a_second_click(world: World) -> None:
    draft = a_draft(world)
    client = world.client("officer")
    path = world.url(f"papers/drafts/{draft.pk}/issue/")
    first = client.post(path, {"dated": "วันนี้"})
    assert first.status_code == 200
    assert "วันนี้" in first.content.decode()  # nothing typed is lost
    typed = timezone.localdate()
    done = client.post(path, {"dated": f"{typed.day}/{typed.month}/{typed.year + 543}"}, follow=True)
    assert Paper.objects.get().number in done.content.decode()
    again = client.post(path, {"dated": "1/1/2500"}, follow=True)
    assert again.status_code == 200
    assert Paper.objects.count() == 1


def test_a_wording_with_an_error_stays_on_the_page_with_the_message(world: World) -> None:
    draft = a_draft(world)
    typed = own_wording("{{ nothing }} <script>alert(1)</script>")
    page = world.client("officer").post(world.url(f"papers/drafts/{draft.pk}/"), {"wording": typed})
    shown = page.content.decode()
    assert "nothing" in shown
    assert "&lt;script&gt;" in shown
    assert "<script>alert" not in shown
    assert Draft.objects.get().wording == ""


def test_a_wording_of_the_office_is_previewed_before_it_is_saved(world: World) -> None:
    path, client = world.url("papers/wordings/criteria-memo/"), world.client("officer")
    looked = client.post(path, {"wording": own_wording("ลองดูก่อน"), "preview": "1"})
    assert looked.content.decode().count("ลองดูก่อน") == 2  # in the field and in the preview
    assert not WordingOverride.objects.exists()
    client.post(path, {"wording": own_wording("ลองดูก่อน"), "save": "1"})
    assert WordingOverride.objects.get().slug == "criteria-memo"
    client.post(world.url("papers/wordings/criteria-memo/restore/"))
    assert WordingOverride.objects.count() == 2


@pytest.mark.parametrize("path", ["papers/wordings/nothing/", "papers/wordings/pa1-teacher/", "papers/zzz/"])
def test_what_does_not_exist_is_not_found(world: World, path: str) -> None:
    assert status(world, "officer", path) == 404


def test_cancelling_and_correcting_from_the_page(world: World) -> None:
    client, paper = world.client("officer"), a_paper(world)
    assert client.post(world.url(f"papers/{paper.pk}/correct/"), {"reason": ""}).status_code == 200
    moved = client.post(world.url(f"papers/{paper.pk}/correct/"), {"reason": "ชื่อผิด"})
    assert moved["Location"] == world.url(f"papers/drafts/{Draft.objects.get(issued_as=None).pk}/")
    assert client.post(world.url(f"papers/{paper.pk}/cancel/"), {"reason": "ผิด"}).status_code == 302
    refused = client.post(world.url(f"papers/{paper.pk}/cancel/"), {"reason": "ผิดอีก"})
    assert refused.status_code == 200
    assert "ผิดอีก" in refused.content.decode()


def test_numbering_from_the_page(world: World) -> None:
    client, path = world.client("officer"), world.url("papers/numbering/")
    assert client.post(path, {"family": "order", "year": "2568", "following": "0"}).status_code == 200
    assert client.post(path, {"family": "order", "year": "2568", "following": "120"}).status_code == 302
    assert "120" in client.get(path).content.decode()


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_pages_speak_both_languages(world: World, language: str) -> None:
    user = world.user("officer")
    user.language = language
    user.save()
    paper = a_paper(world)
    shown = world.client("officer").get(world.url(f"papers/{paper.pk}/")).content.decode()
    assert ("Public check" in shown) is (language == "en")


class TestThePublicCheck:
    def check(self, paper: Paper, **data: Any) -> str:
        address = f"/verify/{paper.shown_code}"
        answer = Client().post(address, data) if data else Client().get(address)
        assert answer.status_code == 200
        return str(answer.content.decode())

    def test_it_says_what_the_paper_is_and_names_nobody(self, world: World) -> None:
        paper = a_personal_paper(world)
        shown = self.check(paper)
        assert str(world.org) in shown
        for person in paper.facts["people"]:
            assert person["last_name"] not in shown
        assert world.user("officer").display_name not in shown

    def test_the_code_may_be_typed_small_and_without_hyphens(self, world: World) -> None:
        paper = a_paper(world)
        assert Client().get(f"/verify/{paper.verify_code.lower()}").status_code == 200
        moved = Client().get("/verify/", {"code": f" {paper.shown_code.lower()} "}, follow=True)
        assert paper.number in moved.content.decode()

    @pytest.mark.parametrize("code", ["AAAA-AAAA-AAAA", "-", "x" * 500, "%00", "<script>", "ก"])
    def test_an_unknown_code_is_said_to_be_unknown(self, world: World, code: str) -> None:
        assert Client().get(f"/verify/{code}").status_code == 404

    def test_the_file_as_issued_matches_and_any_other_does_not(self, world: World) -> None:
        paper = a_paper(world)
        data = files.read_file(paper, "pdf")
        assert "ไฟล์ตรงกับที่ออกไว้" in self.check(paper, file=SimpleUploadedFile("a.pdf", data))
        assert "ไฟล์ไม่ตรงกับที่ออกไว้" in self.check(paper, file=SimpleUploadedFile("a.pdf", data + b" "))
        assert "ไฟล์" in self.check(paper, file=SimpleUploadedFile("a.pdf", b""))

    def test_it_says_that_a_paper_is_cancelled_or_replaced(self, world: World) -> None:
        officer, cancelled, old = world.actor("officer"), a_paper(world), a_paper(world, "pa-committee-memo")
        cancel_paper(actor=officer, paper=cancelled, reason="ความลับของเรา")
        new = issue_paper(actor=officer, draft=correct_paper(actor=officer, paper=old, reason="ชื่อผิด"))
        assert "ถูกยกเลิกแล้ว" in self.check(cancelled)
        assert "ความลับของเรา" not in self.check(cancelled)
        assert new.shown_code in self.check(old)
        assert old.number in self.check(new)

    def test_who_asks_too_often_waits(self, world: World) -> None:
        client = Client()
        answers = [client.get("/verify/NOTH-INGH-ERE2").status_code for _ in range(PER_MINUTE + 1)]
        assert answers[-1] == 429

    def test_the_style_of_papers_is_open(self) -> None:
        assert Client().get("/verify/paper.css")["Content-Type"] == "text/css"
