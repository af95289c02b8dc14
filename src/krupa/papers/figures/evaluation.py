"""PA results from the members' sheets."""

from __future__ import annotations

from datetime import date

from krupa.papers.facts.evaluation import Evaluation, Sheet
from krupa.papers.facts.year import Year
from krupa.regulations.dated import Rulebook
from krupa.regulations.explained import Explained
from krupa.regulations.indicators import IndicatorSet
from krupa.regulations.pa_score import ChallengeItem, PaResult, PaSheet, SheetScore, score_sheet, summarise
from krupa.regulations.posts import Line


def rated_sheet(line: Line, sheet: Sheet) -> PaSheet:
    """A member's sheet as the rules see it; unrated items are left out."""
    challenge = {
        ChallengeItem.METHOD: sheet.method,
        ChallengeItem.QUANTITY: sheet.quantitative,
        ChallengeItem.QUALITY: sheet.qualitative,
    }
    return PaSheet(
        line=line,
        indicators=dict(sheet.levels),
        challenge={item: level for item, level in challenge.items() if level is not None},
        workload_met=sheet.workload_met is not False,
    )


def sheet_score(sheet: Sheet, indicators: IndicatorSet, on: date, rules: Rulebook) -> SheetScore | None:
    """The points of a sheet once every indicator and every item of part 2 is rated; ``on`` dates the rules.

    Raises:
        RefusalError: an indicator that the form does not have, or a level outside the scale.
    """
    rated = rated_sheet(indicators.line, sheet)
    if len(rated.challenge) < len(ChallengeItem) or not set(indicators.numbers) <= set(rated.indicators):
        return None
    return score_sheet(rated, on=on, rules=rules).value


def pa_result(year: Year, evaluation: Evaluation) -> Explained[PaResult]:
    """PA 3 of one person.

    Raises:
        RefusalError: not exactly three complete sheets.
    """
    line = year.person(evaluation.person).line
    in_order = sorted(evaluation.sheets, key=lambda sheet: sheet.member)
    return summarise(
        [rated_sheet(line, sheet) for sheet in in_order], on=year.period.start, rules=year.rulebook
    )
