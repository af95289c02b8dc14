"""Who is doing something, in which organisation, with which offices: all a service needs to decide."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from krupa.accounts.models import User
    from krupa.organizations.models import Organization
    from krupa.people.models import Person


class Office(StrEnum):
    """An office in an organisation that carries rights of its own, beside the posts of teachers."""

    EDUCATION_OFFICER = "education_officer"  # นักวิชาการศึกษา: runs the year
    PERSONNEL_OFFICER = "personnel_officer"  # นักทรัพยากรบุคคล: people, salary, standings
    EDUCATION_HEAD = "education_head"  # ผอ.กองการศึกษา
    DIRECTOR = "director"  # ผอ.สถานศึกษา / ผอ.ศพด. of one unit
    CLERK = "clerk"  # ปลัด
    HEAD = "head"  # นายก
    AUDITOR = "auditor"  # reads what was decided
    ADMINISTRATOR = "administrator"  # keeps the installation for this organisation

    @property
    def is_officer(self) -> bool:
        """Whether the office runs the year for everybody."""
        return self in (Office.EDUCATION_OFFICER, Office.PERSONNEL_OFFICER)


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in user at work in one organisation.

    ``person`` is the teacher, administrator or supervisor the user is there, if any; ``directs`` are the
    ids of the units whose director they are.
    """

    user: User
    organization: Organization
    offices: frozenset[Office] = frozenset()
    person: Person | None = None
    directs: frozenset[object] = field(default_factory=frozenset)

    def holds(self, *offices: Office) -> bool:
        """Whether any of these offices is held."""
        return any(office in self.offices for office in offices)

    @property
    def is_officer(self) -> bool:
        """Whether the actor runs the year for everybody."""
        return any(office.is_officer for office in self.offices)
