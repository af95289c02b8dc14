"""แบบประเมินผลการพัฒนางานตามข้อตกลง (PA 2): one committee member's sheet (คู่มือ บรรทัด 768–825)."""

from __future__ import annotations

from krupa.papers.content import Block, Document, Fill, Paragraph, Signature, Signatures, Spacer, Text, Tick
from krupa.papers.content.block import paragraph
from krupa.papers.facts.committee import Member
from krupa.papers.facts.organization import Signatory
from krupa.papers.forms.head import pa_head
from krupa.papers.forms.indicator_text import composed_warning
from krupa.papers.forms.line_words import LINE_WORDS, warnings_for
from krupa.papers.forms.pa2_facts import Pa2, part_one_points, part_two_points
from krupa.papers.forms.pa2_tables import challenge_table, indicator_table
from krupa.papers.forms.parts import INDENT, blocks, dated_signature, hanging, heading, line, plain_number
from krupa.papers.prose.filters import score

TITLE = "แบบประเมินผลการพัฒนางานตามข้อตกลง (PA)"
WORKLOAD_MET = "เป็นไปตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด"
WORKLOAD_UNMET = "ไม่เป็นไปตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด"


def pa2(form: Pa2) -> Document:
    """The sheet of a line, ticked and summed as far as the member has rated."""
    words = LINE_WORDS[form.indicators.line]
    sheet = form.sheet
    body = blocks(
        pa_head(
            f"PA 2/{words.code}",
            TITLE,
            words,
            form.who,
            year=form.year,
            period=(form.year.start, form.year.end) if form.year else (None, None),
            period_label="รอบการประเมิน ระหว่าง",
            section="ข้อมูลผู้รับการประเมิน",
        ),
        paragraph("ให้ทำเครื่องหมาย ✓ ในช่องที่ตรงกับผลการประเมิน หรือให้คะแนนตามระดับคุณภาพ", space_before=6),
        heading(f"ส่วนที่ 1 ข้อตกลงในการพัฒนางานตามมาตรฐานตำแหน่ง ({part_one_points(form.on, form.rules)} คะแนน)"),
        workload_ticks(None if sheet is None else sheet.workload_met, "1) ภาระงาน"),
        line(f"2) การปฏิบัติงานและผลการปฏิบัติงานตามมาตรฐานตำแหน่ง{words.post}", left=INDENT),
        indicator_table(form),
        heading(
            f"ส่วนที่ 2 ข้อตกลงในการพัฒนางานที่เสนอเป็นประเด็นท้าทายใน{words.outcome} "
            f"({plain_number(part_two_points(form.on, form.rules))} คะแนน)",
            space_before=12,
        ),
        challenge_table(form),
        _total(form),
        Spacer(12),
        Signatures((member_signature(form.member, form),)),
    )
    return Document(
        slug=form.slug,
        title=f"{TITLE} PA 2/{words.code}",
        blocks=body,
        protect=form.who.protected,
        warnings=(*warnings_for(words), *composed_warning(form.indicators.indicators, form.standing)),
    )


def workload_ticks(met: bool | None, label: str) -> tuple[Block, ...]:
    """Whether the workload is as prescribed."""
    return (
        line(label, left=INDENT),
        hanging(Tick(met is True), WORKLOAD_MET, left=INDENT * 2),
        hanging(Tick(met is False), WORKLOAD_UNMET, left=INDENT * 2),
    )


def signatory_of(member: Member | None) -> Signatory:
    """A committee member as one who signs."""
    return Signatory(name=member.name, position=member.position) if member else Signatory()


def member_signature(member: Member | None, form: Pa2) -> Signature:
    """The evaluator's signature with position and date."""
    day = form.sheet.signed_on if form.sheet else None
    return dated_signature(signatory_of(member), day, after="กรรมการผู้ประเมิน")


def _total(form: Pa2) -> Paragraph:
    total = score(form.score.total) if form.score else None
    return Paragraph(
        (
            Text("รวมผลการประเมินทั้ง 2 ส่วน = ", bold=True),
            Fill(total, width=2.5, centred=True),
            Text(" คะแนน", bold=True),
        ),
        space_before=6,
        keep_with_next=True,
    )
