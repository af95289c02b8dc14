"""PA results from the members' sheets."""

from __future__ import annotations

from krupa.papers.facts.evaluation import Evaluation, Sheet
from krupa.papers.facts.year import Year
from krupa.regulations.explained import Explained
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


def sheet_score(year: Year, line: Line, sheet: Sheet) -> Explained[SheetScore]:
    """The points of one sheet.

    Raises:
        RefusalError: the sheet is not complete.
    """
    return score_sheet(rated_sheet(line, sheet), on=year.period.start)


def pa_result(year: Year, evaluation: Evaluation) -> Explained[PaResult]:
    """PA 3 of one person.

    Raises:
        RefusalError: not exactly three complete sheets.
    """
    line = year.person(evaluation.person).line
    in_order = sorted(evaluation.sheets, key=lambda sheet: sheet.member)
    return summarise([rated_sheet(line, sheet) for sheet in in_order], on=year.period.start)
