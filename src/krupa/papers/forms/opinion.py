"""The approver's opinion that closes an agreement."""

from __future__ import annotations

from krupa.papers.content import Block, Signatures, Spacer, Tick, Together
from krupa.papers.facts.agreement import Agreement, Opinion
from krupa.papers.forms.parts import answer, blocks, hanging, heading, position_line, signing, slashed


def approval(agreement: Agreement, opinion_of: str) -> tuple[Block, ...]:
    """Agrees, or returns the agreement with what to mend; suggestion, signature, date; all on one page."""
    approver = agreement.approver
    signature = signing(
        approver.name, *position_line(approver.position, approver.acting), slashed(agreement.decided_on)
    )
    whole = blocks(
        heading(f"ความเห็นของ{opinion_of}", space_before=12),
        hanging(Tick(agreement.opinion is Opinion.APPROVED, round=True), "เห็นชอบให้เป็นข้อตกลงในการพัฒนางาน"),
        hanging(
            Tick(agreement.opinion is Opinion.RETURNED, round=True),
            "ไม่เห็นชอบให้เป็นข้อตกลงในการพัฒนางาน โดยมีข้อเสนอแนะเพื่อนำไปแก้ไข และเสนอเพื่อพิจารณาอีกครั้ง ดังนี้",
        ),
        answer(agreement.suggestion, lines=1 if agreement.opinion is Opinion.APPROVED else 2),
        Spacer(6),
        Signatures((signature,)),
    )
    return (Together(whole),)
