"""The score of a PA: one PA 2 sheet, and PA 3 as a pure function of three sheets.

The algorithm, its named steps and worked tables stand in docs/reference/algorithms/pa-score.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.explained import Explained, Step
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.indicators import indicator_set
from krupa.regulations.posts import Line
from krupa.regulations.refusal import RefusalError
from krupa.regulations.scores import check_levels, mean, round_score
from krupa.regulations.workload import UnmetEffect


class ChallengeItem(StrEnum):
    """The three rated items of part 2 (ประเด็นท้าทาย): วิธีดำเนินการ, เชิงปริมาณ, เชิงคุณภาพ."""

    METHOD = "method"
    QUANTITY = "quantity"
    QUALITY = "quality"

    @property
    def number(self) -> str:
        """The item's number within part 2 of the form."""
        return {"method": "1", "quantity": "2.1", "quality": "2.2"}[self.value]


@dataclass(frozen=True, slots=True)
class PaSheet:
    """One committee member's PA 2: a level 1–4 for each indicator and each challenge item.

    ``indicators`` is keyed by the form's number (``1.1``); ``workload_met`` is the tick
    เป็นไปตาม / ไม่เป็นไปตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด, which gives no points.
    """

    line: Line
    indicators: Mapping[str, int]
    challenge: Mapping[ChallengeItem, int]
    workload_met: bool = True


@dataclass(frozen=True, slots=True)
class SheetScore:
    """One sheet in points: part 1 of 60, part 2 of 40; ``passed``: this member's mark suffices."""

    part_one: Decimal
    part_two: Decimal
    passed: bool

    @property
    def total(self) -> Decimal:
        """Both parts together, of 100."""
        return self.part_one + self.part_two


@dataclass(frozen=True, slots=True)
class PaResult:
    """PA 3: the three members' scores in their order, the mean (of 100), and whether the agreement passed."""

    scores: tuple[SheetScore, ...]
    mean_total: Decimal
    workload_met: bool
    passed: bool
    findings: tuple[Finding, ...] = ()


def score_sheet(sheet: PaSheet, *, on: date, rules: Rulebook = STANDARD) -> Explained[SheetScore]:
    """The points of one PA 2 sheet under the rules in force on ``on`` (a day of the fiscal year).

    Raises:
        RefusalError: an item is not rated, unknown to the form, or not a level from 1 to 4.
    """
    part_one = _part_one(sheet, on, rules)
    part_two = _part_two(sheet, on, rules)
    bar = rules.in_force("pa.pass_percent", on=on)
    total = part_one.value + part_two.value
    full = _part_one_points(on, rules) + sum(
        (Decimal(points[-1]) for points in rules.value("pa.challenge_points", on=on).values()), Decimal(0)
    )
    percent = total * 100 / full
    passed = percent >= Decimal(bar.value)
    verdict = Step(
        Bilingual(
            f"รวม {part_one.value} + {part_two.value} = {total} คิดเป็นร้อยละ {round_score(percent)} "
            f"เกณฑ์ไม่ต่ำกว่าร้อยละ {bar.value}: {'ผ่าน' if passed else 'ไม่ผ่าน'}",
            f"Total {part_one.value} + {part_two.value} = {total}, {round_score(percent)} per cent; "
            f"at least {bar.value} is needed: {'passed' if passed else 'not passed'}",
        ),
        bar.reference,
    )
    score = SheetScore(part_one.value, part_two.value, passed)
    return Explained(score, (*part_one.steps, *part_two.steps, verdict))


def summarise(sheets: Sequence[PaSheet], *, on: date, rules: Rulebook = STANDARD) -> Explained[PaResult]:
    """PA 3: passed only if each of the three members' sheets passes by itself.

    A workload ticked as unmet is reported; whether it fails the agreement is the setting
    ``workload.effect_when_unmet``.

    Raises:
        RefusalError: not exactly three sheets, or sheets of different lines.
    """
    _check_members(sheets, on, rules)
    explained = [score_sheet(sheet, on=on, rules=rules) for sheet in sheets]
    scores = tuple(each.value for each in explained)
    mean_total = round_score(mean([score.total for score in scores]))
    workload_met = all(sheet.workload_met for sheet in sheets)
    effect = UnmetEffect(rules.value("workload.effect_when_unmet", on=on))
    passed = all(score.passed for score in scores) and (workload_met or effect is UnmetEffect.WARN)
    result = PaResult(scores, mean_total, workload_met, passed, _findings(sheets, scores, on, rules))
    steps = tuple(
        Step(Bilingual(f"คนที่ {seat}: {step.text.th}", f"Member {seat}: {step.text.en}"), step.reference)
        for seat, each in enumerate(explained, start=1)
        for step in each.steps
    )
    return Explained(result, (*steps, _summary_step(result, on, rules)))


def _part_one_points(on: date, rules: Rulebook) -> Decimal:
    return Decimal(rules.value("pa.part_one_points", on=on))


def _part_one(sheet: PaSheet, on: date, rules: Rulebook) -> Explained[Decimal]:
    """sum / (n · highest level) · 60: right for any number of indicators, not only for fifteen."""
    rule = rules.in_force("pa.part_one_points", on=on)
    highest = len(rules.value("pa.rating_levels", on=on))
    wanted = indicator_set(sheet.line, on=on, rules=rules).numbers
    check_levels(sheet.indicators, wanted, highest=highest)
    reached = sum(sheet.indicators.values())
    points = round_score(Decimal(reached) * rule.value / (len(wanted) * highest))
    text = f"{reached} / ({len(wanted)} × {highest}) × {rule.value} = {points}"
    return Explained(points, (Step(Bilingual(f"ส่วนที่ 1: {text}", f"Part 1: {text}"), rule.reference),))


def _part_two(sheet: PaSheet, on: date, rules: Rulebook) -> Explained[Decimal]:
    rule = rules.in_force("pa.challenge_points", on=on)
    check_levels(
        {_in_part_two(item): level for item, level in sheet.challenge.items()},
        [_in_part_two(item) for item in ChallengeItem],
        highest=len(rules.value("pa.rating_levels", on=on)),
    )
    points = [Decimal(rule.value[item][sheet.challenge[item] - 1]) for item in ChallengeItem]
    total = round_score(sum(points, Decimal(0)))
    text = f"{' + '.join(str(each) for each in points)} = {total}"
    return Explained(total, (Step(Bilingual(f"ส่วนที่ 2: {text}", f"Part 2: {text}"), rule.reference),))


def _in_part_two(item: ChallengeItem) -> str:
    return f"ส่วนที่ 2 (part 2) {item.number}"


def _check_members(sheets: Sequence[PaSheet], on: date, rules: Rulebook) -> None:
    wanted = rules.value("pa.members", on=on)
    if len(sheets) != wanted:
        raise RefusalError(
            Bilingual(
                f"มีผลการประเมินของกรรมการ {len(sheets)} คน แต่แบบ PA 3 สรุปจากกรรมการ {wanted} คนพอดี "
                "โปรดรอให้ครบหรือตรวจคำสั่งแต่งตั้งคณะกรรมการ",
                f"There are {len(sheets)} members' sheets, but PA 3 sums up exactly {wanted}. "
                "Wait for the missing ones or check the committee's order.",
            )
        )
    if len({sheet.line for sheet in sheets}) > 1:
        raise RefusalError(
            Bilingual(
                "กรรมการใช้แบบ PA 2 ต่างสายงานกัน จึงสรุปรวมไม่ได้ โปรดเลือกแบบให้ตรงกับผู้รับการประเมิน",
                "The members used PA 2 forms of different lines, so they cannot be summed up. "
                "Use the form of the person evaluated.",
            )
        )


def _findings(
    sheets: Sequence[PaSheet], scores: Sequence[SheetScore], on: date, rules: Rulebook
) -> tuple[Finding, ...]:
    findings = []
    below = [seat for seat, score in enumerate(scores, start=1) if not score.passed]
    bar = rules.in_force("pa.pass_percent", on=on)
    if below:
        seats = ", ".join(str(seat) for seat in below)
        findings.append(
            Finding(
                Severity.VIOLATION,
                "pa_member_below_pass",
                Bilingual(
                    f"กรรมการคนที่ {seats} ให้คะแนนต่ำกว่าร้อยละ {bar.value} จึงไม่ผ่านเกณฑ์แม้ค่าเฉลี่ยจะถึง "
                    "โปรดแจ้งผลพร้อมจุดที่ควรพัฒนา",
                    f"Member {seats} marked below {bar.value} per cent, so the agreement is not passed even "
                    "if the mean reaches it. Tell the result with the points to develop.",
                ),
                bar.reference,
            )
        )
    if not all(sheet.workload_met for sheet in sheets):
        findings.append(_workload_finding(sheets, on, rules))
    indicators = indicator_set(sheets[0].line, on=on, rules=rules)
    if not indicators.sureness.verified:
        findings.append(
            Finding(
                Severity.UNVERIFIED,
                "pa_indicators_unverified",
                Bilingual(
                    "ตัวชี้วัดของสายงานนี้ยังไม่ได้ตรวจกับแบบจริง คะแนนส่วนที่ 1 คิดตามสัดส่วนของจำนวนตัวชี้วัดที่มี "
                    "โปรดตรวจกับแบบที่ ก.กลาง กำหนดก่อนใช้ผล",
                    "The indicators of this line have not been checked against the official form; part 1 is "
                    "computed in proportion to those at hand. Check the form before using the result.",
                ),
                indicators.reference,
            )
        )
    return tuple(findings)


def _workload_finding(sheets: Sequence[PaSheet], on: date, rules: Rulebook) -> Finding:
    rule = rules.in_force("workload.effect_when_unmet", on=on)
    fails = UnmetEffect(rule.value) is UnmetEffect.FAIL
    unmet = sum(not sheet.workload_met for sheet in sheets)
    return Finding(
        Severity.VIOLATION if fails else Severity.WARNING,
        "pa_workload_unmet",
        Bilingual(
            f"กรรมการ {unmet} จาก {len(sheets)} คนเห็นว่าภาระงานไม่เป็นไปตามที่กำหนด "
            + (
                "ตามการตั้งค่าของหน่วยงานถือว่าไม่ผ่านเกณฑ์"
                if fails
                else "ไม่พบข้อกำหนดถึงผลของกรณีนี้ โปรดให้ประธานกรรมการพิจารณา"
            ),
            f"{unmet} of {len(sheets)} members hold that the workload does not meet what is prescribed; "
            + (
                "by the organisation's setting the agreement is not passed."
                if fails
                else "no rule says what follows, so the chair should decide."
            ),
        ),
        rule.reference,
    )


def _summary_step(result: PaResult, on: date, rules: Rulebook) -> Step:
    totals = ", ".join(str(score.total) for score in result.scores)
    return Step(
        Bilingual(
            f"สรุปจากกรรมการ {len(result.scores)} คน ({totals}) เฉลี่ย {result.mean_total}: "
            f"{'ผ่านเกณฑ์' if result.passed else 'ไม่ผ่านเกณฑ์'} (ต้องผ่านทุกคน)",
            f"From {len(result.scores)} members ({totals}), mean {result.mean_total}: "
            f"{'passed' if result.passed else 'not passed'} (each must pass)",
        ),
        rules.in_force("pa.members", on=on).reference,
    )
