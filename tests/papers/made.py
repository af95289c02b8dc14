"""Papers of the invented year as text: what tests ask of them."""

from __future__ import annotations

import re
from typing import Any

from tests.papers.years import sample_data, sample_year

from krupa.papers.cases.registry import cases_of
from krupa.papers.content import Document
from krupa.papers.content.words import words
from krupa.papers.facts.year import Year
from krupa.thai import thai_digits

SLUGS = (
    "criteria-memo", "criteria-announcement", "pa-committee-memo", "committee-request-letter",
    "pa-committee-order", "committee-notice-letter", "evaluation-invitation-letter", "results-memo",
    "results-announcement", "standing-approval-letter", "standing-approval-account",
    "standing-appointment-memo", "standing-appointment-order", "standing-appointment-account",
    "standing-province-letter", "standing-district-letter", "personnel-record-change",
)  # fmt: skip


def documents(slug: str, year: Year | None = None) -> dict[str, Document]:
    return {case.who: case.build() for case in cases_of(slug, year or sample_year())}


def printed(slug: str, who: str = "", year: Year | None = None) -> str:
    """The words of one paper without spaces, in Thai digits."""
    return _close(words(documents(slug, year)[who]))


def says(text: str) -> str:
    return _close(thai_digits(text))


def _close(text: str) -> str:
    return re.sub(r"\s+", "", text)


def changed(**changes: Any) -> Year:
    return Year.model_validate({**sample_data(), **changes})
