"""Why nothing is added to a salary, in the words of the personal notice."""

from __future__ import annotations

from enum import StrEnum

from krupa.regulations.bilingual import Bilingual


class NoIncrease(StrEnum):
    """Why nothing is added to a salary; the personal notice prints the reason (คู่มือ บรรทัด 1379)."""

    NOT_DECIDED = "not_decided"
    NO_SCORE = "no_score"
    BELOW_MINIMUM_SCORE = "below_minimum_score"
    ZERO_PERCENT = "zero_percent"
    AT_CEILING = "at_ceiling"

    @property
    def text(self) -> Bilingual:
        return _REASONS[self]


_REASONS = {
    NoIncrease.NOT_DECIDED: Bilingual(
        "ยังไม่ได้กำหนดร้อยละที่ให้เลื่อน คณะกรรมการต้องพิจารณา",
        "No per cent has been decided yet; the committee has to consider it",
    ),
    NoIncrease.NO_SCORE: Bilingual(
        "ไม่มีผลการประเมินในรอบนี้ จึงไม่มีคะแนนให้พิจารณาเลื่อนเงินเดือน",
        "There is no evaluation result in this round to consider an increase by",
    ),
    NoIncrease.BELOW_MINIMUM_SCORE: Bilingual(
        "ผลการประเมินอยู่ในระดับปรับปรุง (ต่ำกว่าร้อยละ 60.00) จึงไม่ได้เลื่อนเงินเดือน",
        "The result is at the level ปรับปรุง (below 60.00), so there is no increase",
    ),
    NoIncrease.ZERO_PERCENT: Bilingual(
        "คณะกรรมการพิจารณาให้ร้อยละ 0 ของฐานในการคำนวณ", "The committee decided on 0 % of the base"
    ),
    NoIncrease.AT_CEILING: Bilingual(
        "เงินเดือนถึงขั้นสูงของอันดับแล้ว ส่วนที่เลื่อนไม่ได้พิจารณาเป็นค่าตอบแทนพิเศษ",
        "The salary is at the ceiling of its rank; what cannot be added is a matter of special compensation",
    ),
}
