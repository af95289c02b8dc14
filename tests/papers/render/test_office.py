"""What a second program makes of our Word files and spreadsheets."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from openpyxl import load_workbook
from tests.support.office import converted
from tests.support.pdf_reading import pages_text, squeezed
from tests.support.sample_account import salary_account
from tests.support.sample_papers import LETTER, every_part, paper

from krupa.papers.accounts.table import account_blocks
from krupa.papers.content import Document, Page
from krupa.papers.content.block import paragraph
from krupa.papers.content.words import words
from krupa.papers.render.docx import render_docx
from krupa.papers.render.xlsx import render_xlsx

ACCOUNT = salary_account(40)
THAI = paper(paragraph(LETTER), paragraph(LETTER, bold=True), numbered=False)
PRINTED = paper(*account_blocks(ACCOUNT), page=Page(landscape=True))


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    papers = {"every.docx": every_part(), "thai.docx": THAI, "account.docx": PRINTED}
    files = {name: render_docx(document, for_libreoffice=True) for name, document in papers.items()}
    return converted(tmp_path_factory.mktemp("pdf"), files | {"sheet.xlsx": render_xlsx(ACCOUNT)}, "pdf")


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Any:
    book = load_workbook(io.BytesIO(render_xlsx(ACCOUNT)))
    without_values = io.BytesIO()
    book.save(without_values)  # this library keeps formulas and drops the values they carry
    folder = tmp_path_factory.mktemp("xlsx")
    saved = converted(folder, {"sheet.xlsx": without_values.getvalue()}, "xlsx")["sheet.xlsx"]
    return load_workbook(io.BytesIO(saved), data_only=True).worksheets[0]


def sizes_of_letters(pdf: bytes) -> set[float]:
    """The size of every Thai letter in points."""
    return {
        round(pdfium.FPDFText_GetFontSize(text, index), 1)
        for text in (page.get_textpage() for page in pypdfium2.PdfDocument(pdf))
        for index in range(text.count_chars())
        if 0x0E01 <= pdfium.FPDFText_GetUnicode(text, index) <= 0x0E2E
    }


def test_thai_is_sixteen_points_and_bold_where_asked(pdfs: dict[str, bytes]) -> None:
    assert sizes_of_letters(pdfs["thai.docx"]) == {16.0}
    fonts = {name.partition(b"+")[2] for name in re.findall(rb"/BaseFont/(\S+)", pdfs["thai.docx"])}
    assert fonts == {b"KruPASaraban-Regular", b"KruPASaraban-Bold"}


@pytest.mark.parametrize(("name", "document"), [("every.docx", every_part()), ("account.docx", PRINTED)])
def test_every_word_of_the_paper_is_printed(pdfs: dict[str, bytes], name: str, document: Document) -> None:
    printed = bare("".join(pages_text(pdfs[name])))
    assert [line for line in map(bare, words(document).splitlines()) if line not in printed] == []


def bare(text: str) -> str:
    """Without blanks, dotted lines and boxes: readers put those where they like."""
    return re.sub(r"[.()☐☑✓]", "", squeezed(text))


def test_page_numbers_begin_on_the_second_page(pdfs: dict[str, bytes]) -> None:
    pages = pages_text(pdfs["every.docx"])
    assert "- 1 -" not in pages[0]
    assert "- 2 -" in pages[1]


def test_headings_of_an_account_stand_on_every_page(pdfs: dict[str, bytes]) -> None:
    for name in ("account.docx", "sheet.xlsx"):
        pages = pages_text(pdfs[name])
        assert len(pages) > 1
        assert all("หมายเหตุ" in page for page in pages[:-1])


def test_the_spreadsheet_calculates_what_the_rules_calculated(recalculated: Any) -> None:
    cached = load_workbook(io.BytesIO(render_xlsx(ACCOUNT)), data_only=True).worksheets[0]
    live = load_workbook(io.BytesIO(render_xlsx(ACCOUNT))).worksheets[0]
    formulas = [cell.coordinate for row in live.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) == 2 + 39 * 2 + 1 + 3

    def figure(sheet: Any, place: str) -> Decimal:
        return Decimal(str(sheet[place].value)).quantize(Decimal("0.000001"))

    assert {place: figure(recalculated, place) for place in formulas} == {
        place: figure(cached, place) for place in formulas
    }


def test_text_that_looks_like_a_formula_comes_back_as_text(recalculated: Any) -> None:
    texts = {cell.value for row in recalculated.iter_rows() for cell in row}
    assert {"=1+1", "@ไม่เลื่อน", "000000000001"} <= texts
