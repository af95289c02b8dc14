"""One paper to render, and the rendering of it in any process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from krupa.papers.cases.case import Case
from krupa.papers.cases.registry import cases_of
from krupa.papers.catalogue import Format, catalogue, entry
from krupa.papers.content import Document
from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual

ONE_FILE = "all"
_BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Task:
    """A paper of the year: the ``place``-th case of its kind; ``who`` names it in the file name."""

    slug: str
    who: str
    place: int
    formats: tuple[Format, ...]


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One rendered file; ``pages`` is known for PDF only."""

    format: Format
    data: bytes
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """One paper in all its formats, with what its signer should know."""

    slug: str
    who: str
    title: str
    files: tuple[MadeFile, ...]
    warnings: tuple[Bilingual, ...] = ()


def tasks(year: Year, slugs: Sequence[str] = (), formats: Sequence[Format] = ()) -> Iterator[Task]:
    """What the year calls for, in the order of the catalogue.

    Args:
        year: the facts.
        slugs: only these papers; all if empty.
        formats: only these formats, where the paper has them; all but HTML if empty.
    """
    wanted = tuple(formats) or (Format.PDF, Format.DOCX, Format.XLSX)
    for paper in catalogue():
        if slugs and paper.slug not in slugs:
            continue
        chosen = tuple(format_ for format_ in paper.formats if format_ in wanted)
        for place, case in enumerate(cases_of(paper.slug, year)):
            yield Task(paper.slug, case.who, place, chosen)


class Maker:
    """Makes the papers of one year; what the year calls for of a kind is listed once."""

    def __init__(self, year: Year) -> None:
        self._year = year
        self._cases: dict[str, tuple[Case, ...]] = {}

    def make(self, task: Task) -> Made:
        """Build and render one paper."""
        document = self._case(task).build()
        files = tuple(_file(document, format_) for format_ in task.formats)
        return Made(task.slug, task.who, document.title, files, document.warnings)

    def _case(self, task: Task) -> Case:
        if task.slug not in self._cases:
            self._cases[task.slug] = tuple(cases_of(task.slug, self._year))
        cases = self._cases[task.slug]
        if task.place >= len(cases):
            raise LookupError(f"the year has no paper {task.slug} number {task.place}")
        return cases[task.place]


def make(year: Year, task: Task) -> Made:
    """Build and render one paper."""
    return Maker(year).make(task)


def make_one_file(year: Year, slug: str) -> Made:
    """All of a year's papers of one kind (blank forms left out) in one PDF."""
    documents = [case.build() for case in cases_of(slug, year) if case.who != _BLANK]
    rendered = _pdf().render_together(documents, title=entry(slug).title)
    file = MadeFile(Format.PDF, rendered.data, rendered.pages)
    return Made(slug, ONE_FILE, entry(slug).title, (file,), rendered.warnings)


def _file(document: Document, format_: Format) -> MadeFile:
    # The renderers' libraries are slow to import; a run that does not want a format does not pay for it.
    if format_ is Format.PDF:
        rendered = _pdf().render(document)
        return MadeFile(format_, rendered.data, rendered.pages)
    if format_ is Format.DOCX:
        from krupa.papers.render.docx import render_docx

        return MadeFile(format_, render_docx(document))
    if format_ is Format.HTML:
        from krupa.papers.render.html import render_html

        return MadeFile(format_, render_html(document).encode())
    from krupa.papers.render.xlsx import render_xlsx

    if document.account is None:
        raise LookupError(f"{document.slug} has no account behind it, so it cannot become a spreadsheet")
    return MadeFile(format_, render_xlsx(document.account))


@cache
def _pdf():  # type: ignore[no-untyped-def]  # the type would import the engine
    from krupa.papers.render.pdf import PdfRenderer

    return PdfRenderer()
