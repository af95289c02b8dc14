"""Salary rounds for the tests of their papers: invented people in the manual's own figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from tests.papers.years import sample_data, sample_year

from krupa.papers.cases.registry import cases_of
from krupa.papers.content import Document
from krupa.papers.content.words import words
from krupa.papers.facts.year import Year
from krupa.papers.salary.context import RoundPapers
from krupa.thai import thai_digits

ROUND_PAPERS = (
    "salary-committee-memo", "salary-committee-order", "salary-meeting-memo", "salary-meeting-agenda",
    "salary-meeting-attendance", "salary-meeting-minutes", "salary-report-memo",
    "salary-rates-announcement", "salary-order", "salary-calculation-account", "salary-result-account",
    "salary-level-summary", "salary-province-letter", "salary-district-letter",
)  # fmt: skip
ALL_PAPERS = (*ROUND_PAPERS, "salary-notice")

Entry = dict[str, Any]


def entry(person: str, salary: str, percent: str | None, score: str | None = "85.00", **more: Any) -> Entry:
    return {"person": person, "salary": salary, "percent": percent, "score": score, **more}


# The two rounds whose figures the manual prints (บรรทัด 1393–1433 and 1614–1633).
OCTOBER_2562 = (
    entry("kru-c", "24640", "2.50", "90"),
    entry("kru-a", "25200", "2.40", "89"),
    entry("kru-b", "20450", "2.50", "89"),
)
APRIL_2563 = (
    entry("kru-c", "25930", "2.50"),
    entry("kru-a", "25400", "2.60"),
    entry("kru-b", "21020", "2.60"),
)


def year_of(people: Iterable[Entry], *, fiscal_year: int = 2566, number: int = 1, **round_facts: Any) -> Year:
    """A year with one salary round; committee, meeting and rates are the sample's unless given."""
    data = sample_data()
    sample = data["salary_rounds"][number - 1]
    data |= {"fiscal_year": fiscal_year, "appraisals": round_facts.pop("appraisals", [])}
    data["salary_rounds"] = [{**sample, "people": list(people), **round_facts}]
    return Year.model_validate(data)


def round_of(year: Year | None = None, number: int = 1) -> RoundPapers:
    whole = year or sample_year()
    return RoundPapers(whole, next(one for one in whole.salary_rounds if one.number == number))


def documents(slug: str, year: Year | None = None) -> dict[str, Document]:
    return {case.who: case.build() for case in cases_of(slug, year or sample_year())}


def printed(slug: str, who: str = "r1", year: Year | None = None) -> str:
    """The words of one paper without spaces, in Thai digits."""
    return close(words(documents(slug, year)[who]))


def says(text: str) -> str:
    """A text as :func:`printed` would show it."""
    return close(thai_digits(text))


def close(text: str) -> str:
    return re.sub(r"\s+", "", text)
