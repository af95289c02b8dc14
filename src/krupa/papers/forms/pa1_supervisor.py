"""PA 1/สน: an educational supervisor's agreement, composed after the other lines' forms."""

from __future__ import annotations

from krupa.papers.content import Document
from krupa.papers.forms.line_words import LINE_WORDS
from krupa.papers.forms.pa1 import Pa1Text, pa1_document
from krupa.papers.forms.pa1_facts import Pa1
from krupa.papers.forms.pa1_teacher import work_intro
from krupa.papers.forms.supervisor_workload import supervisor_workload
from krupa.regulations.posts import Line

NOTES = (
    "รูปแบบการจัดทำข้อตกลงในการพัฒนางาน ตามแบบ PA 1 ให้เป็นไปตามบริบทและสภาพการนิเทศการศึกษาของแต่ละหน่วยงาน "
    "โดยความเห็นชอบร่วมกันระหว่างผู้บังคับบัญชาและศึกษานิเทศก์ผู้จัดทำข้อตกลง",
    "งาน (Tasks) ที่เสนอเป็นข้อตกลงในการพัฒนางาน ต้องเป็นงานในหน้าที่ความรับผิดชอบหลักที่ส่งผลโดยตรงต่อผลลัพธ์ของงาน"
    "ตามข้อตกลงที่คาดหวังให้เกิดขึ้นกับผู้เรียน ครู และสถานศึกษา "
    "และคณะกรรมการประเมินผลการพัฒนางานตามข้อตกลงสามารถประเมินได้ตามแบบการประเมิน PA 2",
    "คณะกรรมการดำเนินการประเมินตามแบบ PA 2 จากการปฏิบัติงานจริงและผลลัพธ์ที่เกิดจากการพัฒนางานตามข้อตกลงเป็นสำคัญ "
    "โดยไม่เน้นการประเมินจากเอกสาร",
)


def pa1_supervisor(form: Pa1) -> Document:
    """The agreement of a supervisor; its warnings say that the form is composed."""
    text = Pa1Text(
        kinds=(),
        with_whom="ผู้บังคับบัญชา",
        workload=supervisor_workload(form.agreement),
        work_intro=work_intro("ศึกษานิเทศก์"),
        notes=NOTES,
        problem_heading="สภาพปัญหาการนิเทศการศึกษาและคุณภาพการศึกษาของสถานศึกษา",
        opinion_of="ผู้บังคับบัญชา",
    )
    return pa1_document(form, LINE_WORDS[Line.SUPERVISOR], text)
