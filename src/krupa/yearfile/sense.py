"""What a year must have beyond the form of its fields: a grade, rules that reach it, known papers."""

from __future__ import annotations

from collections.abc import Iterator

from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.lao import LaoKind
from krupa.yearfile.references import Dangling


def senseless(year: Year) -> Iterator[Dangling]:
    """Every fact that is well formed and yet cannot be worked with."""
    organization = year.organization
    if organization.kind is LaoKind.MUNICIPALITY and organization.grade is None:
        yield ("organization", "grade"), _NO_GRADE


_NO_GRADE = Bilingual(
    "เทศบาลต้องระบุฐานะ จึงจะเขียนชื่อได้ โปรดเพิ่ม grade: city (นคร) town (เมือง) หรือ subdistrict (ตำบล)",
    "a municipality needs its grade, or its name cannot be written; add grade: city, town or subdistrict",
)
