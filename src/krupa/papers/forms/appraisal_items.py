"""Refuses ratings of items that the appraisal's form does not have."""

from __future__ import annotations

from datetime import date

from krupa.papers.errors import PaperError
from krupa.papers.facts.evaluation import AppraisalColumn
from krupa.papers.forms.pa1_table import check_numbers
from krupa.regulations.appraisal import conduct_items
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import Rulebook
from krupa.regulations.indicators import IndicatorSet


def check_column(
    slug: str, field: str, column: AppraisalColumn, indicators: IndicatorSet, on: date, rules: Rulebook
) -> None:
    """Refuses items the form does not have.

    Raises:
        PaperError: naming the field and the items.
    """
    check_numbers(slug, f"{field}.levels", tuple(column.levels), indicators)
    count = len(conduct_items(on=on, rules=rules))
    known = {str(number) for number in range(1, count + 1)}
    unknown = sorted(set(column.conduct) - known)
    if unknown:
        raise PaperError(
            slug,
            f"{field}.conduct.{unknown[0]}",
            Bilingual(
                f"องค์ประกอบที่ 3 ไม่มีข้อ {', '.join(unknown)} โปรดใช้เลขข้อ 1 ถึง {count}",
                f"The third component has no item {', '.join(unknown)}. Use the numbers 1 to {count}",
            ),
        )
