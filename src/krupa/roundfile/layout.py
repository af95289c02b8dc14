"""The sheets of a round workbook: which field stands under which Thai heading."""

from __future__ import annotations

from dataclasses import dataclass

from krupa.regulations.lao import LaoKind, MunicipalityGrade
from krupa.regulations.posts import Line, Rank

INSTRUCTIONS_SHEET = "คำแนะนำ"
ROUND_SHEET = "รอบการเลื่อนเงินเดือน"
PEOPLE_SHEET = "บุคลากร"
RATES_SHEET = "อัตราร้อยละ"

NOTE_HEADING = "หมายเหตุ"
EXAMPLE_MARK = "ตัวอย่าง"
"""A row whose note is this word is not read."""

ROUND_FIELDS = {
    "fiscal_year": "ปีงบประมาณ (พ.ศ.)",
    "round": "ครั้งที่",
    "organization.kind": "ประเภท อปท.",
    "organization.name": "ชื่อ อปท.",
    "organization.district": "อำเภอ",
    "organization.province": "จังหวัด",
    "organization.grade": "ฐานะ (เฉพาะเทศบาล)",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list; ``words`` are its choices, Thai word to code; a blank may say none."""

    field: str
    heading: str
    width: int
    words: dict[str, str] | None = None
    empty_is_none: bool = False


KIND_WORDS = {
    "องค์การบริหารส่วนจังหวัด": LaoKind.PAO.value,
    "เทศบาล": LaoKind.MUNICIPALITY.value,
    "องค์การบริหารส่วนตำบล": LaoKind.SAO.value,
}
GRADE_WORDS = {grade.thai: grade.value for grade in MunicipalityGrade}
LINE_WORDS = {
    "ครู": Line.TEACHER.value,
    "ผู้บริหารสถานศึกษา": Line.ADMINISTRATOR.value,
    "ศึกษานิเทศก์": Line.SUPERVISOR.value,
}
RANK_WORDS = {rank.thai: rank.value for rank in Rank}

CHOICES = {"kind": KIND_WORDS, "grade": GRADE_WORDS, "line": LINE_WORDS, "rank": RANK_WORDS}
"""The words of every field that is chosen, as a cell has them."""

PEOPLE_COLUMNS = (
    Column("post_number", "เลขที่ตำแหน่ง", 18),
    Column("name", "ชื่อ - สกุล", 30),
    Column("line", "สายงาน", 20, LINE_WORDS),
    Column("rank", "อันดับ", 12, RANK_WORDS),
    Column("salary", "เงินเดือน (บาท)", 16),
    Column("score", "คะแนนประเมิน", 14, empty_is_none=True),
    Column("percent", "ร้อยละที่เลื่อน", 14, empty_is_none=True),
)
RATE_COLUMNS = (
    Column("from", "คะแนนตั้งแต่", 14),
    Column("to", "ถึงคะแนน", 14),
    Column("percent_from", "ร้อยละตั้งแต่", 14),
    Column("percent_to", "ถึงร้อยละ", 14),
)
