"""What people type is text in every paper and format, whatever it would mean to a page engine, a template,
a browser or a spreadsheet; and no character, however odd, stops a paper.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from openpyxl import load_workbook
from pydantic import ValidationError
from tests.papers.years import sample_data
from tests.support.needs import needs
from tests.support.pdf_reading import running_text, squeezed
from tests.support.word_reading import part, text_of

from krupa.papers.cases.registry import cases_of
from krupa.papers.catalogue import catalogue
from krupa.papers.content import Document
from krupa.papers.content.words import words
from krupa.papers.facts.year import Year
from krupa.papers.render.docx import render_docx
from krupa.papers.render.html import render_html
from krupa.papers.render.pdf import render_pdf
from krupa.papers.render.xlsx import render_xlsx
from krupa.yearfile.references import dangling

SLUGS = [paper.slug for paper in catalogue()]
MARKUP = "=HYPERLINK(A) #panic() $x$ *b* _i_ {{ org }} {% raw %} [[results]] <script>alert(/x/)</script> & @a"
ODD = "ก\x00\x07\x1b[31m\u2028ข\u200b\ufeff שלום\u202e กลับ\u202c ครู😀👩\u200d🏫 漢字 \ue000 น้ำ กํา\tค\r\nง"
LONG = "ก" * 10_000
IDS = ("id", "person", "committee", "workplace", "evaluates")
Place = tuple[Any, ...]


def texts(data: Any, place: Place = ()) -> Iterator[Place]:
    if isinstance(data, str):
        yield place
    for key, value in (
        data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    ):
        yield from texts(value, (*place, key))


def put(data: Any, place: Place, text: str) -> None:
    for key in place[:-1]:
        data = data[key]
    data[place[-1]] = text


@cache
def free_places() -> tuple[Place, ...]:
    """Every place of the sample year where people may write what they like."""
    known: dict[Place, bool] = {}
    found = []
    for place in texts(sample_data()):
        shape = tuple("*" if isinstance(key, int) else key for key in place)
        if shape not in known:
            known[shape] = not any(key in IDS for key in place[-2:]) and _accepted(place)
        if known[shape]:
            found.append(place)
    return tuple(found)


def _accepted(place: Place) -> bool:
    data = sample_data()
    put(data, place, "ข้อความ")
    try:
        return not list(dangling(Year.model_validate(data)))
    except ValidationError:
        return False


@cache
def year_full_of(text: str) -> Year:
    data = sample_data()
    for place in free_places():
        put(data, place, text)
    return Year.model_validate(data)


def first_paper(slug: str, text: str) -> Document:
    return next(iter(cases_of(slug, year_full_of(text)))).build()


def test_the_sample_year_has_many_places_for_text() -> None:
    shapes = {tuple("*" if isinstance(key, int) else key for key in place) for place in free_places()}
    assert len(shapes) > 100
    assert ("agreements", "*", "challenge", "problem") in shapes
    assert ("organization", "head", "name") in shapes


@pytest.mark.parametrize("slug", SLUGS)
def test_markup_of_every_kind_is_printed_as_typed(slug: str) -> None:
    needs("pdftotext")
    document = first_paper(slug, MARKUP)
    typed = squeezed(MARKUP)
    times = squeezed(words(document)).count(typed)
    # A row over a page end is read column by column, so the PDF's letters are counted.
    printed = Counter(squeezed(running_text(render_pdf(document))))
    assert all(printed[sign] >= number * times for sign, number in Counter(typed).items())
    assert squeezed(text_of(part(render_docx(document)))).count(typed) >= times
    html = render_html(document)
    assert "<script>alert" not in html
    assert html.count("&lt;script&gt;alert") >= times


@pytest.mark.parametrize("slug", SLUGS)
def test_no_character_stops_a_paper(slug: str) -> None:
    document = first_paper(slug, ODD)
    assert render_pdf(document).startswith(b"%PDF")
    with zipfile.ZipFile(io.BytesIO(render_docx(document))) as package:
        assert package.testzip() is None
    part(render_docx(document))  # an XML reader that forgives nothing
    render_html(document).encode()


@pytest.mark.parametrize("slug", [paper.slug for paper in catalogue() if "xlsx" in paper.formats])
@pytest.mark.parametrize("typed", [MARKUP, ODD, "+1", "-2+3", "@SUM(A1)", "=1+1"])
def test_a_spreadsheet_runs_nothing_that_was_typed(slug: str, typed: str) -> None:
    account = first_paper(slug, typed).account
    assert account is not None
    workbook = load_workbook(io.BytesIO(render_xlsx(account)))
    for row in workbook.worksheets[0].iter_rows():
        for cell in row:
            assert cell.data_type != "f" or squeezed(typed) not in squeezed(str(cell.value)), cell.coordinate
            assert cell.hyperlink is None


@pytest.mark.parametrize(
    ("slug", "place"),
    [
        ("pa1-teacher", ("agreements", 0, "challenge", "problem")),
        ("pa2-observations", ("evaluations", 0, "sheets", 0, "comments")),
        ("evaluation-invitation-letter", ("committees", 0, "evaluation_place")),
        ("salary-notice", ("people", 0, "last_name")),
    ],
)
def test_ten_thousand_letters_without_a_space_run_over_pages_and_none_is_lost(
    slug: str, place: Place
) -> None:
    needs("pdftotext")
    data = sample_data()
    put(data, place, LONG)
    document = next(iter(cases_of(slug, Year.model_validate(data)))).build()
    wanted = words(document).count("ก")
    assert wanted >= len(LONG)
    assert running_text(render_pdf(document)).count("ก") >= wanted
    assert text_of(part(render_docx(document))).count("ก") >= wanted
