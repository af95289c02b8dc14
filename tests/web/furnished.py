"""A world in the middle of its year: one of everything that has an address."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from PIL import Image
from tests.agreements.written import CHALLENGE, ENOUGH, TASK, a_cycle, at, save, started
from tests.correspondence.desk import a_draft, a_paper, a_personal_paper, own_wording
from tests.cycle.opened import announced, opened
from tests.people.rosters import checked, new_row, roster
from tests.web.world import World, make_world

from krupa.accounts.models import Invitation, OfficeHolding
from krupa.accounts.services.invite import code_hash
from krupa.agreements import services as agreements
from krupa.agreements.models import SetAside
from krupa.agreements.states import State
from krupa.base.actor import Office
from krupa.correspondence.services.wordings import replace_wording
from krupa.cycle.models import CalendarDay
from krupa.organizations.services.emblem import upload_emblem
from krupa.people.models import Post

CODE = "an-invitation-of-the-matrix"


@dataclass(frozen=True)
class Furnished:
    """``places`` fills the addresses: a name of the resolver → the words in its address."""

    world: World
    places: dict[str, dict[str, object]]

    def words(self, name: str) -> dict[str, object]:
        """What stands in the address of that name; the organisation is the world's."""
        return {"slug": self.world.org.slug, **self.places.get(name, {})}


def furnish() -> Furnished:
    """Write everything; the papers are those of the invented year."""
    world = make_world()
    former = a_cycle(world)
    approved = at(world, State.APPROVED)
    present = opened(world)
    today = timezone.localdate()
    returned = started(world, "teacher_a", present, on=today)
    for section, part in (("work", ENOUGH), ("1.1", TASK), ("challenge", CHALLENGE)):
        save(world, returned, section, part)
    agreements.submit(actor=world.actor("teacher_a"), agreement=returned, version=returned.current_id)
    agreements.return_with_suggestions(
        actor=world.actor("director"), agreement=returned, version=returned.current_id,
        suggestions={"1.1": "ขยายความ"}, remark="โปรดแก้ไข",
    )  # fmt: skip
    returned.refresh_from_db()
    aside = SetAside.objects.create(
        organization=world.org, version=returned.now, section="1.1", editor="page-2", part={"tasks": "อีกแท็บ"}
    )
    waiting = started(world, "teacher_b", present, on=today)
    save(world, waiting, "work", ENOUGH, "teacher_b")
    agreements.submit(actor=world.actor("teacher_b"), agreement=waiting, version=waiting.current_id)
    announcement = announced(world, present)
    paper, personal, draft = a_paper(world), a_personal_paper(world), a_draft(world, "criteria-announcement")
    rejected = checked(world.actor("officer"), roster(new_row(), new_row(since="เมื่อวาน", first_name="ผิด")))
    replace_wording(actor=world.actor("officer"), slug="criteria-memo", text=own_wording())
    upload_emblem(actor=world.actor("officer"), content=_picture())
    invitation = Invitation.objects.create(
        organization=world.org, email="invited@example.org", name="นายเชิญ (ชื่อสมมติ)", office=Office.AUDITOR,
        code_hash=code_hash(CODE), invited_by=world.user("officer"),
        expires_at=timezone.now() + timedelta(days=3),
    )  # fmt: skip
    person = world.person("teacher_a")
    whose: dict[str, object] = {"pk": person.pk}
    post = Post.objects.get(person=person)
    year: dict[str, object] = {"fiscal_year": present.fiscal_year}
    place: dict[str, dict[str, object]] = {
        **{f"agreements:{name}": {"pk": returned.pk} for name in (
            "agreement", "totals", "check", "submitted", "close", "versions",
        )},
        "agreements:section": {"pk": returned.pk, "section": "1.1"},
        "agreements:choose": {"pk": returned.pk, "section": "1.1", "aside": aside.pk},
        "agreements:paper": {"pk": returned.pk, "number": 1, "kind": "pdf"},
        "agreements:withdraw": {"pk": waiting.pk},
        "agreements:decide": {"pk": waiting.pk},
        "agreements:amend": {"pk": approved.pk},
        "agreements:register": {"pk": approved.pk},
        **{name: {"key": draft.pk} for name in ("draft", "draft-restore", "draft-issue", "draft-discard")},
        **{name: {"paper": "criteria-memo"} for name in ("wording", "wording-restore")},
        **{name: {"key": paper.pk} for name in ("issued", "paper-cancel", "paper-correct")},
        "paper": {"key": personal.pk},
        "paper-file": {"key": personal.pk, "ending": "pdf"},
        "verify": {"code": paper.shown_code},
        "invitations:accept": {"code": CODE},
        "organizations:close_unit": {"pk": world.centre.pk},
        "organizations:instrument": {"key": "evaluation_rules"},
        "accounts:again": {"pk": invitation.pk},
        "accounts:grant": {"pk": world.user("clerk").pk},
        "accounts:close": {"pk": world.user("clerk").pk},
        "accounts:end": {"pk": OfficeHolding.objects.get(user=world.user("auditor")).pk},
        **{f"people:{name}": {"pk": rejected.pk} for name in (
            "roster", "confirm_roster", "discard_roster", "rejected",
        )},
        **{f"people:{name}": whose for name in (
            "person", "change", "national_id", "left", "degree", "licence", "round", "add_post",
        )},
        **{f"people:{name}": {**whose, "post_pk": post.pk} for name in ("change_post", "end_post")},
        **{f"cycle:{name}": year for name in ("year", "calendar_file", "rules", "close", "criteria")},
        "cycle:change_day": {**year, "pk": CalendarDay.objects.filter(cycle=present)[0].pk},
        "cycle:draft_criteria": {**year, "paper": "criteria-memo"},
        "cycle:announcement_file": {"key": announcement.pk},
    }  # fmt: skip
    assert former.fiscal_year != present.fiscal_year
    return Furnished(world, place)


def _picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (200, 200), "navy").save(file, "PNG")
    return file.getvalue()
