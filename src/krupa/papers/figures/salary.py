"""A salary round as the rules see it, and what they make of it, from the facts of the year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from krupa.papers.errors import PaperError
from krupa.papers.facts.evaluation import Absences, Appraisal, Discipline
from krupa.papers.facts.people import Person
from krupa.papers.facts.salary import SalaryPerson, SalaryRoundFacts
from krupa.papers.facts.year import Year
from krupa.papers.figures.appraisal import appraised_score
from krupa.regulations.appraisal import Band, band_of
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.refusal import RefusalError
from krupa.regulations.salary import (
    EligibilityFacts,
    NoIncrease,
    Outcome,
    RateBand,
    RoundPerson,
    RoundResult,
    SalaryRound,
    WorkPlace,
    decide,
)

_KEPT_ROUNDS = 4  # two of the year at hand, two of one compared with it


@dataclass(frozen=True, slots=True)
class SalaryLine:
    """One person of a round: what the file says, and what the rules make of it."""

    person: Person
    entry: SalaryPerson
    appraisal: Appraisal | None
    outcome: Outcome

    @property
    def undecided(self) -> bool:
        """Whether the committee has yet to give a per cent."""
        return self.outcome.reason is NoIncrease.NOT_DECIDED and not self.entry.no_increase_reason

    @property
    def band(self) -> Band | None:
        """ระดับผลการประเมิน of the score; None without one."""
        outcome = self.outcome
        return (
            None
            if outcome.score is None
            else band_of(outcome.score, on=outcome.rules.day, rules=outcome.rules.rulebook)
        )

    @property
    def paid(self) -> Decimal:
        """Baht that the round's money has to bear for this person: increase and special compensation."""
        return self.outcome.amount + self.outcome.special_compensation

    @property
    def reason(self) -> str | None:
        """Why nothing is added to the salary, in the committee's words or the rule's."""
        if self.outcome.reason is None:
            return None
        return self.entry.no_increase_reason or self.outcome.reason.text.th


@dataclass(frozen=True, slots=True, eq=False)
class DecidedRound:
    """A round's facts with the result of the rules, line by line in the order of the file."""

    year: Year
    facts: SalaryRoundFacts
    result: RoundResult
    lines: tuple[SalaryLine, ...]


_decided: dict[tuple[int, int], DecidedRound] = {}


def decided_round(year: Year, facts: SalaryRoundFacts) -> RoundResult:
    """What the rules make of a round: outcomes, pools, transfers, findings.

    Raises:
        PaperError: the round names somebody who is not among the year's people.
        RuleUnknownError: the round is before 1 April 2562.
    """
    return decided_lines(year, facts).result


def decided_lines(year: Year, facts: SalaryRoundFacts) -> DecidedRound:
    """The decided round with a line for each person; the last few rounds are kept.

    Every notice of a round asks for it anew, and counting thousands of people for each would be slow.
    The kept entry holds the year itself, so an identity never passes to another year.
    """
    key = id(year), id(facts)
    if key not in _decided:
        while len(_decided) >= _KEPT_ROUNDS:
            del _decided[next(iter(_decided))]
        _decided[key] = _decide(year, facts)
    return _decided[key]


def salary_round(year: Year, facts: SalaryRoundFacts) -> SalaryRound:
    """The round as the rules take it in."""
    return SalaryRound(
        evaluation_round=year.round(facts.number),
        people=tuple(_round_person(year, *one) for one in _considered(year, facts)),
        rates=tuple(
            RateBand(band.score_from, band.score_to, band.percent_from, band.percent_to)
            for band in facts.rates
        ),
        rulebook=year.rulebook,
    )


def _decide(year: Year, facts: SalaryRoundFacts) -> DecidedRound:
    result = decide(salary_round(year, facts))
    lines = tuple(
        SalaryLine(*one, outcome)
        for one, outcome in zip(_considered(year, facts), result.people, strict=True)
    )
    return DecidedRound(year, facts, result, lines)


def _considered(
    year: Year, facts: SalaryRoundFacts
) -> Iterator[tuple[Person, SalaryPerson, Appraisal | None]]:
    people = {person.id: person for person in year.people}
    appraisals = {one.person: one for one in year.appraisals if one.round == facts.number}
    for entry in facts.people:
        if entry.person not in people:
            raise _unknown(entry.person)
        yield people[entry.person], entry, appraisals.get(entry.person)


def _unknown(key: str) -> PaperError:
    return PaperError(
        "salary-order",
        "salary_rounds.people.person",
        Bilingual(
            f"ไม่พบบุคคลรหัส “{key}” ในรายชื่อของปีนี้ โปรดแก้รหัสหรือเพิ่มบุคคล",
            f"Nobody of this year has the id “{key}”. Correct the id or add the person",
        ),
    )


def _round_person(
    year: Year, person: Person, entry: SalaryPerson, appraisal: Appraisal | None
) -> RoundPerson:
    return RoundPerson(
        post_number=person.post_number or "",
        name=person.name,
        line=person.line,
        rank=person.rank,
        salary=entry.salary,
        score=_score(year, person, entry, appraisal),
        percent=entry.percent,
        eligibility=_eligibility(person, entry, appraisal),
    )


def _score(year: Year, person: Person, entry: SalaryPerson, appraisal: Appraisal | None) -> Decimal | None:
    """The round's own score, else the appraisal's: an office need not type it twice.

    An appraisal that is not rated to its end has no score yet.
    """
    if entry.score is not None or appraisal is None:
        return entry.score
    try:
        return appraised_score(person, appraisal, on=year.round(appraisal.round).start, rules=year.rulebook)
    except RefusalError:
        return None


def _eligibility(person: Person, entry: SalaryPerson, appraisal: Appraisal | None) -> EligibilityFacts | None:
    absences = appraisal.absences if appraisal else None
    discipline = appraisal.discipline if appraisal else None
    if entry.months_of_service is None and absences is None and discipline is None:
        return None
    known, penalties = absences or Absences(), discipline or Discipline()
    return EligibilityFacts(
        work_place=WorkPlace.OFFICE if person.workplace is None else WorkPlace.SCHOOL,
        service_months=_decimal(entry.months_of_service),
        sick_leave_days=None if absences is None else Decimal(known.sick),
        personal_leave_days=None if absences is None else Decimal(known.personal),
        maternity_leave_days=Decimal(known.maternity),
        leave_times=_leave_times(known),
        late_times=None if absences is None else known.late,
        absent_days=None if absences is None else Decimal(known.absent),
        suspended_months=_decimal(_nought(discipline, penalties.suspended)),
        heavier_penalties=None if discipline is None else penalties.heavier,
        court_sentences=_nought(discipline, penalties.criminal_case),
        pending_inquiry=bool(penalties.criminal_case),
    )


def _decimal(number: int | None) -> Decimal | None:
    return None if number is None else Decimal(number)


def _nought(discipline: Discipline | None, times: int) -> int | None:
    """Nothing recorded is nought of whatever the rule counts; how much a case weighs, times do not tell."""
    return 0 if discipline is not None and not times else None


def _leave_times(absences: Absences) -> int | None:
    times = (absences.sick_times, absences.personal_times)
    return None if None in times else sum(number for number in times if number is not None)
