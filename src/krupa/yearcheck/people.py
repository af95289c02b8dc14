"""People: numbers that cannot be right."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity
from krupa.thai import ThaiInputError, check_national_id, check_post_number


def check_people(year: Year) -> Iterator[Finding]:
    """National IDs and post numbers of the wrong form; every person should have a post number."""
    for person in year.people:
        yield from _number(person, "national_id", person.national_id, check_national_id)
        yield from _number(person, "post_number", person.post_number, check_post_number)
        if person.post_number is None:
            yield Finding(
                Severity.WARNING,
                "post_number_missing",
                Bilingual(
                    "ยังไม่มีเลขที่ตำแหน่ง บัญชีเลื่อนเงินเดือนต้องใช้ โปรดเพิ่ม",
                    "there is no post number, which the salary accounts need; add it",
                ),
                where=person.name,
            )


def _number(person: Person, field: str, value: str | None, check: Callable[[str], str]) -> Iterator[Finding]:
    if value is None:
        return
    try:
        check(value)
    except ThaiInputError as error:
        yield Finding(Severity.WARNING, f"{field}_form", Bilingual(error.th, error.en), where=person.name)
