"""The organisation: words that nobody has verified, signatories and dates that papers still lack."""

from __future__ import annotations

from collections.abc import Iterator

from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.lao import check_words


def check_organization(year: Year) -> Iterator[Finding]:
    """Unverified words of the kind of LAO, and what every paper would have to leave open."""
    organization = year.organization
    yield from check_words(organization.kind, on=year.period.start, rules=organization.rulebook)
    for place, value, thai, english in _printed(year):
        if value is None:
            yield Finding(
                Severity.WARNING,
                "organization_incomplete",
                Bilingual(
                    f"ยังไม่มี{thai} เอกสารจะเว้นว่างไว้ โปรดเพิ่ม",
                    f"without {english} papers leave the place open; add it",
                ),
                where=place,
            )


def _printed(year: Year) -> Iterator[tuple[str, object, str, str]]:
    """Field, value and name of what the year's papers print."""
    organization, cited = year.organization, year.organization.instruments
    yield "organization.head", organization.head.name, "ชื่อผู้ลงนาม (นายก)", "the head who signs"
    yield "organization.clerk", organization.clerk.name, "ชื่อปลัด", "the clerk who signs accounts"
    officer = organization.education_officer.name
    yield (
        "organization.education_officer",
        officer,
        "ชื่อผู้จัดทำบันทึก (การศึกษา)",
        "the officer who writes the memos on PA",
    )
    yield "organization.emblem", organization.emblem, "ไฟล์ตราของหน่วยงาน", "the emblem"
    for field, thai, english in _INSTRUMENTS:
        yield f"organization.instruments.{field}", getattr(cited, field), thai, english
    if year.salary_rounds:
        officer = organization.personnel_officer.name
        thai, english = "ชื่อผู้จัดทำบันทึก (การเจ้าหน้าที่)", "the officer who writes the memos on salary"
        yield "organization.personnel_officer", officer, thai, english
    if year.standing.requests:
        for field, thai, english in _STANDING_INSTRUMENTS:
            yield f"organization.instruments.{field}", getattr(cited, field), thai, english
    for index, committee in enumerate(year.committees):
        thai, english = "ผู้รับผิดชอบนำเข้าระบบ DPA", "the person who keys results into DPA"
        yield f"committees[{index}].dpa_person", committee.dpa_person, thai, english


_INSTRUMENTS = (
    ("evaluation_standard", "วันที่มาตรฐานทั่วไปการประเมิน", "the date of the general standard on evaluation"),
    ("evaluation_rules", "วันที่ประกาศการประเมิน", "the date of the evaluation rules"),
    ("agreement_rules", "วันที่ประกาศข้อตกลงในการพัฒนางาน", "the date of the rules on agreements"),
    ("agreement_rules_title", "ชื่อประกาศข้อตกลงในการพัฒนางาน", "the title of the rules on agreements"),
    ("salary_standard", "วันที่มาตรฐานทั่วไปการเลื่อนเงินเดือน", "the date of the general standard on salaries"),
    ("salary_rules", "วันที่ประกาศการเลื่อนเงินเดือน", "the date of the salary rules"),
)
_STANDING_INSTRUMENTS = (
    ("standing_rules", "วันที่มาตรฐานกำหนดตำแหน่ง (ฉบับที่ 3)", "the date of the position standards"),
    (
        "standing_criteria_title",
        "ชื่อประกาศการประเมินวิทยฐานะ",
        "the title of the rules on evaluating standing",
    ),
)
