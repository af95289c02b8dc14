"""A teacher, administrator or supervisor, as the papers need to know them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from krupa.papers.facts.base import Facts, Money, ThaiDate
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.posts import Line, Rank, Standing
from krupa.thai import arabic_digits, full_name

_RANKS = {rank.thai: rank for rank in Rank}


def _rank_code(value: Any) -> Any:
    """``คศ.1`` and ``ครูผู้ช่วย`` as the ranks they are."""
    return _RANKS.get(arabic_digits(value).strip(), value) if isinstance(value, str) else value


class Degree(Facts):
    """One degree: level ``bachelor``, ``master`` or ``doctor``, its name, major and institution."""

    level: str
    name: str
    major: str | None = None
    institution: str | None = None
    awarded_on: ThaiDate | None = None


class Licence(Facts):
    """ใบอนุญาตประกอบวิชาชีพ."""

    number: str
    issued_on: ThaiDate | None = None
    expires_on: ThaiDate | None = None


class Person(Facts):
    """A person in a post. ``salary`` is baht a month on the first day of the fiscal year."""

    id: str
    title: str
    first_name: str
    last_name: str
    line: Line = Line.TEACHER
    rank: Annotated[Rank, BeforeValidator(_rank_code)]
    standing: Standing = Standing.NONE
    position: str | None = None
    post_number: str | None = None
    workplace: str | None = None
    salary: Money | None = None
    national_id: str | None = None
    birth_date: ThaiDate | None = None
    subject: str | None = None
    classroom_types: tuple[ClassroomType, ...] = ()
    appointed_on: ThaiDate | None = None
    degrees: tuple[Degree, ...] = ()
    licence: Licence | None = None

    @property
    def name(self) -> str:
        """Title, first and last name as written in Thai."""
        return full_name(self.title, self.first_name, self.last_name)

    @property
    def first_with_title(self) -> str:
        """Title and first name, for forms with a separate place for the last name."""
        return full_name(self.title, self.first_name, "").strip()

    @property
    def position_name(self) -> str:
        """ตำแหน่ง: what is stored, or the ordinary name of the line and rank."""
        if self.position:
            return self.position
        if self.rank is Rank.ASSISTANT:
            return "ครูผู้ช่วย"
        return {
            Line.TEACHER: "ครู",
            Line.ADMINISTRATOR: "ผู้อำนวยการสถานศึกษา",
            Line.SUPERVISOR: "ศึกษานิเทศก์",
        }[self.line]

    @property
    def standing_name(self) -> str | None:
        """วิทยฐานะ as written for the person's line, or None without one."""
        return self.standing.for_line(self.line) or None
