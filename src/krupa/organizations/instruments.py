"""The announcements whose date or title an office has to fill in, since papers cite them."""

from __future__ import annotations

from dataclasses import dataclass

from krupa.papers.facts.organization import Instruments
from krupa.regulations.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Cited:
    """An announcement: ``key`` in :class:`krupa.papers.facts.organization.Instruments`, and what it is."""

    key: str
    words: Bilingual

    @property
    def has_date(self) -> bool:
        """Whether papers print its date."""
        return self.key in Instruments.model_fields

    @property
    def has_title(self) -> bool:
        """Whether papers print its title, because the manual leaves it open."""
        return f"{self.key}_title" in Instruments.model_fields


CITED = tuple(
    Cited(key, Bilingual(th, en))
    for key, th, en in (
        (
            "evaluation_standard",
            "มาตรฐานทั่วไปเกี่ยวกับการประเมินผลการปฏิบัติงาน (ก.กลาง)",
            "the general standard on performance appraisal (central committee)",
        ),
        (
            "evaluation_rules",
            "ประกาศหลักเกณฑ์การประเมินผลการปฏิบัติงาน (ก.จังหวัด)",
            "the announcement on performance appraisal (provincial committee)",
        ),
        (
            "agreement_rules",
            "ประกาศหลักเกณฑ์ข้อตกลงในการพัฒนางาน (ก.จังหวัด)",
            "the announcement on development agreements (provincial committee)",
        ),
        (
            "salary_standard",
            "มาตรฐานทั่วไปเกี่ยวกับการเลื่อนเงินเดือน (ก.กลาง)",
            "the general standard on salary increments (central committee)",
        ),
        (
            "salary_rules",
            "ประกาศหลักเกณฑ์การเลื่อนเงินเดือน (ก.จังหวัด)",
            "the announcement on salary increments (provincial committee)",
        ),
        ("standing_rules", "มาตรฐานกำหนดตำแหน่งและวิทยฐานะ", "the standards of positions and standings"),
        (
            "standing_criteria",
            "ประกาศหลักเกณฑ์การประเมินเพื่อให้มีหรือเลื่อนวิทยฐานะ",
            "the announcement on evaluation for standing",
        ),
    )
)
BY_KEY = {cited.key: cited for cited in CITED}
