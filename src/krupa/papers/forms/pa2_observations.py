"""สรุปข้อสังเกต: what a member saw in strengths and in points to develop (คู่มือ บรรทัด 827–873)."""

from __future__ import annotations

from krupa.papers.content import Document, Fill, Signatures, Spacer
from krupa.papers.facts.committee import Member
from krupa.papers.facts.evaluation import Sheet
from krupa.papers.forms.pa2 import signatory_of
from krupa.papers.forms.parts import answer, blocks, dated_signature, heading, line
from krupa.papers.forms.subject import Subject
from krupa.papers.layout.parts import title

TITLE = "สรุปข้อสังเกตเกี่ยวกับจุดเด่น จุดที่ควรพัฒนา และข้อคิดเห็น"
_LINES = 5


def pa2_observations(slug: str, who: Subject, sheet: Sheet | None, member: Member | None) -> Document:
    """The page of one member; open places stay dotted."""
    texts = (
        ("1. จุดเด่น", sheet.strengths if sheet else None),
        ("2. จุดที่ควรพัฒนา", sheet.to_develop if sheet else None),
        ("3. ข้อคิดเห็น", sheet.comments if sheet else None),
    )
    body = blocks(
        title(TITLE),
        line("ราย " if who.name else "ราย (นาย/นาง/นางสาว) ", Fill(who.name, grow=True), space_before=12),
        *(blocks(heading(name, space_before=12), answer(text, _LINES)) for name, text in texts),
        Spacer(18),
        Signatures(
            (
                dated_signature(
                    signatory_of(member), sheet.signed_on if sheet else None, after="กรรมการผู้ประเมิน"
                ),
            )
        ),
    )
    return Document(slug=slug, title=TITLE, blocks=body, protect=who.protected)
