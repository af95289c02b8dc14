"""Names that lead nowhere, and keys used twice, inside one year's facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from krupa.inputs.translate import Location
from krupa.papers.facts.committee import Member
from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual

Dangling = tuple[Location, Bilingual]


def dangling(year: Year) -> Iterator[Dangling]:
    """Every reference to a person, workplace or committee that is not in the year, and every repeated id."""
    yield from _repeated("people", [person.id for person in year.people])
    yield from _repeated("committees", [committee.id for committee in year.committees])
    workplaces = [workplace.id for workplace in year.organization.workplaces]
    yield from _repeated("organization.workplaces", workplaces)
    for index, person in enumerate(year.people):
        if person.workplace is not None and person.workplace not in workplaces:
            yield _unknown(("people", index, "workplace"), person.workplace, "หน่วยงาน", "workplace")
    for location, member in _members(year):
        if member.workplace is not None and member.workplace not in workplaces:
            yield _unknown((*location, "workplace"), member.workplace, "หน่วยงาน", "workplace")
    people = {person.id for person in year.people}
    for location, key in _people_named(year):
        if key not in people:
            yield _unknown(location, key, "บุคคล", "person")
    committees = {committee.id for committee in year.committees}
    for index, evaluation in enumerate(year.evaluations):
        if evaluation.committee not in committees:
            yield _unknown(
                ("evaluations", index, "committee"), evaluation.committee, "คณะกรรมการ", "committee"
            )


def _members(year: Year) -> Iterator[tuple[Location, Member]]:
    for index, committee in enumerate(year.committees):
        for place, member in enumerate(committee.members):
            yield ("committees", index, "members", place), member
    for index, facts in enumerate(year.salary_rounds):
        for place, member in enumerate(facts.committee.members):
            yield ("salary_rounds", index, "committee", "members", place), member


def _people_named(year: Year) -> Iterator[tuple[Location, str]]:
    for name in ("agreements", "evaluations", "appraisals"):
        for index, item in enumerate(getattr(year, name)):
            yield (name, index, "person"), item.person
    for index, round_facts in enumerate(year.salary_rounds):
        for place, entry in enumerate(round_facts.people):
            yield ("salary_rounds", index, "people", place, "person"), entry.person
    for index, request in enumerate(year.standing.requests):
        yield ("standing", "requests", index, "person"), request.person
    for index, committee in enumerate(year.committees):
        for place, key in enumerate(committee.evaluates):
            yield ("committees", index, "evaluates", place), key
    for location, member in _members(year):
        if member.person is not None:
            yield (*location, "person"), member.person


def _repeated(place: str, keys: Iterable[str]) -> Iterator[Dangling]:
    for key, times in Counter(keys).items():
        if times > 1:
            yield (
                tuple(place.split(".")),
                Bilingual(
                    f"รหัส '{key}' ใช้ซ้ำ {times} ครั้ง โปรดตั้งให้ต่างกัน",
                    f"the id '{key}' is used {times} times; make each different",
                ),
            )


def _unknown(location: Location, key: str, thai: str, english: str) -> Dangling:
    return location, Bilingual(
        f"ไม่มี{thai}รหัส '{key}' ในไฟล์ โปรดเพิ่มหรือแก้รหัส",
        f"no {english} has the id '{key}'; add one or correct the id",
    )
