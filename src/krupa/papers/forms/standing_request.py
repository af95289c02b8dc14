"""แบบคำขอมีวิทยฐานะหรือเลื่อนวิทยฐานะ ตำแหน่งครู (คู่มือ บรรทัด 1810–2086)."""

from __future__ import annotations

from datetime import date

from krupa.papers.content import Block, Document, Fill, Paragraph, Signatures, Spacer, Text
from krupa.papers.content.block import paragraph
from krupa.papers.facts.people import Degree, Licence
from krupa.papers.forms.head import OPEN_AFFILIATION, district_line, rank_parts
from krupa.papers.forms.parts import (
    INDENT,
    blocks,
    dated_signature,
    day_fields,
    heading,
    line,
    position_line,
    signing,
)
from krupa.papers.forms.standing_facts import RequestForm, RequestNumbers
from krupa.papers.forms.standing_request_files import PART_8, files_part
from krupa.papers.forms.standing_request_pa import pa_part
from krupa.papers.forms.standing_request_time import discipline_part, shortening_part, southern_part
from krupa.papers.forms.standing_transition import transition_part
from krupa.papers.layout.parts import title
from krupa.papers.prose.filters import letter_date
from krupa.regulations.posts import Line
from krupa.regulations.standing.candidate import DegreeLevel
from krupa.thai import age_on

TITLE = "แบบคำขอมีวิทยฐานะหรือเลื่อนวิทยฐานะ"
_DEGREES = (
    (DegreeLevel.BACHELOR, "1. มีวุฒิปริญญาตรี "),
    (DegreeLevel.MASTER, "2. มีวุฒิปริญญาโท "),
    (DegreeLevel.DOCTOR, "3. มีวุฒิปริญญาเอก "),
)


def standing_request(form: RequestForm) -> Document:
    """The whole request; part 9 only while old results count, and on the blank form."""
    numbers = RequestNumbers(form.on, form.rules)
    body = blocks(
        title(TITLE, "ตำแหน่งครู (ทุกวิทยฐานะ)"),
        _asked(form),
        _general(form),
        _qualification(form),
        _licence(form.person.licence if form.person else None),
        pa_part(form, numbers),
        discipline_part(form, numbers),
        shortening_part(form, numbers),
        southern_part(form, numbers),
        files_part(form, numbers, PART_8),
        transition_part(form, numbers) if form.request is None or form.in_transition else (),
        _note(),
        _signatures(form),
    )
    return Document(
        slug=form.slug,
        title=f"{TITLE} ตำแหน่งครู",
        blocks=body,
        protect=(*form.who.protected, *numbers.southern_names),
    )


def _asked(form: RequestForm) -> tuple[Block, ...]:
    target = form.request.target.for_line(Line.TEACHER) if form.request else None
    subject = form.request.subject if form.request else None
    return (
        line("ขอมีวิทยฐานะหรือเลื่อนวิทยฐานะ ", Fill(target, grow=True), space_before=12),
        line("รายวิชา/วิชา/สาขา/กลุ่มสาระการเรียนรู้ ", Fill(subject, grow=True)),
    )


def _general(form: RequestForm) -> tuple[Block, ...]:
    who, person, request = form.who, form.person, form.request
    age = age_on(person.birth_date, form.on) if person and person.birth_date else None
    return (
        heading("1. ข้อมูลทั่วไป", space_before=12),
        line(
            "ชื่อผู้ขอ " if person else "ชื่อผู้ขอ นาย/นาง/นางสาว ",
            Fill(who.first_name, width=4, grow=True),
            " นามสกุล ",
            Fill(who.last_name, width=4, grow=True),
        ),
        line(
            "เลขประจำตัวประชาชน ",
            Fill(person.national_id if person else None, width=4, grow=True),
            " อายุ ",
            Fill(None if age is None else str(age), width=1, centred=True),
            " ปี ปีเกษียณอายุราชการ ",
            Fill(
                str(request.retires_in) if request and request.retires_in else None, width=1.6, centred=True
            ),
        ),
        line(
            "ตำแหน่ง ",
            Fill(who.position, width=2.5, grow=True),
            " วิทยฐานะ ",
            Fill(who.standing_name or ("-" if person else None), width=3, grow=True),
            " ตำแหน่งเลขที่ ",
            Fill(person.post_number if person else None, width=3.5, grow=True),
        ),
        line("สถานศึกษา ", Fill(who.workplace, grow=True)),
        line("สังกัด " if who.organization else OPEN_AFFILIATION, Fill(who.organization, grow=True)),
        district_line(who),
        line(
            "รับเงินเดือนอันดับ ",
            *rank_parts(who.rank),
            " อัตราเงินเดือน ",
            Fill(who.salary_text, width=3, grow=True, centred=True),
            " บาท",
        ),
        line(
            "ได้รับแต่งตั้งให้ดำรงตำแหน่งและวิทยฐานะปัจจุบัน เมื่อวันที่ ",
            *day_fields(person.appointed_on if person else None),
        ),
        line(
            "เคยขอมีวิทยฐานะหรือเลื่อนวิทยฐานะเดียวกันนี้ครั้งสุดท้าย เมื่อวันที่ ",
            *day_fields(request.last_request_on if request else None),
        ),
    )


def _qualification(form: RequestForm) -> tuple[Block, ...]:
    held = {degree.level: degree for degree in form.person.degrees} if form.person else {}
    return blocks(
        heading("2. คุณสมบัติ", space_before=12),
        *(_degree(label, held.get(level)) for level, label in _DEGREES),
    )


def _degree(label: str, degree: Degree | None) -> tuple[Block, ...]:
    return (
        line(
            label,
            Fill(degree.name if degree else None, width=4, grow=True),
            " วิชาเอก/สาขา/โปรแกรมวิชา ",
            Fill(degree.major if degree else None, width=3, grow=True),
            left=INDENT,
        ),
        line(
            "จากสถาบันการศึกษา ",
            Fill(degree.institution if degree else None, width=4, grow=True),
            " เมื่อวันที่ ",
            _day(degree.awarded_on if degree else None),
            left=INDENT * 1.3,
        ),
    )


def _licence(licence: Licence | None) -> Paragraph:
    return line(
        Text("3. ใบอนุญาตประกอบวิชาชีพครู", bold=True),
        " เลขที่ ",
        Fill(licence.number if licence else None, width=4, grow=True),
        " ออกให้เมื่อวันที่ ",
        _day(licence.issued_on if licence else None),
        " วัน/เดือน/ปี ที่หมดอายุ ",
        _day(licence.expires_on if licence else None),
        space_before=12,
    )


def _day(day: date | None) -> Fill:
    return Fill(letter_date(day), width=3, centred=True)


def _note() -> Paragraph:
    return paragraph(
        Text("หมายเหตุ ", bold=True),
        "แบบคำขอมีวิทยฐานะหรือเลื่อนวิทยฐานะตำแหน่งครู ที่กำหนดนี้ เป็นแบบคำขอเบื้องต้น "
        "เพื่อให้ผู้ขอใช้เป็นแนวทางในการจัดเตรียมข้อมูล และตรวจสอบคุณสมบัติก่อนยื่นคำขอต่อผู้อำนวยการสถานศึกษา "
        "หรือผู้อำนวยการศูนย์พัฒนาเด็กเล็ก เพื่อให้ผู้อำนวยการสถานศึกษา หรือผู้อำนวยการศูนย์พัฒนาเด็กเล็ก แล้วแต่กรณี "
        "ตรวจสอบและรับรองคุณสมบัติ รวมทั้งหลักฐานของผู้ขอ ก่อนนำเข้าสู่ระบบ DPA ต่อไป "
        "ซึ่งการนำเข้าสู่ข้อมูลคำขอมีวิทยฐานะหรือเลื่อนวิทยฐานะ ให้เป็นไปตามที่กำหนดไว้ในระบบ DPA",
        space_before=12,
    )


def _signatures(form: RequestForm) -> tuple[Block, ...]:
    """The applicant declares, the director certifies before the data goes into DPA."""
    request = form.request
    applicant = signing(
        form.who.name,
        *position_line(form.who.position_and_standing),
        (Text("วันที่ "), *day_fields(request.submitted_on if request else None)),
        prompt="(ลงชื่อ)",
        after="ผู้ขอ",
    )
    director = dated_signature(
        form.director, request.director_checked_on if request else None, after="ผู้รับรอง"
    )
    return (
        paragraph("ข้าพเจ้าขอรับรองว่าข้อมูลข้างต้นถูกต้องและเป็นความจริง", first_line=INDENT, space_before=12),
        Spacer(18),
        Signatures((applicant,)),
        heading("การรับรองของผู้อำนวยการสถานศึกษา หรือผู้อำนวยการศูนย์พัฒนาเด็กเล็ก แล้วแต่กรณี", space_before=18),
        paragraph("ได้ตรวจสอบและรับรองคุณสมบัติ รวมทั้งหลักฐานของผู้ขอแล้ว", first_line=INDENT),
        Spacer(18),
        Signatures((director,)),
    )
