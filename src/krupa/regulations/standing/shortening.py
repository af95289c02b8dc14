"""Less time before applying (เงื่อนไขลดระยะเวลา): four outstanding salary rounds and one of four conditions."""

from __future__ import annotations

from datetime import date
from typing import Any

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import EvaluationRound
from krupa.regulations.dated import DatedValue
from krupa.regulations.standing.candidate import (
    Candidate,
    Cefr,
    Degree,
    HardAreaService,
    LanguageTest,
    ProfessionalQualification,
    ShorteningClaim,
)
from krupa.regulations.standing.requirement import Requirement, State, day_in_words
from krupa.thai import add_years


def outstanding_rounds(
    candidate: Candidate, rule: DatedValue, on: date, open_from: EvaluationRound | None
) -> Requirement:
    """ดีเด่น in each of the latest consecutive salary rounds before ``on``.

    ``open_from`` is the first round whose result may still come; None if none may.
    """
    wanted = rule.value["outstanding_rounds"]
    results = {appraisal.round: appraisal.outstanding for appraisal in candidate.appraisals}
    latest = latest_rounds(on, wanted)
    below = [each for each in latest if results.get(each) is False]
    unknown = [each for each in latest if each not in results]
    still_open = [each for each in unknown if open_from is not None and each >= open_from]
    missing = bool(below) or len(still_open) < len(unknown)
    return Requirement(
        "outstanding_rounds",
        State.MISSING if missing else State.EXPECTED if unknown else State.MET,
        _outstanding_message(wanted, below, unknown),
        rule.reference,
    )


def _outstanding_message(
    wanted: int, below: list[EvaluationRound], unknown: list[EvaluationRound]
) -> Bilingual:
    th = f"ผลประเมินระดับดีเด่น {wanted} รอบการเลื่อนเงินเดือนล่าสุดติดต่อกัน"
    en = f"Outstanding in the latest {wanted} salary rounds in a row"
    if below:
        th += f" แต่รอบ {_rounds(below)} ไม่ถึงดีเด่น จึงต้องรอให้พ้นช่วงที่ใช้"
        en += f", but {_rounds(below)} was below, so wait until it falls out of the window"
    if unknown:
        th += f" ยังไม่มีผลของรอบ {_rounds(unknown)} โปรดบันทึกผลเมื่อประเมินแล้ว"
        en += f"; no result yet for {_rounds(unknown)}: enter it when it is known"
    return Bilingual(th, f"{en}.")


def _rounds(rounds: list[EvaluationRound]) -> str:
    return ", ".join(f"{each.number}/{each.fiscal_year.be_year}" for each in sorted(rounds))


def latest_rounds(on: date, number: int) -> list[EvaluationRound]:
    """The latest salary rounds that ended before ``on``, newest first."""
    rounds = [EvaluationRound.containing(on)]
    while len(rounds) <= number:
        rounds.append(_before(rounds[-1]))
    return rounds[1:]


def _before(later: EvaluationRound) -> EvaluationRound:
    if later.number == 2:
        return EvaluationRound(later.fiscal_year, 1)
    return EvaluationRound(type(later.fiscal_year)(later.fiscal_year.be_year - 1), 2)


def one_condition(candidate: Candidate, rule: DatedValue, on: date) -> Requirement:
    """At least one of the conditions ๑.๑ to ๑.๔ holds on ``on``."""
    refusals = []
    for claim in candidate.claims:
        refusal = _refusal(claim, rule.value, on)
        if refusal is None:
            return Requirement("shortening_condition", State.MET, _held(claim), rule.reference)
        refusals.append(refusal)
    if not refusals:
        refusals.append(
            Bilingual(
                "ยังไม่ได้ระบุเงื่อนไขลดระยะเวลา ต้องมีข้อใดข้อหนึ่งใน ๑.๑ ภาษา ๑.๒ พื้นที่ยากลำบาก ๑.๓ คุณวุฒิ ๑.๔ คุณวุฒิวิชาชีพ",
                "No condition is claimed. One is needed: 1.1 language, 1.2 hard area, 1.3 degree, "
                "1.4 professional qualification.",
            )
        )
    return Requirement(
        "shortening_condition",
        State.MISSING,
        Bilingual("; ".join(each.th for each in refusals), " ".join(each.en for each in refusals)),
        rule.reference,
    )


def condition_dates(candidate: Candidate, rule: DatedValue) -> list[date]:
    """The days on which a condition that is not yet fulfilled becomes so."""
    return [
        add_years(claim.since, rule.value["hard_area_years"])
        for claim in candidate.claims
        if isinstance(claim, HardAreaService)
    ] + [claim.tested for claim in candidate.claims if isinstance(claim, LanguageTest)]


def _refusal(claim: ShorteningClaim, rule: dict[str, Any], on: date) -> Bilingual | None:
    """Why a claim does not count; None if it counts."""
    if isinstance(claim, LanguageTest):
        return _language_refusal(claim, rule["language"], on)
    if isinstance(claim, HardAreaService):
        return _hard_area_refusal(claim, rule["hard_area_years"], on)
    if isinstance(claim, Degree):
        return _degree_refusal(claim, rule["degrees"])
    return _qualification_refusal(claim, rule["qualification_level"])


def _language_refusal(claim: LanguageTest, rule: dict[str, Any], on: date) -> Bilingual | None:
    floor = Cefr(rule["above_for_language_teachers" if claim.teaches_languages else "above"])
    if not claim.level.above(floor):
        return Bilingual(
            f"๑.๑ ผลภาษา {claim.level} ยังไม่สูงกว่า {floor} โปรดสอบให้ได้ระดับที่สูงกว่า",
            f"1.1 The language level {claim.level} is not above {floor}. Take a test at a higher level.",
        )
    if not claim.tested <= on <= add_years(claim.tested, rule["test_years"]):
        tested = day_in_words(claim.tested)
        return Bilingual(
            f"๑.๑ ผลทดสอบภาษาวันที่ {tested.th} ต้องมีอายุไม่เกิน {rule['test_years']} ปีถึงวันที่ยื่นคำขอ โปรดสอบใหม่",
            f"1.1 The test of {tested.en} must be at most {rule['test_years']} years old on application. "
            "Take it again.",
        )
    return None


def _hard_area_refusal(claim: HardAreaService, years: int, on: date) -> Bilingual | None:
    enough = add_years(claim.since, years)
    if enough <= on:
        return None
    day = day_in_words(enough)
    return Bilingual(
        f"๑.๒ ปฏิบัติงานในพื้นที่ยากลำบากยังไม่ครบ {years} ปี จะครบวันที่ {day.th}",
        f"1.2 Service in the hard area is below {years} years; it is enough on {day.en}.",
    )


def _degree_refusal(claim: Degree, levels: list[str]) -> Bilingual | None:
    if claim.level not in levels:
        return Bilingual(
            "๑.๓ ต้องเป็นคุณวุฒิระดับปริญญาโทหรือเอก", "1.3 The degree must be a master's or a doctor's."
        )
    if not claim.about_learning or claim.about_administration:
        return Bilingual(
            "๑.๓ คุณวุฒิต้องเกี่ยวกับการจัดการเรียนรู้ ยกเว้นสาขาทางการบริหารการศึกษา",
            "1.3 The degree must be about learning and not about educational administration.",
        )
    return _used("๑.๓", "1.3") if claim.used_before else None


def _qualification_refusal(claim: ProfessionalQualification, level: int) -> Bilingual | None:
    if claim.level < level:
        return Bilingual(
            f"๑.๔ คุณวุฒิวิชาชีพต้องถึงชั้น {level} แต่มีชั้น {claim.level}",
            f"1.4 The professional qualification must be of level {level}, but is of level {claim.level}.",
        )
    return _used("๑.๔", "1.4") if claim.used_before else None


def _used(th: str, en: str) -> Bilingual:
    return Bilingual(
        f"{th} คุณวุฒินี้เคยใช้ลดระยะเวลาแล้ว โปรดใช้เงื่อนไขอื่น",
        f"{en} This one has shortened the time before. Use another condition.",
    )


def _held(claim: ShorteningClaim) -> Bilingual:
    if isinstance(claim, LanguageTest):
        return Bilingual(f"๑.๑ ความสามารถทางภาษาระดับ {claim.level}", f"1.1 Language level {claim.level}.")
    if isinstance(claim, HardAreaService):
        since = day_in_words(claim.since)
        return Bilingual(f"๑.๒ ปฏิบัติงานในพื้นที่ยากลำบากตั้งแต่ {since.th}", f"1.2 Hard area since {since.en}.")
    if isinstance(claim, Degree):
        return Bilingual("๑.๓ มีคุณวุฒิปริญญาโทหรือเอกที่เกี่ยวกับการจัดการเรียนรู้", "1.3 A degree about learning.")
    return Bilingual(
        f"๑.๔ คุณวุฒิวิชาชีพชั้น {claim.level}", f"1.4 Professional qualification of level {claim.level}."
    )
