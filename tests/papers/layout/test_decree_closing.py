"""The date and signature of an order or announcement never stand alone on a page."""

from collections.abc import Callable
from itertools import product

import pytest
from tests.papers.years import sample_year
from tests.support.needs import needs
from tests.support.pdf_reading import pages_text

from krupa.papers.content import Block, Document, Row, Spacer, Table, Text, Together
from krupa.papers.content.block import cell, paragraph
from krupa.papers.layout.decree import announcement
from krupa.papers.render.pdf import render_pdf


def rows(count: int) -> tuple[Row, ...]:
    return tuple(Row((cell(f"แถวที่ {number}"), cell("89.00"))) for number in range(1, count + 1))


def table(count: int) -> Table:
    return Table((8, 8), rows(count), (Row((cell("ชื่อ"), cell("คะแนน"))),))


def announced(*body: Block) -> Document:
    organization = sample_year().organization
    blocks = announcement(
        organization, subject=((Text("ทดสอบ"),),), date=(Text("1 ตุลาคม พ.ศ. 2565"),), body=body
    )
    return Document("results-announcement", "ทดสอบ", blocks)


ENDINGS: dict[str, Callable[[], tuple[Block, ...]]] = {
    "a paragraph": lambda: (paragraph("ข้อความสุดท้าย"),),
    "a short table": lambda: (table(9),),
    "a framed table with room under it": lambda: (Together((table(9),)), Spacer(6)),
    "a long table": lambda: (table(40),),
}


@pytest.mark.parametrize("lines", range(2, 24, 2))
def test_a_last_sentence_after_a_list_takes_the_lists_end_along(lines: int) -> None:
    needs("pdftotext")
    before = [paragraph(f"บรรทัดก่อนหน้า {number}") for number in range(lines)]
    *_, last = pages_text(render_pdf(announced(*before, table(6), paragraph("ทั้งนี้ ตั้งแต่บัดนี้"))))
    assert "แถวที่ ๖" in last


@pytest.mark.parametrize(("ending", "lines"), list(product(ENDINGS, range(4, 24, 3))))
def test_the_last_page_has_more_than_date_and_signature(ending: str, lines: int) -> None:
    needs("pdftotext")
    before = [paragraph(f"บรรทัดก่อนหน้า {number}") for number in range(lines)]
    last = pages_text(render_pdf(announced(*before, *ENDINGS[ending]())))[-1]
    assert "สมมติกุล" in last
    told = last.split("ประกาศ ณ วันที่")[0]
    assert any(word in told for word in ("แถวที่", "ข้อความสุดท้าย", "บรรทัดก่อนหน้า"))
