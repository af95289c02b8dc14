"""Prologue: the memo and the announcement of criteria."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from krupa.papers.cases.case import Case
from krupa.papers.cases.guard import guarded
from krupa.papers.content import Document
from krupa.papers.facts.year import Year
from krupa.papers.layout.parts import official_signature
from krupa.papers.prose.paper import prose_paper
from krupa.papers.tables.levels import level_table


def _case(slug: str, year: Year) -> Iterator[Case]:
    yield guarded(slug, "fiscal_year", partial(_document, slug, year))


def _document(slug: str, year: Year) -> Document:
    organization = year.organization
    return prose_paper(
        slug,
        organization,
        year.head(slug),
        {"fiscal_year": year.fiscal_year},
        inserts={"levels": (level_table(year.period.start, year.rulebook),)},
        signature=official_signature(organization.education_officer),
    )


CASES = {slug: partial(_case, slug) for slug in ("criteria-memo", "criteria-announcement")}
