"""Papers that use every part of the content model, for the renderers' tests."""

from __future__ import annotations

from krupa.papers.content import (
    Align,
    Block,
    Break,
    Document,
    Emblem,
    Fill,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Signature,
    Signatures,
    Spacer,
    Table,
    Text,
    Tick,
    Together,
)
from krupa.papers.content.block import cell, paragraph

LETTER = (
    "ด้วยองค์การบริหารส่วนตำบลตัวอย่าง มีพนักงานครูและบุคลากรทางการศึกษาในสังกัด ซึ่งต้องจัดทำข้อตกลง"
    "ในการพัฒนางานตามมาตรฐานตำแหน่งและมาตรฐานวิทยฐานะ เสนอต่อผู้อำนวยการสถานศึกษาเพื่อพิจารณา"
    "ให้ความเห็นชอบ ประจำปีงบประมาณ พ.ศ. 2569 ตั้งแต่วันที่ 1 ตุลาคม 2568 ถึงวันที่ 30 กันยายน 2569 "
)
MAYOR = Signature("นายสมชาย ใจดี", lines=((Text("นายกองค์การบริหารส่วนตำบลตัวอย่าง"),),))
RATER = Signature("นางกตัญญู ศักดิ์สิทธิ์", "(ลงชื่อ)", "กรรมการผู้ประเมิน", ((Text("วันที่ "), Fill(None, 2)),))


def paper(*blocks: Block, **settings: object) -> Document:
    """A document of these blocks."""
    return Document("sample", "เอกสารทดสอบ", blocks, **settings)  # type: ignore[arg-type]


def roster(rows: int, *, group_every: int = 0) -> Table:
    """A table with a two-row head, one unbreakable two-line row per person, and group rows if asked."""
    body: list[Row] = []
    for number in range(1, rows + 1):
        if group_every and number % group_every == 1:
            body.append(Row((cell(f"กลุ่มที่ {number}", colspan=3, shaded=True, bold=True),), group=True))
        name = (f"เริ่ม{number:03}", Break(), f"จบ{number:03}")
        body.append(Row((cell(f"{number:03}"), cell(*name), cell(f"{25000 + number:,}", align=Align.RIGHT))))
    head = (
        Row((cell("ที่", rowspan=2, middle=True), cell("ผู้รับการประเมิน", colspan=2, align=Align.CENTER))),
        Row((cell("ชื่อ - สกุล"), cell("เงินเดือน"))),
    )
    return Table((1.5, 10, 4), tuple(body), head=head)


def every_part() -> Document:
    """One paper with every kind of block and inline."""
    return paper(
        Emblem(3),
        paragraph(Text("บันทึกข้อความ", bold=True, size=29), align=Align.CENTER),
        Rule(),
        Spacer(12),
        Paragraph((Text("เรื่อง "), Fill("ขอความเห็นชอบข้อตกลง", grow=True)), align=Align.LEFT),
        paragraph(LETTER, first_line=2.5, space_before=6),
        Paragraph((Text("ชื่อ "), Fill("สมหญิง", 4, centred=True), Text(" อายุ "), Fill(None, 1.5), Text(" ปี"))),
        Paragraph((Tick(True), Text(" ครู "), Tick(), Text(" ครูผู้ช่วย "), Tick(True, round=True), Text(" ผ่าน"))),
        Paragraph(
            (Text("ระดับ B1 ", literal=True), Text("ขีดเส้นใต้", underline=True), Break(), Text("บรรทัดใหม่"))
        ),
        roster(4, group_every=2),
        Signatures((RATER, RATER)),
        Together((paragraph("ส่วนที่อยู่ด้วยกัน"), paragraph("ไม่แยกหน้า"))),
        PageBreak(),
        paragraph("จึงเรียนมาเพื่อทราบ", first_line=2.5),
        Signatures((MAYOR,), closing="ขอแสดงความนับถือ"),
    )
