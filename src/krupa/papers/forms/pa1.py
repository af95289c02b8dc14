"""แบบข้อตกลงในการพัฒนางาน (PA 1): what the agreements of all lines share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from krupa.papers.content import Block, Document, Inline, Signatures, Spacer, Text
from krupa.papers.content.block import paragraph
from krupa.papers.forms.head import district_line, pa_head
from krupa.papers.forms.line_words import LineWords, post_and_standing, warnings_for
from krupa.papers.forms.opinion import approval
from krupa.papers.forms.pa1_challenge import challenge_part
from krupa.papers.forms.pa1_facts import Pa1
from krupa.papers.forms.pa1_table import agreement_table
from krupa.papers.forms.parts import INDENT, blocks, heading, position_line, signing, slashed
from krupa.papers.forms.subject import Subject
from krupa.regulations.bilingual import Bilingual

TITLE = "แบบข้อตกลงในการพัฒนางาน (PA)"


@dataclass(frozen=True, slots=True)
class Pa1Text:
    """What differs between the lines: kind of place or classroom, workload, notes, who approves."""

    kinds: tuple[Block, ...]
    with_whom: str
    workload: tuple[Block, ...]
    work_intro: tuple[Block, ...]
    notes: Sequence[str]
    problem_heading: str
    opinion_of: str
    descriptors: bool = False
    warnings: tuple[Bilingual, ...] = ()
    district: bool = True


def pa1_document(form: Pa1, words: LineWords, text: Pa1Text) -> Document:
    """The whole agreement."""
    head = pa_head(
        f"PA 1/{words.code}",
        TITLE,
        words,
        form.who,
        year=form.year,
        period=form.period,
        period_label="ระหว่าง",
        section="ผู้จัดทำข้อตกลง",
    )
    body = blocks(
        head,
        (district_line(form.who),) if text.district else (),
        text.kinds,
        _declaration(words, form.who, text.with_whom),
        heading("ส่วนที่ 1 ข้อตกลงในการพัฒนางานตามมาตรฐานตำแหน่ง", space_before=12),
        text.workload,
        text.work_intro,
        agreement_table(form, words, descriptors=text.descriptors),
        _notes(text.notes),
        challenge_part(form, words, text.problem_heading),
        _maker(form, words),
        approval(form.agreement, text.opinion_of),
    )
    return Document(
        slug=form.slug,
        title=f"{TITLE} PA 1/{words.code}",
        blocks=body,
        protect=form.who.protected,
        warnings=(*warnings_for(words), *text.warnings),
    )


def _declaration(words: LineWords, who: Subject, with_whom: str) -> tuple[Block, ...]:
    held = "ซึ่งเป็นตำแหน่งและวิทยฐานะที่ดำรงอยู่ในปัจจุบัน"
    if who.standing is not None and not who.standing_name:
        held = "ซึ่งเป็นตำแหน่งที่ดำรงอยู่ในปัจจุบัน"
    return (
        paragraph(
            "ข้าพเจ้าขอแสดงเจตจำนงในการจัดทำข้อตกลงในการพัฒนางาน ",
            *post_and_standing(words, who),
            f" {held}กับ{with_whom} ไว้ดังต่อไปนี้",
            first_line=INDENT,
            space_before=6,
        ),
    )


def _notes(notes: Sequence[str]) -> tuple[Block, ...]:
    numbered = (paragraph(f"{number}. {note}", first_line=INDENT) for number, note in enumerate(notes, 1))
    return (heading("หมายเหตุ"), *numbered)


def _maker(form: Pa1, words: LineWords) -> tuple[Block, ...]:
    position: tuple[Inline, ...]
    if form.who.position_and_standing:
        position = next(position_line(form.who.position_and_standing))
    else:
        position = post_and_standing(words, form.who)
    signature = signing(
        form.who.name, position, (Text("ผู้จัดทำข้อตกลงในการพัฒนางาน"),), slashed(form.agreement.signed_on)
    )
    return (Spacer(12), Signatures((signature,)))
