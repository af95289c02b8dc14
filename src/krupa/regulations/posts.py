"""Position lines, salary ranks and academic standings (วิทยฐานะ), with their official Thai names."""

from __future__ import annotations

from enum import StrEnum


class Line(StrEnum):
    """สายงาน: which kind of post a person holds. Assistant teachers belong to the teacher line."""

    TEACHER = "teacher"
    ADMINISTRATOR = "administrator"
    SUPERVISOR = "supervisor"


class Rank(StrEnum):
    """อันดับเงินเดือน: the salary rank."""

    ASSISTANT = "assistant"
    K1 = "k1"
    K2 = "k2"
    K3 = "k3"
    K4 = "k4"
    K5 = "k5"

    @property
    def thai(self) -> str:
        """The rank as papers print it.

        >>> Rank.K2.thai
        'คศ.2'
        """
        return "ครูผู้ช่วย" if self is Rank.ASSISTANT else f"คศ.{self.value[1]}"


class Standing(StrEnum):
    """วิทยฐานะ: the academic standing; ``NONE`` is a post without one."""

    NONE = "none"
    EXPERIENCED = "experienced"
    SENIOR = "senior"
    EXPERT = "expert"
    SPECIAL_EXPERT = "special_expert"

    @property
    def level(self) -> int:
        """0 for none up to 4 for เชี่ยวชาญพิเศษ."""
        return list(Standing).index(self)

    @property
    def thai(self) -> str:
        """The bare standing.

        >>> Standing.SENIOR.thai
        'ชำนาญการพิเศษ'
        """
        return _STANDING_THAI[self]

    def for_line(self, line: Line) -> str:
        """The standing as it is written for a line; empty for none.

        >>> Standing.SENIOR.for_line(Line.TEACHER)
        'ครูชำนาญการพิเศษ'
        >>> Standing.SENIOR.for_line(Line.ADMINISTRATOR)
        'ชำนาญการพิเศษ'
        """
        if self is Standing.NONE:
            return ""
        prefix = {Line.TEACHER: "ครู", Line.ADMINISTRATOR: "", Line.SUPERVISOR: "ศึกษานิเทศก์"}[line]
        return f"{prefix}{self.thai}"


class WorkplaceKind(StrEnum):
    """Whether a unit of the LAO is a school or a child development centre (ศพด.)."""

    SCHOOL = "school"
    CHILD_CENTRE = "child_centre"


_STANDING_THAI = {
    Standing.NONE: "",
    Standing.EXPERIENCED: "ชำนาญการ",
    Standing.SENIOR: "ชำนาญการพิเศษ",
    Standing.EXPERT: "เชี่ยวชาญ",
    Standing.SPECIAL_EXPERT: "เชี่ยวชาญพิเศษ",
}
