"""The requirements every candidate meets: the ladder, the time served, the agreements, licence and record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.dated import DatedValue
from krupa.regulations.posts import Line, Standing
from krupa.regulations.standing.candidate import AgreementResult, Candidate, PenaltyKind
from krupa.regulations.standing.requirement import Requirement, State, day_in_words
from krupa.thai import add_years


@dataclass(frozen=True, slots=True)
class Outlook:
    """The date of application, and the date up to which the facts are known.

    On a later date than that, results that are still open are expected to turn out well.
    """

    on: date
    known: date

    @property
    def ahead(self) -> bool:
        """Whether the date lies beyond what is known."""
        return self.on > self.known

    @property
    def open_year(self) -> FiscalYear | None:
        """The first PA round whose result may still come: the one that ended last, or the running one."""
        return FiscalYear(FiscalYear.containing(self.known).be_year - 1) if self.ahead else None

    @property
    def open_round(self) -> EvaluationRound | None:
        """The first salary round whose result may still come."""
        if not self.ahead:
            return None
        return EvaluationRound.containing(EvaluationRound.containing(self.known).start - timedelta(days=1))


def ladder(candidate: Candidate, target: Standing, rule: DatedValue) -> Requirement:
    """One step at a time; an assistant teacher first becomes a teacher."""
    steps = [Standing(step) for step in rule.value]
    following = candidate.standing if candidate.assistant else _next(steps, candidate.standing)
    now = Bilingual("ครูผู้ช่วย", "assistant teacher")
    if not candidate.assistant:
        now = _shown(candidate.standing, candidate.line)
    if following is None:
        message = Bilingual(
            f"เป็น{now.th}ซึ่งเป็นวิทยฐานะสูงสุดแล้ว ไม่มีขั้นที่จะขอต่อ",
            f"{now.en} is the highest standing; there is no further step.",
        )
        return Requirement("ladder", State.MISSING, message, rule.reference)
    then = Bilingual("ครู", "teacher") if candidate.assistant else _shown(following, candidate.line)
    if target is following:
        message = Bilingual(f"จาก{now.th}เป็น{then.th} ตามลำดับ", f"From {now.en} to {then.en}, one step.")
        return Requirement("ladder", State.MET, message, rule.reference)
    message = Bilingual(
        f"ต้องขอทีละขั้น ขณะนี้เป็น{now.th} ขั้นถัดไปคือ{then.th}",
        f"Steps are taken one at a time: now {now.en}, next {then.en}.",
    )
    return Requirement("ladder", State.MISSING, message, rule.reference)


def _next(steps: list[Standing], held: Standing) -> Standing | None:
    following = steps.index(held) + 1
    return steps[following] if following < len(steps) else None


def _shown(standing: Standing, line: Line) -> Bilingual:
    if standing is Standing.NONE:
        return Bilingual("ตำแหน่งที่ยังไม่มีวิทยฐานะ", "the post without a standing")
    return Bilingual(standing.for_line(line), standing.thai)


def time_served(enough: date, years: int, since: date, on: date, rule: DatedValue) -> Requirement:
    """``years`` without a break since ``since``; ``enough`` is the day they are complete."""
    begun, done = day_in_words(since), day_in_words(enough)
    if enough <= on:
        message = Bilingual(
            f"ดำรงตำแหน่งหรือวิทยฐานะติดต่อกันครบ {years} ปี (ตั้งแต่ {begun.th})",
            f"{years} years in the post or standing without a break, since {begun.en}.",
        )
        return Requirement("time_served", State.MET, message, rule.reference)
    message = Bilingual(
        f"ต้องดำรงตำแหน่งหรือวิทยฐานะติดต่อกัน {years} ปี นับตั้งแต่ {begun.th} จะครบวันที่ {done.th}",
        f"{years} years in the post or standing are needed; counted from {begun.en}, "
        f"they are complete on {done.en}.",
    )
    return Requirement("time_served", State.MISSING, message, rule.reference)


def passes(result: AgreementResult, percent: int, members: int) -> bool:
    """Whether every member of a complete committee gave at least ``percent``; the mean does not count."""
    return len(result.percents) >= members and all(each >= percent for each in result.percents)


def agreements(
    candidate: Candidate, wanted: int, members: int, percent: int, outlook: Outlook, rule: DatedValue
) -> Requirement:
    """The latest ``wanted`` PA rounds before the application, each passed with every member."""
    latest = latest_years(outlook.on, wanted)
    complete = {each.fiscal_year: each for each in candidate.agreements if len(each.percents) >= members}
    failed = [year for year in latest if year in complete and not passes(complete[year], percent, members)]
    unknown = [year for year in latest if year not in complete]
    open_from = outlook.open_year
    lost = [year for year in unknown if open_from is None or year < open_from]
    return Requirement(
        "agreements",
        State.MISSING if failed or lost else State.EXPECTED if unknown else State.MET,
        _agreements_message(wanted, percent, failed, unknown),
        rule.reference,
    )


def latest_years(on: date, number: int) -> list[FiscalYear]:
    """The latest fiscal years that ended before ``on``, oldest first."""
    current = FiscalYear.containing(on).be_year
    return [FiscalYear(current - back) for back in range(number, 0, -1)]


def _agreements_message(
    wanted: int, percent: int, failed: list[FiscalYear], unknown: list[FiscalYear]
) -> Bilingual:
    th = f"ผลการพัฒนางานตามข้อตกลง {wanted} รอบล่าสุด กรรมการแต่ละคนให้ไม่ต่ำกว่าร้อยละ {percent}"
    en = f"Latest agreement rounds ({wanted}): {percent} per cent or more from every member"
    if failed:
        th += f" แต่ปีงบประมาณ {_years(failed)} ไม่ผ่าน จึงต้องรอให้พ้นช่วงที่ใช้"
        en += f", but fiscal year {_years(failed)} failed, so wait until it falls out of the window"
    if unknown:
        th += f" ยังไม่มีผลของกรรมการครบทุกคนในปีงบประมาณ {_years(unknown)} โปรดประเมินหรือบันทึกผล"
        en += f"; no complete result yet for fiscal year {_years(unknown)}: evaluate, or enter the result"
    return Bilingual(th, f"{en}.")


def _years(years: list[FiscalYear]) -> str:
    return ", ".join(str(year.be_year) for year in years)


def licence(candidate: Candidate, outlook: Outlook, rule: DatedValue) -> Requirement:
    """A teaching licence that holds on the day of application."""
    held = candidate.licence
    if held is not None and held.valid_on(outlook.on):
        message = Bilingual("ใบอนุญาตประกอบวิชาชีพยังไม่หมดอายุ", "The professional licence is valid.")
        return Requirement("licence", State.MET, message, rule.reference)
    if held is None:
        message = Bilingual(
            "ไม่มีใบอนุญาตประกอบวิชาชีพในทะเบียน โปรดบันทึกเลขที่และวันหมดอายุ",
            "No professional licence is on record. Enter its number and dates.",
        )
    else:
        day = day_in_words(outlook.on)
        message = Bilingual(
            f"ใบอนุญาตประกอบวิชาชีพไม่มีผลในวันที่ {day.th} โปรดต่ออายุก่อนยื่นคำขอ",
            f"The professional licence does not hold on {day.en}. Renew it before applying.",
        )
    return Requirement("licence", State.EXPECTED if outlook.ahead else State.MISSING, message, rule.reference)


def clean_record(candidate: Candidate, on: date, rule: DatedValue) -> Requirement:
    """No penalty and no ethics ruling heavier than ภาคทัณฑ์ in the years before the application."""
    for penalty in candidate.penalties:
        free = clear_from(penalty.ordered, rule.value)
        if penalty.heavier_than_probation and penalty.ordered <= on < free:
            ethics = penalty.kind is PenaltyKind.ETHICS
            th, en = ("คำวินิจฉัยทางจรรยาบรรณ", "An ethics ruling") if ethics else ("โทษทางวินัย", "A penalty")
            ordered, day = day_in_words(penalty.ordered), day_in_words(free)
            return Requirement(
                "clean_record",
                State.MISSING,
                Bilingual(
                    f"มี{th}ที่หนักกว่าภาคทัณฑ์ (คำสั่งวันที่ {ordered.th}) ภายใน {rule.value} ปี ยื่นได้ตั้งแต่ {day.th}",
                    f"{en} heavier than probation (order of {ordered.en}) lies within {rule.value} years; "
                    f"the way is free from {day.en}.",
                ),
                rule.reference,
            )
    return Requirement(
        "clean_record",
        State.MET,
        Bilingual(
            f"ไม่มีโทษทางวินัยหรือคำวินิจฉัยทางจรรยาบรรณที่หนักกว่าภาคทัณฑ์ใน {rule.value} ปี",
            f"No penalty or ethics ruling heavier than probation within {rule.value} years.",
        ),
        rule.reference,
    )


def clear_from(ordered: date, years: int) -> date:
    """The first day whose preceding ``years`` no longer hold the day of the order."""
    return add_years(ordered, years) + timedelta(days=1)


def line_rules(candidate: Candidate, rule: DatedValue) -> Requirement | None:
    """For administrators and supervisors no text was found: the teachers' rules are used and said so."""
    if rule.value[candidate.line] != "unknown":
        return None
    return Requirement(
        "line_rules",
        State.UNVERIFIED,
        Bilingual(
            "ยังไม่พบหลักเกณฑ์ของสายงานนี้ จึงใช้เงื่อนไขของตำแหน่งครูไว้ก่อน โปรดตรวจกับประกาศก่อนยื่นคำขอ",
            "No rule was found for this line; the teachers' conditions are used. Compare with the "
            "announcement before applying.",
        ),
        rule.reference,
    )
