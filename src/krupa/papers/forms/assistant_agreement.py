"""ข้อตกลงการปฏิบัติงานของครูผู้ช่วย: made each round, on the 14 items (คู่มือ บรรทัด 155).

The manual names the agreement and prints no form; this one is composed after the PA 1.
"""

from __future__ import annotations

from krupa.papers.content import Document, Fill, Inline, Signatures, Spacer, Text
from krupa.papers.content.block import paragraph
from krupa.papers.forms.head import OPEN_AFFILIATION, district_line, rank_parts
from krupa.papers.forms.line_words import LINE_WORDS
from krupa.papers.forms.opinion import approval
from krupa.papers.forms.pa1_facts import Pa1
from krupa.papers.forms.pa1_table import agreement_table
from krupa.papers.forms.pa1_teacher import DIRECTOR, classroom_boxes
from krupa.papers.forms.parts import (
    INDENT,
    blocks,
    fiscal_year_line,
    heading,
    line,
    period_line,
    signing,
    slashed,
)
from krupa.papers.forms.workload_lines import teacher_workload
from krupa.papers.layout.parts import title
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.posts import Line

TITLE = "ข้อตกลงเกี่ยวกับการประเมินผลการปฏิบัติงาน"

COMPOSED = Bilingual(
    "คู่มือกำหนดให้ครูผู้ช่วยทำข้อตกลงทุกรอบแต่ไม่มีแบบพิมพ์ "
    "แบบนี้จึงเรียบเรียงตามแบบ PA 1 และรายการประเมิน 14 รายการที่ยังไม่ได้ตรวจกับแบบทางการ "
    "โปรดเทียบกับแบบของหน่วยงานก่อนใช้",
    "The manual requires an assistant's agreement each round but prints no form: this one is composed "
    "after the PA 1 with 14 items not verified against the official list. Compare it before use",
)


def assistant_agreement(form: Pa1, classrooms: tuple[ClassroomType, ...] = ()) -> Document:
    """The agreement of an assistant teacher for one round."""
    who, agreement = form.who, form.agreement
    number: Inline = Text(str(agreement.round), bold=True) if agreement.round else Fill(width=1)
    body = blocks(
        title(TITLE, "ตำแหน่งครูผู้ช่วย"),
        fiscal_year_line(form.year),
        title((Text("รอบการประเมิน ครั้งที่ ", bold=True), number)),
        period_line("ระหว่าง", *form.period),
        heading("ผู้จัดทำข้อตกลง", space_before=12),
        line("ชื่อ ", Fill(who.first_name, grow=True), " นามสกุล ", Fill(who.last_name, grow=True)),
        line(
            "ตำแหน่งครูผู้ช่วย รับเงินเดือนในอันดับ ",
            *(rank_parts(who.rank) if who.rank else (Fill(width=2),)),
            " อัตราเงินเดือน ",
            Fill(who.salary_text, width=3, centred=True),
            " บาท",
        ),
        line("สถานศึกษา ", Fill(who.workplace, grow=True)),
        line("สังกัด " if who.organization else OPEN_AFFILIATION, Fill(who.organization, grow=True)),
        district_line(who),
        classroom_boxes(classrooms),
        paragraph(
            "ข้าพเจ้าขอแสดงเจตจำนงในการจัดทำข้อตกลงเกี่ยวกับการประเมินผลการปฏิบัติงานตามมาตรฐานกำหนดตำแหน่งครูผู้ช่วย "
            f"กับ{DIRECTOR} ไว้ดังต่อไปนี้",
            first_line=INDENT,
            space_before=6,
        ),
        teacher_workload(agreement.workload),
        paragraph(
            Text("2. งานที่จะปฏิบัติตามมาตรฐานกำหนดตำแหน่งครูผู้ช่วย", bold=True),
            first_line=INDENT,
            space_before=6,
            keep_with_next=True,
        ),
        agreement_table(form, LINE_WORDS[Line.TEACHER]),
        Spacer(12),
        Signatures(
            (
                signing(
                    who.name,
                    (Text("ตำแหน่งครูผู้ช่วย"),),
                    (Text("ผู้จัดทำข้อตกลง"),),
                    slashed(agreement.signed_on),
                ),
            )
        ),
        approval(agreement, DIRECTOR),
    )
    return Document(
        slug=form.slug,
        title=f"{TITLE} ตำแหน่งครูผู้ช่วย",
        blocks=body,
        protect=who.protected,
        warnings=(COMPOSED,),
    )
