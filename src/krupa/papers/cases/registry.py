"""Which papers a year calls for."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from krupa.papers.cases.case import Case, Cases
from krupa.papers.catalogue import entry
from krupa.papers.facts.year import Year


def cases_of(slug: str, year: Year) -> Iterator[Case]:
    """Every paper of one kind that the year calls for, blank forms among them."""
    module = import_module(f"krupa.papers.cases.{entry(slug).step}")
    cases: Cases = module.CASES[slug]
    return cases(year)
