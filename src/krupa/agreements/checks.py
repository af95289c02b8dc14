"""What is looked at before an agreement is submitted; ``VIOLATION`` stops it, everything else informs.

The workload stops: the form declares ภาระงานเป็นไปตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด, which would not be true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from krupa.agreements.content import Content, Work, is_empty
from krupa.agreements.form import CHALLENGE, WORK, Form
from krupa.papers.facts.agreement import Challenge, Task
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.levels import ExpectedLevel
from krupa.regulations.reference import Reference
from krupa.regulations.workload import check_workload

EVERY_INDICATOR = Reference("แนวทางการเขียนข้อตกลง", "ควรเขียนให้ครอบคลุมทุกตัวชี้วัด", "คู่มือ บรรทัด 257-259")
MEASURABLE = Reference(
    "แบบข้อตกลงในการพัฒนางาน (PA) แบบ PA 1", "ช่องตัวชี้วัด (Indicators) ที่เป็นรูปธรรม", "คู่มือ บรรทัด 400, 446-450"
)
CHALLENGE_LEVEL = Reference("แบบข้อตกลงในการพัฒนางาน (PA) แบบ PA 1", "ส่วนที่ 2 ประเด็นท้าทาย", "คู่มือ บรรทัด 452-454")
_EMPTY = "indicator_empty"
_LIST_NUMBER = re.compile(r"^\s*[(]?[0-9๐-๙]+(?:[.][0-9๐-๙]+)*\s*[.)](?![0-9๐-๙])", re.MULTILINE)
_DIGIT = re.compile(r"[0-9๐-๙]")
_LEVEL_WORDS = {"แก้ไขปัญหา": ("แก้ไขปัญหา", "แก้ปัญหา")}


def check(content: Content, form: Form, rules: Rulebook = STANDARD) -> tuple[Finding, ...]:
    """Everything found; ``where`` is the section."""
    found = (
        *check_work(content.work, form, rules),
        *(finding for number in form.indicators.numbers for finding in check_task(content, number)),
        *(() if form.assistant else check_challenge(content.challenge, form)),
    )
    blank = all(is_empty(content.part(section)) for section in form.sections)
    return (_nothing(), *found) if blank else found


def empty_together(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The same findings for reading: all empty indicators in one sentence, which stands first among them."""
    empty = [finding.where for finding in findings if finding.code == _EMPTY]
    if len(empty) < 2:
        return findings
    listed, first = ", ".join(empty), findings[[f.code for f in findings].index(_EMPTY)]
    message = Bilingual(
        f"ตัวชี้วัด {listed} ยังว่าง คู่มือแนะนำให้เขียนครบทุกตัวชี้วัด",
        f"Indicators {listed} are empty; the manual advises to write every one.",
    )
    rest = [finding for finding in findings if finding.code != _EMPTY]
    return (replace(first, message=message), *rest)


def stops(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that keep an agreement from being submitted."""
    return tuple(finding for finding in findings if finding.severity is Severity.VIOLATION)


def minimum(form: Form, rules: Rulebook = STANDARD) -> DatedValue | None:
    """The least hours (``teaching``, ``total``) for the form; None where none is prescribed."""
    return None if form.basis is None else rules.in_force(f"workload.{form.basis}", on=form.on)


def check_work(work: Work, form: Form, rules: Rulebook = STANDARD) -> Iterator[Finding]:
    """The workload against its minimum, and lines without hours."""
    if form.basis is not None:
        for finding in check_workload(work.hours, form.basis, on=form.on, rules=rules):
            yield replace(finding, where=WORK)
    elif is_empty(work):
        yield _warning(
            "workload_empty",
            Bilingual(
                "ยังไม่ได้เขียนภาระงาน โปรดเขียนงานที่ทำและจำนวนชั่วโมง",
                "The workload is empty. Write what is done and the hours.",
            ),
            WORK,
        )
    for kind in form.kinds:
        for line in work.lines(kind):
            if line.exact_hours is None:
                yield _warning(
                    "workload_hours_open",
                    Bilingual(
                        f"“{line.name}” ยังไม่มีจำนวนชั่วโมง จึงไม่ได้นับรวม โปรดใส่ชั่วโมงต่อสัปดาห์",
                        f"“{line.name}” has no hours and is not counted. Enter its hours a week.",
                    ),
                    WORK,
                )


def check_task(content: Content, number: str) -> Iterator[Finding]:
    """One indicator: written at all, every column written, and measurable."""
    task = content.tasks.get(number, Task())
    if is_empty(task):
        yield _warning(
            _EMPTY,
            Bilingual(
                f"ตัวชี้วัด {number} ยังว่าง คู่มือแนะนำให้เขียนครบทุกตัวชี้วัด โปรดเขียนงาน ผลลัพธ์ และตัวชี้วัด",
                f"Indicator {number} is empty; the manual advises to write every one. "
                "Write its tasks, outcomes and measures.",
            ),
            number,
            EVERY_INDICATOR,
        )
        return
    if not task.tasks or not task.outcomes:
        yield _warning(
            "indicator_half_empty",
            Bilingual(
                f"ตัวชี้วัด {number} ยังเขียนไม่ครบสามช่อง โปรดเขียนงานและผลลัพธ์ให้ครบ",
                f"Indicator {number} is not complete. Write both its tasks and its outcomes.",
            ),
            number,
            EVERY_INDICATOR,
        )
    if not measurable(task.indicators or ""):
        yield _warning(
            "indicator_without_number",
            Bilingual(
                f"ช่องตัวชี้วัดของข้อ {number} ยังไม่มีตัวเลข จึงวัดผลได้ยาก โปรดระบุจำนวนหรือร้อยละ เช่น “ผู้เรียนร้อยละ 70 …”",
                f"The measure of {number} has no number, so it is hard to measure. "
                "Give a count or a percentage.",
            ),
            number,
            MEASURABLE,
        )


def measurable(text: str) -> bool:
    """Whether a measure has a number beside those that only count its lines.

    >>> measurable("1. ผู้เรียนร้อยละ ๗๐ อ่านออก"), measurable("1. ผู้เรียนอ่านออก")
    (True, False)
    """
    return bool(_DIGIT.search(_LIST_NUMBER.sub("", text)))


def check_challenge(challenge: Challenge, form: Form) -> Iterator[Finding]:
    """The challenge: all its parts, and the level it has to show."""
    empty = [name for name, label in _PARTS.items() if not getattr(challenge, name)]
    if empty:
        th, en = ", ".join(_PARTS[name].th for name in empty), ", ".join(_PARTS[name].en for name in empty)
        yield _warning(
            "challenge_incomplete",
            Bilingual(
                f"ประเด็นท้าทายยังว่างในส่วน {th} โปรดเขียนให้ครบ", f"The challenge lacks: {en}. Complete it."
            ),
            CHALLENGE,
            CHALLENGE_LEVEL,
        )
    text = " ".join(getattr(challenge, name) or "" for name in _PARTS)
    if text.strip() and not any(_shows(text, level) for level in form.levels):
        yield _warning(
            "challenge_level_not_named",
            Bilingual(
                f"ประเด็นท้าทายต้องแสดงระดับ “{form.level.thai}” หรือสูงกว่า แต่ยังไม่พบคำนี้ในข้อความ "
                "โปรดเขียนให้เห็นว่าจะทำถึงระดับนั้นอย่างไร",
                f"The challenge has to show the level “{form.level.label}” or a higher one, but no such word "
                "was found. Write how the level will be reached.",
            ),
            CHALLENGE,
            CHALLENGE_LEVEL,
        )


def _shows(text: str, level: ExpectedLevel) -> bool:
    return all(any(form in text for form in _LEVEL_WORDS.get(word, (word,))) for word in level.thai.split())


_PARTS = {
    "title": Bilingual("ชื่อเรื่อง", "title"),
    "problem": Bilingual("สภาพปัญหา", "problem"),
    "method": Bilingual("วิธีการดำเนินการ", "method"),
    "quantitative": Bilingual("ผลลัพธ์เชิงปริมาณ", "outcome in numbers"),
    "qualitative": Bilingual("ผลลัพธ์เชิงคุณภาพ", "outcome in quality"),
}


def _nothing() -> Finding:
    return Finding(
        Severity.VIOLATION,
        "agreement_empty",
        Bilingual(
            "ข้อตกลงยังว่างทั้งฉบับ จึงเสนอไม่ได้ โปรดเขียนอย่างน้อยหนึ่งส่วน",
            "The whole agreement is empty, so it cannot be submitted. Write at least one section.",
        ),
        where=WORK,
    )


def _warning(code: str, message: Bilingual, where: str, reference: Reference | None = None) -> Finding:
    return Finding(Severity.WARNING, code, message, reference, where)
