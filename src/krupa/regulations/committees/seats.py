"""Seats of a committee: the person, the role, and the capacity in which the person sits there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.posts import Standing, WorkplaceKind
from krupa.regulations.reference import Reference


class SeatRole(StrEnum):
    """ประธานกรรมการ, กรรมการ or เลขานุการ."""

    CHAIR = "chair"
    MEMBER = "member"
    SECRETARY = "secretary"


class Capacity(StrEnum):
    """In which capacity a person sits on a committee, as the standards word it."""

    SCHOOL_DIRECTOR = "school_director"
    CENTRE_DIRECTOR = "centre_director"
    EDUCATION_DIRECTOR = "education_director"
    EDUCATION_HEAD = "education_head"
    SUPERVISOR = "supervisor"
    UNIVERSITY_TEACHER = "university_teacher"
    TEACHER = "teacher"
    EXPERT = "expert"
    SUPERIOR = "superior"
    DEPUTY_HEAD = "deputy_head"
    DEPARTMENT_HEAD = "department_head"
    SCHOOL_ADMINISTRATOR = "school_administrator"
    PERSONNEL_OFFICER = "personnel_officer"

    @property
    def label(self) -> Bilingual:
        """The capacity in words.

        >>> Capacity.EXPERT.label.th
        'ผู้ทรงคุณวุฒินอกสถานศึกษา'
        """
        return _LABELS[self]


class AcademicRank(StrEnum):
    """ตำแหน่งทางวิชาการ of a university teacher, lowest first."""

    NONE = "none"
    ASSISTANT_PROFESSOR = "assistant_professor"
    ASSOCIATE_PROFESSOR = "associate_professor"
    PROFESSOR = "professor"

    @property
    def level(self) -> int:
        """0 for none up to 3 for ศาสตราจารย์."""
        return list(AcademicRank).index(self)


@dataclass(frozen=True, slots=True)
class Workplace:
    """A school or child development centre; ``key`` identifies it, ``name`` is for people."""

    key: str
    kind: WorkplaceKind
    name: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's seat.

    ``person`` identifies the person across committees. ``standing`` and ``academic_rank`` are the highest
    held, also by someone who has left the post of supervisor. ``organization`` is the LAO the person
    belongs to, empty when it does not matter; ``assigned`` means that the head of the LAO gave the task.
    """

    person: str
    role: SeatRole
    capacity: Capacity
    name: str = ""
    workplace: Workplace | None = None
    standing: Standing = Standing.NONE
    academic_rank: AcademicRank = AcademicRank.NONE
    organization: str = ""
    assigned: bool = False

    @property
    def shown(self) -> str:
        """What messages call the person."""
        return self.name or self.person


def in_role(seats: Collection[Seat], role: SeatRole) -> tuple[Seat, ...]:
    """The seats of one role."""
    return tuple(seat for seat in seats if seat.role is role)


def capacities_in_words(capacities: Collection[str]) -> Bilingual:
    """The capacities as alternatives: "… หรือ …", "… or …"."""
    labels = [Capacity(capacity).label for capacity in capacities]
    return Bilingual(" หรือ ".join(label.th for label in labels), " or ".join(label.en for label in labels))


def seated_twice(seats: Collection[Seat], reference: Reference) -> tuple[Finding, ...]:
    """Persons who hold more than one seat of a committee."""
    times = Counter(seat.person for seat in seats)
    names = {seat.person: seat.shown for seat in seats}
    return tuple(
        Finding(
            Severity.VIOLATION,
            "person_seated_twice",
            Bilingual(
                f"{names[person]} มีชื่อในคณะกรรมการเดียวกัน {count} ที่ จึงไม่ครบจำนวนคน โปรดเลือกคนอื่นแทนในที่ที่ซ้ำ",
                f"{names[person]} holds {count} seats of one committee, so it is short of people. "
                "Choose somebody else for the repeated seat.",
            ),
            reference,
            names[person],
        )
        for person, count in times.items()
        if count > 1
    )


_LABELS = {
    Capacity.SCHOOL_DIRECTOR: Bilingual("ผู้อำนวยการสถานศึกษา", "a director of a school"),
    Capacity.CENTRE_DIRECTOR: Bilingual("ผู้อำนวยการศูนย์พัฒนาเด็กเล็ก", "a director of a child development centre"),
    Capacity.EDUCATION_DIRECTOR: Bilingual(
        "ผู้อำนวยการสำนักการศึกษาหรือกองการศึกษา", "the director of the education bureau or division"
    ),
    Capacity.EDUCATION_HEAD: Bilingual("หัวหน้าส่วนราชการด้านการศึกษา", "the head of the education department"),
    Capacity.SUPERVISOR: Bilingual(
        "ผู้ดำรงหรือเคยดำรงตำแหน่งศึกษานิเทศก์", "a present or former educational supervisor"
    ),
    Capacity.UNIVERSITY_TEACHER: Bilingual("ผู้สอนในสถาบันอุดมศึกษา", "a university teacher"),
    Capacity.TEACHER: Bilingual("ครูผู้สอนจากสถานศึกษาอื่น", "a teacher of another school or centre"),
    Capacity.EXPERT: Bilingual("ผู้ทรงคุณวุฒินอกสถานศึกษา", "an expert from outside the school or centre"),
    Capacity.SUPERIOR: Bilingual("ผู้บังคับบัญชา", "the superior"),
    Capacity.DEPUTY_HEAD: Bilingual("รองนายก", "a deputy head of the local government"),
    Capacity.DEPARTMENT_HEAD: Bilingual("หัวหน้าส่วนราชการ", "a head of department"),
    Capacity.SCHOOL_ADMINISTRATOR: Bilingual("ผู้บริหารสถานศึกษา", "a school administrator"),
    Capacity.PERSONNEL_OFFICER: Bilingual(
        "พนักงานที่รับผิดชอบงานบริหารงานบุคคลพนักงานครู", "the personnel officer for teachers"
    ),
}
