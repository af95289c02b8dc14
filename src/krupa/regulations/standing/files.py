"""The files that the director enters into DPA with an application: kinds, numbers, formats, lengths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.posts import Standing


class FileKind(StrEnum):
    """What a file is for (ข้อ ๘ of the request form)."""

    LESSON_PLAN = "lesson_plan"
    ORIGIN_VIDEO = "origin_video"
    TEACHING_VIDEO = "teaching_video"
    OUTCOME = "outcome"
    ACADEMIC_WORK = "academic_work"
    RESEARCH_ARTICLE = "research_article"

    @property
    def label(self) -> Bilingual:
        """The kind in words.

        >>> FileKind.TEACHING_VIDEO.label.th
        'วีดิทัศน์บันทึกการสอน'
        """
        return _LABELS[self]


@dataclass(frozen=True, slots=True)
class DpaFile:
    """One file. ``minutes`` is a video's length, or the time a lesson plan plans; None if nobody measured."""

    kind: FileKind
    name: str
    minutes: Decimal | None = None
    pages: int | None = None

    @property
    def format(self) -> str:
        """The ending of the name in small letters, without the point; empty if there is none.

        >>> DpaFile(FileKind.OUTCOME, "ผลงาน.PDF").format
        'pdf'
        """
        return self.name.rpartition(".")[2].lower() if "." in self.name else ""

    @property
    def is_video(self) -> bool:
        """Whether the format is a video's."""
        return self.format == "mp4"


def check_files(
    files: Sequence[DpaFile], target: Standing, *, on: date, rules: Rulebook = STANDARD
) -> tuple[Finding, ...]:
    """Everything in the files that DPA, or an assessor, would send back."""
    counts = rules.in_force("standing_files.counts", on=on)
    return (
        *_counts(files, counts, target),
        *_formats(files, rules.in_force("standing_files.formats", on=on)),
        *_minutes(files, rules.in_force("standing_files.minutes", on=on)),
        *_pages(files, rules.in_force("standing_files.pages", on=on)),
        *_outcome_videos(files, rules.in_force("standing_files.outcome_videos", on=on)),
        *_planned_time(files, counts),
    )


def file_advice(kind: FileKind, *, on: date, rules: Rulebook = STANDARD) -> tuple[Bilingual, ...]:
    """What to mind when making a file, beyond what a program can check."""
    rows = rules.value("standing_files.advice", on=on)[kind]
    return tuple(Bilingual(row["th"], row["en"]) for row in rows)


def _counts(files: Sequence[DpaFile], rule: DatedValue, target: Standing) -> Iterator[Finding]:
    limits = rule.value[target]
    for kind in FileKind:
        present = sum(file.kind is kind for file in files)
        fewest, most = limits.get(kind, (0, 0))
        label = kind.label
        if present < fewest:
            yield Finding(
                Severity.VIOLATION,
                "file_missing",
                Bilingual(
                    f"ยังไม่มีไฟล์{label.th} ต้องมีอย่างน้อย {fewest} ไฟล์ โปรดแนบ",
                    f"There is no file of the kind {label.en}; at least {fewest} is needed. Add it.",
                ),
                rule.reference,
                kind.value,
            )
        elif most is not None and present > most:
            yield Finding(
                Severity.VIOLATION,
                "too_many_files",
                Bilingual(
                    f"ไฟล์{label.th}มี {present} ไฟล์ แต่ให้ได้ไม่เกิน {most} ไฟล์สำหรับวิทยฐานะ{target.thai} "
                    "โปรดเลือกออก",
                    f"There are {present} files of the kind {label.en}, but {target.thai} allows {most}. "
                    "Take some out.",
                ),
                rule.reference,
                kind.value,
            )


def _formats(files: Sequence[DpaFile], rule: DatedValue) -> Iterator[Finding]:
    for file in files:
        allowed = rule.value[file.kind]
        if file.format not in allowed:
            listed = ", ".join(allowed)
            yield Finding(
                Severity.VIOLATION,
                "file_format",
                Bilingual(
                    f"ไฟล์ {file.name} ไม่ใช่รูปแบบที่ใช้ได้ ({listed}) โปรดแปลงไฟล์แล้วแนบใหม่",
                    f"The file {file.name} is not in a format that can be used ({listed}). Convert it.",
                ),
                rule.reference,
                file.name,
            )


def _minutes(files: Sequence[DpaFile], rule: DatedValue) -> Iterator[Finding]:
    for file in files:
        if not file.is_video or file.kind not in rule.value:
            continue
        limit = rule.value[file.kind]
        if file.minutes is None:
            yield _not_measured(
                file, rule, Bilingual(f"ความยาวไม่เกิน {limit} นาที", f"at most {limit} minutes")
            )
        elif file.minutes > limit:
            yield Finding(
                Severity.VIOLATION,
                "video_too_long",
                Bilingual(
                    f"วีดิทัศน์ {file.name} ยาว {file.minutes} นาที เกิน {limit} นาที โปรดบันทึกใหม่หรือตัดหัวท้าย",
                    f"The video {file.name} lasts {file.minutes} minutes, above {limit}. Record it again, or "
                    "trim before and after.",
                ),
                rule.reference,
                file.name,
            )


def _pages(files: Sequence[DpaFile], rule: DatedValue) -> Iterator[Finding]:
    for file in files:
        if file.format != "pdf" or file.kind not in rule.value:
            continue
        limit = rule.value[file.kind]
        if file.pages is None:
            yield _not_measured(file, rule, Bilingual(f"ไม่เกิน {limit} หน้า", f"at most {limit} pages"))
        elif file.pages > limit:
            yield Finding(
                Severity.VIOLATION,
                "too_many_pages",
                Bilingual(
                    f"ไฟล์ {file.name} มี {file.pages} หน้า เกิน {limit} หน้า โปรดเลือกเฉพาะหน้าสำคัญ",
                    f"The file {file.name} has {file.pages} pages, above {limit}. Keep the ones that matter.",
                ),
                rule.reference,
                file.name,
            )


def _outcome_videos(files: Sequence[DpaFile], rule: DatedValue) -> Iterator[Finding]:
    videos = [file for file in files if file.kind is FileKind.OUTCOME and file.is_video]
    if len(videos) > rule.value:
        yield Finding(
            Severity.VIOLATION,
            "too_many_outcome_videos",
            Bilingual(
                f"ผลลัพธ์ของผู้เรียนเป็นวีดิทัศน์ {len(videos)} ไฟล์ ให้ได้ไม่เกิน {rule.value} ไฟล์ โปรดใช้ภาพหรือ PDF แทน",
                f"{len(videos)} outcome files are videos, but at most {rule.value} may be. "
                "Use pictures or PDF.",
            ),
            rule.reference,
            FileKind.OUTCOME.value,
        )


def _planned_time(files: Sequence[DpaFile], rule: DatedValue) -> Iterator[Finding]:
    lengths = {file.kind: file.minutes for file in files}
    planned = lengths.get(FileKind.LESSON_PLAN)
    taught = lengths.get(FileKind.TEACHING_VIDEO)
    if planned is not None and taught is not None and planned != taught:
        yield Finding(
            Severity.WARNING,
            "plan_and_video_differ",
            Bilingual(
                f"แผนกำหนดเวลา {planned} นาที แต่วีดิทัศน์การสอนยาว {taught} นาที ควรตรงกัน โปรดตรวจว่าเป็นคาบเดียวกัน",
                f"The plan takes {planned} minutes, the teaching video {taught}. They should agree; "
                "check that both are of one lesson.",
            ),
            rule.reference,
            FileKind.LESSON_PLAN.value,
        )


def _not_measured(file: DpaFile, rule: DatedValue, limit: Bilingual) -> Finding:
    return Finding(
        Severity.WARNING,
        "file_not_measured",
        Bilingual(
            f"ยังไม่ทราบความยาวของไฟล์ {file.name} ({limit.th}) โปรดตรวจเองหรือบันทึกความยาว",
            f"The length of {file.name} is not known ({limit.en}). Check it, or record the length.",
        ),
        rule.reference,
        file.name,
    )


_LABELS = {
    FileKind.LESSON_PLAN: Bilingual("แผนการจัดการเรียนรู้", "lesson plan"),
    FileKind.ORIGIN_VIDEO: Bilingual(
        "วีดิทัศน์สภาพปัญหา ที่มา หรือแรงบันดาลใจ", "video of the problem, origin or inspiration"
    ),
    FileKind.TEACHING_VIDEO: Bilingual("วีดิทัศน์บันทึกการสอน", "video of the teaching"),
    FileKind.OUTCOME: Bilingual("ผลงานหรือผลการปฏิบัติของผู้เรียน", "learners' outcome"),
    FileKind.ACADEMIC_WORK: Bilingual("ผลงานทางวิชาการ", "academic work"),
    FileKind.RESEARCH_ARTICLE: Bilingual("บทความวิจัยที่ตีพิมพ์", "published research article"),
}
