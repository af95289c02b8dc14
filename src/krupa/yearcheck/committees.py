"""Step 2 and the salary committee: who sits where, against the standards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from krupa.papers.facts.committee import PaCommittee
from krupa.papers.facts.year import Year
from krupa.papers.figures.committees import agreement_committees, salary_committee
from krupa.regulations.committees.agreement import check_agreement_committee
from krupa.regulations.committees.salary import check_salary_committee
from krupa.regulations.finding import Finding


def check_committees(year: Year) -> Iterator[Finding]:
    """Every composition rule of the PA committees and of each round's salary committee."""
    for committee in year.committees:
        yield from _agreement_committee(year, committee)
    for round_facts in year.salary_rounds:
        if not round_facts.committee.members:
            continue
        on = year.round(round_facts.number).count_date
        for finding in check_salary_committee(
            salary_committee(year, round_facts), on=on, rules=year.rulebook
        ):
            yield replace(finding, where=finding.where or f"รอบที่ {round_facts.number}")


def _agreement_committee(year: Year, committee: PaCommittee) -> Iterator[Finding]:
    head = year.head("pa-committee-order", committee.id)
    on = head.date or year.period.start
    for composed in agreement_committees(year, committee):
        for finding in check_agreement_committee(composed, on=on, rules=year.rulebook):
            yield replace(
                finding, where=finding.where or f"{composed.workplace.name} {composed.group}".strip()
            )
