"""อัตราร้อยละที่ประกาศ: the bands of score and per cent that an organisation announces."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.reference import Reference
from krupa.regulations.salary.rules import SalaryRules
from krupa.regulations.scores import round_score


@dataclass(frozen=True, slots=True, order=True)
class RateBand:
    """Scores from ``score_from`` to ``score_to`` get between ``percent_from`` and ``percent_to``."""

    score_from: Decimal
    score_to: Decimal
    percent_from: Decimal
    percent_to: Decimal

    def __str__(self) -> str:
        return f"{self.score_from} - {self.score_to}"


class AnnouncedRates:
    """The bands of one announcement, in order of score. Holes between bands are the announcer's choice."""

    def __init__(self, bands: Iterable[RateBand] = ()) -> None:
        self.bands = tuple(sorted(bands))
        self._starts = [band.score_from for band in self.bands]
        self._found: dict[Decimal, RateBand | None] = {}

    def band_for(self, score: Decimal) -> RateBand | None:
        """The band of a score, taken to two decimals; None if the announcement has a hole there."""
        if score not in self._found:
            self._found[score] = self._find(round_score(score))
        return self._found[score]

    def _find(self, score: Decimal) -> RateBand | None:
        position = bisect_right(self._starts, score) - 1
        if position < 0 or score > self.bands[position].score_to:
            return None
        return self.bands[position]


def check_rates(rates: AnnouncedRates, rules: SalaryRules) -> tuple[Finding, ...]:
    """What is wrong with an announcement: reversed, overlapping, falling, or above the cap."""
    return (
        *(finding for band in rates.bands for finding in _check_band(band, rules)),
        *(
            finding
            for lower, higher in pairwise(rates.bands)
            for finding in _check_pair(lower, higher, rules)
        ),
    )


def _check_band(band: RateBand, rules: SalaryRules) -> Iterable[Finding]:
    cap, minimum = rules.cap_percent, rules.minimum_score
    if band.score_from > band.score_to or band.percent_from > band.percent_to:
        yield _violation(
            "rate_band_reversed",
            band,
            Bilingual(
                f"ช่วงคะแนน {band}: ค่าเริ่มต้นมากกว่าค่าสิ้นสุด โปรดสลับค่าให้ถูกต้อง",
                f"Band {band}: a value ends below where it begins. Put the lower value first",
            ),
            rules.announced_rates.reference,
        )
    if band.percent_to > cap.value:
        yield _violation(
            "rate_band_over_cap",
            band,
            Bilingual(
                f"ช่วงคะแนน {band}: ประกาศร้อยละ {band.percent_to} เกินร้อยละ {cap.value} ของฐาน "
                "ซึ่งเป็นอัตราสูงสุดต่อคนต่อครั้ง โปรดลดอัตราที่ประกาศ",
                f"Band {band}: {band.percent_to} % is above {cap.value} % of the base, the most "
                f"for one person "
                "in one round. Announce a lower rate",
            ),
            cap.reference,
        )
    if band.score_from < minimum.value and band.percent_to > 0:
        yield _violation(
            "rate_band_below_minimum_score",
            band,
            Bilingual(
                f"ช่วงคะแนน {band}: ผู้ได้คะแนนต่ำกว่า {minimum.value} ไม่ได้เลื่อนเงินเดือน "
                "โปรดเริ่มช่วงที่คะแนนขั้นต่ำหรือกำหนดร้อยละ 0",
                f"Band {band}: a score below {minimum.value} gets no increase. Begin the band at the minimum "
                "score, or announce 0 %",
            ),
            minimum.reference,
        )


def _check_pair(lower: RateBand, higher: RateBand, rules: SalaryRules) -> Iterable[Finding]:
    reference = rules.announced_rates.reference
    if higher.score_from <= lower.score_to:
        yield _violation(
            "rate_bands_overlap",
            higher,
            Bilingual(
                f"ช่วงคะแนน {lower} กับ {higher} ซ้อนกัน คะแนนเดียวจะได้สองอัตรา โปรดแก้ให้แต่ละคะแนนอยู่ช่วงเดียว",
                f"Bands {lower} and {higher} overlap, so one score has two rates. Let each score "
                f"stand in one band",
            ),
            reference,
        )
    if higher.percent_from < lower.percent_from or higher.percent_to < lower.percent_to:
        yield _violation(
            "rate_bands_decrease",
            higher,
            Bilingual(
                f"ช่วงคะแนน {higher} ได้ร้อยละต่ำกว่าช่วง {lower} ที่คะแนนน้อยกว่า โปรดกำหนดอัตราไม่ให้ลดลงตามคะแนน",
                f"Band {higher} gets less than band {lower}, whose scores are lower. Let rates "
                f"not fall with score",
            ),
            reference,
        )


def _violation(code: str, band: RateBand, message: Bilingual, reference: Reference) -> Finding:
    return Finding(Severity.VIOLATION, code, message, reference, where=f"{band}")
