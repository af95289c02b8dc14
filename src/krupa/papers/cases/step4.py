"""Step 4: those rated ดีเด่น and ดีมาก are published, in each round."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from krupa.papers.cases.appraised import published
from krupa.papers.cases.case import Case
from krupa.papers.cases.guard import guarded
from krupa.papers.content import Document
from krupa.papers.facts.year import Year
from krupa.papers.layout.parts import official_signature
from krupa.papers.prose.paper import prose_paper
from krupa.papers.tables.results import result_table
from krupa.regulations.refusal import RefusalError


def _rounds(slug: str, year: Year) -> Iterator[Case]:
    """One paper for each round in which somebody's level is published."""
    for number in sorted({appraisal.round for appraisal in year.appraisals}):
        if _anybody(slug, year, number):
            yield guarded(slug, "appraisals", partial(_document, slug, year, number), f"round-{number}")


def _anybody(slug: str, year: Year, number: int) -> bool:
    try:
        return bool(published(year, number, slug))
    except RefusalError:
        return True  # the paper itself says what the rules refuse


def _document(slug: str, year: Year, number: int) -> Document:
    listed = published(year, number, slug)
    return prose_paper(
        slug,
        year.organization,
        year.head(slug, number),
        {
            "fiscal_year": year.fiscal_year,
            "round": year.round(number),
            "people": len(year.people),
            "results": listed,
        },
        inserts={"results": (result_table(listed),)},
        signature=official_signature(year.organization.education_officer),
    )


CASES = {slug: partial(_rounds, slug) for slug in ("results-memo", "results-announcement")}
