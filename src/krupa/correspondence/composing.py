"""From facts and wording to a document, and from a document to files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pydantic import ValidationError

from krupa.base.refusal import RefusedError
from krupa.correspondence.selectors import own_wording
from krupa.papers.cases.registry import cases_of
from krupa.papers.catalogue import Format
from krupa.papers.content import Code, Document
from krupa.papers.errors import PaperError, RenderError
from krupa.papers.facts.base import PaperHead
from krupa.papers.facts.year import Year
from krupa.papers.prose.wording import FRONT_MATTER, parse_wording, standard_wording
from krupa.papers.render.docx import render_docx
from krupa.papers.render.pdf import PdfRenderer
from krupa.papers.render.xlsx import render_xlsx
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.correspondence.models import Draft

WORDING = "wording"
"""The field that messages about a wording belong to."""


def wording_of(draft: Draft) -> str:
    """The wording the draft is made with: its own, else the office's; empty for the standard one."""
    if not is_prose(draft.slug):
        return ""
    return draft.wording or own_wording(draft.organization, draft.slug)


def year_of(draft: Draft) -> Year:
    """The facts the draft was made from."""
    try:
        return Year.model_validate(draft.facts)
    except ValidationError as error:
        raise RefusedError(
            Bilingual(
                "ข้อมูลของร่างนี้เก่ากว่ารุ่นของระบบ ให้ลบร่างแล้วทำใหม่จากหน้าของขั้นตอนนั้น",
                "The facts of this draft are older than the system. Discard it and draft the paper again.",
            )
        ) from error


def compose(
    draft: Draft, *, number: str | None = None, dated: date | None = None, code: Code | None = None
) -> Document:
    """The draft as a document; number, date and code stay open until it is issued.

    Raises:
        RefusedError: the facts or the wording do not make the paper; says which and what to do.
    """
    head = PaperHead(number=number, date=dated, wording=wording_of(draft) or None)
    year = year_of(draft).with_head(draft.slug, head)
    try:
        document = _document(draft, year)
    except PaperError as error:
        raise refusal_of(error) from error
    except OSError as error:
        raise RefusedError(
            Bilingual(
                "อ่านไฟล์ตราของหน่วยงานไม่ได้ ให้ใส่ไฟล์ตราใหม่ในข้อมูลหน่วยงาน",
                "The file of the office's emblem cannot be read. Upload it again in the settings.",
            )
        ) from error
    return replace(document, code=code)


def _document(draft: Draft, year: Year) -> Document:
    for case in cases_of(draft.slug, year):
        if case.who == draft.part:
            return case.build()
    raise RefusedError(
        Bilingual(
            "ข้อมูลปัจจุบันไม่ต้องใช้เอกสารฉบับนี้แล้ว ตรวจข้อมูลของขั้นตอน แล้วทำร่างใหม่",
            "The facts no longer call for this paper. Check the facts of the step and draft it again.",
        )
    )


def is_prose(slug: str) -> bool:
    """Whether the paper has a wording that can be changed; forms and accounts do not."""
    try:
        standard_wording(slug)
    except FileNotFoundError:
        return False
    return True


def check_layout(slug: str, text: str) -> None:
    """A wording may change what a paper says, not what it is: a memo stays a memo.

    Raises:
        RefusedError: the wording cannot be read, or its layout is another.
    """
    try:
        layout = parse_wording(slug, text).head.get("layout")
    except PaperError as error:
        raise refusal_of(error) from error
    wanted = standard_wording(slug).head["layout"]
    if layout != wanted:
        raise RefusedError(
            Bilingual(
                f"ส่วนหัว layout: ต้องเป็น {wanted} เพราะเป็นชนิดของเอกสารนี้",
                f"In the head, layout must stay {wanted}: it is what this paper is",
            ),
            WORDING,
        )


def refusal_of(error: PaperError) -> RefusedError:
    """A paper's problem as the message beside the wording, or on top if the facts are at fault."""
    place = Bilingual("เนื้อความ", "the body") if error.field == "body" else Bilingual(error.field, error.field)
    if error.field == FRONT_MATTER:
        place = Bilingual("ส่วนหัว", "the head")
    message = Bilingual(f"{place.th}: {error.problem.th}", f"{place.en}: {error.problem.en}")
    return RefusedError(message, WORDING if is_prose(error.slug) else "")


def render_files(document: Document, formats: tuple[Format, ...]) -> dict[str, bytes]:
    """The paper's files by ending. The PDF is the paper; the others are for working on.

    Raises:
        RefusedError: the page engine could not make it.
    """
    try:
        made = {"pdf": PdfRenderer().render(document).data}
        if Format.DOCX in formats:
            made["docx"] = render_docx(document)
        if Format.XLSX in formats and document.account is not None:
            made["xlsx"] = render_xlsx(document.account)
    except RenderError as error:
        raise RefusedError(error.message) from error
    return made
