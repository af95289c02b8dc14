"""Step 7: the provincial committee is asked to approve the standings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from krupa.papers.cases.case import Case
from krupa.papers.cases.guard import guarded
from krupa.papers.content import Document
from krupa.papers.facts.year import Year
from krupa.papers.layout.parts import title
from krupa.papers.prose.paper import prose_paper, protected_names
from krupa.papers.tables.standing_approval import approval_table
from krupa.papers.tables.standing_groups import Group, asking
from krupa.regulations.bilingual import Bilingual

_LETTER, _ACCOUNT = "standing-approval-letter", "standing-approval-account"
_OWN_FORM_FIRST = Bilingual(
    "รูปแบบบัญชีขอความเห็นชอบให้ใช้ตามที่ ก.จังหวัดออกแบบ บัญชีนี้เป็นตัวอย่างตามคู่มือ",
    "The provincial committee designs this account itself; this one follows the manual's sample",
)


def _letters(year: Year) -> Iterator[Case]:
    for group in asking(year, _LETTER):
        yield guarded(_LETTER, "standing.requests", partial(_letter, group), group.who)


def _letter(group: Group) -> Document:
    year = group.year
    return prose_paper(_LETTER, year.organization, year.head(_LETTER, group.part), group.facts())


def _accounts(year: Year) -> Iterator[Case]:
    for group in asking(year, _ACCOUNT):
        yield guarded(_ACCOUNT, "standing.requests", partial(_account, group), group.who)


def _account(group: Group) -> Document:
    organization = group.year.organization
    words = organization.words
    lines = (
        f"บัญชีขอความเห็นชอบให้มีหรือเลื่อนวิทยฐานะ{words.teacher}",
        f"{words.full_name} อำเภอ{organization.district} จังหวัด{organization.province}",
    )
    return Document(
        slug=_ACCOUNT,
        title=f"{lines[0]} {group.standing}",
        blocks=(*title(*lines), approval_table(group)),
        protect=protected_names(organization),
        warnings=(_OWN_FORM_FIRST,),
    )


CASES = {_LETTER: _letters, _ACCOUNT: _accounts}
