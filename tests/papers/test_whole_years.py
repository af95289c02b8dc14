"""Every paper of whole years: the same words in every format, and nothing of a program's making in them.

The years are the example and an invented one of each kind of organisation. A PDF repeats the heads of long
tables on every page, and reads side-by-side blocks in its own order; so its letters are counted. Typed dots
stand for a line to write on in Word, so dots are not compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.papers.years import sample_year
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
from krupa.regulations.lao import LaoKind
from krupa.yearfile import load_year

EXAMPLE = Path(__file__).parents[2] / "examples" / "phraphloeng" / "year.yaml"
SLUGS = [paper.slug for paper in catalogue()]
YEARS = ("example", *(kind.value for kind in LaoKind))
PROGRAM_WORDS = re.compile(
    r"None|Decimal\(|Undefined|\{\{|\}\}|\{%|\[\[|\]\]|datetime\.|<[a-z]+ object|nan\b"
)

MISPRINTS = (
    "โปรตรระบุ", "โปรตระกูล", "อาจะ", "ตั้งนี้", "ชั่วโมง/สัปดาห์/สัปดาห์", "ทหารด้วยสอง", "อย่างชัดที่สุด",
    "ครั้งปีหลัง", "ครั้งปีแรก", "ส่งเลื่อน", "ทำยคำสั่ง", "แบบท้าย", "เกลี้ย", "มิหรือเลื่อน", "ขอบความเห็นชอบ",
    "นายองค์การ", "องค์กรบริหารส่วน", "องคการ", "ชำนานุการ", "ผู้จตุรายนการ", "ครูชำนาญการชำนาญพิเศษ",
    "วิทย์ฐานะ", "ภาควิชาเครือข่าย", "ภาคิเครือข่าย", "สารการเรียนรู้", "เป นราย", "รอยละ", "คาเป้าหมาย",
    "จึงแต่งตั้งประเมิน", "โพร.", "ผู้เป็นคนเก่ง", "เมินเมิน", "ที่คุณ", "สั่งจ่ายเงินเดือน",
    "คณะกรรมการจ่ายเงินเดือน", "โอนเงินเดือน", "พระราชบัญญัติบริหารงานบุคคลส่วนท้องถิ่น", "วรรคแห่ง",
    "กฎหมาย กคศ", "เลื่อนขั้นเงินเดือน", "เลื่อนขึ้นเงินเดือน", "๕๓,๓๙๐", "๗๖,๖๖๐", "๒,๑๓๒.๕๘", "๙๙.๐๐",
    "ร้อยละ ๗๐%", "พฤติกรรมการประเมิน",
)  # fmt: skip
"""What the sources print wrongly (errata.yaml; its number 58 are spelling slips), as a paper has it."""


@cache
def the_year(name: str) -> Year:
    return load_year(EXAMPLE) if name == "example" else sample_year(LaoKind(name))


@cache
def papers(name: str, slug: str) -> dict[str, Document]:
    return {case.who: case.build() for case in cases_of(slug, the_year(name))}


def letters(text: str) -> str:
    return re.sub(r"[.…\s]+", "", squeezed(text))


class _Shown(HTMLParser):
    """The text a browser shows."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("style", "title", "script")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("style", "title", "script")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.text.append(data)


def shown(html: str) -> str:
    page = _Shown()
    page.feed(html)
    return "".join(page.text)


def every_paper(slug: str) -> Iterator[tuple[str, Document]]:
    for name in YEARS:
        for who, document in papers(name, slug).items():
            yield f"{name} {slug} {who}", document


def to_read_in_full(slug: str) -> Iterator[tuple[str, Document]]:
    """The first paper of one year, the years by turns, and the example's last, mostly blank."""
    name = YEARS[SLUGS.index(slug) % len(YEARS)]
    for year, who in ((name, min(papers(name, slug))), ("example", [*papers("example", slug)][-1])):
        yield f"{year} {slug} {who}", papers(year, slug)[who]


@pytest.mark.parametrize("name", YEARS)
def test_a_whole_year_has_every_paper_of_the_catalogue(name: str) -> None:
    assert len(SLUGS) == 48
    assert [slug for slug in SLUGS if not papers(name, slug)] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_no_paper_shows_a_programs_word(slug: str) -> None:
    found = {name: PROGRAM_WORDS.findall(words(document)) for name, document in every_paper(slug)}
    assert {name: marks for name, marks in found.items() if marks} == {}


@pytest.mark.parametrize("slug", SLUGS)
def test_no_paper_repeats_a_misprint_of_the_sources(slug: str) -> None:
    found = {
        name: [slip for slip in MISPRINTS if slip in words(document)] for name, document in every_paper(slug)
    }
    assert {name: slips for name, slips in found.items() if slips} == {}


@pytest.mark.parametrize("slug", SLUGS)
def test_the_preview_says_what_the_paper_says(slug: str) -> None:
    for name, document in every_paper(slug):
        assert letters(shown(render_html(document))) == letters(words(document)), name


@pytest.mark.parametrize("slug", SLUGS)
def test_the_word_file_says_what_the_paper_says(slug: str) -> None:
    for name, document in to_read_in_full(slug):
        found = letters(text_of(part(render_docx(document))))
        assert Counter(found) == Counter(letters(words(document))), name


@pytest.mark.parametrize("slug", SLUGS)
def test_the_pdf_says_what_the_paper_says(slug: str) -> None:
    needs("pdftotext")
    for name, document in to_read_in_full(slug):
        found = letters(running_text(render_pdf(document)))
        lost = Counter(letters(words(document))) - Counter(found)
        assert lost == Counter(), name
