"""Which appraisal form a round uses, its components and its items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.reference import Reference, Sureness
from krupa.regulations.refusal import RefusalError


class Component(StrEnum):
    """องค์ประกอบการประเมิน: performance (C1), participation (C2), conduct (C3)."""

    PERFORMANCE = "performance"
    PARTICIPATION = "participation"
    CONDUCT = "conduct"

    @property
    def label(self) -> Bilingual:
        """The component in short."""
        return {
            "performance": Bilingual("ประสิทธิภาพและประสิทธิผล", "Performance"),
            "participation": Bilingual("การมีส่วนร่วม", "Participation"),
            "conduct": Bilingual("วินัย คุณธรรม จริยธรรม จรรยาบรรณ", "Conduct"),
        }[self.value]


@dataclass(frozen=True, slots=True)
class Part:
    """ตอน: one part of a component, with its points."""

    name: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class ComponentRule:
    """A component of the form, its official name and points; ``parts`` is empty where it is one piece."""

    component: Component
    name: str
    points: Decimal
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class AppraisalForm:
    """The form of a round: ``80/10/10``, or ``70/30`` for rounds that began before 1 ต.ค. 2565."""

    code: str
    components: tuple[ComponentRule, ...]
    sureness: Sureness
    reference: Reference

    @property
    def total(self) -> Decimal:
        """The full marks."""
        return sum((rule.points for rule in self.components), Decimal(0))

    def component(self, component: Component) -> ComponentRule:
        """The rule of a component.

        Raises:
            RefusalError: the form has no such component.
        """
        for rule in self.components:
            if rule.component is component:
                return rule
        raise RefusalError(
            Bilingual(
                f"แบบประเมิน {self.code} ไม่มีองค์ประกอบ{component.label.th} โปรดใช้แบบของรอบการประเมินนี้",
                f"The form {self.code} has no component '{component.label.en}'. Use the form of this round.",
            )
        )


def appraisal_form(*, on: date, assistant: bool = False, rules: Rulebook = STANDARD) -> AppraisalForm:
    """The form of the round that begins on ``on``; an assistant's first component is one piece.

    >>> appraisal_form(on=date(2022, 10, 1)).code, appraisal_form(on=date(2022, 4, 1)).code
    ('80/10/10', '70/30')
    """
    rule = rules.in_force("appraisal.form", on=on)
    components = tuple(
        ComponentRule(
            component=Component(raw["component"]),
            name=raw["name"],
            points=Decimal(raw["points"]),
            parts=()
            if assistant
            else tuple(Part(part["name"], Decimal(part["points"])) for part in raw.get("parts", ())),
        )
        for raw in rule.value["components"]
    )
    return AppraisalForm(rule.value["code"], components, rule.sureness, rule.reference)


def conduct_items(*, on: date, rules: Rulebook = STANDARD) -> tuple[str, ...]:
    """The items of the third component, in order."""
    return tuple(rules.value("appraisal_items.conduct", on=on))


def participation_items(*, on: date, rules: Rulebook = STANDARD) -> tuple[str, ...]:
    """The items of the second component, in order."""
    return tuple(rules.value("appraisal_items.participation", on=on))


def participation_level(percent_done: Decimal, *, on: date, rules: Rulebook = STANDARD) -> int:
    """The level 1–5 of assigned work that is done to so many per cent.

    >>> participation_level(Decimal("79.99"), on=date(2022, 10, 1))
    4
    """
    steps = rules.value("appraisal.participation_levels", on=on)
    return max(int(step["level"]) for step in steps if percent_done >= step["from_percent"])
