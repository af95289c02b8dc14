"""Who stands in a salary round, and what came of it for each."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from krupa.regulations.explained import Explained
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary.base import BaseChoice
from krupa.regulations.salary.explain import explain_outcome
from krupa.regulations.salary.increment import Increment
from krupa.regulations.salary.reasons import NoIncrease
from krupa.regulations.salary.rounding import ZERO
from krupa.regulations.salary.rules import SalaryRules

if TYPE_CHECKING:
    from krupa.regulations.salary.eligibility import EligibilityFacts
    from krupa.regulations.salary.pools import PoolId


@dataclass(frozen=True, slots=True)
class RoundPerson:
    """A person on the roll on the day the pool is counted, seconded people included.

    ``salary``: baht a month on that day; ``score``: of 100, None if not evaluated; ``percent``: of the
    base, None if the committee has not decided.
    """

    post_number: str
    name: str
    line: Line
    rank: Rank
    salary: Decimal
    score: Decimal | None = None
    percent: Decimal | None = None
    eligibility: EligibilityFacts | None = None

    @property
    def label(self) -> str:
        """How findings call the person."""
        return f"{self.name} ({self.post_number})" if self.name else self.post_number


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a round gives one person; amounts in baht a month.

    ``score``: the person's score to two decimals, as it is compared with bands and other scores.
    """

    person: RoundPerson
    score: Decimal | None
    pool: PoolId
    base: BaseChoice
    increment: Increment | None
    reason: NoIncrease | None
    rules: SalaryRules

    @property
    def raw(self) -> Decimal:
        """Base × per cent, to the satang."""
        return ZERO if self.increment is None else self.increment.raw

    @property
    def amount(self) -> Decimal:
        """What is added to the salary."""
        return ZERO if self.increment is None else self.increment.amount

    @property
    def special_compensation(self) -> Decimal:
        """What is paid beside the salary because of the ceiling."""
        return ZERO if self.increment is None else self.increment.special_compensation

    @property
    def new_salary(self) -> Decimal:
        """The salary from the day the increase begins."""
        return self.person.salary + self.amount

    def explain(self) -> Explained[Decimal]:
        """The new salary and every step that led to it, made when asked for."""
        return explain_outcome(self)
