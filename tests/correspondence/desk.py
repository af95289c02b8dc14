"""An officer's desk: drafts and papers made from the invented year."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.web.world import World

from krupa.correspondence.models import Draft, Paper
from krupa.correspondence.services.drafts import draft_paper
from krupa.correspondence.services.issuing import issue_paper
from krupa.papers.sample import sample_year

OWN = """---
layout: memo
subject: "{subject}"
to: "{{{{ lao.head_full }}}}"
---
## 1. เรื่องเดิม

{body}
"""


def own_wording(body: str = "ข้อความของเรา", subject: str = "เรื่องของเรา") -> str:
    return OWN.format(body=body, subject=subject)


def a_draft(world: World, slug: str = "criteria-memo", *, by: str = "officer", **options: Any) -> Draft:
    return draft_paper(actor=world.actor(by), slug=slug, year=sample_year(), **options)


def a_paper(world: World, slug: str = "criteria-memo", *, dated: date | None = None, **options: Any) -> Paper:
    draft = a_draft(world, slug, **options)
    return issue_paper(actor=world.actor("officer"), draft=draft, dated=dated)


def a_personal_paper(world: World, key: str = "teacher_a") -> Paper:
    """The agreement of the invented kru-a, kept as a paper about one of the world's people."""
    unit = world.centre if key == "teacher_c" else world.school
    return a_paper(
        world,
        "pa1-teacher",
        part="kru-a",
        person_key=str(world.person(key).pk),
        unit_key=str(unit.pk),
    )
