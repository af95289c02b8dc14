"""Parts 5 to 7 of the request: discipline, less time, the southern border right."""

from __future__ import annotations

from datetime import date

from krupa.papers.content import Block, Fill, Inline, Paragraph, Text, Tick
from krupa.papers.content.block import paragraph
from krupa.papers.facts.people import Degree
from krupa.papers.facts.standing import DisciplineRecord, Shortening
from krupa.papers.figures.shortening import higher_degree
from krupa.papers.forms.parts import INDENT, blocks, day_fields, hanging, heading
from krupa.papers.forms.standing_facts import RequestForm, RequestNumbers
from krupa.papers.prose.filters import letter_date
from krupa.regulations.standing.candidate import DegreeLevel
from krupa.thai import elapsed

_LAW = "มาตรฐานทั่วไปเกี่ยวกับการนับระยะเวลาทวีคูณในพื้นที่จังหวัดชายแดนใต้เพื่อประโยชน์ในการแต่งตั้งให้ดำรงตำแหน่งที่สูงขึ้น"
_INNER = INDENT * 2
_NO_RECORD = DisciplineRecord(year=0)


def discipline_part(form: RequestForm, numbers: RequestNumbers) -> tuple[Block, ...]:
    """Part 5: never punished, or each penalty with its order."""
    records = form.request.discipline if form.request else ()
    clean = form.request is not None and not records
    return blocks(
        heading(
            f"5. วินัย คุณธรรม จริยธรรม และจรรยาบรรณวิชาชีพ ในช่วงระยะเวลาย้อนหลัง {numbers.clean_years} ปี",
            space_before=12,
        ),
        hanging(
            Tick(clean),
            "ไม่เคยถูกลงโทษทางวินัยที่หนักกว่าโทษภาคทัณฑ์ หรือไม่เคยถูกวินิจฉัยชี้ขาดทางจรรยาบรรณวิชาชีพที่หนักกว่าภาคทัณฑ์",
        ),
        *(_penalty(record) for record in records or (None,)),
    )


def _penalty(record: DisciplineRecord | None) -> Paragraph:
    known = record or _NO_RECORD
    return hanging(
        Tick(record is not None),
        "เคยถูกลงโทษทางวินัยที่หนักกว่าโทษภาคทัณฑ์ หรือถูกวินิจฉัยชี้ขาดทางจรรยาบรรณวิชาชีพที่หนักกว่าภาคทัณฑ์ ในปี พ.ศ. ",
        Fill(str(record.year) if record else None, width=1.2, centred=True),
        " (วันที่ ",
        *day_fields(known.since),
        " ถึงวันที่ ",
        *day_fields(known.until),
        ") ตามคำสั่ง ",
        Fill(known.order, width=4),
        " ที่ ",
        Fill(known.order_number, width=2),
        " เรื่อง ",
        Fill(known.subject, width=5),
        " สั่ง ณ วันที่ ",
        *day_fields(known.order_date),
    )


def shortening_part(form: RequestForm, numbers: RequestNumbers) -> tuple[Block, ...]:
    """Part 6: not asked for, asked for the first time, or asked for again."""
    asked = form.request.shortening if form.request else None
    first = asked if asked and not asked.used_before else None
    again = asked if asked and asked.used_before else None
    rounds = numbers.shortening["outstanding_rounds"]
    return blocks(
        heading("6. การใช้เงื่อนไขลดระยะเวลา ตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด", space_before=12),
        hanging(
            Tick(form.request is not None and asked is None),
            "ไม่ขอใช้เงื่อนไขการลดระยะเวลาในการขอมีวิทยฐานะหรือเลื่อนวิทยฐานะ",
        ),
        paragraph(
            "ผู้ดำรงตำแหน่งครูที่ประสงค์จะใช้เงื่อนไขการลดระยะเวลาในการขอมีวิทยฐานะหรือเลื่อนวิทยฐานะ "
            f"ต้องมีผลการประเมินผลการปฏิบัติงานในระดับดีเด่น {rounds} รอบการเลื่อนเงินเดือนล่าสุดติดต่อกัน "
            "ก่อนยื่นคำขอ และต้องมีคุณสมบัติตามข้อใดข้อหนึ่ง ดังต่อไปนี้",
            first_line=INDENT,
        ),
        hanging(
            Tick(first is not None),
            "ไม่เคยใช้เงื่อนไขการลดระยะเวลา และประสงค์จะใช้เงื่อนไขการลดระยะเวลาในการขอมีวิทยฐานะหรือเลื่อนวิทยฐานะ",
        ),
        _conditions(form, numbers, first),
        hanging(
            Tick(again is not None),
            "เคยใช้เงื่อนไขการลดระยะเวลาแล้ว แต่การขอเลื่อนวิทยฐานะในครั้งนี้ ประสงค์จะใช้เงื่อนไขการลดระยะเวลาตามข้อใดข้อหนึ่ง "
            "ดังต่อไปนี้",
        ),
        _conditions(form, numbers, again),
        paragraph(
            f"ทั้งนี้ เงื่อนไขลดระยะเวลาดังกล่าว ไม่ครอบคลุมถึงผู้ดำรงตำแหน่งครูผู้ใช้สิทธิในระยะเวลาทวีคูณตาม{_LAW}",
            first_line=INDENT,
            space_before=6,
        ),
    )


def _conditions(form: RequestForm, numbers: RequestNumbers, asked: Shortening | None) -> tuple[Block, ...]:
    return blocks(
        _language(numbers, asked if asked and asked.condition == "language" else None),
        _hard_area(form, numbers, asked if asked and asked.condition == "hard_area" else None),
        _degree(form, asked if asked and asked.condition == "degree" else None),
        _qualification(numbers, asked if asked and asked.condition == "professional" else None),
    )


def _language(numbers: RequestNumbers, asked: Shortening | None) -> tuple[Block, ...]:
    rule = numbers.shortening["language"]
    level: Inline = Fill(width=2)
    if asked and asked.detail:
        level = Text(asked.detail, literal=True, underline=True)
    return (
        _condition(
            asked,
            "ตามข้อ 1.1 ความสามารถทางภาษาต่างประเทศ สูงกว่าระดับ ",
            level,
            " วันที่ผ่านการทดสอบ ",
            _day(asked.since if asked else None),
            " วันหมดอายุ ",
            _day(asked.until if asked else None),
            f" (ต้องมีอายุไม่เกิน {rule['test_years']} ปีนับถึงวันที่ยื่นคำขอ)",
        ),
        paragraph(
            "“1.1 เป็นผู้มีความสามารถทางภาษาต่างประเทศ สูงกว่าระดับ ",
            Text(rule["above"], literal=True),
            " หรือ สำหรับครูผู้สอนในกลุ่มสาระต่างประเทศ ต้องมีระดับผลการทดสอบความสามารถทางภาษา สูงกว่าระดับ ",
            Text(rule["above_for_language_teachers"], literal=True),
            " โดยให้เทียบกับเกณฑ์การทดสอบ Common European Framework of Reference for Language (CEFR) "
            "ตามหลักเกณฑ์การเทียบเคียงผลการทดสอบและประเมินสมรรถนะทางวิชาชีพครู ด้านความรู้และประสบการณ์วิชาชีพ "
            "ตามมาตรฐานวิชาชีพครู”",
            left=_INNER + 0.6,
            first_line=_INNER + 0.6,
        ),
    )


def _hard_area(form: RequestForm, numbers: RequestNumbers, asked: Shortening | None) -> Paragraph:
    until = asked.until or form.on if asked else None
    return _condition(
        asked,
        "ตามข้อ 1.2 ปฏิบัติงานในสถานศึกษาในพื้นที่พิเศษซึ่งมีที่ตั้งอยู่ในพื้นที่ที่มีความยากลำบาก ตั้งแต่วันที่ ",
        _day(asked.since if asked else None),
        " ถึงวันที่ ",
        _day(until),
        f" (โดยต้องปฏิบัติหน้าที่ในพื้นที่พิเศษไม่น้อยกว่า {numbers.shortening['hard_area_years']} ปี นับถึงวันที่ยื่นคำขอ)",
    )


def _degree(form: RequestForm, asked: Shortening | None) -> Paragraph:
    claimed = higher_degree(form.person.degrees) if asked and form.person else None
    master = claimed if claimed and claimed.level == DegreeLevel.MASTER else None
    doctor = claimed if claimed and claimed.level == DegreeLevel.DOCTOR else None
    return _condition(
        asked,
        "ตามข้อ 1.3 มีคุณวุฒิระดับปริญญาโท ",
        *_degree_fields(master),
        " หรือปริญญาเอก ",
        *_degree_fields(doctor),
        " ที่เกี่ยวกับการจัดการเรียนรู้ (ยกเว้นสาขาทางการบริหารการศึกษา) และไม่เคยนำมาใช้ลดระยะเวลามาก่อน",
    )


def _degree_fields(degree: Degree | None) -> tuple[Inline, ...]:
    return (
        Fill(degree.name if degree else None, width=3.5),
        Text(" วิชาเอก/สาขา/โปรแกรมวิชา "),
        Fill(degree.major if degree else None, width=3.5),
    )


def _qualification(numbers: RequestNumbers, asked: Shortening | None) -> Paragraph:
    level = numbers.shortening["qualification_level"]
    return _condition(
        asked,
        f"ตามข้อ 1.4 ผ่านการประเมินสมรรถนะตามกรอบคุณวุฒิวิชาชีพชั้น {level} (กรอบคุณวุฒิแห่งชาติ ระดับ {level}) "
        "ซึ่งได้รับการรับรองจากสถาบันคุณวุฒิวิชาชีพ และไม่เคยนำมาใช้ลดระยะเวลามาก่อน",
    )


def _condition(asked: Shortening | None, *parts: Inline | str) -> Paragraph:
    return hanging(Tick(asked is not None), *parts, left=_INNER)


def _day(day: date | None) -> Fill:
    return Fill(letter_date(day), width=3, centred=True)


def southern_part(form: RequestForm, numbers: RequestNumbers) -> tuple[Block, ...]:
    """Part 7: service in the area, and the duty to stay."""
    service = form.request.southern if form.request else None
    time = elapsed(service.since, service.until, with_last_day=True) if service else None
    rule = numbers.southern
    return (
        heading(
            "7. ผู้ดำรงตำแหน่งครูที่ปฏิบัติงานในสถานศึกษาที่ตั้งอยู่ในพื้นที่พิเศษเฉพาะกิจจังหวัดชายแดนภาคใต้ "
            f"{numbers.southern_area}",
            space_before=12,
        ),
        paragraph(
            f"หากประสงค์ใช้สิทธิในระยะเวลาทวีคูณตาม{_LAW} "
            "ในการขอมีวิทยฐานะชำนาญการหรือเลื่อนเป็นวิทยฐานะชำนาญการพิเศษ ผู้ขอได้ปฏิบัติหน้าที่ในจังหวัด ",
            Fill(service.province if service else None, width=3, centred=True),
            " ตั้งแต่วันที่ ",
            _day(service.since if service else None),
            " ถึงวันที่ ",
            _day(service.until if service else None),
            " รวมเป็นเวลา ",
            Fill(str(time.years) if time else None, width=0.9, centred=True),
            " ปี ",
            Fill(str(time.months) if time else None, width=0.9, centred=True),
            " เดือน ",
            Fill(str(time.days) if time else None, width=0.9, centred=True),
            f" วัน (ต้องปฏิบัติหน้าที่ใน{numbers.southern_area} มาแล้วไม่น้อยกว่า "
            f"{rule['service_years']} ปี ติดต่อกันนับถึงวันที่ยื่นคำขอ)",
            first_line=INDENT,
        ),
        paragraph(
            f"ทั้งนี้ {form.teacher}ที่ใช้สิทธิในระยะเวลาทวีคูณตามระเบียบฯ ดังกล่าว "
            "เมื่อได้รับการแต่งตั้งให้มีวิทยฐานะหรือเลื่อนวิทยฐานะแล้ว หากจะย้ายหรือไปช่วยปฏิบัติราชการนอกเขตพื้นที่พิเศษ"
            f"จะต้องมีระยะเวลาปฏิบัติหน้าที่ในพื้นที่ดังกล่าวไม่น้อยกว่า {rule['stay_years']} ปี "
            "นับแต่วันที่มีผลอนุมัติให้มีวิทยฐานะหรือเลื่อนวิทยฐานะ",
            first_line=INDENT,
        ),
    )
