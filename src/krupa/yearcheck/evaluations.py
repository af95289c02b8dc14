"""Steps 3 and 4: the members' sheets and what they add up to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from krupa.papers.facts.year import Year
from krupa.papers.figures.evaluation import pa_result
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.refusal import RefusalError


def check_evaluations(year: Year) -> Iterator[Finding]:
    """Sheets that cannot be added up, members below the pass mark, unmet workload."""
    for evaluation in year.evaluations:
        name = year.person(evaluation.person).name
        try:
            result = pa_result(year, evaluation)
        except RefusalError as refusal:
            yield Finding(Severity.WARNING, "evaluation_incomplete", refusal.message, where=name)
            continue
        for finding in result.value.findings:
            yield replace(finding, where=f"{name} {finding.where}".strip())
