"""How the PA forms speak of the three lines of posts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from krupa.papers.content import Fill, Inline, Text
from krupa.papers.forms.subject import Subject
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import Line, Standing


@dataclass(frozen=True, slots=True)
class LineWords:
    """The words of one line.

    ``code`` ends the form's label (``PA 1/ส``); ``benefits`` are those in whom the agreement shall show its
    effect; ``outcome`` is what part 2 is to improve; ``improves`` says in part 2 what the expected level
    is shown in; ``place`` is the label before the place of work. ``blank_standing`` is the standing whose
    descriptors a blank PA 2 prints.
    """

    line: Line
    code: str
    post: str
    benefits: str
    outcome: str
    improves: str
    place: str
    blank_standing: Standing


LINE_WORDS: Mapping[Line, LineWords] = {
    Line.TEACHER: LineWords(
        line=Line.TEACHER,
        code="ส",
        post="ครู",
        benefits="ผู้เรียน",
        outcome="การพัฒนาผลลัพธ์การเรียนรู้ของผู้เรียน",
        improves="การจัดการเรียนรู้และการพัฒนาคุณภาพการเรียนรู้ของผู้เรียน ",
        place="สถานศึกษา",
        blank_standing=Standing.EXPERIENCED,
    ),
    Line.ADMINISTRATOR: LineWords(
        line=Line.ADMINISTRATOR,
        code="บส",
        post="ผู้บริหารสถานศึกษา",
        benefits="ผู้เรียน ครู และสถานศึกษา",
        outcome="การพัฒนาคุณภาพผู้เรียน ครู และสถานศึกษา",
        improves="การบริหารจัดการสถานศึกษาและคุณภาพการศึกษาของสถานศึกษา",
        place="สถานศึกษา",
        blank_standing=Standing.SENIOR,
    ),
    Line.SUPERVISOR: LineWords(
        line=Line.SUPERVISOR,
        code="สน",
        post="ศึกษานิเทศก์",
        benefits="ผู้เรียน ครู และสถานศึกษา",
        outcome="การพัฒนาคุณภาพผู้เรียน ครู และสถานศึกษา",
        improves="การนิเทศการศึกษาและคุณภาพการศึกษาของสถานศึกษา",
        place="หน่วยงาน",
        blank_standing=Standing.EXPERIENCED,
    ),
}

SUPERVISOR_COMPOSED = Bilingual(
    "แบบของศึกษานิเทศก์นี้เรียบเรียงขึ้นจากชื่อด้านที่ทราบและรูปแบบของสายงานอื่น ตัวชี้วัดส่วนใหญ่ยังไม่ได้ตรวจกับแบบทางการ "
    "โปรดเทียบกับแบบ สน ของหน่วยงานก่อนใช้",
    "This supervisors' form was composed from the known domain names and the other lines' forms; most "
    "indicators are unverified. Compare it with the official form before use",
)

DESCRIPTORS_COMPOSED = Bilingual(
    "คำอธิบายตัวชี้วัดบางข้อเรียบเรียงจากชื่อตัวชี้วัดและระดับการปฏิบัติที่คาดหวัง ยังไม่ได้ตรวจกับแบบทางการของวิทยฐานะนี้ โปรดตรวจก่อนใช้",
    "Some descriptors were composed from the indicator and the expected level, not taken from the official "
    "form of this standing. Check them before use",
)


def post_and_standing(words: LineWords, who: Subject, *, bold: bool = False) -> tuple[Inline, ...]:
    """``ตำแหน่งครู วิทยฐานะครูชำนาญการ``; open on a blank form; without standing only the post."""
    post = Text(f"ตำแหน่ง{words.post}", bold=bold)
    if who.standing is None:
        return (post, Text(" วิทยฐานะ", bold=bold), Fill(width=3.5))
    if not who.standing_name:
        return (post,)
    return (post, Text(f" วิทยฐานะ{who.standing_name}", bold=bold))


def warnings_for(words: LineWords) -> tuple[Bilingual, ...]:
    """What a signer should know about the line's form itself."""
    return (SUPERVISOR_COMPOSED,) if words.line is Line.SUPERVISOR else ()
