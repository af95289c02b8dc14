"""Part 2 of the PA 1: the challenging issue and the level it must show."""

from __future__ import annotations

from krupa.papers.content import Align, Block, Fill, Inline, Paragraph, Text
from krupa.papers.content.block import paragraph
from krupa.papers.forms.line_words import LineWords, post_and_standing
from krupa.papers.forms.pa1_facts import Pa1
from krupa.papers.forms.parts import INDENT, answer, blocks, heading


def challenge_part(form: Pa1, words: LineWords, problem_heading: str) -> tuple[Block, ...]:
    """The issue, its problem, method and expected outcomes."""
    challenge = form.agreement.challenge
    return blocks(
        heading(f"ส่วนที่ 2 ข้อตกลงในการพัฒนางานที่เป็นประเด็นท้าทายใน{words.outcome}", space_before=12),
        paragraph(
            f"ประเด็นที่ท้าทายใน{words.outcome} ของผู้จัดทำข้อตกลง ซึ่งปัจจุบันดำรง",
            *_held(form, words),
            " ต้องแสดงให้เห็นถึงระดับการปฏิบัติที่คาดหวังของ",
            *_standing(form, words),
            " คือ ",
            *_level(form),
            f" {words.improves}ให้เกิดการเปลี่ยนแปลงไปในทางที่ดีขึ้นหรือมีการพัฒนามากขึ้น "
            "(ทั้งนี้ ประเด็นท้าทายอาจจะแสดงให้เห็นถึงระดับการปฏิบัติที่คาดหวังในวิทยฐานะที่สูงกว่าได้)",
            first_line=INDENT,
        ),
        _title(challenge.title),
        heading(f"1. {problem_heading}"),
        answer(challenge.problem, lines=4),
        heading("2. วิธีการดำเนินการให้บรรลุผล"),
        answer(challenge.method, lines=6),
        heading("3. ผลลัพธ์การพัฒนาที่คาดหวัง"),
        heading("3.1 เชิงปริมาณ", space_before=0),
        answer(challenge.quantitative, lines=3),
        heading("3.2 เชิงคุณภาพ", space_before=0),
        answer(challenge.qualitative, lines=3),
    )


def _title(title: str | None) -> Paragraph:
    lead = Text("ประเด็นท้าทาย เรื่อง ", bold=True)
    value: Inline = Text(title, bold=True) if title else Fill(grow=True)
    return Paragraph((lead, value), align=Align.LEFT, space_before=6, keep_with_next=True)


def _held(form: Pa1, words: LineWords) -> tuple[Inline, ...]:
    if form.who.standing is not None and not form.who.standing_name:
        return (Text(f"ตำแหน่ง{words.post} (ไม่มีวิทยฐานะ)"),)
    return post_and_standing(words, form.who)


def _standing(form: Pa1, words: LineWords) -> tuple[Inline, ...]:
    if form.who.standing is None:
        return (Text("วิทยฐานะ"), Fill(width=3.5))
    held = form.who.standing_name
    return (Text(f"วิทยฐานะ{held}" if held else f"ตำแหน่ง{words.post}"),)


def _level(form: Pa1) -> tuple[Inline, ...]:
    if form.level is None:
        return (Fill(width=4.5),)
    return (Text(f"การ{form.level.thai}", bold=True),)
