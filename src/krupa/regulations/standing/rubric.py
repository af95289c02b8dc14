"""The assessment of a teacher's dossier: areas, indicators, criteria, and the points they give.

An assessor ticks criteria; the points follow. In area 1 the first three criteria come first and the other
two count only when all three are met; in area 2 the points are the number of criteria met. Weighted with
2.5 and 5, both areas are of 100.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.classrooms import ClassroomType
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.explained import Explained, Step
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.posts import Line, Standing
from krupa.regulations.reference import Reference
from krupa.regulations.refusal import RefusalError


class Area(IntEnum):
    """ด้านที่ ๑ teaching, ๒ learners' outcomes, ๓ academic works (เชี่ยวชาญ and above only)."""

    TEACHING = 1
    OUTCOMES = 2
    WORKS = 3


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator with its five criteria (Thai); ``number`` is that of the form."""

    number: str
    name: str
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RubricArea:
    """One area of the form: its words, what each point means, its indicators and how they count.

    ``weight`` turns the sum of the points into per cent; ``first`` is how many criteria come first (0: all
    count alike).
    """

    area: Area
    title: str
    heading: str
    points: tuple[str, ...]
    indicators: tuple[Indicator, ...]
    weight: Decimal
    first: int
    reference: Reference

    @property
    def full(self) -> int:
        """The highest sum of points: 40 and 20."""
        return len(self.points) * len(self.indicators)


@dataclass(frozen=True, slots=True)
class Rubric:
    """The form for one classroom type and standing; a finding says if its criteria are those of another."""

    classroom: ClassroomType
    target: Standing
    areas: tuple[RubricArea, ...]
    findings: tuple[Finding, ...] = ()

    def area(self, area: Area) -> RubricArea:
        """One of the areas that are scored by criteria.

        Raises:
            RefusalError: area 3, whose form no source has.
        """
        for each in self.areas:
            if each.area is area:
                return each
        raise RefusalError(
            Bilingual(
                "ไม่พบแบบประเมินด้านที่ ๓ โปรดบันทึกร้อยละที่กรรมการแต่ละคนให้",
                "The form of area 3 was not found. Enter the per cent each assessor gave.",
            )
        )


@dataclass(frozen=True, slots=True)
class AreaScore:
    """One assessor's score of an area: points by indicator, their sum, and per cent."""

    area: Area
    points: Mapping[str, int]
    full: int
    weight: Decimal

    @property
    def raw(self) -> int:
        """The sum of the points, of 40 or 20."""
        return sum(self.points.values())

    @property
    def percent(self) -> Decimal:
        """The weighted sum, of 100."""
        return self.raw * self.weight


def rubric(
    classroom: ClassroomType,
    target: Standing,
    *,
    on: date,
    line: Line = Line.TEACHER,
    rules: Rulebook = STANDARD,
) -> Rubric:
    """The form that assesses a teacher of ``classroom`` for ``target``.

    >>> form = rubric(ClassroomType.EARLY_CHILDHOOD, Standing.EXPERIENCED, on=date(2025, 1, 1))
    >>> [area.full for area in form.areas], form.findings
    ([40, 20], ())

    Raises:
        RefusalError: a line other than the teachers', whose forms no source has.
        RuleUnknownError: no standing.
    """
    if line is not Line.TEACHER:
        raise RefusalError(
            Bilingual(
                "ยังไม่มีแบบประเมินวิทยฐานะของผู้บริหารและศึกษานิเทศก์ โปรดใช้แบบที่ ก.จ. ก.ท. และ ก.อบต. กำหนด",
                "There is no assessment form for administrators and supervisors yet. Use the one prescribed "
                "by the central committees.",
            )
        )
    criteria, findings = _criteria(classroom, target, on, rules)
    areas = tuple(
        _area(area, rules.in_force(f"standing_rubric.area_{area.value}", on=on), criteria)
        for area in (Area.TEACHING, Area.OUTCOMES)
    )
    return Rubric(classroom, target, areas, findings)


def score_area(area: RubricArea, ticks: Mapping[str, Collection[int]]) -> Explained[AreaScore]:
    """One assessor's score: ``ticks`` maps each indicator's number to the criteria met (1–5, maybe none).

    Raises:
        RefusalError: an indicator is missing or unknown, or a criterion is not one of the form's.
    """
    _check(area, ticks)
    points = {each.number: indicator_points(area, ticks[each.number]) for each in area.indicators}
    score = AreaScore(area.area, points, area.full, area.weight)
    steps = tuple(_indicator_step(area, number, ticks[number], value) for number, value in points.items())
    total = f"{score.raw} / {score.full} × {area.weight} → {score.percent}"
    return Explained(
        score,
        (
            *steps,
            Step(
                Bilingual(
                    f"ด้านที่ {area.area.value} คะแนนรวม {score.raw} จาก {score.full} "
                    f"ถ่วงน้ำหนัก {area.weight} เป็นร้อยละ {score.percent}",
                    f"Area {area.area.value}: {total} per cent",
                ),
                area.reference,
            ),
        ),
    )


def indicator_points(area: RubricArea, ticked: Collection[int]) -> int:
    """The points of one indicator; a tick given twice counts once."""
    met = set(ticked)
    first = {criterion for criterion in met if criterion <= area.first}
    return len(first) if len(first) < area.first else len(met)


def _criteria(
    classroom: ClassroomType, target: Standing, on: date, rules: Rulebook
) -> tuple[DatedValue, tuple[Finding, ...]]:
    """The criteria of the classroom and standing, and a finding if they are only those of another form."""
    rule = rules.in_force(f"standing_rubric.criteria_{classroom}_{target}", on=on)
    if rule.sureness.verified:
        return rule, ()
    finding = Finding(
        Severity.UNVERIFIED,
        "criteria_of_another_form",
        Bilingual(
            f"ยังไม่มีเกณฑ์การพิจารณาของ{classroom.thai} วิทยฐานะ{target.thai} จึงแสดงเกณฑ์ของห้องเรียนปฐมวัย "
            "ครูชำนาญการ โปรดนำเข้าเกณฑ์ที่ถูกต้องก่อนใช้ตัดสิน",
            f"There are no criteria for {classroom.thai}, {target.thai}; those of early childhood, "
            "ครูชำนาญการ are shown. Enter the right ones before deciding on them.",
        ),
        rule.reference,
    )
    return rule, (finding,)


def _area(area: Area, rule: DatedValue, criteria: DatedValue) -> RubricArea:
    words = rule.value
    names_and_criteria = zip(words["indicators"], criteria.value[f"area_{area.value}"], strict=True)
    return RubricArea(
        area=area,
        title=words["title"],
        heading=words["heading"],
        points=tuple(words["points"]),
        indicators=tuple(
            Indicator(str(number), name, tuple(texts))
            for number, (name, texts) in enumerate(names_and_criteria, start=1)
        ),
        weight=Decimal(words["weight"]),
        first=words["first"],
        reference=rule.reference,
    )


def _check(area: RubricArea, ticks: Mapping[str, Collection[int]]) -> None:
    numbers = {each.number: len(each.criteria) for each in area.indicators}
    missing = [number for number in numbers if number not in ticks]
    wrong = [
        number
        for number, ticked in ticks.items()
        if any(criterion not in range(1, numbers.get(number, 0) + 1) for criterion in ticked)
        or number not in numbers
    ]
    if missing or wrong:
        listed = ", ".join([*missing, *wrong])
        raise RefusalError(
            Bilingual(
                f"ด้านที่ {area.area.value} ตัวชี้วัดที่ {listed} ยังไม่ได้ประเมินหรือมีข้อที่ไม่มีในแบบ โปรดตรวจและบันทึกใหม่",
                f"Area {area.area.value}, indicator {listed}: not assessed, or with a criterion not on the "
                "form. Check it and record it again.",
            )
        )


def _indicator_step(area: RubricArea, number: str, ticked: Collection[int], points: int) -> Step:
    met = sorted(set(ticked))
    listed = ", ".join(map(str, met)) or "-"
    unused = len(met) - points
    th = f" (ข้อหลังยังไม่นับ {unused} ข้อ เพราะข้อ 1-{area.first} ไม่ครบ)" if unused else ""
    en = f" ({unused} of the later ones do not count: 1-{area.first} are not all met)" if unused else ""
    return Step(
        Bilingual(
            f"ตัวชี้วัดที่ {number} ปฏิบัติได้ข้อ {listed} ได้ {points} คะแนน{th}",
            f"Indicator {number}: criteria {listed} met, {points} point(s){en}",
        ),
        area.reference,
    )
