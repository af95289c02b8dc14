"""The result of a round as the document that ``result.json`` holds; money is text with two decimals."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from krupa.regulations.finding import Finding
from krupa.regulations.salary import Outcome, Pool, PoolTotal, RoundResult, satang
from krupa.regulations.salary.bulk import collection_paused
from krupa.regulations.scores import round_score
from krupa.roundfile.model import RoundInput


def result_document(given: RoundInput, result: RoundResult) -> dict[str, Any]:
    """Everything a round gave, in plain values: people in the order of the file, pools, findings."""
    days = given.evaluation_round
    return {
        "organization": given.organization.model_dump(mode="json", exclude_none=True),
        "fiscal_year": given.fiscal_year,
        "round": given.round,
        "counted_on": days.count_date.isoformat(),
        "effective_on": days.effect_date.isoformat(),
        "people": _people(result.people),
        "pools": [
            {"id": str(pool.id), "label": pool.id.label.th, **_pool(pool), **_moved(pool)}
            for pool in result.pools
        ],
        "total": _pool(result.total),
        "transfers": [
            {"from": str(move.source), "to": str(move.target), "amount": _baht(move.amount)}
            for move in result.transfers
        ],
        "violations": _findings(result.violations),
        "warnings": _findings(result.warnings),
        "unverified": _findings(result.unverified),
    }


def _people(outcomes: Iterable[Outcome]) -> list[dict[str, Any]]:
    with collection_paused():
        return [_person(outcome) for outcome in outcomes]


def _person(outcome: Outcome) -> dict[str, Any]:
    person, reason = outcome.person, outcome.reason
    return {
        "post_number": person.post_number,
        "name": person.name,
        "pool": str(outcome.pool),
        "salary": _baht(person.salary),
        "base": _baht(outcome.base.amount),
        "percent": None if person.percent is None else _percent(person.percent),
        "raw": _baht(outcome.raw),
        "increment": _baht(outcome.amount),
        "special_compensation": _baht(outcome.special_compensation),
        "new_salary": _baht(outcome.new_salary),
        "reason": None if reason is None else reason.text.th,
        "reason_en": None if reason is None else reason.text.en,
        "reason_code": None if reason is None else str(reason),
    }


def _pool(pool: Pool | PoolTotal) -> dict[str, Any]:
    return {
        "headcount": pool.headcount,
        "payroll": _baht(pool.payroll),
        "budget": _baht(pool.budget),
        "used": _baht(pool.used),
        "remaining": _baht(pool.remaining),
    }


def _moved(pool: Pool) -> dict[str, str]:
    return {"received": _baht(pool.received), "given": _baht(pool.given)}


def _findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "code": found.code,
            "where": found.where,
            "th": found.message.th,
            "en": found.message.en,
            "reference": None if found.reference is None else str(found.reference),
        }
        for found in findings
    ]


def _percent(percent: Decimal) -> str:
    """At least two decimals; more where more were given."""
    return f"{percent:.2f}" if percent == round_score(percent) else f"{percent}"


def _baht(amount: Decimal) -> str:
    return f"{satang(amount)}"
