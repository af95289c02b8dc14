"""Two versions of a text side by side: what was taken out of one, what was put into the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from krupa.agreements.content import KINDS, Content, Work
from krupa.agreements.form import CHALLENGE, WORK, Form
from krupa.base.bilingual import spoken
from krupa.papers.forms.parts import plain_number
from krupa.regulations.bilingual import Bilingual

_CHUNK = re.compile(r"\s+|\S+")
# A Thai letter with its leading vowel and the marks on it, a run of Latin letters or digits, or one sign.
_CLUSTER = re.compile(r"[เ-ไ]?[ก-ฮ][ะ-ฺๅ-๎]*|[A-Za-z]+|[0-9๐-๙]+|\s+|.", re.DOTALL)
_MOST_WORK = 400_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, the same on both sides or not."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One field of one section on both sides."""

    section: str
    label: Bilingual
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


def compare_texts(left: str, right: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces. Thai has no spaces between words, so what differs is narrowed to its letters.

    >>> left, right = compare_texts("ผู้เรียนร้อยละ 70 อ่านออก", "ผู้เรียนร้อยละ 80 อ่านออก")
    >>> [piece.text for piece in left if piece.changed], [piece.text for piece in right if piece.changed]
    (['70'], ['80'])
    """
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for same, old, new in _runs(_CHUNK.findall(left), _CHUNK.findall(right)):
        parts = [(same, old, new)] if same else _within(old, new)
        for same_part, *texts in parts:
            for side, text in zip(sides, texts, strict=True):
                if text:
                    side.append(Piece(text, changed=not same_part))
    return _joined(sides[0]), _joined(sides[1])


def compare_versions(left: Content, right: Content, form: Form) -> Iterator[Row]:
    """Every field that differs, in the order of the form."""
    for section in form.sections:
        before, after = (_fields(content, section, form) for content in (left, right))
        for key, (label, old) in before.items():
            new = after[key][1]
            if old != new:
                yield Row(section, label, *compare_texts(old, new))


def fields_of(content: Content, section: str, form: Form) -> list[tuple[Bilingual, str]]:
    """What a section says, field by field, for reading."""
    return list(_fields(content, section, form).values())


def _fields(content: Content, section: str, form: Form) -> dict[str, tuple[Bilingual, str]]:
    if section == WORK:
        return _work_fields(content.work, form)
    labels = CHALLENGE_LABELS if section == CHALLENGE else TASK_LABELS
    part = content.part(section)
    return {name: (label, getattr(part, name) or "") for name, label in labels.items()}


def _work_fields(work: Work, form: Form) -> dict[str, tuple[Bilingual, str]]:
    found = {kind: (form.kinds[kind], _lines(work, kind)) for kind in KINDS if kind in form.kinds}
    if form.asks_full_time:
        found["full_time"] = (Bilingual("การปฏิบัติงาน", "Full or part time"), _full_time(work))
    if form.asks_school_types:
        found["school_types"] = (Bilingual("ประเภทของสถานศึกษา", "Kinds of school"), school_type_names(work))
    return found


def school_type_names(work: Work) -> str:
    """The chosen kinds of school, as the form words them."""
    from krupa.papers.forms.school_types import SCHOOL_TYPES

    names = {key: name for kinds in SCHOOL_TYPES.values() for key, name in kinds.items()}
    return "\n".join(names.get(key, key) for key in work.school_types)


def _full_time(work: Work) -> str:
    if work.full_time is None:
        return ""
    if work.full_time:
        return spoken(Bilingual("เต็มเวลา", "Full time"))
    return f"{spoken(Bilingual('ไม่เต็มเวลา เนื่องจาก', 'Not full time because'))} {work.part_time_reason or ''}"


def _lines(work: Work, kind: str) -> str:
    items, unit = getattr(work.facts, kind), spoken(Bilingual("ชั่วโมง/สัปดาห์", "hours a week"))
    return "\n".join(
        item.name if item.hours is None else f"{item.name} – {plain_number(item.hours)} {unit}"
        for item in items
    )


TASK_LABELS = {
    "tasks": Bilingual("งาน (Tasks)", "Tasks"),
    "outcomes": Bilingual("ผลลัพธ์ (Outcomes)", "Outcomes"),
    "indicators": Bilingual("ตัวชี้วัด (Indicators)", "Measures (Indicators)"),
}
CHALLENGE_LABELS = {
    "title": Bilingual("ประเด็นท้าทาย เรื่อง", "Title of the challenge"),
    "problem": Bilingual("1. สภาพปัญหา", "1. The problem"),
    "method": Bilingual("2. วิธีการดำเนินการให้บรรลุผล", "2. How it will be done"),
    "quantitative": Bilingual("3.1 เชิงปริมาณ", "3.1 Outcomes in numbers"),
    "qualitative": Bilingual("3.2 เชิงคุณภาพ", "3.2 Outcomes in quality"),
}


def _runs(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[bool, str, str]]:
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        yield kind == "equal", "".join(left[a:b]), "".join(right[c:d])


def _within(old: str, new: str) -> list[tuple[bool, str, str]]:
    left, right = _CLUSTER.findall(old), _CLUSTER.findall(new)
    if not left or not right or len(left) * len(right) > _MOST_WORK:
        return [(False, old, new)]
    return list(_runs(left, right))


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].changed == piece.changed:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.changed)
        else:
            joined.append(piece)
    return tuple(joined)
