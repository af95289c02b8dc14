"""A dotted blank stands on a line of text of its own or of its sentence, in one piece."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as raw
import pytest
from tests.support.sample_papers import paper

from krupa.papers.content import Align, Document, Fill, Paragraph, Text
from krupa.papers.content.block import paragraph
from krupa.papers.render.pdf import render_pdf

CM = 72 / 2.54
LINE = 16 * 1.3  # points: the height of a line of the body text


def dotted(document: Document) -> list[tuple[float, float]]:
    """The dotted lines of the first page: height above the foot and length, in points."""
    page = pypdfium2.PdfDocument(render_pdf(document))[0]
    paths = [one.get_bounds() for one in page.get_objects([raw.FPDF_PAGEOBJ_PATH])]
    return [(bottom, right - left) for left, bottom, right, _ in paths if right - left > CM]


def height(document: Document, word: str) -> float:
    """How high the foot of a word stands over the foot of the page."""
    page = pypdfium2.PdfDocument(render_pdf(document))[0].get_textpage()
    place = page.search(word).get_next()
    assert place is not None, word
    return float(min(page.get_charbox(place[0] + n, loose=True)[1] for n in range(place[1])))


@pytest.mark.parametrize("align", [Align.THAI, Align.LEFT])
@pytest.mark.parametrize("blank", [Fill(width=3), Fill(width=3, grow=True), Fill(width=3, centred=True)])
@pytest.mark.parametrize("length", range(22, 36))
def test_a_blank_at_the_end_of_a_sentence_is_whole_and_off_the_next_line(
    length: int, blank: Fill, align: Align
) -> None:
    before = paragraph("BEFORE", align=Align.LEFT)
    sentence = Paragraph((Text("ไม้ " * length), blank), align=align)
    document = paper(before, sentence, paragraph("AFTER", align=Align.LEFT), thai_digits=False)
    lines = dotted(document)
    after = height(document, "AFTER")
    assert sum(size for _, size in lines) >= 2.8 * CM
    assert len({round(foot) for foot, _ in lines}) == 1, "the dots are split over lines"
    assert all(foot - after > LINE * 0.8 for foot, _ in lines), "the dots lie on the line that follows"
