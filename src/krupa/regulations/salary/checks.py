"""What a round is checked for, person by person and pool by pool."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import DatedValue
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.salary.base import Fit, outside_message
from krupa.regulations.salary.eligibility import check_eligibility
from krupa.regulations.salary.people import Outcome
from krupa.regulations.salary.pools import Pool
from krupa.regulations.salary.rates import AnnouncedRates, RateBand
from krupa.regulations.salary.reasons import NoIncrease
from krupa.regulations.salary.rules import SalaryRules

_LEAST_MEANT = Decimal("0.10")  # no rule: six per cent read as a fraction is 0.06


def check_people(outcomes: Sequence[Outcome], rates: AnnouncedRates, rules: SalaryRules) -> Iterator[Finding]:
    """Every finding about one person, in the order of the people; then post numbers used twice."""
    digits = rules.post_number_digits.value
    holders: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        person, increment = outcome.person, outcome.increment
        number = person.post_number
        holders[number].append(outcome)
        if len(number) != digits or not number.isdigit():
            yield _post_number_length(outcome)
        if outcome.base.fit is not Fit.INSIDE:
            yield _outside_range(outcome)
        if increment is not None:
            if increment.over_cap:
                yield _over_cap(outcome)
            if 0 < increment.asked_percent < _LEAST_MEANT:
                yield _small_percent(outcome)
            if rates.bands and not _inside_band(outcome, increment.asked_percent, rates):
                yield _outside_band(outcome, rates)
        elif person.percent:
            yield _percent_refused(outcome)
        if person.eligibility is not None:
            yield from check_eligibility(person.label, person.percent, person.eligibility, rules)
    for number, holding in holders.items():
        if len(holding) > 1:
            yield _used_twice(number, holding)


def check_pools(pools: Iterable[Pool], rules: SalaryRules) -> Iterator[Finding]:
    """A violation for each pool that permitted moves of surplus could not cover."""
    for pool in pools:
        if pool.remaining < 0:
            yield Finding(
                Severity.VIOLATION,
                "pool_exceeded",
                Bilingual(
                    f"วงเงิน {pool.id.label.th}: ใช้ {pool.used:,} บาท จากวงเงินร้อยละ "
                    f"{rules.pool_percent.value} "
                    f"{pool.budget:,} บาท รับเกลี่ย {pool.received:,} บาท ยังเกินอยู่ {-pool.remaining:,} บาท "
                    "โปรดลดร้อยละของผู้ที่อยู่ในวงเงินนี้",
                    f"Pool {pool.id.label.en}: {pool.used:,} baht is used of {pool.budget:,} baht "
                    f"({rules.pool_percent.value} %), {pool.received:,} baht was moved in, and it is still "
                    f"{-pool.remaining:,} baht over. Lower per cents in this pool",
                ),
                rules.pool_percent.reference,
                where=f"pool {pool.id}",
            )


def check_sureness(
    outcomes: Sequence[Outcome], pools: Sequence[Pool], rules: SalaryRules
) -> Iterator[Finding]:
    """Once for each rule the round rests on whose value nobody has verified."""
    yield from _unverified(rules.bases.source, "ตารางฐานในการคำนวณ", "the base table")
    yield from _unverified(rules.ceilings, "ขั้นสูงของอันดับ", "the ceilings of the ranks")
    if any(outcome.increment is not None and outcome.increment.cut_by_ceiling for outcome in outcomes):
        yield from _unverified(rules.special_compensation, "วิธีคิดค่าตอบแทนพิเศษ", "special compensation")
    moved = any(pool.received for pool in pools)
    left_apart = any(pool.remaining < 0 for pool in pools) and any(pool.remaining > 0 for pool in pools)
    if moved or left_apart:
        yield from _unverified(rules.surplus_transfer, "การเกลี่ยวงเงิน", "moving surplus between pools")
    yield from _unverified_eligibility(outcomes, rules)


def _unverified(rule: DatedValue, thai: str, english: str) -> Iterator[Finding]:
    if rule.sureness.verified:
        return
    yield Finding(
        Severity.UNVERIFIED,
        f"unverified_{rule.name.partition('.')[2]}",
        Bilingual(
            f"{thai} ยังไม่มีหลักฐานยืนยัน ระบบใช้ค่าตั้งต้น โปรดตรวจกับหนังสือสั่งการหรือกำหนดค่าของหน่วยงานพร้อมเหตุผล",
            f"Nothing found so far confirms {english}; a default is used. Check it against "
            f"current letters, or "
            "set your organisation's own value with a reason",
        ),
        rule.reference,
        where=rule.name,
    )


def _unverified_eligibility(outcomes: Iterable[Outcome], rules: SalaryRules) -> Iterator[Finding]:
    if any(outcome.person.eligibility is not None for outcome in outcomes):
        limit = rules.rulebook.in_force("salary_eligibility.leave_days_limit", on=rules.day)
        yield from _unverified(
            limit, "จำนวนวันลา ครั้งที่ลา และเกณฑ์คุณสมบัติอื่น", "leave limits and other eligibility limits"
        )


def _post_number_length(outcome: Outcome) -> Finding:
    rule, person = outcome.rules.post_number_digits, outcome.person
    return Finding(
        Severity.WARNING,
        "post_number_length",
        Bilingual(
            f"{person.label}: เลขที่ตำแหน่งมี {len(person.post_number)} ตัว ปกติมีตัวเลข {rule.value} "
            f"หลัก โปรดตรวจกับบัญชีตำแหน่ง",
            f"{person.label}: the post number has {len(person.post_number)} characters where "
            f"{rule.value} digits "
            "are usual. Compare it with the list of posts",
        ),
        rule.reference,
        where=person.label,
    )


def _outside_range(outcome: Outcome) -> Finding:
    person, why = outcome.person, outside_message(outcome.base)
    return Finding(
        Severity.WARNING,
        "salary_outside_range",
        Bilingual(
            f"{person.label}: เงินเดือน {person.salary:,} บาท อันดับ {person.rank.thai} {why.th}",
            f"{person.label}: salary {person.salary:,} baht, rank {person.rank.thai}. {why.en}",
        ),
        outcome.rules.bases.source.reference,
        where=person.label,
    )


def _over_cap(outcome: Outcome) -> Finding:
    person, cap = outcome.person, outcome.rules.cap_percent
    return Finding(
        Severity.VIOLATION,
        "over_six_percent",
        Bilingual(
            f"{person.label}: เสนอร้อยละ {person.percent} เกินร้อยละ {cap.value} ของฐานต่อคนต่อครั้ง "
            f"คำนวณให้เพียงร้อยละ {cap.value} โปรดแก้ร้อยละที่เสนอ",
            f"{person.label}: {person.percent} % was given; the most for one person in one round "
            f"is {cap.value} % "
            f"of the base. Only {cap.value} % is counted. Correct the per cent",
        ),
        cap.reference,
        where=person.label,
    )


def _small_percent(outcome: Outcome) -> Finding:
    person = outcome.person
    return Finding(
        Severity.WARNING,
        "percent_suspiciously_small",
        Bilingual(
            f"{person.label}: ร้อยละ {person.percent} น้อยผิดปกติ อาจเป็นค่าจากเซลล์รูปแบบ % โปรดตรวจ เช่น 2.10 "
            "ไม่ใช่ 0.021",
            f"{person.label}: {person.percent} % is unusually small; it may come from a cell formatted as %. "
            "Check it: 2.10, not 0.021",
        ),
        where=person.label,
    )


def _inside_band(outcome: Outcome, percent: Decimal, rates: AnnouncedRates) -> bool:
    band = None if outcome.score is None else rates.band_for(outcome.score)
    return band is not None and band.percent_from <= percent <= band.percent_to


def _outside_band(outcome: Outcome, rates: AnnouncedRates) -> Finding:
    person, score = outcome.person, outcome.score
    label, said = person.label, _announced(None if score is None else rates.band_for(score))
    return Finding(
        Severity.WARNING,
        "percent_outside_band",
        Bilingual(
            f"{label}: คะแนน {score} ได้ร้อยละ {person.percent} แต่{said.th} โปรดแก้ร้อยละหรือแก้ประกาศ",
            f"{label}: score {score} gets {person.percent} %, but {said.en}. Correct the per cent or the "
            "announcement",
        ),
        outcome.rules.announced_rates.reference,
        where=label,
    )


@lru_cache
def _announced(band: RateBand | None) -> Bilingual:
    if band is None:
        return Bilingual("คะแนนนี้ไม่อยู่ในช่วงใดที่ประกาศ", "the score stands in no announced band")
    return Bilingual(
        f"ช่วงคะแนน {band} ประกาศไว้ร้อยละ {band.percent_from} - {band.percent_to}",
        f"{band.percent_from} - {band.percent_to} % is announced for scores {band}",
    )


def _percent_refused(outcome: Outcome) -> Finding:
    person, rules = outcome.person, outcome.rules
    if outcome.reason is NoIncrease.NO_SCORE:
        code, why = (
            "percent_without_score",
            Bilingual(
                "ไม่มีคะแนนประเมิน โปรดใส่คะแนนของรอบนี้", "there is no evaluation score. Enter the round's score"
            ),
        )
    else:
        code, why = (
            "percent_below_sixty",
            Bilingual(
                f"คะแนน {person.score} ต่ำกว่า {rules.minimum_score.value} (ระดับปรับปรุง) โปรดลบร้อยละ",
                f"the score {person.score} is below {rules.minimum_score.value} (ปรับปรุง). Take "
                f"the per cent away",
            ),
        )
    return Finding(
        Severity.VIOLATION,
        code,
        Bilingual(
            f"{person.label}: เสนอร้อยละ {person.percent} แต่ไม่ได้เลื่อนเงินเดือน เพราะ{why.th}",
            f"{person.label}: {person.percent} % was given but there is no increase: {why.en}",
        ),
        rules.minimum_score.reference,
        where=person.label,
    )


def _used_twice(number: str, holding: Sequence[Outcome]) -> Finding:
    names = ", ".join(outcome.person.name or "-" for outcome in holding)
    return Finding(
        Severity.VIOLATION,
        "duplicate_post_number",
        Bilingual(
            f"เลขที่ตำแหน่ง {number} ซ้ำกัน {len(holding)} คน ({names}) หนึ่งตำแหน่งมีผู้ครองได้คนเดียว "
            "และวงเงินจะนับซ้ำ โปรดแก้เลขที่ตำแหน่งหรือลบรายการที่ซ้ำ",
            f"Post number {number} stands {len(holding)} times ({names}). A post has one holder, "
            f"and the pool "
            "would be counted twice. Correct the number or remove the repeated entry",
        ),
        holding[0].rules.post_number_digits.reference,
        where=number,
    )
