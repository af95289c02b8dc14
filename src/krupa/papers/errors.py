"""What can go wrong between facts and a paper, in words a person can act on."""

from __future__ import annotations

from krupa.regulations.bilingual import Bilingual


class PaperError(ValueError):
    """A paper cannot be made: which paper, which field, what is wrong, what to do."""

    def __init__(self, slug: str, field: str, problem: Bilingual) -> None:
        """``field`` is the fact or front-matter name the problem is about."""
        self.slug = slug
        self.field = field
        self.problem = problem
        super().__init__(f"{slug}: {field}: {problem.th} | {problem.en}")

    def __reduce__(self) -> tuple[type[PaperError], tuple[str, str, Bilingual]]:
        """Crosses from a worker process as it was made; a message alone could not be rebuilt."""
        return type(self), (self.slug, self.field, self.problem)


class RenderError(RuntimeError):
    """The page engine refused a paper: ``message`` is for its reader, ``detail`` for whoever mends it."""

    def __init__(self, title: str, detail: str) -> None:
        """``title`` is the paper's, ``detail`` the engine's own words."""
        self.message = Bilingual(
            f"สร้างไฟล์ PDF ของ “{title}” ไม่ได้ ตรวจภาพตราสัญลักษณ์ของหน่วยงานก่อน หากยังไม่ได้ให้แจ้งผู้ดูแลระบบพร้อมข้อความนี้",
            f"“{title}” could not become a PDF. Check the office's emblem image first; "
            "if it is sound, send this message to whoever keeps the system.",
        )
        self.title = title
        self.detail = detail
        super().__init__(f"{self.message.en} ({detail})")

    def __reduce__(self) -> tuple[type[RenderError], tuple[str, str]]:
        """Crosses from a worker process as it was made."""
        return type(self), (self.title, self.detail)
