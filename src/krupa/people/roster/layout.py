"""The columns of a roster: which field stands under which Thai heading, and the words for its choices."""

from __future__ import annotations

from krupa.people.models import DegreeLevel
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.posts import Standing
from krupa.roundfile.layout import LINE_WORDS, RANK_WORDS, Column

INSTRUCTIONS_SHEET = "คำแนะนำ"
PEOPLE_SHEET = "บุคลากร"
REASON_HEADING = "เหตุผลที่ไม่รับ"
"""The last column of the workbook of rejected rows; not read when it comes back."""

MOST_ROWS = 10_000

STANDING_WORDS = {"ไม่มี": Standing.NONE.value} | {
    standing.thai: standing.value for standing in Standing if standing is not Standing.NONE
}
DEGREE_WORDS = {
    "ปริญญาตรี": DegreeLevel.BACHELOR.value,
    "ปริญญาโท": DegreeLevel.MASTER.value,
    "ปริญญาเอก": DegreeLevel.DOCTOR.value,
}
CLASSROOM_WORDS = {kind.thai: kind.value for kind in ClassroomType}

COLUMNS = (
    Column("post_number", "เลขที่ตำแหน่ง", 18),
    Column("national_id", "เลขประจำตัวประชาชน", 20),
    Column("title", "คำนำหน้า", 12),
    Column("first_name", "ชื่อ", 18),
    Column("last_name", "สกุล", 20),
    Column("birth_date", "วันเกิด (พ.ศ.)", 16),
    Column("email", "อีเมล", 26),
    Column("line", "สายงาน", 20, LINE_WORDS),
    Column("position", "ตำแหน่ง (ถ้าต่างจากชื่อสายงาน)", 26),
    Column("rank", "อันดับ", 12, RANK_WORDS),
    Column("standing", "วิทยฐานะ", 16, STANDING_WORDS),
    Column("unit", "สถานศึกษา / ศพด.", 32),
    Column("salary", "เงินเดือน (บาท)", 16),
    Column("since", "ดำรงตำแหน่งตั้งแต่ (พ.ศ.)", 20),
    Column("subject", "วิชาหรือกลุ่มสาระที่สอน", 24),
    Column("classroom_type", "ประเภทห้องเรียน", 26, CLASSROOM_WORDS),
    Column("degree_level", "ระดับวุฒิ", 14, DEGREE_WORDS),
    Column("degree_name", "ชื่อวุฒิ", 24),
    Column("degree_major", "วิชาเอก", 20),
    Column("degree_institution", "สถาบัน", 24),
    Column("licence_number", "เลขที่ใบอนุญาตประกอบวิชาชีพ", 22),
    Column("licence_issued_on", "วันออกใบอนุญาต (พ.ศ.)", 18),
    Column("licence_expires_on", "วันหมดอายุใบอนุญาต (พ.ศ.)", 18),
)
HEADINGS = {column.field: column.heading for column in COLUMNS}
