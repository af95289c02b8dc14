"""Per cents against scores: no equal rate for everybody, no more for less, no two rates for one score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.salary.people import Outcome, RoundPerson
from krupa.regulations.salary.rules import SalaryRules

# score -> per cent -> the people who have both
Sheet = Mapping[Decimal, Mapping[Decimal, list[RoundPerson]]]


def check_fairness(outcomes: Iterable[Outcome], rules: SalaryRules) -> Iterator[Finding]:
    """Compare everybody who was given a per cent, of all pools: the announced rates hold for all."""
    sheet = _by_score(outcomes)
    yield from _equal_for_everybody(sheet, rules)
    yield from _different_for_equal_score(sheet, rules)
    yield from _less_for_higher_score(sheet, rules)


def _by_score(outcomes: Iterable[Outcome]) -> Sheet:
    sheet: dict[Decimal, dict[Decimal, list[RoundPerson]]] = {}
    for outcome in outcomes:
        increment, score = outcome.increment, outcome.score
        if increment is not None and score is not None:
            by_percent = sheet.setdefault(score, {})
            by_percent.setdefault(increment.asked_percent, []).append(outcome.person)
    return dict(sorted(sheet.items()))


def _equal_for_everybody(sheet: Sheet, rules: SalaryRules) -> Iterator[Finding]:
    percents = {percent for by_percent in sheet.values() for percent in by_percent}
    if len(sheet) < 2 or len(percents) != 1 or not any(percents):
        return
    scores = list(sheet)
    count = sum(len(people) for by_percent in sheet.values() for people in by_percent.values())
    (percent,) = percents
    yield Finding(
        Severity.VIOLATION,
        "equal_percent_for_everybody",
        Bilingual(
            f"ผู้ได้เลื่อนทั้ง {count} คนได้ร้อยละ {percent} เท่ากัน ทั้งที่คะแนนต่างกัน ({scores[0]} - {scores[-1]}) "
            "ห้ามใช้วิธีหารเฉลี่ยให้ทุกคนได้เท่ากัน โปรดกำหนดร้อยละตามคะแนน",
            f"All {count} people get {percent} % although their scores differ ({scores[0]} - {scores[-1]}). "
            "Sharing out one equal per cent is forbidden. Let the per cent follow the score",
        ),
        rules.different_rates.reference,
    )


def _different_for_equal_score(sheet: Sheet, rules: SalaryRules) -> Iterator[Finding]:
    for score, by_percent in sheet.items():
        if len(by_percent) > 1:
            examples = ", ".join(f"{people[0].label} {percent} %" for percent, people in by_percent.items())
            yield Finding(
                Severity.WARNING,
                "different_percent_for_equal_score",
                Bilingual(
                    f"คะแนน {score} เท่ากันแต่ได้ร้อยละต่างกัน: {examples} "
                    f"โปรดให้เท่ากันหรือบันทึกเหตุผลไว้ในรายงานการประชุม",
                    f"The equal score {score} gets different per cents: {examples}. Make them "
                    f"equal, or put the "
                    "reason in the minutes",
                ),
                rules.different_rates.reference,
                where=f"{score}",
            )


def _less_for_higher_score(sheet: Sheet, rules: SalaryRules) -> Iterator[Finding]:
    best: Decimal | None = None  # the highest per cent so far
    better = Bilingual("", "")  # who has it
    for score, by_percent in sheet.items():
        for percent, people in by_percent.items():
            if best is not None and percent < best:
                for person in people:
                    yield _less(person, score, percent, better, rules)
        highest = max(by_percent)
        if best is None or highest > best:
            label = by_percent[highest][0].label
            better = Bilingual(
                f"{label} คะแนน {score} ที่ได้ร้อยละ {highest}", f"{label} with score {score} and {highest} %"
            )
            best = highest


def _less(
    person: RoundPerson, score: Decimal, percent: Decimal, better: Bilingual, rules: SalaryRules
) -> Finding:
    label = person.label
    return Finding(
        Severity.WARNING,
        "higher_score_lower_percent",
        Bilingual(
            f"{label}: คะแนน {score} ได้ร้อยละ {percent} น้อยกว่า {better.th} "
            "โปรดแก้ร้อยละหรือบันทึกเหตุผลไว้ในรายงานการประชุม",
            f"{label}: score {score} gets {percent} %, less than {better.en}. "
            "Correct the per cent, or put the reason in the minutes",
        ),
        rules.different_rates.reference,
        where=label,
    )
