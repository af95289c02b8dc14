"""What the rules refuse, said of the paper that was asked for."""

from __future__ import annotations

from collections.abc import Callable

from krupa.papers.cases.case import Case
from krupa.papers.content import Document
from krupa.papers.errors import PaperError
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import RuleUnknownError
from krupa.regulations.refusal import RefusalError

BLANK = "blank"
"""Who an empty form is for: the name every blank case carries."""


def guarded(slug: str, field: str, build: Callable[[], Document], who: str = "") -> Case:
    """A case whose refusals name the paper and the fact at fault."""

    def document() -> Document:
        try:
            return build()
        except RefusalError as error:
            raise PaperError(slug, field, error.message) from error
        except RuleUnknownError as error:
            raise PaperError(
                slug,
                "fiscal_year",
                Bilingual(
                    f"ยังไม่มีเกณฑ์สำหรับปีงบประมาณนี้ โปรดตรวจปีงบประมาณ ({error})",
                    f"The rules do not reach back to this fiscal year. Check the year ({error})",
                ),
            ) from error

    return Case(document, who)
