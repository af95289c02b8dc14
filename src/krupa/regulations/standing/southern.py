"""The southern border right: fewer agreement rounds, and a duty to stay."""

from __future__ import annotations

from datetime import date, timedelta

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.explained import Explained, Step
from krupa.regulations.posts import Standing
from krupa.regulations.standing.candidate import Candidate
from krupa.regulations.standing.requirement import Requirement, State, day_in_words
from krupa.thai import add_years


def in_southern_area(province: str, district: str = "", *, on: date, rules: Rulebook = STANDARD) -> bool:
    """Whether a school's province (and, in สงขลา, its district) belongs to the area.

    >>> in_southern_area("สงขลา", "จะนะ", on=date(2025, 1, 1)), in_southern_area("สงขลา", on=date(2025, 1, 1))
    (True, False)
    """
    areas = rules.value("standing.southern_areas", on=on)
    return province in areas["provinces"] or district in areas["districts"].get(province, ())


def southern_target(target: Standing, rule: DatedValue) -> Requirement:
    """The right serves only for the first two standings."""
    fits = target in rule.value["standings"]
    return Requirement(
        "southern_target",
        State.MET if fits else State.MISSING,
        Bilingual(
            "ใช้สิทธิพื้นที่จังหวัดชายแดนภาคใต้ได้" if fits else "สิทธินี้ใช้ได้เฉพาะชำนาญการและชำนาญการพิเศษ โปรดยื่นตามปกติ",
            "The southern border right applies."
            if fits
            else "The right serves for ชำนาญการ and ชำนาญการพิเศษ only. Apply in the normal way.",
        ),
        rule.reference,
    )


def southern_service(candidate: Candidate, on: date, rule: DatedValue) -> Requirement:
    """Unbroken service in the area up to the application."""
    years = rule.value["service_years"]
    if candidate.southern_since is None:
        return Requirement(
            "southern_service",
            State.MISSING,
            Bilingual(
                "ไม่มีช่วงปฏิบัติหน้าที่ในพื้นที่จังหวัดชายแดนภาคใต้ที่ต่อเนื่องถึงวันยื่นคำขอ",
                "There is no service in the southern border area up to the application.",
            ),
            rule.reference,
        )
    enough = add_years(candidate.southern_since, years)
    day = day_in_words(enough)
    return Requirement(
        "southern_service",
        State.MET if enough <= on else State.MISSING,
        Bilingual(
            f"ปฏิบัติหน้าที่ในพื้นที่ติดต่อกันไม่น้อยกว่า {years} ปี ครบวันที่ {day.th}",
            f"Unbroken service in the area for {years} year(s) or more, complete on {day.en}.",
        ),
        rule.reference,
    )


def doubled_completion(since: date, years: int, area_since: date, factor: int) -> date:
    """The day ``years`` are complete if each day in the area counts ``factor`` times.

    >>> doubled_completion(date(2022, 10, 1), 4, date(2022, 10, 1), 2)
    datetime.date(2024, 10, 1)
    """
    plain = add_years(since, years)
    counted_from = max(since, area_since)
    if counted_from >= plain:
        return plain
    days = -(-(plain - counted_from).days // factor)
    return counted_from + timedelta(days=days)


def southern_stay_until(approved: date, *, rules: Rulebook = STANDARD) -> Explained[date]:
    """The first day on which a person who used the right may move or be seconded out of the area."""
    rule = rules.in_force("standing.southern", on=approved)
    free = add_years(approved, rule.value["stay_years"])
    begun, day = day_in_words(approved), day_in_words(free)
    return Explained(
        free,
        (
            Step(
                Bilingual(
                    f"ต้องปฏิบัติหน้าที่ในพื้นที่อีกไม่น้อยกว่า {rule.value['stay_years']} ปี นับแต่วันอนุมัติ {begun.th} "
                    f"จึงย้ายหรือไปช่วยราชการนอกพื้นที่ได้ตั้งแต่ {day.th}",
                    f"At least {rule.value['stay_years']} years of service there follow the approval of "
                    f"{begun.en}; a move or secondment out is possible from {day.en}.",
                ),
                rule.reference,
            ),
        ),
    )
