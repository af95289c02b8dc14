"""The transition of fiscal years 2567 and 2568 (ข้อ ๙ of the request form): history, to be read only.

No function here decides anything: whoever applies from fiscal year 2569 on needs the agreement's rounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from krupa.regulations.calendar import FiscalYear
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.reference import Reference


class ReportKind(StrEnum):
    """วฐ.๒ or วฐ.๒/๑ (ก.ท., ๕ มกราคม ๒๕๕๐); or ๓ ด้าน ๑๓ ตัวชี้วัด (ก.จ. ก.ท. ก.อบต., ๙ พฤษภาคม ๒๕๖๑)."""

    DUTIES_REPORT = "duties_report"
    THIRTEEN_INDICATORS = "thirteen_indicators"


@dataclass(frozen=True, slots=True)
class TransitionOption:
    """One way to apply then: ``years`` of old results beside ``agreement_rounds`` rounds of the PA.

    ``code`` is the form's number. The years are calendar years for the duties report, school years for
    the thirteen indicators.
    """

    code: str
    kind: ReportKind
    fiscal_year: FiscalYear
    years: int
    agreement_rounds: int
    reference: Reference


def transition_options(
    fiscal_year: FiscalYear, *, rules: Rulebook = STANDARD
) -> tuple[TransitionOption, ...]:
    """The options that an application of that fiscal year could use; none from 2569 on.

    >>> [option.code for option in transition_options(FiscalYear(2568))]
    ['๙.๒.๑', '๙.๒.๒']
    """
    rule = rules.in_force("standing.transition_reports", on=date.max)
    return tuple(
        TransitionOption(
            code=row["code"],
            kind=ReportKind(row["kind"]),
            fiscal_year=fiscal_year,
            years=row["years"],
            agreement_rounds=row["agreement_rounds"],
            reference=rule.reference,
        )
        for row in rule.value
        if row["fiscal_year"] == fiscal_year.be_year
    )


@dataclass(frozen=True, slots=True)
class TransitionReport:
    """What a person reported then, kept as it was recorded."""

    option: TransitionOption
    passed: bool
    recorded_on: date
