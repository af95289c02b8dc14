"""The local administrative organisation (อปท.), its offices, workplaces and signatories."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from krupa.papers.facts.base import Facts, ThaiDate
from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.lao import LaoKind, LaoWords, MunicipalityGrade, words_of
from krupa.regulations.own_values import own_value
from krupa.regulations.posts import WorkplaceKind
from krupa.regulations.refusal import RefusalError


class Signatory(Facts):
    """Who signs: full name with title, position as printed, and the acting line if acting.

    ``acting`` is the line under the position, such as ``รักษาราชการแทน นายกองค์การบริหารส่วนตำบล``.
    """

    name: str | None = None
    position: str | None = None
    acting: str | None = None


class Workplace(Facts):
    """A school (โรงเรียน) or child development centre (ศพด.) of the organisation."""

    id: str
    kind: WorkplaceKind
    name: str
    director: Signatory | None = None

    @property
    def short_name(self) -> str:
        """As accounts print it: ``ศพด.บ้านไทรทอง``, ``โรงเรียนบ้านหนองบัว``."""
        return self.name.replace("ศูนย์พัฒนาเด็กเล็ก", "ศพด.")


class Instruments(Facts):
    """Dates of the announcements that papers cite; each stays a dotted blank until the office fills it.

    ``*_standard`` is the central committee's general standard, ``*_rules`` the provincial committee's
    announcement that follows it. ``agreement_rules_title`` and ``standing_criteria_title`` are the titles
    of the announcements on agreements and on evaluation for standing, which the manual leaves open;
    ``standing_rules`` is the date of the position standards (ฉบับที่ 3) พ.ศ. 2565.
    """

    evaluation_standard: ThaiDate | None = None
    evaluation_rules: ThaiDate | None = None
    agreement_rules: ThaiDate | None = None
    agreement_rules_title: str | None = None
    salary_standard: ThaiDate | None = None
    salary_rules: ThaiDate | None = None
    standing_rules: ThaiDate | None = None
    standing_criteria_title: str | None = None


class RuleValue(Facts):
    """The office's own value of a rule, and why: the announcement or the resolution that says so."""

    value: Any
    reason: Annotated[str, Field(min_length=1, max_length=500)]


def fitting(rules: Mapping[str, RuleValue]) -> Mapping[str, RuleValue]:
    """The rules with their values as the standard has them; a name or a kind that is wrong is an error."""
    fitted: dict[str, RuleValue] = {}
    wrong = []
    for name, own in rules.items():
        try:
            fitted[name] = own.model_copy(update={"value": own_value(name, own.value)})
        except RefusalError as refusal:
            wrong.append(refusal.message)
    if wrong:
        said = {"th": " ".join(each.th for each in wrong), "en": " ".join(each.en for each in wrong)}
        raise PydanticCustomError("own_rule", "{th} | {en}", said)
    return fitted


def rulebook(rules: Mapping[str, RuleValue]) -> Rulebook:
    """The standard rules with the office's own in their place."""
    return Rulebook({name: Override(own.value, own.reason) for name, own in rules.items()})


class Organization(Facts):
    """One อบจ., เทศบาล or อบต. and everything its papers print about it."""

    kind: LaoKind
    name: str
    province: str
    district: str
    grade: MunicipalityGrade | None = None
    subdistrict: str | None = None
    address: str | None = None
    postcode: str | None = None
    phone: str | None = None
    book_prefix: str | None = None
    education_office: str = "กองการศึกษา ศาสนาและวัฒนธรรม"
    education_section: str | None = None
    education_head_position: str = "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม"
    personnel_office: str = "สำนักปลัด"
    personnel_section: str = "งานการเจ้าหน้าที่"
    head: Signatory = Signatory()
    clerk: Signatory = Signatory()
    education_head: Signatory = Signatory()
    education_officer: Signatory = Signatory()
    personnel_officer: Signatory = Signatory()
    instruments: Instruments = Instruments()
    workplaces: tuple[Workplace, ...] = ()
    emblem: Path | None = None
    rules: Mapping[str, RuleValue] = {}

    _fitting = field_validator("rules")(fitting)

    @cached_property
    def rulebook(self) -> Rulebook:
        """The rules as this office applies them."""
        return rulebook(self.rules)

    @cached_property
    def words(self) -> LaoWords:
        """The words that change with the kind of organisation."""
        return words_of(self.kind, self.name, self.province, self.grade, rules=self.rulebook)

    @property
    def head_position(self) -> str:
        """The head's position as printed under the name."""
        return self.head.position or self.words.head_full

    def workplace(self, key: str) -> Workplace:
        """The workplace with that id; KeyError if there is none."""
        for workplace in self.workplaces:
            if workplace.id == key:
                return workplace
        raise KeyError(key)
