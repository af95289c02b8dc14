"""A whole year of one organisation: all the facts its papers are made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from krupa.papers.facts.agreement import Agreement
from krupa.papers.facts.base import BuddhistYear, Facts, PaperHead
from krupa.papers.facts.committee import PaCommittee
from krupa.papers.facts.evaluation import Appraisal, Evaluation
from krupa.papers.facts.organization import Organization
from krupa.papers.facts.people import Person
from krupa.papers.facts.salary import SalaryRoundFacts
from krupa.papers.facts.standing import StandingFacts
from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.dated import Rulebook


class Year(Facts):
    """One fiscal year. ``papers`` holds numbers and dates by slug (``criteria-memo``).

    Papers made in each salary round are keyed ``slug/1`` and ``slug/2``; a letter to one of several
    addressees ``slug/<n>``. A key without a suffix serves every round.
    """

    organization: Organization
    fiscal_year: Annotated[BuddhistYear, Field(ge=2560, le=2700)]
    papers: Mapping[str, PaperHead] = {}
    people: tuple[Person, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    committees: tuple[PaCommittee, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    salary_rounds: tuple[SalaryRoundFacts, ...] = ()
    standing: StandingFacts = StandingFacts()

    @property
    def period(self) -> FiscalYear:
        """The fiscal year with its dates."""
        return FiscalYear(self.fiscal_year)

    @property
    def rulebook(self) -> Rulebook:
        """The rules as the organisation applies them, its own values in place of the standard ones."""
        return self.organization.rulebook

    def round(self, number: int) -> EvaluationRound:
        """Evaluation round 1 or 2 of the year."""
        return EvaluationRound(self.period, number)

    def head(self, slug: str, part: object = None) -> PaperHead:
        """Number and date of a paper (of one round or addressee), open if the file has none."""
        found = self.papers.get(f"{slug}/{part}") if part is not None else None
        return found or self.papers.get(slug) or PaperHead()

    def with_head(self, slug: str, head: PaperHead) -> Year:
        """The same year with this head on every paper of one kind, whatever part it is of."""
        others = {key: old for key, old in self.papers.items() if key.split("/")[0] != slug}
        return self.model_copy(update={"papers": {**others, slug: head}})

    def person(self, key: str) -> Person:
        """The person with that id; KeyError if there is none."""
        for person in self.people:
            if person.id == key:
                return person
        raise KeyError(key)
