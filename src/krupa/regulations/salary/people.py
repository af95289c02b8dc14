"""Who stands in a salary round, and what came of it for each."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.explained import Explained
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary.base import BaseChoice
from krupa.regulations.salary.explain import explain_outcome
from krupa.regulations.salary.increment import Increment
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


class NoIncrease(StrEnum):
    """Why nothing is added to a salary; the personal notice prints the reason (คู่มือ บรรทัด 1379)."""

    NOT_DECIDED = "not_decided"
    NO_SCORE = "no_score"
    BELOW_MINIMUM_SCORE = "below_minimum_score"
    ZERO_PERCENT = "zero_percent"
    AT_CEILING = "at_ceiling"

    @property
    def text(self) -> Bilingual:
        return _REASONS[self]


_REASONS = {
    NoIncrease.NOT_DECIDED: Bilingual(
        "ยังไม่ได้กำหนดร้อยละที่ให้เลื่อน คณะกรรมการต้องพิจารณา",
        "No per cent has been decided yet; the committee has to consider it",
    ),
    NoIncrease.NO_SCORE: Bilingual(
        "ไม่มีผลการประเมินในรอบนี้ จึงไม่มีคะแนนให้พิจารณาเลื่อนเงินเดือน",
        "There is no evaluation result in this round to consider an increase by",
    ),
    NoIncrease.BELOW_MINIMUM_SCORE: Bilingual(
        "ผลการประเมินอยู่ในระดับปรับปรุง (ต่ำกว่าร้อยละ 60.00) จึงไม่ได้เลื่อนเงินเดือน",
        "The result is at the level ปรับปรุง (below 60.00), so there is no increase",
    ),
    NoIncrease.ZERO_PERCENT: Bilingual(
        "คณะกรรมการพิจารณาให้ร้อยละ 0 ของฐานในการคำนวณ", "The committee decided on 0 % of the base"
    ),
    NoIncrease.AT_CEILING: Bilingual(
        "เงินเดือนถึงขั้นสูงของอันดับแล้ว ส่วนที่เลื่อนไม่ได้พิจารณาเป็นค่าตอบแทนพิเศษ",
        "The salary is at the ceiling of its rank; what cannot be added is a matter of special compensation",
    ),
}


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
