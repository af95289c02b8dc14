"""The code at the foot of a paper: there for a telephone to read, and never in the way of the text."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
import pytest
import segno
from PIL import Image
from tests.support.pdf_reading import pages_text, squeezed, words_placed
from tests.support.sample_papers import every_part, paper, roster
from tests.support.word_reading import part, text_of

from krupa.papers.content import Code, Document, Page
from krupa.papers.content.words import words
from krupa.papers.render.docx import render_docx
from krupa.papers.render.html import render_html
from krupa.papers.render.pdf import page_count, render_pdf

ADDRESS = "https://krupa.example/verify/7K3M-9QRT-2WXY"
_BUFFER = io.BytesIO()
segno.make(ADDRESS, error="m", micro=False).save(_BUFFER, kind="svg", border=2)
CODE = Code(_BUFFER.getvalue(), (f"ตรวจสอบเอกสารนี้: {ADDRESS}", "ฉบับนี้ใช้แทนเลขที่ 1/2568"))


def coded(document: Document) -> Document:
    return replace(document, code=CODE)


def test_what_the_paper_says_is_the_same_with_and_without_the_code() -> None:
    assert words(coded(every_part())) == words(every_part())


@pytest.mark.parametrize("rows", range(20, 30))
def test_the_code_never_makes_a_page_of_its_own(rows: int) -> None:
    assert page_count(render_pdf(coded(paper(roster(rows))))) == page_count(render_pdf(paper(roster(rows))))


def test_a_paper_breaks_its_pages_as_without_the_code() -> None:
    plain, with_code = render_pdf(paper(roster(60))), render_pdf(coded(paper(roster(60))))
    assert pages_text(plain)[:-1] == pages_text(with_code)[:-1]
    last = squeezed(pages_text(with_code)[-1])
    assert squeezed(pages_text(plain)[-1]) in last.replace(squeezed("".join(CODE.lines)), "")


def test_the_lines_stand_in_the_lower_margin_of_the_last_page_with_their_own_digits() -> None:
    placed = words_placed(render_pdf(coded(paper(roster(60)))))
    (address,) = [word for word in placed if ADDRESS in word.text]
    assert address.page == max(word.page for word in placed)
    assert address.top > (29.7 - 2.0) / 2.54 * 72
    assert address.bottom < (29.7 - 0.4) / 2.54 * 72


def test_a_narrow_margin_gets_the_code_under_the_text() -> None:
    narrow = replace(
        coded(paper(roster(3))), page=Page(landscape=True, top=1.5, bottom=1.5, left=1.5, right=1.5)
    )
    assert squeezed(ADDRESS) in squeezed("".join(pages_text(render_pdf(narrow))))


def test_the_image_is_described_for_those_who_cannot_see_it() -> None:
    assert "คิวอาร์โค้ด" in render_html(coded(every_part()))
    assert "คิวอาร์โค้ด" in str(part(render_docx(coded(every_part()))).xpath("//*[local-name()='docPr']/@descr"))


def test_word_and_screen_show_the_lines_too() -> None:
    assert ADDRESS in text_of(part(render_docx(coded(every_part()))))
    assert ADDRESS in render_html(coded(every_part()))


def test_a_line_that_looks_like_markup_stays_text() -> None:
    hostile = replace(every_part(), code=replace(CODE, lines=("<b>#emph[x]</b>",)))
    assert "&lt;b&gt;" in render_html(hostile)
    assert "<b>#emph[x]</b>" in "".join(pages_text(render_pdf(hostile)))


def test_the_code_is_drawn_dark_on_light_in_the_corner() -> None:
    page = pypdfium2.PdfDocument(render_pdf(coded(paper(roster(3)))))[0]
    picture: Image.Image = page.render(scale=4).to_pil().convert("1")
    side = 4 * 72 / 2.54
    corner = picture.crop(
        (int(1.0 * side), int((29.7 - 2.4) * side), int(2.8 * side), int((29.7 - 0.6) * side))
    )
    dark = sum(1 for pixel in corner.get_flattened_data() if not pixel) / (corner.width * corner.height)
    assert 0.3 < dark < 0.6
