"""PA 1/บส: a school administrator's agreement (แบบ PA 1/บส ทั้งแบบ, with the words of an LAO)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from krupa.papers.content import Block, Document, Fill, Paragraph, Text, Tick
from krupa.papers.content.block import paragraph
from krupa.papers.facts.agreement import Agreement, WorkItem
from krupa.papers.forms.line_words import LINE_WORDS
from krupa.papers.forms.pa1 import Pa1Text, pa1_document
from krupa.papers.forms.pa1_facts import Pa1
from krupa.papers.forms.pa1_teacher import work_intro
from krupa.papers.forms.parts import INDENT, blocks, hanging
from krupa.papers.forms.school_types import school_type_boxes
from krupa.papers.forms.workload_lines import PER_WEEK, hours_fill, total_hours
from krupa.regulations.dated import Rulebook
from krupa.regulations.posts import Line
from krupa.regulations.workload import WorkloadBasis

ACTIVITIES: Mapping[str, str] = {
    "subject_teaching": "ปฏิบัติการสอนประจำวิชา",
    "co_teaching": "ปฏิบัติการสอนร่วมกับครูประจำชั้น/ประจำวิชา",
    "observation": "สังเกตการสอนและสะท้อนผลการสอนร่วมกับครูในกิจกรรมเปิดชั้นเรียน",
    "plc": "เป็นผู้นำกิจกรรมแลกเปลี่ยนเรียนรู้ในชุมชนการเรียนรู้ทางวิชาชีพ (PLC) ของโรงเรียน",
    "mentoring": "นิเทศการสอนเพื่อเป็นพี่เลี้ยงการจัดกิจกรรมการเรียนรู้ให้กับครู",
    "enrichment": "จัดกิจกรรมเสริมการเรียนรู้และอบรมบ่มนิสัยผู้เรียน",
}
"""Key of the facts → words of the form; a work item may name its activity by either."""

NOTES = (
    "รูปแบบการจัดทำข้อตกลงในการพัฒนางาน ตามแบบ PA 1 ให้เป็นไปตามบริบทและสภาพการบริหารสถานศึกษาของแต่ละสถานศึกษา "
    "โดยความเห็นชอบร่วมกันระหว่างผู้บังคับบัญชาและผู้บริหารสถานศึกษาผู้จัดทำข้อตกลง",
    "งาน (Tasks) ที่เสนอเป็นข้อตกลงในการพัฒนางาน ต้องเป็นงานในหน้าที่ความรับผิดชอบหลักที่ส่งผลโดยตรงต่อผลลัพธ์ของงาน"
    "ตามข้อตกลงที่คาดหวังให้เกิดขึ้นกับผู้เรียน ครู และสถานศึกษา โดยจะต้องสะท้อนให้เห็นถึงการปฏิบัติงานตามมาตรฐานตำแหน่ง "
    "และคณะกรรมการประเมินผลการพัฒนางานตามข้อตกลงสามารถประเมินได้ตามแบบการประเมิน PA 2",
    "การพัฒนางานตามข้อตกลง ตามแบบ PA 1 ให้ความสำคัญกับผลลัพธ์ของงานตามข้อตกลงที่คาดหวังให้เกิดขึ้นกับผู้เรียน ครู "
    "และสถานศึกษา (Outcomes) และตัวชี้วัด (Indicators) ที่เป็นรูปธรรม "
    "และการประเมินของคณะกรรมการประเมินผลการพัฒนางานตามข้อตกลง "
    "ให้คณะกรรมการดำเนินการประเมินตามแบบ PA 2 จากการปฏิบัติงานจริง สภาพการบริหารจัดการสถานศึกษาในบริบทของแต่ละสถานศึกษา "
    "และผลลัพธ์ในการพัฒนาการบริหารสถานศึกษาที่เกิดจากการพัฒนางานตามข้อตกลงเป็นสำคัญ โดยไม่เน้นการประเมินจากเอกสาร",
)


def pa1_administrator(form: Pa1, *, on: date, rules: Rulebook) -> Document:
    """The agreement of a director or deputy; ``on`` dates the least teaching hours it prints."""
    text = Pa1Text(
        kinds=school_type_boxes(form.slug, form.agreement.school_types),
        with_whom="ผู้บังคับบัญชา",
        workload=_workload(form.agreement, on, rules),
        work_intro=work_intro("ผู้บริหารสถานศึกษา"),
        notes=NOTES,
        problem_heading="สภาพปัญหาการบริหารจัดการสถานศึกษาและคุณภาพการศึกษาของสถานศึกษา",
        opinion_of="ผู้บังคับบัญชา",
        descriptors=True,
        district=False,
    )
    return pa1_document(form, LINE_WORDS[Line.ADMINISTRATOR], text)


def _workload(agreement: Agreement, on: date, rules: Rulebook) -> tuple[Block, ...]:
    full = agreement.full_time
    return blocks(
        paragraph(
            Text("1. ภาระงาน", bold=True),
            " จะมีภาระงานด้านการบริหารวิชาการและความเป็นผู้นำทางวิชาการ ด้านการบริหารจัดการสถานศึกษา "
            "ด้านการบริหารการเปลี่ยนแปลงเชิงกลยุทธ์และนวัตกรรม ด้านการบริหารงานชุมชนและเครือข่าย "
            "และด้านการพัฒนาตนเองและวิชาชีพ เป็นไปตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด",
            first_line=INDENT,
        ),
        hanging(Tick(full is True), "เต็มเวลา", left=INDENT * 2),
        hanging(
            Tick(full is False),
            "ไม่เต็มเวลา เนื่องจาก ",
            Fill(agreement.part_time_reason, grow=True),
            left=INDENT * 2,
        ),
        paragraph(
            "โดยภาระงานด้านการบริหารวิชาการและความเป็นผู้นำทางวิชาการ จะมีการปฏิบัติการสอนไม่ต่ำกว่า ",
            hours_fill(total_hours(agreement.workload.teaching)),
            f"{PER_WEEK} ({_minima(on, rules)}) โดยมีการปฏิบัติการสอน/การจัดกิจกรรมการเรียนการสอนในสถานศึกษา"
            "อย่างใดอย่างหนึ่งหรือหลายอย่าง ดังนี้",
            first_line=INDENT,
        ),
        tuple(_activities(agreement.workload.teaching)),
    )


def _minima(on: date, rules: Rulebook) -> str:
    director, deputy = (
        rules.value(f"workload.{basis}", on=on)["teaching"]
        for basis in (WorkloadBasis.DIRECTOR, WorkloadBasis.DEPUTY_DIRECTOR)
    )
    return (
        f"{WorkloadBasis.DIRECTOR.label.th} ไม่ต่ำกว่า {director}{PER_WEEK} "
        f"และ{WorkloadBasis.DEPUTY_DIRECTOR.label.th.removeprefix('ตำแหน่ง')} ไม่ต่ำกว่า {deputy}{PER_WEEK}"
    )


def _activities(done: tuple[WorkItem, ...]) -> list[Paragraph]:
    """The six activities of the form, then what people do beside them."""
    of_form = {name: [item for item in done if item.name in (key, name)] for key, name in ACTIVITIES.items()}
    named = {*ACTIVITIES, *ACTIVITIES.values()}
    own = {item.name: [item] for item in done if item.name not in named}
    return [_activity(name, items) for name, items in {**of_form, **own}.items()]


def _activity(name: str, items: list[WorkItem]) -> Paragraph:
    hours = hours_fill(total_hours(items))
    return hanging(Tick(bool(items)), f"{name} จำนวน ", hours, PER_WEEK, left=INDENT * 2)
