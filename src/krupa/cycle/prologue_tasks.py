"""Tasks of the prologue: memo, announcement, and reading it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.urls import reverse

from krupa.correspondence.models import Draft
from krupa.cycle.permissions import may_run_year
from krupa.cycle.selectors import CRITERIA, calendar_of, criteria_papers
from krupa.cycle.stages import Stage
from krupa.cycle.tasks import TaskItem, TaskState
from krupa.papers.catalogue import entry
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.base.actor import Actor
    from krupa.cycle.models import Cycle

OFFICER = Bilingual("นักวิชาการศึกษา", "the education officer")


def tasks_of(actor: Actor, cycle: Cycle) -> Iterable[TaskItem]:
    """The officers see both papers; everybody else only the announcement."""
    issued = criteria_papers(actor.organization, cycle.fiscal_year)
    runs = may_run_year(actor)
    drafted = _drafted(actor, cycle) if runs else frozenset()
    due = calendar_of(cycle).filter(key="criteria_announced").values_list("ends_on", flat=True).first()
    link = reverse("cycle:criteria", args=[actor.organization.slug, cycle.fiscal_year])
    for slug in CRITERIA if runs else CRITERIA[-1:]:
        paper = issued.get(slug)
        state = TaskState.DONE if paper else TaskState.TODO if runs else TaskState.WAITING
        yield TaskItem(
            stage=Stage.PROLOGUE,
            title=_title(slug, done=paper is not None, drafted=slug in drafted),
            state=state,
            waiting_for=None if state is not TaskState.WAITING else OFFICER,
            due=due,
            link=link,
        )


def _title(slug: str, *, done: bool, drafted: bool) -> Bilingual:
    paper = entry(slug)
    if done:
        return Bilingual(f"{paper.title} (ออกแล้ว)", f"{paper.title_en} (issued)")
    if drafted:
        return Bilingual(f"ตรวจร่างและออก{paper.title}", f"Check the draft and issue it: {paper.title_en}")
    return Bilingual(f"จัดทำ{paper.title}", f"Draft and issue: {paper.title_en}")


def _drafted(actor: Actor, cycle: Cycle) -> frozenset[str]:
    drafts = Draft.objects.of(actor.organization).filter(
        slug__in=CRITERIA, fiscal_year=cycle.fiscal_year, issued_as__isnull=True
    )
    return frozenset(drafts.values_list("slug", flat=True))
