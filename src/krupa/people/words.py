"""Lines, ranks, standings and degrees on the screen, in both languages."""

from __future__ import annotations

from krupa.people.models import DegreeLevel
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.posts import Line, Rank, Standing

LINES = {
    Line.TEACHER: Bilingual("ครู", "Teacher"),
    Line.ADMINISTRATOR: Bilingual("ผู้บริหารสถานศึกษา", "School administrator"),
    Line.SUPERVISOR: Bilingual("ศึกษานิเทศก์", "Supervisor"),
}
RANKS = {
    rank: Bilingual(rank.thai, "Assistant teacher" if rank is Rank.ASSISTANT else f"K.{rank.value[1]}")
    for rank in Rank
}
STANDINGS = {
    Standing.NONE: Bilingual("ไม่มีวิทยฐานะ", "No standing"),
    Standing.EXPERIENCED: Bilingual(Standing.EXPERIENCED.thai, "Experienced"),
    Standing.SENIOR: Bilingual(Standing.SENIOR.thai, "Senior"),
    Standing.EXPERT: Bilingual(Standing.EXPERT.thai, "Expert"),
    Standing.SPECIAL_EXPERT: Bilingual(Standing.SPECIAL_EXPERT.thai, "Special expert"),
}
DEGREES = {
    DegreeLevel.BACHELOR: Bilingual("ปริญญาตรี", "Bachelor's degree"),
    DegreeLevel.MASTER: Bilingual("ปริญญาโท", "Master's degree"),
    DegreeLevel.DOCTOR: Bilingual("ปริญญาเอก", "Doctorate"),
}
CLASSROOMS = {
    ClassroomType.GENERAL: Bilingual(ClassroomType.GENERAL.thai, "General or basic subjects"),
    ClassroomType.EARLY_CHILDHOOD: Bilingual(ClassroomType.EARLY_CHILDHOOD.thai, "Early childhood"),
    ClassroomType.SPECIAL: Bilingual(ClassroomType.SPECIAL.thai, "Special education"),
    ClassroomType.VOCATIONAL: Bilingual(ClassroomType.VOCATIONAL.thai, "Vocational"),
}
ABSENCES = {
    "sick": Bilingual("ลาป่วย (วัน)", "Sick leave (days)"),
    "sick_times": Bilingual("ลาป่วย (ครั้ง)", "Sick leave (times)"),
    "personal": Bilingual("ลากิจส่วนตัว (วัน)", "Personal leave (days)"),
    "personal_times": Bilingual("ลากิจส่วนตัว (ครั้ง)", "Personal leave (times)"),
    "maternity": Bilingual("ลาคลอดบุตร (วัน)", "Maternity leave (days)"),
    "ordination": Bilingual("ลาอุปสมบท (วัน)", "Ordination leave (days)"),
    "late": Bilingual("มาสาย (ครั้ง)", "Late (times)"),
    "absent": Bilingual("ขาดราชการ (วัน)", "Absent without leave (days)"),
}
DISCIPLINE = {
    "warned": Bilingual("ว่ากล่าวตักเตือน (ครั้ง)", "Warned (times)"),
    "probation": Bilingual("ภาคทัณฑ์ (ครั้ง)", "Reprimanded in writing (times)"),
    "punished": Bilingual("ถูกลงโทษทางวินัย (ครั้ง)", "Punished (times)"),
    "heavier": Bilingual("โทษหนักกว่าภาคทัณฑ์ (ครั้ง)", "Punished more heavily than a reprimand (times)"),
    "suspended": Bilingual("ถูกพักราชการ (ครั้ง)", "Suspended (times)"),
    "criminal_case": Bilingual("ถูกฟ้องคดีอาญา (ครั้ง)", "Charged in a criminal case (times)"),
}
_WORDS: dict[str, Bilingual] = {
    str(code): word
    for words in (LINES, RANKS, STANDINGS, DEGREES, CLASSROOMS, ABSENCES, DISCIPLINE)
    for code, word in words.items()
}


def word(code: object) -> Bilingual:
    """The words for a code that is stored; the code itself where nothing is known of it."""
    return _WORDS.get(str(code), Bilingual(str(code), str(code)))
