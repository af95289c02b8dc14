"""PDF/A-2a from documents: the authoritative copy of every paper.

The same documents give the same bytes, whenever and wherever they are rendered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import typst

from krupa.papers.content.document import Document
from krupa.papers.errors import RenderError
from krupa.papers.render.typst_data import Gathered, document_data
from krupa.regulations.bilingual import Bilingual

STANDARD = "a-2a"
_PAGES = re.compile(rb"<xmpTPg:NPages>(\d+)<")
_LONGEST_TITLE = 255  # of the file's properties; a longer string breaks the archive standard


@dataclass(frozen=True, slots=True)
class Rendered:
    """A PDF file, how many pages it has, and what the reader should know about it."""

    data: bytes
    pages: int
    warnings: tuple[Bilingual, ...] = ()


class PdfRenderer:
    """Renders papers one after the other; keep one for a batch, one per thread."""

    def __init__(self) -> None:
        fonts = str(files("krupa.papers") / "fonts")
        # Any: typst's own types do not know files in memory, which its compiler takes.
        self._compiler: Any = typst.Compiler(font_paths=[fonts], ignore_system_fonts=True)

    def render(self, document: Document) -> Rendered:
        """One paper as a file."""
        return self.render_together((document,), title=document.title)

    def render_together(self, documents: Iterable[Document], *, title: str) -> Rendered:
        """Many papers in one file; each begins on a new page and counts its own pages."""
        gathered = Gathered()
        papers = [document_data(document, gathered) for document in documents]
        if not papers:
            raise ValueError("ไม่มีเอกสารให้พิมพ์ / no paper to print")
        data = json.dumps({"title": title[:_LONGEST_TITLE], "papers": papers}, ensure_ascii=False)
        pdf = self._compile(title, {"main.typ": _template(), "data.json": data.encode(), **gathered.images})
        return Rendered(pdf, page_count(pdf), tuple(_lost_warning(gathered)))

    def _compile(self, title: str, sources: dict[str, bytes]) -> bytes:
        try:
            pdf, warnings = self._compiler.compile_with_warnings(
                input=sources, format="pdf", pdf_standards=[STANDARD]
            )
        except typst.TypstError as error:
            raise RenderError(title, str(error)) from error
        if warnings:
            raise RenderError(title, "; ".join(warning.message for warning in warnings))
        return bytes(pdf)


def render_pdf(document: Document) -> bytes:
    """One paper as a PDF file."""
    return PdfRenderer().render(document).data


def render_pdf_batch(documents: Sequence[Document], *, title: str = "") -> bytes:
    """Many papers as one PDF file, named after the first unless ``title`` says otherwise."""
    name = title or next((document.title for document in documents), "")
    return PdfRenderer().render_together(documents, title=name).data


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of this module has."""
    found = _PAGES.search(pdf)
    if found is None:
        raise ValueError("not a PDF made by krupa.papers.render.pdf: it does not tell its pages")
    return int(found[1])


@cache
def _template() -> bytes:
    return (files("krupa.papers.render") / "typst" / "paper.typ").read_bytes()


def _lost_warning(gathered: Gathered) -> Iterable[Bilingual]:
    if gathered.lost:
        shown = " ".join(
            f"{character if character.isprintable() else '-'} (U+{ord(character):04X})"
            for character in sorted(gathered.lost)[:10]
        )
        count = sum(gathered.lost.values())
        yield Bilingual(
            f"มี {count} อักขระที่แบบอักษรไม่มี จึงพิมพ์เป็น □ คือ {shown} ให้แก้ข้อความแล้วสร้างเอกสารใหม่",
            f"{count} characters are not in the font and print as □: {shown}. "
            "Change the text and make the paper again.",
        )
