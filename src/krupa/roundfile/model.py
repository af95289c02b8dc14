"""What a round file holds: strict, so that nothing misspelt or inexact is taken for something else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from krupa.papers.facts.base import BuddhistYear, Facts, Money, Percent, Score, thai_whole
from krupa.papers.facts.organization import RuleValue, fitting, rulebook
from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.dated import Rulebook
from krupa.regulations.lao import LaoKind, MunicipalityGrade
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary import RateBand, RoundPerson, SalaryRound
from krupa.thai import arabic_digits


def _not_a_truth_value(value: object) -> object:
    """``true`` equals 1 in Python, and would pass for round 1."""
    if isinstance(value, bool):
        raise PydanticCustomError("not_exact", "a number is needed, not true or false")
    return thai_whole(value)


def _plain_digits(value: object) -> object:
    """A post number written in Thai digits is the same post."""
    return arabic_digits(value) if isinstance(value, str) else value


Text = Annotated[str, Field(min_length=1, max_length=300)]
FiscalYearNumber = Annotated[BuddhistYear, Field(strict=True, ge=2500, le=2700)]
"""A year of the Buddhist era."""

RoundNumber = Annotated[Literal[1, 2], BeforeValidator(_not_a_truth_value)]


class RoundOrganization(Facts):
    """Whose round it is; only its own ``rules`` change an amount.

    ``grade`` is of a เทศบาล and may stand in its name instead.
    """

    kind: LaoKind | None = None
    name: str | None = None
    province: str | None = None
    district: str | None = None
    grade: MunicipalityGrade | None = None
    rules: Mapping[str, RuleValue] = {}

    _fitting = field_validator("rules")(fitting)


class PersonInput(Facts):
    """One person on the roll on the day of counting.

    ``score`` and ``percent`` have to be written, as null where there is none.
    """

    post_number: Annotated[Text, BeforeValidator(_plain_digits)]
    name: Text
    line: Line
    rank: Rank
    salary: Annotated[Money, Field(gt=0)]
    score: Score | None
    percent: Percent | None


class RateInput(Facts):
    """One announced band: scores ``from`` – ``to`` get ``percent_from`` – ``percent_to``."""

    score_from: Annotated[Score, Field(alias="from")]
    score_to: Annotated[Score, Field(alias="to")]
    percent_from: Percent
    percent_to: Percent


class RoundInput(Facts):
    """One salary round of one organisation."""

    organization: RoundOrganization = RoundOrganization()
    fiscal_year: FiscalYearNumber
    round: RoundNumber
    people: Annotated[tuple[PersonInput, ...], Field(min_length=1)]
    rates: tuple[RateInput, ...] = ()

    @property
    def evaluation_round(self) -> EvaluationRound:
        """The half-year whose salaries are increased."""
        return EvaluationRound(FiscalYear(self.fiscal_year), self.round)

    @property
    def rulebook(self) -> Rulebook:
        """The rules as the organisation applies them."""
        return rulebook(self.organization.rules)

    def to_round(self) -> SalaryRound:
        """The round as the rules count it."""
        return SalaryRound(
            evaluation_round=self.evaluation_round,
            people=tuple(
                RoundPerson(
                    person.post_number,
                    person.name,
                    person.line,
                    person.rank,
                    person.salary,
                    person.score,
                    person.percent,
                )
                for person in self.people
            ),
            rates=tuple(
                RateBand(band.score_from, band.score_to, band.percent_from, band.percent_to)
                for band in self.rates
            ),
            rulebook=self.rulebook,
        )
