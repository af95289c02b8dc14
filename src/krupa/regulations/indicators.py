"""ด้านและตัวชี้วัด: what an agreement and its evaluation are about, for each line.

Teachers have 3 domains and 15 indicators (8+4+3), administrators 5 and 15 (6+3+2+2+2), assistant teachers
3 and 14 (7+4+3, for the appraisal only); what is known of supervisors is marked as unsure. The descriptor
of an indicator changes with the standing: where no official text is at hand it is composed and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.levels import ExpectedLevel, expected_level
from krupa.regulations.posts import Line, Standing
from krupa.regulations.reference import Reference, Sureness
from krupa.regulations.refusal import RefusalError

GUIDING_QUESTIONS = (
    Bilingual("จะทำอะไร", "What will you do?"),
    Bilingual("ทำอย่างไร/มีแนวคิดวิธีการทำเป็นอย่างไร", "How will you do it, and on what idea?"),
)
"""The manual's two questions for the task column of PA 1 (คู่มือ บรรทัด 261-264)."""


@dataclass(frozen=True, slots=True)
class Descriptor:
    """คำอธิบายระดับ: what an indicator means at one standing; ``composed`` by us, not an official text."""

    text: str
    composed: bool
    sureness: Sureness
    reference: Reference


@dataclass(frozen=True, slots=True)
class Hint:
    """Examples for the columns of PA 1: the task (``what``, ``how``), its outcomes, its measures."""

    what: str
    how: tuple[str, ...]
    outcomes: tuple[str, ...]
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """ตัวชี้วัด; ``number`` is that of the form (``1.1``), ``descriptors`` has every standing of the line."""

    number: str
    name: str
    sureness: Sureness
    descriptors: Mapping[Standing, Descriptor]
    hint: Hint | None = None

    def descriptor(self, standing: Standing) -> Descriptor:
        """What the indicator means for a holder of the standing."""
        return self.descriptors[standing]


@dataclass(frozen=True, slots=True)
class Domain:
    """ด้าน; ``coverage`` is the form's text of the work it covers, empty where no text is at hand."""

    number: int
    name: str
    coverage: str
    indicators: tuple[Indicator, ...]
    sureness: Sureness


@dataclass(frozen=True, slots=True)
class IndicatorSet:
    """The domains and indicators of one line on a date."""

    line: Line
    assistant: bool
    domains: tuple[Domain, ...]
    sureness: Sureness
    reference: Reference

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators in the order of the form."""
        return tuple(indicator for domain in self.domains for indicator in domain.indicators)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of all indicators in the order of the form."""
        return tuple(indicator.number for indicator in self.indicators)

    def indicator(self, number: str) -> Indicator:
        """The indicator of a number.

        Raises:
            KeyError: the set has no such indicator.
        """
        return {indicator.number: indicator for indicator in self.indicators}[number]


def indicator_set(
    line: Line, *, assistant: bool = False, on: date, rules: Rulebook = STANDARD
) -> IndicatorSet:
    """The indicators of a line in force on a date; ``assistant`` for a ครูผู้ช่วย.

    >>> [len(d.indicators) for d in indicator_set(Line.ADMINISTRATOR, on=date(2023, 1, 1)).domains]
    [6, 3, 2, 2, 2]

    Raises:
        RefusalError: an assistant of another line than the teachers'.
    """
    if assistant and line is not Line.TEACHER:
        raise RefusalError(
            Bilingual(
                "ครูผู้ช่วยอยู่ในสายงานการสอนเท่านั้น โปรดตรวจสายงาน",
                "Assistant teachers belong to the teacher line only. Check the line.",
            )
        )
    topic = f"indicators_{'assistant' if assistant else line.value}"
    rule = rules.in_force(f"{topic}.domains", on=on)
    texts = _descriptor_texts(topic, assistant, on, rules)
    levels = {held: expected_level(line, held, assistant=assistant, on=on, rules=rules) for held in texts}
    hints = rules.value(f"{topic}.hints", on=on)
    return IndicatorSet(
        line=line,
        assistant=assistant,
        domains=tuple(_domain(raw, rule, texts, levels, hints) for raw in rule.value),
        sureness=rule.sureness,
        reference=rule.reference,
    )


def compose_descriptor(name: str, level: ExpectedLevel) -> str:
    """A descriptor made of an indicator's name and the phrase of the expected level.

    >>> teacher = expected_level(Line.TEACHER, Standing.NONE, on=date(2023, 1, 1))
    >>> compose_descriptor("จัดกิจกรรมการเรียนรู้", teacher)
    'มีการจัดกิจกรรมการเรียนรู้ โดยมีการปรับประยุกต์ให้สอดคล้องกับบริบทและความแตกต่างของผู้เรียน'
    """
    opening = "" if name.startswith("มี") else "มี" if name.startswith("การ") else "มีการ"
    return f"{opening}{name} {level.phrase}"


def _descriptor_texts(
    topic: str, assistant: bool, on: date, rules: Rulebook
) -> Mapping[Standing, DatedValue]:
    standings = [Standing.NONE] if assistant else list(Standing)
    return {held: rules.in_force(f"{topic}.descriptors_{held}", on=on) for held in standings}


def _domain(
    raw: dict[str, Any],
    rule: DatedValue,
    texts: Mapping[Standing, DatedValue],
    levels: Mapping[Standing, ExpectedLevel],
    hints: Mapping[str, Any],
) -> Domain:
    return Domain(
        number=raw["number"],
        name=raw["name"],
        coverage=raw["coverage"],
        indicators=tuple(
            Indicator(
                number=item["number"],
                name=item["name"],
                sureness=Sureness(item.get("sureness", rule.sureness)),
                descriptors={held: _descriptor(item, texts[held], level) for held, level in levels.items()},
                hint=_hint(hints.get(item["number"])),
            )
            for item in raw["indicators"]
        ),
        sureness=Sureness(raw.get("sureness", rule.sureness)),
    )


def _descriptor(item: dict[str, Any], texts: DatedValue, level: ExpectedLevel) -> Descriptor:
    official = texts.value.get(item["number"])
    if official:
        return Descriptor(official, composed=False, sureness=texts.sureness, reference=texts.reference)
    return Descriptor(
        compose_descriptor(item["name"], level),
        composed=True,
        sureness=Sureness.UNKNOWN,
        reference=level.reference,
    )


def _hint(raw: dict[str, Any] | None) -> Hint | None:
    if raw is None:
        return None
    return Hint(raw["what"], tuple(raw["how"]), tuple(raw["outcomes"]), tuple(raw["measures"]))
