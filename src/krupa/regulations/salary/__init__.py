"""การเลื่อนเงินเดือน: the half-year salary round of teachers and educational personnel.

``decide(SalaryRound(...))`` counts a whole round; docs/reference/algorithms/salary-round.md specifies it.
"""

from krupa.regulations.salary.base import BaseChoice, BaseTable, Fit, Level, base_for
from krupa.regulations.salary.eligibility import (
    Check,
    CheckResult,
    EligibilityFacts,
    WorkPlace,
    eligibility_checklist,
)
from krupa.regulations.salary.increment import Increment, increment
from krupa.regulations.salary.people import Outcome, RoundPerson
from krupa.regulations.salary.pools import Pool, PoolId, Transfer
from krupa.regulations.salary.promotion import Promotion, SpecialIncrease, special_increase
from krupa.regulations.salary.rates import AnnouncedRates, RateBand
from krupa.regulations.salary.reasons import NoIncrease
from krupa.regulations.salary.reconcile import Origin, Reconciliation, reconcile
from krupa.regulations.salary.round import PoolTotal, RoundResult, SalaryRound, decide
from krupa.regulations.salary.rounding import round_up_to_ten, satang
from krupa.regulations.salary.rules import SalaryRules, SpecialCompensation, SurplusTransfer

__all__ = [
    "AnnouncedRates",
    "BaseChoice",
    "BaseTable",
    "Check",
    "CheckResult",
    "EligibilityFacts",
    "Fit",
    "Increment",
    "Level",
    "NoIncrease",
    "Origin",
    "Outcome",
    "Pool",
    "PoolId",
    "PoolTotal",
    "Promotion",
    "RateBand",
    "Reconciliation",
    "RoundPerson",
    "RoundResult",
    "SalaryRound",
    "SalaryRules",
    "SpecialCompensation",
    "SpecialIncrease",
    "SurplusTransfer",
    "Transfer",
    "WorkPlace",
    "base_for",
    "decide",
    "eligibility_checklist",
    "increment",
    "reconcile",
    "round_up_to_ten",
    "satang",
    "special_increase",
]
