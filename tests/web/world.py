"""Two organisations with everybody in them, for tests: every office, every line, and a neighbour to keep out.

Names are invented and end in a surname that says so. Everybody signs in with :data:`PASSWORD`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.test import Client

from krupa.accounts.models import OfficeHolding, User
from krupa.base.actor import Actor, Office
from krupa.organizations.models import Organization, Signatory, SignatoryRole, Unit
from krupa.people.models import Person, Post
from krupa.regulations.lao import LaoKind, MunicipalityGrade
from krupa.regulations.posts import Line, Rank, Standing, WorkplaceKind

PASSWORD = "สมมติ-all-of-them-2565"  # noqa: S105
SINCE = date(2018, 10, 1)
"""The day every post, office and signatory of the world began."""

# key, title, first name, unit, line, rank, standing, salary, post number
_PEOPLE = (
    ("teacher_a", "นาย", "กล้า", "school", Line.TEACHER, Rank.K2, Standing.EXPERIENCED, "25930", "0001"),
    ("teacher_b", "นางสาว", "ขวัญ", "school", Line.TEACHER, Rank.K1, Standing.NONE, "18690", "0002"),
    ("teacher_c", "นาง", "คำ", "centre", Line.TEACHER, Rank.K3, Standing.SENIOR, "35240", "0003"),
    ("director", "นาย", "จิตร", "school", Line.ADMINISTRATOR, Rank.K3, Standing.SENIOR, "41580", "0004"),
    ("supervisor", "นางสาว", "ฉวี", None, Line.SUPERVISOR, Rank.K2, Standing.EXPERIENCED, "30200", "0005"),
    ("assistant", "นางสาว", "ชบา", "school", Line.TEACHER, Rank.ASSISTANT, Standing.NONE, "15800", "0006"),
)
_OFFICERS = (
    ("officer", "นางสาว", "ดวง", Office.EDUCATION_OFFICER),
    ("personnel_officer", "นาย", "ตุลย์", Office.PERSONNEL_OFFICER),
    ("education_head", "นาย", "ถวิล", Office.EDUCATION_HEAD),
    ("clerk", "นาง", "ทิพย์", Office.CLERK),
    ("head", "นาย", "ธง", Office.HEAD),
    ("auditor", "นาง", "นภา", Office.AUDITOR),
    ("administrator", "นาย", "บดี", Office.ADMINISTRATOR),
)
_SIGNERS = {
    "head": SignatoryRole.HEAD,
    "clerk": SignatoryRole.CLERK,
    "education_head": SignatoryRole.EDUCATION_HEAD,
    "officer": SignatoryRole.EDUCATION_OFFICER,
    "personnel_officer": SignatoryRole.PERSONNEL_OFFICER,
}


@dataclass
class World:
    """``org`` is อบต. ทุ่งตัวอย่าง, ``other`` a town municipality of another province.

    Keys of its people: ``teacher_a``, ``teacher_b``, ``assistant`` and their ``director`` (school),
    ``teacher_c`` (child centre), ``supervisor`` (no unit). Keys of the offices: ``officer`` (education),
    ``personnel_officer``, ``education_head``, ``clerk``, ``head``, ``auditor``, ``administrator``. Of
    ``other``: ``other_officer``, ``other_teacher``. ``outsider`` can sign in and belongs nowhere.
    """

    org: Organization
    other: Organization
    school: Unit
    centre: Unit
    other_school: Unit
    users: dict[str, User] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)

    def user(self, key: str) -> User:
        """The account."""
        return self.users[key]

    def person(self, key: str) -> Person:
        """The person, of the keys that are one."""
        return self.persons[key]

    def actor(self, key: str) -> Actor:
        """The account at work in its organisation."""
        return self.actors[key]

    def client(self, key: str) -> Client:
        """A browser that is signed in."""
        client = Client()
        client.force_login(self.users[key], backend="django.contrib.auth.backends.ModelBackend")
        return client

    def url(self, path: str = "") -> str:
        """An address of ``org``: ``world.url("people/")``."""
        return f"/o/{self.org.slug}/{path}"


def make_world() -> World:
    """Write the world to the database."""
    org = Organization.objects.create(
        slug="thungtuayang", kind=LaoKind.SAO, name="ทุ่งตัวอย่าง", province="สระแก้ว", district="เมืองสระแก้ว",
        subdistrict="ทุ่งตัวอย่าง", address="99 หมู่ 1", postcode="27000", phone="0 3700 0000",
        book_prefix="สก 70004",
    )  # fmt: skip
    other = Organization.objects.create(
        slug="sommutthani", kind=LaoKind.MUNICIPALITY, grade=MunicipalityGrade.TOWN, name="สมมติธานี",
        province="นครพนม", district="เมืองนครพนม", postcode="48000", phone="0 4200 0000",
        book_prefix="นพ 52001",
        education_office="กองการศึกษา",
        education_head_position="ผู้อำนวยการกองการศึกษา",
    )  # fmt: skip
    world = World(
        org=org,
        other=other,
        school=_unit(org, WorkplaceKind.SCHOOL, "โรงเรียนบ้านตัวอย่าง"),
        centre=_unit(org, WorkplaceKind.CHILD_CENTRE, "ศูนย์พัฒนาเด็กเล็กบ้านตัวอย่าง"),
        other_school=_unit(other, WorkplaceKind.SCHOOL, "โรงเรียนเทศบาลสมมติ"),
    )
    _put_people(world)
    _put_officers(world)
    _put_neighbour(world)
    _user(world, "outsider", "นายนอก สมมตินอก")
    return world


def _put_people(world: World) -> None:
    for key, title, first, place, line, rank, standing, salary, number in _PEOPLE:
        unit = {"school": world.school, "centre": world.centre, None: None}[place]
        person = _person(world, key, world.org, title, first)
        Post.objects.create(
            organization=world.org, person=person, post_number=f"623086600{number}", line=line, rank=rank,
            standing=standing, unit=unit, salary=Decimal(salary), since=SINCE,
        )  # fmt: skip
        if key == "director":
            _office(world, key, world.org, Office.DIRECTOR, unit)
            Signatory.objects.create(
                organization=world.org, role=SignatoryRole.DIRECTOR, unit=unit, name=person.name,
                position="ผู้อำนวยการสถานศึกษา", since=SINCE,
            )  # fmt: skip
        else:
            world.actors[key] = Actor(world.users[key], world.org, person=person)


def _put_officers(world: World) -> None:
    for key, title, first, office in _OFFICERS:
        user = _user(world, key, f"{title}{first} สมมติ{first}")
        _office(world, key, world.org, office, None)
        if key in _SIGNERS:
            Signatory.objects.create(
                organization=world.org, role=_SIGNERS[key], name=user.display_name, since=SINCE
            )


def _put_neighbour(world: World) -> None:
    _user(world, "other_officer", "นางอื่น สมมติอื่น")
    _office(world, "other_officer", world.other, Office.EDUCATION_OFFICER, None)
    person = _person(world, "other_teacher", world.other, "นาย", "ปอง")
    Post.objects.create(
        organization=world.other, person=person, post_number="4830866000001", line=Line.TEACHER,
        rank=Rank.K1, unit=world.other_school, salary=Decimal("17910"), since=SINCE,
    )  # fmt: skip
    world.actors["other_teacher"] = Actor(world.users["other_teacher"], world.other, person=person)


def _unit(organization: Organization, kind: WorkplaceKind, name: str) -> Unit:
    return Unit.objects.create(organization=organization, kind=kind, name=name)


def _user(world: World, key: str, name: str) -> User:
    user = User.objects.create_user(key, email=f"{key}@example.org", password=PASSWORD, display_name=name)
    world.users[key] = user
    return user


def _person(world: World, key: str, organization: Organization, title: str, first: str) -> Person:
    last = f"สมมติ{first}"
    user = _user(world, key, f"{title}{first} {last}")
    person = Person(organization=organization, title=title, first_name=first, last_name=last, user=user)
    person.full_clean()
    person.save()
    world.persons[key] = person
    return person


def _office(world: World, key: str, organization: Organization, office: Office, unit: Unit | None) -> None:
    user = world.users[key]
    OfficeHolding.objects.create(organization=organization, user=user, office=office, unit=unit, since=SINCE)
    directs: frozenset[object] = frozenset({unit.pk}) if unit else frozenset()
    world.actors[key] = Actor(user, organization, frozenset({office}), world.persons.get(key), directs)
