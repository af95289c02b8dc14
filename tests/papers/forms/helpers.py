"""Reading forms in tests: a year changed a little, the words of a case, the rows of its tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tests.papers.years import sample_data

from krupa.papers.cases.case import Case
from krupa.papers.cases.registry import cases_of
from krupa.papers.content import Block, Cell, Document, Fill, Paragraph, Row, Table, Together
from krupa.papers.content.words import words
from krupa.papers.facts.year import Year
from krupa.regulations.lao import LaoKind

Data = dict[str, Any]


def year_with(change: Callable[[Data], None] = lambda data: None, kind: LaoKind = LaoKind.SAO) -> Year:
    """The sample year after a change of its data."""
    data = sample_data(kind)
    change(data)
    return Year.model_validate(data)


def build(slug: str, who: str, year: Year | None = None) -> Document:
    """One paper of the year."""
    return {case.who: case.build for case in all_cases(slug, year or year_with())}[who]()


def all_cases(slug: str, year: Year) -> list[Case]:
    """All cases of a form."""
    return list(cases_of(slug, year))


def text(slug: str, who: str, year: Year | None = None) -> str:
    """The words of one paper, runs of blanks as one."""
    return " ".join(words(build(slug, who, year)).split())


def tables(document: Document) -> list[Table]:
    """The bordered tables of a paper."""
    return [block for block in _flat(document.blocks) if isinstance(block, Table) and block.borders]


def fills(document: Document) -> Iterator[Fill]:
    """Every dotted place of a paper."""
    for block in _flat(document.blocks):
        if isinstance(block, Paragraph):
            yield from (inline for inline in block.inlines if isinstance(inline, Fill))


def cell_text(cell: Cell) -> str:
    """The words of a cell."""
    return " ".join(words(Document("x", "x", cell.blocks)).split())


def ticked_columns(table: Table) -> dict[str, list[int]]:
    """First words of each row → the places (1 = first column after the text) that carry a tick."""
    found = {}
    for row in table.body:
        label = cell_text(row.cells[0]).split()[0] if cell_text(row.cells[0]) else ""
        found[label] = [place for place, cell in enumerate(row.cells[1:], 1) if cell_text(cell) == "✓"]
    return found


def rows_of(table: Table) -> list[Row]:
    """Heading and body rows."""
    return [*table.head, *table.body]


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Together):
            yield from _flat(block.blocks)
        if isinstance(block, Table):
            for row in (*block.head, *block.body):
                for cell in row.cells:
                    yield from _flat(cell.blocks)
