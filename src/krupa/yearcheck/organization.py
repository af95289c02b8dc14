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
    missing = {
        "head": (organization.head.name, "ชื่อผู้ลงนาม (นายก)", "the head who signs"),
        "clerk": (organization.clerk.name, "ชื่อปลัด", "the clerk who signs accounts"),
        "emblem": (organization.emblem, "ไฟล์ตราของหน่วยงาน", "the emblem"),
        "instruments.salary_rules": (
            organization.instruments.salary_rules,
            "วันที่ประกาศการเลื่อนเงินเดือน",
            "the date of the salary rules",
        ),
        "instruments.evaluation_rules": (
            organization.instruments.evaluation_rules,
            "วันที่ประกาศการประเมิน",
            "the date of the evaluation rules",
        ),
    }
    for field, (value, thai, english) in missing.items():
        if value is None:
            yield Finding(
                Severity.WARNING,
                "organization_incomplete",
                Bilingual(
                    f"ยังไม่มี{thai} เอกสารจะเว้นว่างไว้ โปรดเพิ่ม organization.{field}",
                    f"without {english} papers leave the place open; add organization.{field}",
                ),
                where=f"organization.{field}",
            )
