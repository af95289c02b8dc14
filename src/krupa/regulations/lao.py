"""The words of an LAO (อปท.): its name, its head, its teachers and its personnel committees.

Numbers are Arabic; papers write them in Thai digits. The words of an อบต. are the manual's; those of an
อบจ. and a เทศบาล are general knowledge, and :func:`check_words` names the ones nobody has verified.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.refusal import RefusalError


class LaoKind(StrEnum):
    """ประเภท อปท.: อบจ., เทศบาล or อบต."""

    PAO = "pao"
    MUNICIPALITY = "municipality"
    SAO = "sao"


class MunicipalityGrade(StrEnum):
    """ฐานะของเทศบาล."""

    CITY = "city"
    TOWN = "town"
    SUBDISTRICT = "subdistrict"

    @property
    def thai(self) -> str:
        """The grade as it stands in the name.

        >>> MunicipalityGrade.TOWN.thai
        'เมือง'
        """
        return {"city": "นคร", "town": "เมือง", "subdistrict": "ตำบล"}[self.value]

    @property
    def short(self) -> str:
        """The grade as the short name begins: ทน., ทม., ทต."""
        return {"city": "ทน.", "town": "ทม.", "subdistrict": "ทต."}[self.value]


@dataclass(frozen=True, slots=True)
class OpenGrade:
    """The grade of a เทศบาล that nobody has told: its name gets a dotted blank there."""

    thai: str = "........"
    short: str = "เทศบาล........"


@dataclass(frozen=True, slots=True)
class LaoWords:
    """The words papers use for one LAO; each field is a rule ``lao.<kind>_<field>``."""

    kind_name: str
    full_name: str
    short_name: str
    head: str
    head_full: str
    deputy_head: str
    clerk: str
    clerk_full: str
    teacher: str
    teacher_short: str
    teachers_and_staff: str
    officer: str
    central_committee: str
    central_committee_short: str
    province_committee: str
    province_committee_short: str
    authority: str


def words_of(
    kind: LaoKind,
    name: str,
    province: str,
    grade: MunicipalityGrade | OpenGrade | None = None,
    *,
    on: date = date.max,
    rules: Rulebook = STANDARD,
) -> LaoWords:
    """The words of the LAO called ``name`` in ``province`` (both bare, without the kind).

    ``grade`` is needed for a เทศบาล and means nothing for the others. ``on`` is the paper's date; without
    it the newest words are used.

    >>> words_of(LaoKind.SAO, "พระเพลิง", "สระแก้ว").head_full
    'นายกองค์การบริหารส่วนตำบลพระเพลิง'
    >>> words_of(LaoKind.MUNICIPALITY, "ตัวอย่าง", "สระแก้ว", MunicipalityGrade.TOWN).short_name
    'ทม.ตัวอย่าง'

    Raises:
        RefusalError: a เทศบาล without its grade.
    """
    if kind is LaoKind.MUNICIPALITY and grade is None:
        raise RefusalError(
            Bilingual(
                f"ยังไม่ได้ระบุฐานะของเทศบาล{name} จึงเขียนชื่อไม่ได้ โปรดเลือก นคร เมือง หรือตำบล",
                f"The grade of the municipality {name} is missing, so its name cannot be written. "
                "Choose city, town or subdistrict.",
            )
        )
    templates = {word: str(rule.value) for word, rule in word_rules(kind, on=on, rules=rules).items()}
    parts = {
        "name": name,
        "province": province,
        "grade": grade.thai if grade else "",
        "grade_short": grade.short if grade else "",
    }
    parts["kind_name"] = _fill(templates["kind_name"], parts)
    return LaoWords(**{word: _fill(template, parts) for word, template in templates.items()})


def word_rules(kind: LaoKind, *, on: date = date.max, rules: Rulebook = STANDARD) -> Mapping[str, DatedValue]:
    """The rule behind each word of a kind of LAO: its pattern, reference and sureness."""
    return {word.name: rules.in_force(f"lao.{kind}_{word.name}", on=on) for word in fields(LaoWords)}


def check_words(kind: LaoKind, *, on: date = date.max, rules: Rulebook = STANDARD) -> tuple[Finding, ...]:
    """The words of a kind of LAO that nobody has verified against the law."""
    return tuple(
        Finding(
            Severity.UNVERIFIED,
            "lao_word_unverified",
            Bilingual(
                f"คำว่า “{rule.value}” ยังไม่ได้ตรวจกับกฎหมาย โปรดตรวจและยืนยันหรือแก้ไขในการตั้งค่าของหน่วยงาน",
                f"The words “{rule.value}” have not been checked against the law. "
                "Please check them, then confirm or replace them in the organisation's settings.",
            ),
            rule.reference,
            where=rule.name,
        )
        for rule in word_rules(kind, on=on, rules=rules).values()
        if not rule.sureness.verified
    )


def _fill(template: str, parts: Mapping[str, str]) -> str:
    """Puts the parts in by name only, so that an organisation's own word cannot reach further."""
    for part, text in parts.items():
        template = template.replace(f"{{{part}}}", text)
    return template
