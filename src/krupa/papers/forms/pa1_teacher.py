"""PA 1/ส: a teacher's agreement (คู่มือ บรรทัด 327–519)."""

from __future__ import annotations

from krupa.papers.content import Block, Document, Text
from krupa.papers.content.block import paragraph
from krupa.papers.forms.line_words import LINE_WORDS
from krupa.papers.forms.pa1 import Pa1Text, pa1_document
from krupa.papers.forms.pa1_facts import Pa1
from krupa.papers.forms.parts import INDENT, blocks, box, heading
from krupa.papers.forms.workload_lines import teacher_workload
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.posts import Line

DIRECTOR = "ผู้อำนวยการสถานศึกษาหรือผู้อำนวยการศูนย์พัฒนาเด็กเล็ก แล้วแต่กรณี"

NOTES = (
    "รูปแบบการจัดทำข้อตกลงในการพัฒนางานตามแบบ PA 1 ให้เป็นไปตามบริบทและสภาพการจัดการเรียนรู้ของแต่ละสถานศึกษา "
    "โดยความเห็นชอบร่วมกันระหว่างผู้อำนวยการสถานศึกษาหรือผู้อำนวยการศูนย์พัฒนาเด็กเล็ก แล้วแต่กรณี และครูผู้จัดทำข้อตกลง",
    "งาน (Tasks) ที่เสนอเป็นข้อตกลงในการพัฒนางานต้องเป็นงานในหน้าที่ความรับผิดชอบหลักที่ส่งผลโดยตรงต่อผลลัพธ์การเรียนรู้ของผู้เรียน "
    "และให้นำเสนอรายวิชาหลักที่ทำการสอน โดยเสนอในภาพรวมของรายวิชาหลักที่ทำการสอนทุกระดับชั้น "
    "ในกรณีที่สอนหลายรายวิชา สามารถเลือกรายวิชาใดวิชาหนึ่งได้ โดยจะต้องแสดงให้เห็นถึงการปฏิบัติงานตามมาตรฐานตำแหน่ง "
    "และคณะกรรมการประเมินผลการพัฒนางานตามข้อตกลงสามารถประเมินได้ตามแบบการประเมิน PA 2",
    "การพัฒนางานตามข้อตกลงตามแบบ PA 1 ให้ความสำคัญกับผลลัพธ์การเรียนรู้ของผู้เรียน (Outcomes) และตัวชี้วัด (Indicators) "
    "ที่เป็นรูปธรรม และการประเมินของคณะกรรมการประเมินผลการพัฒนางานตามข้อตกลงให้คณะกรรมการดำเนินการประเมินตามแบบ PA 2 "
    "จากการปฏิบัติงานจริง สภาพการจัดการเรียนรู้ในบริบทของแต่ละสถานศึกษา "
    "และผลลัพธ์การเรียนรู้ของผู้เรียนที่เกิดจากการพัฒนางานตามข้อตกลงเป็นสำคัญ "
    "โดยไม่เน้นการประเมินจากเอกสาร",
)


def pa1_teacher(form: Pa1, classrooms: tuple[ClassroomType, ...] = ()) -> Document:
    """The agreement of a teacher of any standing."""
    text = Pa1Text(
        kinds=classroom_boxes(classrooms),
        with_whom="ผู้อำนวยการสถานศึกษาหรือผู้อำนวยการศูนย์พัฒนาเด็กเล็กแล้วแต่กรณี",
        workload=teacher_workload(form.agreement.workload),
        work_intro=work_intro("ครู"),
        notes=NOTES,
        problem_heading="สภาพปัญหาของผู้เรียนและการจัดการเรียนรู้",
        opinion_of=DIRECTOR,
    )
    return pa1_document(form, LINE_WORDS[Line.TEACHER], text)


def classroom_boxes(classrooms: tuple[ClassroomType, ...]) -> tuple[Block, ...]:
    """The four types of classroom, those taught in ticked."""
    return blocks(
        heading(
            "ประเภทห้องเรียนที่จัดการเรียนรู้",
            Text(" (สามารถระบุได้มากกว่า 1 ประเภทห้องเรียน ตามสภาพการจัดการเรียนรู้จริง)", size=14),
        ),
        tuple(box(kind in classrooms, kind.thai) for kind in ClassroomType),
    )


def work_intro(post: str) -> tuple[Block, ...]:
    """Item 2 of part 1 before the table."""
    return (
        paragraph(
            Text(f"2. งานที่จะปฏิบัติตามมาตรฐานตำแหน่ง{post}", bold=True),
            first_line=INDENT,
            space_before=6,
            keep_with_next=True,
        ),
        paragraph(
            "ให้ระบุรายละเอียดของงานที่จะปฏิบัติในแต่ละด้านว่าจะดำเนินการอย่างไร โดยอาจระบุระยะเวลาที่ใช้ในการดำเนินการด้วยก็ได้",
            first_line=INDENT * 1.5,
            keep_with_next=True,
        ),
    )
