"""An office's own wording: checked before it is kept, used by new drafts, never more than text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.correspondence.desk import a_draft, a_paper, own_wording
from tests.web.world import World

from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.correspondence.composing import compose, is_prose
from krupa.correspondence.models import Draft, WordingOverride
from krupa.correspondence.selectors import own_wording as in_use
from krupa.correspondence.services.drafts import LONGEST_WORDING, edit_wording
from krupa.correspondence.services.wordings import replace_wording
from krupa.papers.catalogue import catalogue
from krupa.papers.content.words import words
from krupa.papers.prose.wording import standard_text
from krupa.thai import arabic_digits

pytestmark = pytest.mark.django_db
BROKEN = {
    "no head": "ไม่มีส่วนหัว",
    "unknown fact": own_wording("{{ nothing }}"),
    "a call": own_wording("{{ org.emblem.read_text() }}"),
    "unclosed": own_wording("{% for x in"),
    "another layout": own_wording().replace("layout: memo", "layout: order"),
    "unknown insert": own_wording("[[nothing]]"),
    "too long": own_wording("ก" * LONGEST_WORDING),
}


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.parametrize("text", BROKEN.values(), ids=list(BROKEN))
def test_a_broken_wording_is_refused_beside_the_field_and_nothing_is_kept(world: World, text: str) -> None:
    draft = a_draft(world)
    with pytest.raises(RefusedError) as caught:
        edit_wording(actor=world.actor("officer"), draft=draft, wording=text)
    assert caught.value.field == "wording"
    with pytest.raises(RefusedError) as caught:
        replace_wording(actor=world.actor("officer"), slug="criteria-memo", text=text)
    assert caught.value.field == "wording"
    assert Draft.objects.get().wording == ""
    assert not WordingOverride.objects.exists()


def test_a_form_has_no_wording(world: World) -> None:
    with pytest.raises(RefusedError):
        replace_wording(actor=world.actor("officer"), slug="pa1-teacher", text=own_wording())


@pytest.mark.parametrize("slug", [paper.slug for paper in catalogue() if is_prose(paper.slug)])
def test_every_standard_wording_passes_its_own_check(world: World, slug: str) -> None:
    replace_wording(actor=world.actor("officer"), slug=slug, text=standard_text(slug))
    assert in_use(world.org, slug) == standard_text(slug).strip()


def test_an_own_wording_serves_new_drafts_until_the_standard_is_restored(world: World) -> None:
    officer = world.actor("officer")
    replace_wording(actor=officer, slug="criteria-memo", text=own_wording())
    assert "ข้อความของเรา" in words(compose(a_draft(world)))
    replace_wording(actor=officer, slug="criteria-memo", text="")
    assert "ข้อความของเรา" not in words(compose(a_draft(world)))
    assert [one.version for one in WordingOverride.objects.order_by("version")] == [1, 2]


def test_an_own_wording_is_the_office_s_alone(world: World) -> None:
    replace_wording(actor=world.actor("officer"), slug="criteria-memo", text=own_wording())
    assert in_use(world.other, "criteria-memo") == ""


def test_the_wording_of_one_issue_goes_before_the_office_s(world: World) -> None:
    officer = world.actor("officer")
    replace_wording(actor=officer, slug="criteria-memo", text=own_wording())
    draft = edit_wording(actor=officer, draft=a_draft(world), wording=own_wording("เฉพาะฉบับนี้"))
    assert "เฉพาะฉบับนี้" in words(compose(draft))
    assert "ข้อความของเรา" in words(compose(edit_wording(actor=officer, draft=draft, wording="")))


@pytest.mark.parametrize(
    "typed", ["<script>alert(1)</script>", '#import "x"', "=SUM(A1)", "😀" * 50, "$x$ \\{ \\}", "ก" * 10_000]
)
def test_hostile_text_is_printed_as_text(world: World, typed: str) -> None:
    officer = world.actor("officer")
    draft = edit_wording(actor=officer, draft=a_draft(world), wording=own_wording(typed))
    assert typed.split("\\")[0].strip() in arabic_digits(words(compose(draft)))
    assert a_paper(world).sha256  # prints as PDF and DOCX


def test_an_issued_draft_is_not_worded_any_more(world: World) -> None:
    draft = a_draft(world)
    a_paper(world)
    with pytest.raises(RefusedError):
        edit_wording(actor=world.actor("officer"), draft=draft, wording=own_wording())


@pytest.mark.parametrize("who", ["teacher_a", "director", "clerk", "head", "auditor", "administrator"])
def test_only_officers_replace_a_wording(world: World, who: str) -> None:
    with pytest.raises(NotAllowedError):
        replace_wording(actor=world.actor(who), slug="criteria-memo", text=own_wording())
