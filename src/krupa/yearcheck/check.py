"""All checks of a year, step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from krupa.papers.facts.year import Year
from krupa.regulations.finding import Finding
from krupa.yearcheck.agreements import check_agreements
from krupa.yearcheck.appraisals import check_appraisals
from krupa.yearcheck.committees import check_committees
from krupa.yearcheck.dates import check_dates
from krupa.yearcheck.evaluations import check_evaluations
from krupa.yearcheck.organization import check_organization
from krupa.yearcheck.people import check_people
from krupa.yearcheck.salaries import check_salaries
from krupa.yearcheck.standings import check_standings

_STEPS: tuple[Callable[[Year], Iterator[Finding]], ...] = (
    check_organization,
    check_people,
    check_dates,
    check_agreements,
    check_committees,
    check_evaluations,
    check_appraisals,
    check_salaries,
    check_standings,
)


def check_year(year: Year) -> tuple[Finding, ...]:
    """What the checks of every step found, each finding once, in the order of the year."""
    return tuple(dict.fromkeys(finding for step in _STEPS for finding in step(year)))
