"""Part 9 of the request: old results counted together with the PA in the transition.

It is printed for requests of those fiscal years and on the blank form; afterwards it is history.
"""

from __future__ import annotations

from krupa.papers.content import Block, Together
from krupa.papers.content.block import paragraph
from krupa.papers.forms.parts import INDENT, blocks, heading
from krupa.papers.forms.standing_facts import RequestForm, RequestNumbers
from krupa.papers.forms.standing_request_files import PART_9, files_part
from krupa.papers.forms.standing_transition_tables import agreement_table, duties_table, indicators_table
from krupa.papers.prose.filters import letter_date
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.standing.transition import ReportKind, TransitionOption

_DUTIES_REPORT = "ตามแบบรายงานผลงานที่เกิดจากการปฏิบัติหน้าที่ (วฐ.2 หรือ วฐ.2/1)"
_STANDARD_2550 = (
    "ตามประกาศ ก.ท. เรื่อง หลักเกณฑ์และเงื่อนไขการประเมินผลงานพนักงานครูและบุคลากรทางการศึกษาเทศบาล"
    "เพื่อให้มีหรือเลื่อนวิทยฐานะ ลงวันที่ 5 มกราคม พ.ศ. 2550"
)
_STANDARD_2561 = (
    "ตามประกาศ ก.จ. ก.ท. และ ก.อบต. เรื่อง มาตรฐานทั่วไปเกี่ยวกับการประเมินผลงานข้าราชการหรือพนักงานครู"
    "และบุคลากรทางการศึกษาองค์กรปกครองส่วนท้องถิ่น ตำแหน่งครู เพื่อให้มีหรือเลื่อนวิทยฐานะสูงขึ้น พ.ศ. 2561 "
    "ลงวันที่ 9 พฤษภาคม 2561"
)
_COUNTED = "มารายงานเพื่อนับรวมกับผลการพัฒนางานตามข้อตกลง (PA)"


def transition_part(form: RequestForm, numbers: RequestNumbers) -> tuple[Block, ...]:
    """9.1 and 9.2, one for each fiscal year of the transition, and 9.3."""
    return blocks(
        heading(
            "9. การขอรับการประเมินในช่วงระยะเวลาเปลี่ยนผ่าน โดยใช้ผลการปฏิบัติงานตามหลักเกณฑ์เดิมมารายงาน",
            space_before=12,
        ),
        paragraph(
            "ผู้ดำรงตำแหน่งครูที่มีคุณสมบัติและประสงค์จะยื่นขอรับการประเมินตามมาตรฐานทั่วไปนี้ ในช่วงระยะเวลาเปลี่ยนผ่าน "
            "ให้ยื่นคำขอต่อผู้อำนวยการสถานศึกษา หรือผู้อำนวยการศูนย์พัฒนาเด็กเล็ก เพื่อนำข้อมูลเข้าสู่ระบบ DPA",
            first_line=INDENT,
        ),
        *(
            blocks(
                _year_heading(place, year),
                *(_option(form, numbers, year, option) for option in options),
            )
            for place, (year, options) in enumerate(numbers.transition, start=1)
        ),
        files_part(form, numbers, PART_9),
    )


def _year_heading(place: int, year: FiscalYear) -> Block:
    period = f"วันที่ {letter_date(year.start)} ถึงวันที่ {letter_date(year.end)}"
    return heading(f"9.{place} การยื่นคำขอในปีงบประมาณ พ.ศ. {year.be_year} ({period})", space_before=12)


def _option(
    form: RequestForm, numbers: RequestNumbers, year: FiscalYear, option: TransitionOption
) -> tuple[Block, ...]:
    rounds = form.rounds(option.agreement_rounds) if form.request and form.year == year else ()
    places = (*rounds, *(None,) * (option.agreement_rounds - len(rounds)))
    case = _duties if option.kind is ReportKind.DUTIES_REPORT else _thirteen
    return blocks(
        case(option),
        Together(
            (
                paragraph("(2) การพัฒนางานตามข้อตกลง (PA) ตามมาตรฐานทั่วไปนี้", first_line=INDENT, space_before=6),
                agreement_table(places, percent=numbers.pa_percent, members=numbers.pa_members),
            )
        ),
    )


def _duties(option: TransitionOption) -> tuple[Block, ...]:
    report = f"ผลงานที่เกิดจากการปฏิบัติหน้าที่ย้อนหลัง {option.years} ปีติดต่อกัน {_DUTIES_REPORT} {_STANDARD_2550}"
    first = option.agreement_rounds == 1
    also = "" if first else " ให้รายงานผลที่เกิดกับผู้เรียนและผลการพัฒนางานตามข้อตกลง (PA) ดังนี้"
    return (
        paragraph(
            f"{option.code} กรณีผู้ดำรงตำแหน่งครูประสงค์จะนำ{report} {_COUNTED}{also}",
            first_line=INDENT,
            space_before=6,
        ),
        Together((paragraph(f"(1) รายงาน{report}", first_line=INDENT), duties_table())),
    )


def _thirteen(option: TransitionOption) -> tuple[Block, ...]:
    return (
        paragraph(
            f"{option.code} กรณีผู้ดำรงตำแหน่งครูประสงค์จะนำผลงานที่เกิดจากการปฏิบัติหน้าที่ (3 ด้าน 13 ตัวชี้วัด) "
            f"{_STANDARD_2561} {_COUNTED} ให้รายงานผลการประเมินผลงานที่เกิดจากการปฏิบัติหน้าที่ (3 ด้าน 13 ตัวชี้วัด) "
            "และผลการพัฒนางานตามข้อตกลง (PA) ดังนี้",
            first_line=INDENT,
            space_before=6,
        ),
        paragraph(
            f"(1) ผลงานที่เกิดจากการปฏิบัติหน้าที่ ตำแหน่งครู รายปีการศึกษา (วฐ.2) {_STANDARD_2561} "
            f"ที่ผ่านเกณฑ์การตัดสิน จำนวน {option.years} ปีการศึกษา",
            first_line=INDENT,
            keep_with_next=True,
        ),
        indicators_table(option.years),
    )
