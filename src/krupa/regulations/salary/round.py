"""การเลื่อนเงินเดือนครั้งหนึ่ง: one half-year salary round of an organisation, decided as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from krupa.regulations.calendar import EvaluationRound
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary.bulk import collection_paused
from krupa.regulations.salary.checks import check_people, check_pools, check_sureness
from krupa.regulations.salary.fairness import check_fairness
from krupa.regulations.salary.increment import increment
from krupa.regulations.salary.people import Outcome, RoundPerson
from krupa.regulations.salary.pools import (
    Pool,
    PoolId,
    Transfer,
    count_pools,
    move_surplus,
    pool_by_post,
)
from krupa.regulations.salary.rates import AnnouncedRates, RateBand, check_rates
from krupa.regulations.salary.reasons import NoIncrease
from krupa.regulations.salary.rounding import ZERO
from krupa.regulations.salary.rules import SalaryRules, SurplusTransfer
from krupa.regulations.scores import round_score


@dataclass(frozen=True, slots=True)
class SalaryRound:
    """What goes into a round: everybody on the roll on the day of counting, and the announced rates.

    Salaries are those of ``evaluation_round.count_date``; increases begin on its ``effect_date``.
    """

    evaluation_round: EvaluationRound
    people: tuple[RoundPerson, ...]
    rates: tuple[RateBand, ...] = ()
    rulebook: Rulebook = field(default=STANDARD)


@dataclass(frozen=True)
class RoundResult:
    """What a round gives: each person in the order of the input, the pools, and what the checks found."""

    rules: SalaryRules
    people: tuple[Outcome, ...]
    pools: tuple[Pool, ...]
    transfers: tuple[Transfer, ...]
    findings: tuple[Finding, ...]

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings for which the round may not be ordered as it is."""
        return tuple(found for found in self.findings if found.severity is Severity.VIOLATION)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        return tuple(found for found in self.findings if found.severity is Severity.WARNING)

    @property
    def unverified(self) -> tuple[Finding, ...]:
        return tuple(found for found in self.findings if found.severity is Severity.UNVERIFIED)

    @cached_property
    def total(self) -> PoolTotal:
        """The four pools together, as the last row of the account prints them."""
        return PoolTotal(
            headcount=sum(pool.headcount for pool in self.pools),
            payroll=sum((pool.payroll for pool in self.pools), ZERO),
            budget=sum((pool.budget for pool in self.pools), ZERO),
            used=sum((pool.used for pool in self.pools), ZERO),
        )


@dataclass(frozen=True, slots=True)
class PoolTotal:
    """The sum of the pools, in baht."""

    headcount: int
    payroll: Decimal
    budget: Decimal
    used: Decimal

    @property
    def remaining(self) -> Decimal:
        return self.budget - self.used


def decide(salary_round: SalaryRound) -> RoundResult:
    """Count a whole round: every person's increase, the four pools, the moves of surplus, the findings.

    Nothing is refused here: a broken rule is a finding with ``Severity.VIOLATION``, and whoever signs
    decides. The one exception is what the rules never pay: nothing below the minimum score, nothing above
    6 % of the base, nothing above the ceiling.

    Raises:
        RuleUnknownError: the round is before the rules begin (1 April 2562).
        ValueError: a salary or a per cent is negative.
    """
    with collection_paused():
        return _decide(salary_round)


def _decide(salary_round: SalaryRound) -> RoundResult:
    rules = SalaryRules.on(salary_round.evaluation_round.effect_date, salary_round.rulebook)
    pool_of = pool_by_post(rules)
    rates = AnnouncedRates(salary_round.rates)
    people = tuple(_outcome(person, rules, pool_of) for person in salary_round.people)
    allowed = SurplusTransfer(rules.surplus_transfer.value)
    pools, transfers = move_surplus(count_pools(people, rules), allowed)
    findings = (
        *check_rates(rates, rules),
        *check_people(people, rates, rules),
        *check_fairness(people, rules),
        *check_pools(pools, rules),
        *check_sureness(people, pools, rules),
    )
    return RoundResult(rules, people, pools, transfers, findings)


def _outcome(person: RoundPerson, rules: SalaryRules, pool_of: Mapping[tuple[Rank, Line], PoolId]) -> Outcome:
    pool = pool_of[person.rank, person.line]
    percent = person.percent
    score = None if person.score is None else round_score(person.score)
    reason = _barred(score, percent, rules)
    if reason is not None or percent is None:
        base = rules.bases.choose(person.rank, person.salary)
        return Outcome(person, score, pool, base, None, reason, rules)
    counted = increment(person.rank, person.salary, percent, rules)
    reason = None
    if not counted.amount:
        reason = NoIncrease.AT_CEILING if counted.raw else NoIncrease.ZERO_PERCENT
    return Outcome(person, score, pool, counted.base, counted, reason, rules)


def _barred(score: Decimal | None, percent: Decimal | None, rules: SalaryRules) -> NoIncrease | None:
    """Why a person gets no increase whatever the ceiling."""
    if score is not None and score < rules.minimum_score.value:
        return NoIncrease.BELOW_MINIMUM_SCORE
    if percent is None:
        return NoIncrease.NOT_DECIDED
    return NoIncrease.NO_SCORE if score is None else None
