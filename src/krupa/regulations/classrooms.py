"""ประเภทห้องเรียน: the kinds of classroom that agreements and requests for a standing tell apart."""

from __future__ import annotations

from enum import StrEnum


class ClassroomType(StrEnum):
    """ประเภทห้องเรียน of a teacher: four in local government (คู่มือ บรรทัด 346–351, 1722–1730)."""

    GENERAL = "general"
    EARLY_CHILDHOOD = "early_childhood"
    SPECIAL = "special"
    VOCATIONAL = "vocational"

    @property
    def thai(self) -> str:
        """The name on the forms.

        >>> ClassroomType.EARLY_CHILDHOOD.thai
        'ห้องเรียนปฐมวัย'
        """
        return {
            "general": "ห้องเรียนวิชาสามัญหรือวิชาพื้นฐาน",
            "early_childhood": "ห้องเรียนปฐมวัย",
            "special": "ห้องเรียนการศึกษาพิเศษ",
            "vocational": "ห้องเรียนสายวิชาชีพ",
        }[self.value]
