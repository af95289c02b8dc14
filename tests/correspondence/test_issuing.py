"""A draft becomes a paper: a number, a date, a file that never changes."""

from __future__ import annotations

import os
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from tests.correspondence.desk import a_draft, a_paper, a_personal_paper, own_wording
from tests.support.pdf_reading import pages_text, squeezed
from tests.web.world import World

from krupa.audit.models import Event
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.correspondence import files
from krupa.correspondence.families import Family
from krupa.correspondence.models import Paper, Series
from krupa.correspondence.services import issuing
from krupa.correspondence.services.drafts import discard_draft, edit_wording
from krupa.correspondence.services.issuing import issue_paper
from krupa.correspondence.services.numbering import continue_numbering
from krupa.correspondence.services.validity import cancel_paper
from krupa.correspondence.sweeping import sweep_files
from krupa.papers.facts.year import Year
from krupa.papers.sample import sample_year
from krupa.thai import be_year, thai_digits

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    settings.PUBLIC_URL = "https://krupa.example"


def this_year() -> int:
    return be_year(timezone.localdate())


def test_a_memo_is_numbered_after_the_office_s_code(world: World) -> None:
    assert a_paper(world).number == "สก 99999/1"


def test_an_order_is_numbered_by_the_year(world: World) -> None:
    assert a_paper(world, "pa-committee-order", part="1").number == f"1/{this_year()}"


def test_a_form_has_no_number(world: World) -> None:
    paper = a_paper(world, "pa1-teacher", part="kru-a")
    assert (paper.number, paper.sequence) == ("", None)


def test_each_family_counts_for_itself(world: World) -> None:
    first, second = a_paper(world), a_paper(world, "pa-committee-memo")
    letter = a_paper(world, "committee-request-letter", part="1")
    assert [paper.sequence for paper in (first, second, letter)] == [1, 2, 1]


def test_number_and_date_stand_on_the_paper_in_thai_digits(world: World) -> None:
    said = squeezed("".join(pages_text(files.read_file(a_paper(world), "pdf"))))
    assert squeezed(thai_digits("สก 99999/1")) in said
    assert str(this_year()) not in said
    assert thai_digits(str(this_year())) in said


def test_a_letter_has_the_office_s_code_once(world: World) -> None:
    paper = a_paper(world, "committee-request-letter", part="1")
    said = squeezed("".join(pages_text(files.read_file(paper, "pdf"))))
    assert squeezed(thai_digits("สก 99999/1")) in said
    assert squeezed(thai_digits("สก 99999/สก")) not in said


def test_the_public_address_stands_at_the_foot(world: World) -> None:
    paper = a_paper(world)
    said = squeezed("".join(pages_text(files.read_file(paper, "pdf"))))
    assert f"https://krupa.example/verify/{paper.shown_code}" in said


def test_hash_facts_and_wording_are_kept(world: World) -> None:
    draft = edit_wording(actor=world.actor("officer"), draft=a_draft(world), wording=own_wording())
    paper = issue_paper(actor=world.actor("officer"), draft=draft)
    assert sha256(files.read_file(paper, "pdf")).hexdigest() == paper.sha256 == paper.files["pdf"]
    assert Year.model_validate(paper.facts) == sample_year()
    assert paper.wording == own_wording().strip()
    assert paper.title == "เรื่องของเรา"
    assert set(paper.files) == {"pdf", "docx"}


def test_an_account_is_kept_as_a_spreadsheet_too(world: World) -> None:
    paper = a_paper(world, "salary-result-account", part="r1")
    assert files.read_file(paper, "xlsx")[:2] == b"PK"


def test_issuing_twice_gives_the_same_paper_and_uses_one_number(world: World) -> None:
    draft = a_draft(world)
    first = issue_paper(actor=world.actor("officer"), draft=draft)
    again = issue_paper(actor=world.actor("officer"), draft=draft)
    assert first == again
    assert Series.objects.get().last == 1


def test_issuing_is_recorded_with_number_and_hash(world: World) -> None:
    paper = a_paper(world)
    event = Event.objects.filter(verb="correspondence.paper_issued").get()
    assert event.data["sha256"] == paper.sha256
    assert paper.number in event.th


@pytest.mark.parametrize("days", [1, -4000])
def test_a_date_after_today_or_long_ago_is_refused(world: World, days: int) -> None:
    draft = a_draft(world)
    with pytest.raises(RefusedError) as caught:
        issue_paper(
            actor=world.actor("officer"), draft=draft, dated=timezone.localdate() + timedelta(days=days)
        )
    assert caught.value.field == "dated"


def test_dates_run_with_the_numbers(world: World) -> None:
    a_paper(world, dated=timezone.localdate())
    draft = a_draft(world, "pa-committee-memo")
    with pytest.raises(RefusedError) as caught:
        issue_paper(actor=world.actor("officer"), draft=draft, dated=timezone.localdate() - timedelta(days=1))
    assert caught.value.field == "dated"
    assert Series.objects.get().last == 1


def test_last_year_s_series_goes_on_beside_this_year_s(world: World) -> None:
    today = timezone.localdate()
    paper = a_paper(world, "pa-committee-order", part="1", dated=date(today.year - 1, 12, 30))
    assert paper.number == f"1/{this_year() - 1}"
    assert a_paper(world, "pa-committee-order", part="2").number == f"1/{this_year()}"


def test_a_failure_uses_no_number_and_leaves_no_file(
    world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    draft = a_draft(world)

    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(issuing, "record", fails)
    with pytest.raises(RuntimeError):
        issue_paper(actor=world.actor("officer"), draft=draft)
    monkeypatch.undo()
    assert not Paper.objects.exists()
    assert list(tmp_path.rglob("*.pdf")) == []
    assert issue_paper(actor=world.actor("officer"), draft=draft).sequence == 1


def test_files_are_in_place_once_the_row_is(
    world: World, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        paper = a_paper(world)
    assert files.path_of(paper, "pdf").stat().st_mode & 0o222 == 0
    assert files.waiting_ids() == set()


def test_after_a_crash_the_sweeper_settles_what_has_a_row_and_removes_what_has_none(
    world: World, tmp_path: Path
) -> None:
    paper = a_paper(world)  # the row is there, on_commit never ran: the machine stopped
    lost = tmp_path / "papers" / ".waiting" / "00000000-0000-0000-0000-000000000000.pdf"
    lost.write_bytes(b"%PDF")
    assert sweep_files() == 0  # young: its row may still come
    os.utime(lost, (0, 0))
    assert sweep_files() == 1
    assert files.path_of(paper, "pdf").exists()
    assert not lost.exists()


def test_a_file_that_was_changed_on_disk_is_not_handed_out(world: World) -> None:
    paper = a_paper(world)
    files.settle(paper)
    path = files.path_of(paper, "pdf")
    path.chmod(0o640)
    path.write_bytes(b"%PDF forged")
    with pytest.raises(ValueError, match="changed"):
        files.read_file(paper, "pdf")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE correspondence_paper SET title = 'x'",
        "DELETE FROM correspondence_paper",
        "UPDATE correspondence_cancellation SET reason = 'x'",
        "DELETE FROM correspondence_cancellation",
    ],
)
def test_the_database_itself_refuses_to_change_a_paper_or_its_cancellation(
    world: World, statement: str
) -> None:
    cancel_paper(actor=world.actor("officer"), paper=a_paper(world), reason="ผิด")
    with (
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert Paper.objects.count() == 1


@pytest.mark.parametrize(
    "who",
    ["teacher_a", "director", "clerk", "head", "education_head", "auditor", "administrator", "supervisor"],
)
def test_only_officers_draft_issue_and_discard(world: World, who: str) -> None:
    draft = a_draft(world)
    with pytest.raises(NotAllowedError):
        a_draft(world, "pa-committee-memo", by=who)
    with pytest.raises(NotAllowedError):
        issue_paper(actor=world.actor(who), draft=draft)
    with pytest.raises(NotAllowedError):
        edit_wording(actor=world.actor(who), draft=draft, wording="")
    with pytest.raises(NotAllowedError):
        discard_draft(actor=world.actor(who), draft=draft)
    with pytest.raises(NotAllowedError):
        continue_numbering(actor=world.actor(who), family=Family.MEMO, year=2568, following=9)


def test_a_director_issues_papers_about_people_of_the_own_unit_only(world: World) -> None:
    own = {"part": "kru-a", "person_key": "x", "unit_key": str(world.school.pk)}
    paper = issue_paper(
        actor=world.actor("director"), draft=a_draft(world, "pa1-teacher", by="director", **own)
    )
    assert paper.unit_key == str(world.school.pk)
    with pytest.raises(NotAllowedError):
        a_draft(world, "pa1-teacher", by="director", **{**own, "unit_key": str(world.centre.pk)})


def test_an_actor_of_another_organisation_touches_nothing(world: World) -> None:
    draft = a_draft(world)
    with pytest.raises(NotAllowedError):
        issue_paper(actor=world.actor("other_officer"), draft=draft)


def test_numbering_goes_on_where_the_office_s_book_stands(world: World) -> None:
    continue_numbering(actor=world.actor("officer"), family=Family.ORDER, year=this_year(), following=300)
    assert a_paper(world, "pa-committee-order", part="1").number == f"300/{this_year()}"
    with pytest.raises(RefusedError) as caught:
        continue_numbering(actor=world.actor("officer"), family=Family.ORDER, year=this_year(), following=300)
    assert caught.value.field == "following"


def test_a_personal_paper_names_its_person_in_the_events(world: World) -> None:
    paper = a_personal_paper(world)
    event = Event.objects.filter(verb="correspondence.paper_issued").get()
    assert event.person_id == str(world.person("teacher_a").pk) == paper.person_key
