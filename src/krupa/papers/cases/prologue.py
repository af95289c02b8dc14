"""Prologue: the memo and the announcement of criteria."""

from __future__ import annotations

from collections.abc import Iterator

from krupa.papers.cases.case import Case
from krupa.papers.content import Document
from krupa.papers.facts.year import Year
from krupa.papers.layout.parts import official_signature
from krupa.papers.prose.paper import prose_paper


def _memo(year: Year) -> Iterator[Case]:
    yield Case(lambda: _document("criteria-memo", year))


def _announcement(year: Year) -> Iterator[Case]:
    yield Case(lambda: _document("criteria-announcement", year))


def _document(slug: str, year: Year) -> Document:
    organization = year.organization
    return prose_paper(
        slug,
        organization,
        year.head(slug),
        {"fiscal_year": year.fiscal_year},
        signature=official_signature(organization.education_officer),
    )


CASES = {"criteria-memo": _memo, "criteria-announcement": _announcement}
