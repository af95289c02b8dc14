"""The fiscal year and its two evaluation rounds.

One PA round is one fiscal year (1 ต.ค. – 30 ก.ย.). A fiscal year is named by the Buddhist-era year in which
it ends; a paper headed 2564 for 1 ต.ค. 2564 – 30 ก.ย. 2565 is a slip for 2565.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import (
    BUDDHIST_ERA_OFFSET,
    STANDARD,
    DatedValue,
    Rulebook,
    RuleUnknownError,
    in_force,
    rule_names,
)
from krupa.regulations.reference import Reference, Sureness
from krupa.regulations.refusal import RefusalError


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """ปีงบประมาณ, and with it one round of the PA.

    >>> FiscalYear(2566).start, FiscalYear(2566).end
    (datetime.date(2022, 10, 1), datetime.date(2023, 9, 30))
    """

    be_year: int

    @classmethod
    def containing(cls, day: date) -> FiscalYear:
        """The fiscal year a day falls in.

        >>> FiscalYear.containing(date(2022, 10, 1))
        FiscalYear(be_year=2566)
        """
        year = cls(day.year + BUDDHIST_ERA_OFFSET)
        return year if day <= year.end else cls(year.be_year + 1)

    @property
    def start(self) -> date:
        """The first day."""
        return _on_or_after(self._month_days["start"], _day_after(FiscalYear(self.be_year - 1).end))

    @property
    def end(self) -> date:
        """The last day; its Buddhist-era year names the fiscal year."""
        return _on_or_after(self._month_days["end"], date(self.be_year - BUDDHIST_ERA_OFFSET, 1, 1))

    @property
    def rounds(self) -> tuple[EvaluationRound, EvaluationRound]:
        """The two half-year rounds of appraisal and salary."""
        return EvaluationRound(self, 1), EvaluationRound(self, 2)

    @property
    def _month_days(self) -> dict[str, str]:
        january = date(self.be_year - BUDDHIST_ERA_OFFSET, 1, 1)
        month_days: dict[str, str] = in_force("calendar.fiscal_year", on=january).value
        return month_days


@dataclass(frozen=True, slots=True, order=True)
class EvaluationRound:
    """รอบการประเมิน: one half-year round of appraisal and salary.

    >>> EvaluationRound(FiscalYear(2566), 1).effect_date
    datetime.date(2023, 4, 1)

    Raises:
        RefusalError: a number other than 1 or 2.
    """

    fiscal_year: FiscalYear
    number: int

    def __post_init__(self) -> None:
        if self.number not in (1, 2):
            raise RefusalError(
                Bilingual(
                    f"ไม่มีรอบการประเมินครั้งที่ {self.number} เพราะปีงบประมาณหนึ่งมีสองรอบ โปรดระบุครั้งที่ 1 หรือ 2",
                    f"There is no round {self.number}: a fiscal year has two. Give 1 or 2.",
                )
            )

    @classmethod
    def containing(cls, day: date) -> EvaluationRound:
        """The round a day falls in."""
        first, second = FiscalYear.containing(day).rounds
        return first if day <= first.end else second

    @property
    def start(self) -> date:
        """The first day of the work that is appraised."""
        return _on_or_after(str(self._rule.value["start"]), self.fiscal_year.start)

    @property
    def end(self) -> date:
        """The last day of the work that is appraised."""
        return _on_or_after(str(self._rule.value["end"]), self.start)

    @property
    def count_date(self) -> date:
        """The day the salaries are counted for the pool: 1 มี.ค. or 1 ก.ย."""
        return _on_or_after(str(self._rule.value["count"]), self.start)

    @property
    def effect_date(self) -> date:
        """The day the increase takes effect: 1 เม.ย. or 1 ต.ค."""
        return _on_or_after(str(self._rule.value["effect"]), self.end)

    @property
    def name(self) -> Bilingual:
        """The round as papers name it: ครั้งที่ 1 ครึ่งปีแรก."""
        return Bilingual(self._rule.value["th"], self._rule.value["en"])

    @property
    def _rule(self) -> DatedValue:
        return in_force(f"calendar.round_{self.number}", on=self.fiscal_year.start)


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One thing to do in the year, with its window.

    ``stage`` is 0 for the prologue and 1–8 for the manual's steps; ``round`` is None for what is done once
    a year. A window of ``UNKNOWN`` sureness is a cautious default: no source prescribes the days.
    """

    code: str
    stage: int
    title: Bilingual
    start: date
    end: date
    round: EvaluationRound | None
    sureness: Sureness
    reference: Reference


def year_calendar(fiscal_year: FiscalYear, *, rules: Rulebook = STANDARD) -> tuple[CalendarEntry, ...]:
    """Every stage of the year with its dates, in order of beginning.

    A stage whose rule begins only after the year is left out: the PA began in fiscal year 2565, the
    evaluation standard in 2566.
    """
    entries = (entry for name in rule_names("calendar") for entry in _entries(name, fiscal_year, rules))
    return tuple(sorted(entries, key=lambda entry: (entry.start, entry.stage, entry.end)))


def _entries(name: str, fiscal_year: FiscalYear, rules: Rulebook) -> Iterator[CalendarEntry]:
    try:
        rule = rules.in_force(name, on=fiscal_year.end)
    except RuleUnknownError:
        return
    if "stage" not in rule.value:
        return
    for number in rule.value.get("rounds", [None]):
        evaluation_round = None if number is None else EvaluationRound(fiscal_year, number)
        start, end = (_resolve(rule.value[side], fiscal_year, evaluation_round) for side in ("start", "end"))
        yield CalendarEntry(
            code=rule.name.partition(".")[2],
            stage=rule.value["stage"],
            title=Bilingual(rule.value["th"], rule.value["en"]),
            start=start,
            end=end,
            round=evaluation_round,
            sureness=rule.sureness,
            reference=rule.reference,
        )


def _resolve(point: tuple[str, int], year: FiscalYear, evaluation_round: EvaluationRound | None) -> date:
    anchor, days = point
    anchors = {"year_start": year.start, "year_end": year.end}
    if evaluation_round is not None:
        anchors |= {
            "round_start": evaluation_round.start,
            "round_end": evaluation_round.end,
            "count": evaluation_round.count_date,
            "effect": evaluation_round.effect_date,
        }
    return anchors[anchor] + timedelta(days=days)


def _on_or_after(month_day: str, earliest: date) -> date:
    """The first day of that month and day which is not before ``earliest``."""
    month, day = (int(part) for part in month_day.split("-"))
    this_year = date(earliest.year, month, day)
    return this_year if this_year >= earliest else date(earliest.year + 1, month, day)


def _day_after(day: date) -> date:
    return day + timedelta(days=1)
