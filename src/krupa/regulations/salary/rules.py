"""The rules of a salary round, looked up once for its date and shared by everybody in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.posts import Rank
from krupa.regulations.salary.base import BaseTable


class SpecialCompensation(StrEnum):
    """How ค่าตอบแทนพิเศษ is counted for who stands at the ceiling (a setting, no text gives the rate)."""

    REMAINDER_UNDER_CEILING = "remainder_under_ceiling"
    NONE = "none"


class SurplusTransfer(StrEnum):
    """Between which pools a surplus may be moved (a setting, the text is not clear)."""

    NONE = "none"
    SAME_RANK_GROUP = "same_rank_group"
    ANY = "any"


@dataclass(frozen=True, slots=True, eq=False)
class SalaryRules:
    """Every value a round needs, with its source."""

    day: date
    rulebook: Rulebook
    bases: BaseTable
    cap_percent: DatedValue
    ceilings: DatedValue
    rounding: DatedValue
    special_compensation: DatedValue
    minimum_score: DatedValue
    pool_percent: DatedValue
    pool_groups: DatedValue
    surplus_transfer: DatedValue
    different_rates: DatedValue
    announced_rates: DatedValue
    post_number_digits: DatedValue
    ceiling_of: Mapping[Rank, Decimal]
    special_method: SpecialCompensation

    @classmethod
    def on(cls, day: date, rulebook: Rulebook = STANDARD) -> SalaryRules:
        """The rules in force on the day the increase begins.

        Raises:
            RuleUnknownError: the day is before the rules begin (1 April 2562).
            ValueError: an override names an unknown method of special compensation.
        """

        def rule(key: str) -> DatedValue:
            return rulebook.in_force(f"salary.{key}", on=day)

        ceilings = rulebook.in_force("salary_bases.ceilings", on=day)
        special = rule("special_compensation")
        return cls(
            day=day,
            rulebook=rulebook,
            bases=BaseTable.on(day, rulebook),
            cap_percent=rule("cap_percent"),
            ceilings=ceilings,
            rounding=rule("rounding"),
            special_compensation=special,
            minimum_score=rule("minimum_score"),
            pool_percent=rule("pool_percent"),
            pool_groups=rule("pool_groups"),
            surplus_transfer=rule("surplus_transfer"),
            different_rates=rule("different_rates"),
            announced_rates=rule("announced_rates"),
            post_number_digits=rule("post_number_digits"),
            ceiling_of={Rank(rank): Decimal(top) for rank, top in ceilings.value.items()},
            special_method=SpecialCompensation(special.value),
        )
