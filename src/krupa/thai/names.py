"""Titles and names of people: a title is glued to the first name, the family name follows a space."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from krupa.thai.errors import ThaiInputError

CIVIL_TITLES = ("นาย", "นาง", "นางสาว", "น.ส.", "เด็กชาย", "เด็กหญิง", "ด.ช.", "ด.ญ.")
FOREIGN_TITLES = ("Mr.", "Mrs.", "Ms.", "Miss", "Dr.")
ROYAL_TITLES = ("หม่อมเจ้า", "หม่อมราชวงศ์", "หม่อมหลวง", "ม.จ.", "ม.ร.ว.", "ม.ล.", "ท่านผู้หญิง", "คุณหญิง")
ACADEMIC_TITLES = ("ศาสตราจารย์", "รองศาสตราจารย์", "ผู้ช่วยศาสตราจารย์", "ศ.", "รศ.", "ผศ.")
DOCTOR_TITLES = ("ดอกเตอร์", "ดร.")
RANKS = (
    *(f"{force}{grade}" for grade in ("ตรี", "โท", "เอก") for force in (
        "สิบ", "จ่าสิบ", "ร้อย", "พัน", "พล", "จ่า", "พันจ่า", "เรือ", "นาวา", "พลเรือ",
        "จ่าอากาศ", "พันจ่าอากาศ", "เรืออากาศ", "นาวาอากาศ", "พลอากาศ",
        "สิบตำรวจ", "ร้อยตำรวจ", "พันตำรวจ", "พลตำรวจ",
    )),
    "จ่าสิบตำรวจ", "ดาบตำรวจ", "นายดาบตำรวจ",
    *(f"{force}{grade}." for grade in ("ต", "ท", "อ") for force in (
        "ส.", "จ.ส.", "ร.", "พ.", "พล.", "จ.", "พ.จ.", "น.", "พล.ร.", "พ.อ.", "พล.อ.",
        "ส.ต.", "ร.ต.", "พ.ต.", "พล.ต.",
    )),
    "ด.ต.",
)  # fmt: skip


class Name(NamedTuple):
    """A person's name in its three parts; a part that is not there is empty."""

    title: str
    first: str
    last: str


def full_name(title: str, first: str, last: str) -> str:
    """The name as papers write it.

    >>> full_name("ว่าที่ร้อยตรี", "สมชาย", "ใจดี")
    'ว่าที่ร้อยตรีสมชาย ใจดี'
    >>> full_name("Mr.", "John", "Smith")
    'Mr. John Smith'
    """
    gap = " " if title in FOREIGN_TITLES else ""
    return f"{title}{gap}{first} {last}".strip()


def split_name(text: str) -> Name:
    """The three parts of a name, however title and first name were spaced.

    Ranks after "ว่าที่" are written in one way: "ว่าที่ร้อยตรี", "ว่าที่ ร.ต.". A family name may have
    several words ("ณ อยุธยา"). A text without a title, or without a family name, leaves that part
    empty. A letter that cannot begin a name ends no title: นางสาวิตรี is นาง + สาวิตรี.

    >>> split_name("นางสาวสมศรี ใจงาม")
    Name(title='นางสาว', first='สมศรี', last='ใจงาม')
    >>> split_name("ว่าที่ร้อยตรีหญิง สมศรี ณ อยุธยา")
    Name(title='ว่าที่ร้อยตรีหญิง', first='สมศรี', last='ณ อยุธยา')

    Raises :class:`ThaiInputError` for an empty text.
    """
    plain = " ".join(text.replace("\u200b", "").split())
    if not plain:
        raise ThaiInputError(
            "ยังไม่มีชื่อ กรุณากรอกชื่อและนามสกุล", "There is no name: please fill in first and last name"
        )
    found = _title_pattern().match(plain)
    title = _canonical_title(found[0]) if found else ""
    rest = plain[found.end() :].lstrip() if found else plain
    first, _, last = rest.partition(" ")
    return Name(title, first, last)


@cache
def _title_pattern() -> re.Pattern[str]:
    """Rank or civil title, then academic, then royal: any of them, but only before a name's first letter."""
    military = rf"(?:ว่าที่\s?)?{_one_of(RANKS)}(?:\s?หญิง)?"
    academic = rf"{_one_of(ACADEMIC_TITLES)}(?:พิเศษ|เกียรติคุณ)?"
    thai = (
        rf"(?:(?:{military}|{_one_of(CIVIL_TITLES)})\s?)?(?:{academic}\s?)?(?:{_one_of(DOCTOR_TITLES)}\s?)?"
    )
    thai += rf"(?:{_one_of(ROYAL_TITLES)})?"
    foreign = rf"{_one_of(FOREIGN_TITLES)}(?=\s|(?<=\.))"
    return re.compile(rf"(?:{foreign}|(?=\S){thai}(?<=\S))(?=\s?[ก-ฮเ-ไA-Za-z])")


def _one_of(titles: tuple[str, ...]) -> str:
    longest_first = sorted(titles, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"


def _canonical_title(title: str) -> str:
    """One spelling of each title: a space only after ว่าที่ before an abbreviation, or before ดร."""
    glued = re.sub(r"\s", "", title)
    spaced = re.sub(r"^ว่าที่(?=[ก-ฮ]+\.)", "ว่าที่ ", glued)
    return re.sub(r"(?<=[^\s.])(ดร\.)$", r" \1", spaced)
