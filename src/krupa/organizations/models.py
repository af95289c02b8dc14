"""An LAO, its units and departments, who signs for it, and how its papers are numbered."""

from __future__ import annotations

from functools import cached_property

from django.db import models

from krupa.base.models import Record, Scoped
from krupa.organizations.rulebook import rulebook_of
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.lao import LaoKind, LaoWords, MunicipalityGrade, words_of
from krupa.regulations.posts import WorkplaceKind


class Organization(Record):
    """An อบจ., เทศบาล or อบต. ``slug`` is its place in addresses (``/o/phraphloeng/``)."""

    slug = models.SlugField(unique=True, max_length=60)
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in LaoKind])
    grade = models.CharField(
        max_length=20, blank=True, choices=[(grade, grade) for grade in MunicipalityGrade]
    )
    name = models.CharField(max_length=120)
    province = models.CharField(max_length=60)
    district = models.CharField(max_length=60)
    subdistrict = models.CharField(max_length=60, blank=True)
    address = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=5, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    book_prefix = models.CharField(max_length=40, blank=True)
    education_office = models.CharField(max_length=120, default="กองการศึกษา ศาสนาและวัฒนธรรม")
    education_head_position = models.CharField(max_length=160, default="ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม")
    personnel_office = models.CharField(max_length=120, default="สำนักปลัด")
    personnel_section = models.CharField(max_length=120, default="งานการเจ้าหน้าที่")
    emblem = models.ImageField(upload_to="emblems/", null=True, blank=True)
    rule_overrides = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return self.words.full_name

    @cached_property
    def words(self) -> LaoWords:
        """The words that change with the kind of organisation."""
        grade = MunicipalityGrade(self.grade) if self.grade else None
        return words_of(LaoKind(self.kind), self.name, self.province, grade, rules=rulebook_of(self))


class Unit(Scoped):
    """A school or child development centre (ศพด.)."""

    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in WorkplaceKind])
    name = models.CharField(max_length=160)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "name"], name="unit_name_once")]

    def __str__(self) -> str:
        return self.name


class SignatoryRole(models.TextChoices):
    """For which place on a paper somebody signs."""

    HEAD = "head"
    CLERK = "clerk"
    EDUCATION_HEAD = "education_head"
    EDUCATION_OFFICER = "education_officer"
    PERSONNEL_OFFICER = "personnel_officer"
    DIRECTOR = "director"

    @property
    def words(self) -> Bilingual:
        """The role as people call it."""
        return _ROLE_WORDS[self]


_ROLE_WORDS = {
    SignatoryRole.HEAD: Bilingual("ผู้บริหารท้องถิ่น", "the head of the organisation"),
    SignatoryRole.CLERK: Bilingual("ปลัด", "the clerk"),
    SignatoryRole.EDUCATION_HEAD: Bilingual("ผู้อำนวยการกองการศึกษา", "the head of education"),
    SignatoryRole.EDUCATION_OFFICER: Bilingual("นักวิชาการศึกษา", "the education officer"),
    SignatoryRole.PERSONNEL_OFFICER: Bilingual("นักทรัพยากรบุคคล", "the personnel officer"),
    SignatoryRole.DIRECTOR: Bilingual("ผู้อำนวยการสถานศึกษา", "the director of the workplace"),
}


class Signatory(Scoped):
    """Who signs in a role, from when to when; ``acting`` is the line under the position."""

    role = models.CharField(max_length=30, choices=SignatoryRole.choices)
    unit = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="signatories"
    )
    name = models.CharField(max_length=200)
    position = models.CharField(max_length=200, blank=True)
    acting = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def role_words(self) -> Bilingual:
        """The role as people call it."""
        return SignatoryRole(self.role).words


class Instrument(Scoped):
    """The date (and title) of an announcement that papers cite; ``key`` is a field of facts.Instruments."""

    key = models.CharField(max_length=60)
    title = models.TextField(blank=True)
    announced_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "key"], name="instrument_once")]

    def __str__(self) -> str:
        return self.key
