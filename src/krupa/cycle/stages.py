"""The nine stages of the manual, and before them the setting up of an organisation."""

from __future__ import annotations

from enum import IntEnum

from krupa.regulations.bilingual import Bilingual


class Stage(IntEnum):
    """A stage of the year, numbered as the manual numbers its steps; the prologue (ปฐมบท) is 0.

    Source: คู่มือ บรรทัด 5-30. ``SETUP`` is no stage of the manual: what an organisation has to fill in
    before its papers can be made.
    """

    SETUP = -1
    PROLOGUE = 0
    AGREEMENTS = 1
    COMMITTEES = 2
    EVALUATIONS = 3
    RESULTS = 4
    SALARIES = 5
    REQUESTS = 6
    APPROVALS = 7
    APPOINTMENTS = 8

    @property
    def title(self) -> Bilingual:
        """What is done at the stage."""
        return _TITLES[self]

    @property
    def label(self) -> Bilingual:
        """How the manual counts it."""
        match self:
            case Stage.SETUP:
                return Bilingual("เตรียมการ", "Set-up")
            case Stage.PROLOGUE:
                return Bilingual("ปฐมบท", "Prologue")
        return Bilingual(f"ขั้นตอนที่ {self.value}", f"Step {self.value}")


_TITLES = {
    Stage.SETUP: Bilingual("ข้อมูลของหน่วยงานที่เอกสารต้องใช้", "What the papers need to know of the organisation"),
    Stage.PROLOGUE: Bilingual("ประกาศหลักเกณฑ์การประเมิน", "Announce the evaluation criteria"),
    Stage.AGREEMENTS: Bilingual("จัดทำข้อตกลงในการพัฒนางานกับผู้บังคับบัญชา", "Make the agreements"),
    Stage.COMMITTEES: Bilingual("แต่งตั้งคณะกรรมการประเมินข้อตกลง", "Appoint the committees"),
    Stage.EVALUATIONS: Bilingual("ประเมินผลการพัฒนางานตามข้อตกลง", "Evaluate the agreements"),
    Stage.RESULTS: Bilingual("ประกาศผลการประเมิน", "Announce the results"),
    Stage.SALARIES: Bilingual("นำผลการประเมินมาประกอบการเลื่อนเงินเดือน", "Raise the salaries"),
    Stage.REQUESTS: Bilingual("ยื่นคำขอมีหรือเลื่อนวิทยฐานะ", "Request a standing"),
    Stage.APPROVALS: Bilingual("ขอความเห็นชอบ ก.จังหวัด", "Ask the provincial committee"),
    Stage.APPOINTMENTS: Bilingual("แต่งตั้งให้มีหรือเลื่อนวิทยฐานะ", "Appoint to the standing"),
}
