"""Whether the assessment is passed: in every area, with every assessor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.explained import Explained, Step
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.posts import Standing
from krupa.regulations.refusal import RefusalError
from krupa.regulations.standing.rubric import Area


@dataclass(frozen=True, slots=True)
class AreaDecision:
    """One area: each assessor's per cent in their order, and whether all of them reach the mark."""

    area: Area
    percents: tuple[Decimal, ...]
    passed: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """The result; ``findings`` say what in it nobody has verified."""

    target: Standing
    areas: tuple[AreaDecision, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every area is passed."""
        return all(area.passed for area in self.areas)


def decide(
    assessors: Sequence[Mapping[Area, Decimal]], target: Standing, *, on: date, rules: Rulebook = STANDARD
) -> Explained[Decision]:
    """The result from each assessor's per cent by area. A mean never helps: each one must reach the mark.

    Raises:
        RefusalError: no assessor, a standing nobody assesses for, or an area missing or not wanted.
    """
    mark = rules.in_force("standing.pass_percent", on=on)
    wanted = rules.in_force("standing.areas", on=on)
    if target not in mark.value:
        raise RefusalError(
            Bilingual(
                "ตำแหน่งที่ไม่มีวิทยฐานะไม่ใช้การประเมินนี้ โปรดเลือกวิทยฐานะที่ขอ",
                "A post without a standing is not assessed here. Choose the standing applied for.",
            )
        )
    areas = [Area(number) for number in wanted.value[target]]
    _check(assessors, areas)
    decided = tuple(_area(area, assessors, mark.value[target]) for area in areas)
    findings = (*_number_finding(len(assessors), rules, on), *_works_finding(areas, wanted))
    return Explained(
        Decision(target, decided, findings), tuple(_step(area, mark, target) for area in decided)
    )


def _check(assessors: Sequence[Mapping[Area, Decimal]], areas: Sequence[Area]) -> None:
    if not assessors:
        raise RefusalError(
            Bilingual("ยังไม่มีผลของกรรมการ โปรดรอผลประเมิน", "No assessor's result is in yet. Wait for them.")
        )
    for number, percents in enumerate(assessors, start=1):
        if set(percents) != set(areas):
            listed = ", ".join(str(area.value) for area in areas)
            raise RefusalError(
                Bilingual(
                    f"ผลของกรรมการคนที่ {number} ไม่ตรงด้านที่ต้องประเมิน (ด้านที่ {listed}) โปรดบันทึกให้ครบและไม่เกิน",
                    f"The result of assessor {number} does not have just the areas to assess ({listed}). "
                    "Record these and no others.",
                )
            )


def _area(area: Area, assessors: Sequence[Mapping[Area, Decimal]], mark: int) -> AreaDecision:
    percents = tuple(each[area] for each in assessors)
    return AreaDecision(area, percents, all(percent >= mark for percent in percents))


def _step(area: AreaDecision, mark: DatedValue, target: Standing) -> Step:
    listed = ", ".join(str(percent) for percent in area.percents)
    bar = mark.value[target]
    return Step(
        Bilingual(
            f"ด้านที่ {area.area.value} กรรมการให้ร้อยละ {listed} ต้องไม่ต่ำกว่าร้อยละ {bar} ทุกคน: "
            f"{'ผ่าน' if area.passed else 'ไม่ผ่าน'}",
            f"Area {area.area.value}: {listed} per cent; each must reach {bar}: "
            f"{'passed' if area.passed else 'not passed'}",
        ),
        mark.reference,
    )


def _number_finding(number: int, rules: Rulebook, on: date) -> tuple[Finding, ...]:
    rule = rules.in_force("standing.committee_members", on=on)
    if number == rule.value and rule.sureness.verified:
        return ()
    return (
        Finding(
            Severity.WARNING if rule.sureness.verified else Severity.UNVERIFIED,
            "number_of_assessors",
            Bilingual(
                f"มีผลของกรรมการ {number} คน (คาดไว้ {rule.value} คน) โปรดตรวจจำนวนกรรมการกับคำสั่งแต่งตั้ง",
                f"{number} assessors' results are in ({rule.value} were assumed). Compare with the order of "
                "appointment.",
            ),
            rule.reference,
        ),
    )


def _works_finding(areas: Sequence[Area], rule: DatedValue) -> tuple[Finding, ...]:
    if Area.WORKS not in areas:
        return ()
    return (
        Finding(
            Severity.UNVERIFIED,
            "works_form_unknown",
            Bilingual(
                "ไม่พบแบบและเกณฑ์ให้คะแนนของด้านที่ ๓ จึงใช้ร้อยละตามที่บันทึก โปรดเทียบกับแบบที่กำหนด",
                "The form and marking of area 3 were not found; the per cents recorded are used. Compare "
                "with the prescribed form.",
            ),
            rule.reference,
        ),
    )
