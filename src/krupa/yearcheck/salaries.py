"""Step 5: each salary round, and whether it uses the scores that were given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from krupa.papers.facts.salary import SalaryRoundFacts
from krupa.papers.facts.year import Year
from krupa.papers.figures.salary import decided_lines
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity

_SAID_OF_THE_PERSON = ("post_number_length",)  # once, and not again in each round


def check_salaries(year: Year) -> Iterator[Finding]:
    """What the rules find in each round, and people it forgets."""
    for facts in year.salary_rounds:
        place = f"รอบที่ {facts.number}"
        for finding in decided_lines(year, facts).result.findings:
            if finding.code not in _SAID_OF_THE_PERSON:
                yield replace(finding, where=f"{place} {finding.where}".strip())
        yield from _scores(year, facts, place)
        yield from _forgotten(year, facts, place)


def _scores(year: Year, facts: SalaryRoundFacts, place: str) -> Iterator[Finding]:
    given = {one.person: one.score for one in year.appraisals if one.round == facts.number}
    for entry in facts.people:
        score = given.get(entry.person)
        if score is not None and entry.score is not None and score != entry.score:
            yield Finding(
                Severity.VIOLATION,
                "score_differs_from_appraisal",
                Bilingual(
                    f"คะแนนที่ใช้เลื่อนเงินเดือน {entry.score} ไม่ตรงกับผลการประเมิน {score} โปรดแก้ให้ตรงกัน",
                    f"the round uses the score {entry.score}, but the appraisal {score}; make them agree",
                ),
                where=f"{place} {year.person(entry.person).name}",
            )


def _forgotten(year: Year, facts: SalaryRoundFacts, place: str) -> Iterator[Finding]:
    considered = {entry.person for entry in facts.people}
    for person in year.people:
        if facts.people and person.id not in considered:
            yield Finding(
                Severity.WARNING,
                "person_not_in_round",
                Bilingual(
                    "ไม่อยู่ในรอบเลื่อนเงินเดือน วงเงินร้อยละ 3 ต้องนับทุกคนที่มีตัวอยู่จริง โปรดเพิ่มหรือยืนยันว่าไม่มีตัวอยู่",
                    "is not in the round; the pool counts everybody really present. Add the person, "
                    "or make sure they were not there on the day of counting",
                ),
                where=f"{place} {person.name}",
            )
