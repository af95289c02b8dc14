"""What a year must have beyond the form of its fields: a grade, rules that reach it, known papers."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from itertools import count

from krupa.papers.cases.parts import parts_of
from krupa.papers.catalogue import catalogue
from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.dated import RuleUnknownError, in_force
from krupa.regulations.lao import LaoKind
from krupa.yearfile.references import Dangling


def senseless(year: Year) -> Iterator[Dangling]:
    """Every fact that is well formed and yet cannot be worked with."""
    first = first_fiscal_year()
    if year.fiscal_year < first:
        yield ("fiscal_year",), _before_the_rules(year.fiscal_year, first)
    organization = year.organization
    if organization.kind is LaoKind.MUNICIPALITY and organization.grade is None:
        yield ("organization", "grade"), _NO_GRADE
    for key in year.papers:
        yield from _paper(key, year)


def _paper(key: str, year: Year) -> Iterator[Dangling]:
    slug, stroke, part = key.partition("/")
    try:
        parts = parts_of(slug, year)
    except KeyError:
        yield ("papers", key), _unknown_paper(slug)
        return
    if stroke and part not in parts:
        yield ("papers", key), _unknown_part(slug, part, parts)


def _unknown_paper(slug: str) -> Bilingual:
    near = get_close_matches(slug, [paper.slug for paper in catalogue()], n=3)
    thai = f"ใกล้เคียงที่สุดคือ {', '.join(near)}" if near else "ดูชื่อทั้งหมดด้วย krupa catalogue"
    english = f"the nearest is {', '.join(near)}" if near else "krupa catalogue lists them"
    return Bilingual(
        f"ไม่มีเอกสารชื่อ '{slug}' {thai} โปรดแก้ชื่อ", f"no paper is called '{slug}'; {english}; correct the name"
    )


def _unknown_part(slug: str, part: str, parts: tuple[str, ...]) -> Bilingual:
    if not parts:
        return Bilingual(
            f"เอกสาร {slug} มีฉบับเดียว ไม่มี '/{part}' โปรดเขียนเพียง {slug}",
            f"there is one {slug}, without '/{part}'; write only {slug}",
        )
    listed = ", ".join(f"{slug}/{each}" for each in parts)
    return Bilingual(
        f"เอกสาร {slug} ไม่มีฉบับ '{part}' ที่มีคือ {listed} โปรดแก้",
        f"there is no {slug}/{part}; there are {listed}; correct it",
    )


@cache
def first_fiscal_year() -> int:
    """The first year that all rules reach which every year needs.

    >>> first_fiscal_year()
    2566
    """
    return next(number for number in count(_FIRST_TRIED) if _ruled(FiscalYear(number)))


def _ruled(year: FiscalYear) -> bool:
    try:
        for rule in _NEEDED:
            in_force(rule, on=year.start)
    except RuleUnknownError:
        return False
    return True


def _before_the_rules(given: int, first: int) -> Bilingual:
    return Bilingual(
        f"ปีงบประมาณ {given} อยู่ก่อนหลักเกณฑ์ข้อตกลงในการพัฒนางานครบทุกข้อ ซึ่งใช้ตั้งแต่ปีงบประมาณ {first} โปรดตรวจปี พ.ศ.",
        f"fiscal year {given} is before the rules on performance agreements are all in force, "
        f"which is from {first}; check the Buddhist-era year",
    )


_FIRST_TRIED = 2560
_NEEDED = (
    "appraisal.rating_levels",
    "calendar.criteria_announced",
    "committees.teacher_seats",
    "indicators_teacher.domains",
    "pa.rating_levels",
    "salary.pool_percent",
    "workload.basic",
)
"""What no year can do without; standing is left out, for a request is held to the rules of its own day."""

_NO_GRADE = Bilingual(
    "เทศบาลต้องระบุฐานะ จึงจะเขียนชื่อได้ โปรดเพิ่ม grade: city (นคร) town (เมือง) หรือ subdistrict (ตำบล)",
    "a municipality needs its grade, or its name cannot be written; add grade: city, town or subdistrict",
)
