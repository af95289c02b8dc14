"""The condition that shortens the time, as the rules know it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from krupa.papers.facts.people import Degree as DegreeFacts
from krupa.papers.facts.people import Person
from krupa.papers.facts.standing import Shortening
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import Rulebook
from krupa.regulations.refusal import RefusalError
from krupa.regulations.standing.candidate import (
    Cefr,
    Degree,
    DegreeLevel,
    HardAreaService,
    LanguageTest,
    ProfessionalQualification,
    ShorteningClaim,
)
from krupa.thai import arabic_digits

_ADMINISTRATION = "บริหารการศึกษา"


def claim(person: Person, facts: Shortening, *, on: date, rules: Rulebook) -> ShorteningClaim:
    """The condition 1.1–1.4 that the person asks to use.

    Whoever claims 1.3 or 1.4 declares on the form that it never shortened their time before.

    Raises:
        RefusalError: the level of the language test or the date a condition counts from is missing.
    """
    match facts.condition:
        case "language":
            return LanguageTest(_level(facts.detail), _since(facts), facts.foreign_language_teacher)
        case "hard_area":
            return HardAreaService(_since(facts))
        case "degree":
            return _degree(person.degrees)
        case "professional":
            found = re.search(r"\d+", arabic_digits(facts.detail or ""))
            wanted = rules.value("standing.shortening", on=on)["qualification_level"]
            return ProfessionalQualification(int(found[0]) if found else wanted)


def higher_degree(degrees: Iterable[DegreeFacts]) -> DegreeFacts | None:
    """The doctor's or master's degree that a person can claim: one about learning before any other."""
    higher = [each for each in degrees if each.level in (DegreeLevel.MASTER, DegreeLevel.DOCTOR)]
    return min(higher, key=_about_administration, default=None)


def _degree(degrees: Iterable[DegreeFacts]) -> Degree:
    held = higher_degree(degrees)
    if held is None:
        return Degree(DegreeLevel.BACHELOR, about_learning=False)
    return Degree(
        DegreeLevel(held.level), about_learning=True, about_administration=_about_administration(held)
    )


def _about_administration(degree: DegreeFacts) -> bool:
    return _ADMINISTRATION in (degree.major or degree.name)


def _level(detail: str | None) -> Cefr:
    found = re.search(r"[ABC][12]", (detail or "").upper())
    if found is None:
        raise RefusalError(
            Bilingual(
                "ยังไม่ได้ระบุระดับผลทดสอบภาษา (CEFR) โปรดใส่ shortening.detail เช่น B2",
                "The CEFR level of the language test is missing. Give it in shortening.detail, such as B2",
            )
        )
    return Cefr(found[0])


def _since(facts: Shortening) -> date:
    if facts.since is None:
        raise RefusalError(
            Bilingual(
                "ยังไม่ได้ระบุวันทดสอบหรือวันที่เริ่มปฏิบัติงานของเงื่อนไขลดระยะเวลา โปรดใส่ shortening.since",
                "The date of the test, or the first day of the service, is missing. Give it in "
                "shortening.since",
            )
        )
    return facts.since
