"""A paper is never changed: it is cancelled, or another takes its place and names it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.correspondence.desk import a_draft, a_paper
from tests.support.pdf_reading import pages_text, squeezed
from tests.web.world import World

from krupa.audit.models import Event
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.correspondence import files
from krupa.correspondence.models import Paper
from krupa.correspondence.services.issuing import issue_paper
from krupa.correspondence.services.validity import cancel_paper, correct_paper
from krupa.papers.sample import sample_year

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def fresh(paper: Paper) -> Paper:
    return Paper.objects.get(pk=paper.pk)


def test_a_cancelled_paper_keeps_its_number_file_and_content(world: World) -> None:
    paper = a_paper(world)
    before = files.read_file(paper, "pdf")
    cancel_paper(actor=world.actor("officer"), paper=paper, reason="ลงวันที่ผิด")
    assert fresh(paper).state == "cancelled"
    assert files.read_file(fresh(paper), "pdf") == before
    assert a_paper(world, "pa-committee-memo").sequence == 2


def test_a_correction_is_a_new_paper_with_a_new_number_that_names_the_old(world: World) -> None:
    old = a_paper(world)
    draft = correct_paper(actor=world.actor("officer"), paper=old, reason="ชื่อผิด")
    assert fresh(old).state == "issued"  # in force until its correction is issued
    new = issue_paper(actor=world.actor("officer"), draft=draft)
    assert (new.corrects, new.reason, new.sequence) == (old, "ชื่อผิด", 2)
    assert fresh(old).state == "corrected"
    said = squeezed(pages_text(files.read_file(new, "pdf"))[-1])
    assert squeezed(f"ฉบับนี้ใช้แทนเลขที่ {old.number}") in said


def test_a_correction_may_take_other_facts(world: World) -> None:
    year = sample_year()
    right = year.model_copy(update={"organization": year.organization.model_copy(update={"phone": "0 1111"})})
    old = a_paper(world, "committee-request-letter", part="1")
    draft = correct_paper(actor=world.actor("officer"), paper=old, reason="เบอร์ผิด", year=right)
    assert draft.facts["organization"]["phone"] == "0 1111"
    assert fresh(old).facts["organization"]["phone"] != "0 1111"


def test_what_has_no_force_is_neither_cancelled_nor_corrected_again(world: World) -> None:
    officer, paper = world.actor("officer"), a_paper(world)
    waiting = correct_paper(actor=officer, paper=paper, reason="ผิด")
    cancel_paper(actor=officer, paper=paper, reason="ผิด")
    for again in (cancel_paper, correct_paper):
        with pytest.raises(RefusedError):
            again(actor=officer, paper=fresh(paper), reason="ผิดอีก")
    with pytest.raises(RefusedError):
        issue_paper(actor=officer, draft=waiting)


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_a_reason_is_needed(world: World, reason: str) -> None:
    with pytest.raises(RefusedError) as caught:
        cancel_paper(actor=world.actor("officer"), paper=a_paper(world), reason=reason)
    assert caught.value.field == "reason"


@pytest.mark.parametrize("who", ["teacher_a", "director", "clerk", "head", "auditor", "other_officer"])
def test_only_officers_of_the_office_cancel_and_correct(world: World, who: str) -> None:
    paper = a_paper(world)
    for service in (cancel_paper, correct_paper):
        with pytest.raises(NotAllowedError):
            service(actor=world.actor(who), paper=paper, reason="ผิด")


def test_cancelling_is_recorded_with_its_reason(world: World) -> None:
    paper = a_paper(world)
    cancel_paper(actor=world.actor("officer"), paper=paper, reason="ลงวันที่ผิด")
    event = Event.objects.get(verb="correspondence.paper_cancelled")
    assert (event.subject_id, event.reason) == (str(paper.pk), "ลงวันที่ผิด")


def test_drafting_again_brings_the_open_draft_up_to_date(world: World) -> None:
    first, second = a_draft(world), a_draft(world)
    assert first.pk == second.pk
