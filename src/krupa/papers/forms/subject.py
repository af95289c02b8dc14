"""The person a form is about, as forms print them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from krupa.papers.errors import PaperError
from krupa.papers.facts.organization import Organization
from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.papers.prose.filters import whole_baht
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import Line, Rank, Standing


@dataclass(frozen=True, slots=True)
class Subject:
    """What forms say about a person; every field is open on a blank form. ``salary`` is baht a month."""

    name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    position: str | None = None
    line: Line | None = None
    rank: Rank | None = None
    standing: Standing | None = None
    standing_name: str | None = None
    salary: Decimal | None = None
    workplace: str | None = None
    office: str | None = None
    organization: str | None = None
    district: str | None = None
    province: str | None = None

    @property
    def salary_text(self) -> str | None:
        """The salary in baht."""
        return whole_baht(self.salary)

    @property
    def position_and_standing(self) -> str | None:
        """``ครู วิทยฐานะครูชำนาญการ``: what stands under a signature."""
        if self.position is None or not self.standing_name:
            return self.position
        return f"{self.position} วิทยฐานะ{self.standing_name}"

    @property
    def protected(self) -> tuple[str, ...]:
        """Names that must not break over lines."""
        return tuple(filter(None, (self.first_name, self.last_name, self.district, self.province)))


NOBODY = Subject()
"""The subject of a blank form."""


def subject(year: Year, person: Person, slug: str) -> Subject:
    """The person with the place of work and the organisation of the year.

    Raises:
        PaperError: the year has no workplace of that id.
    """
    organization = year.organization
    return Subject(
        name=person.name,
        first_name=person.first_with_title,
        last_name=person.last_name,
        position=person.position_name,
        line=person.line,
        rank=person.rank,
        standing=person.standing,
        standing_name=person.standing_name,
        salary=person.salary,
        workplace=_workplace(organization, person, slug),
        office=organization.education_office,
        organization=organization.words.full_name,
        district=organization.district,
        province=organization.province,
    )


def find_person(year: Year, key: str, slug: str, field: str) -> Person:
    """The person with that id.

    Raises:
        PaperError: nobody in the year has it; ``field`` is the fact that names them.
    """
    try:
        return year.person(key)
    except KeyError:
        known = ", ".join(person.id for person in year.people) or "–"
        raise PaperError(
            slug,
            field,
            Bilingual(
                f"ไม่พบบุคคลรหัส “{key}” ในรายชื่อของปีนี้ โปรดแก้รหัสหรือเพิ่มบุคคล (รหัสที่มี: {known})",
                f"Nobody of this year has the id “{key}”. Correct the id or add the person (known: {known})",
            ),
        ) from None


def _workplace(organization: Organization, person: Person, slug: str) -> str | None:
    if person.workplace is None:
        return None
    try:
        return organization.workplace(person.workplace).name
    except KeyError:
        raise PaperError(
            slug,
            f"people.{person.id}.workplace",
            Bilingual(
                f"ไม่พบสถานศึกษารหัส “{person.workplace}” ในข้อมูลหน่วยงาน โปรดแก้รหัสหรือเพิ่มสถานศึกษา",
                f"The organisation has no workplace “{person.workplace}”. "
                "Correct the id or add the workplace",
            ),
        ) from None
