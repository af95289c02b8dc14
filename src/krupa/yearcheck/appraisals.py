"""Half-year appraisals: ratings begun and not finished, and a recorded score that the ratings deny."""

from __future__ import annotations

from collections.abc import Iterator

from krupa.papers.facts.evaluation import Appraisal
from krupa.papers.facts.year import Year
from krupa.papers.figures.appraisal import appraised_score, column_points, score_warnings
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.indicators import indicator_set
from krupa.regulations.posts import Rank
from krupa.regulations.refusal import RefusalError


def check_appraisals(year: Year) -> Iterator[Finding]:
    """Appraisals that count for nothing yet, are refused by the form's rules, or contradict themselves."""
    for appraisal in year.appraisals:
        where = f"รอบที่ {appraisal.round} {year.person(appraisal.person).name}"
        try:
            yield from _ratings(year, appraisal, where)
        except RefusalError as refusal:
            yield Finding(Severity.VIOLATION, "appraisal_refused", refusal.message, where=where)


def _ratings(year: Year, appraisal: Appraisal, where: str) -> Iterator[Finding]:
    person, on = year.person(appraisal.person), year.round(appraisal.round).start
    if appraisal.supervisor is None:
        return
    indicators = indicator_set(
        person.line, assistant=person.rank is Rank.ASSISTANT, on=on, rules=year.rulebook
    )
    for warning in score_warnings(
        appraisal, column_points(appraisal.supervisor, indicators, on, year.rulebook)
    ):
        yield Finding(Severity.WARNING, "appraisal_score_differs", warning, where=where)
    if appraised_score(person, appraisal, on=on, rules=year.rulebook) is None:
        yield Finding(
            Severity.WARNING,
            "appraisal_unfinished",
            Bilingual(
                "ผู้บังคับบัญชายังให้คะแนนไม่ครบทุกข้อ จึงยังไม่มีคะแนนประกาศผลและเลื่อนเงินเดือน โปรดประเมินให้ครบ",
                "the supervisor has not rated every item, so there is no score yet to publish or to count "
                "in the salary round; finish the ratings",
            ),
            where=where,
        )
