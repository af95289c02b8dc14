"""The PDF says all that the paper says, is an archive file, and never runs over its edges."""

from __future__ import annotations

import pypdfium2
import pytest
from tests.support.pdf_reading import pages_text, running_text, squeezed, words_placed
from tests.support.sample_papers import LETTER, every_part, paper, roster

from krupa.papers.content import (
    Block,
    Document,
    Emblem,
    Fill,
    Page,
    Paragraph,
    Row,
    Signature,
    Signatures,
    Table,
    Text,
    Together,
)
from krupa.papers.content.block import cell, paragraph
from krupa.papers.content.words import words
from krupa.papers.errors import RenderError
from krupa.papers.render.pdf import PdfRenderer, page_count, render_pdf, render_pdf_batch

A4_RIGHT_EDGE = (21.0 - 2.0) / 2.54 * 72


def text_of(document: Document) -> str:
    return squeezed(running_text(render_pdf(document)))


def test_every_word_of_every_part_can_be_found_in_the_file() -> None:
    found = text_of(every_part())
    missing = [word for word in words(every_part()).split() if squeezed(word) not in found]
    assert missing == []


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert render_pdf(every_part()) == PdfRenderer().render(every_part()).data


def test_the_file_is_tagged_thai_and_made_for_the_archive() -> None:
    pdf = render_pdf(every_part())
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<" in pdf
    assert b"/Lang(th" in pdf
    assert "เอกสารทดสอบ".encode() in pdf
    assert all(tag in pdf for tag in (b"/StructTreeRoot", b"/THead", b"/TH", b"/Figure"))


@pytest.mark.parametrize(
    "typed",
    [
        *("#panic()", "$x$", "*b* _i_", "<script>alert(/x/)</script>", "\\u{61}", "@ref <label>", "= head"),
        *('#import "x"', "`raw`", "- item", "\\", "{{ facts }}", "/* c */", '#include("data.json")', "// no"),
    ],
)
def test_what_people_type_is_printed_as_typed(typed: str) -> None:
    document = paper(
        paragraph(typed),
        Table((1,), (Row((cell(typed),)),)),
        Paragraph((Fill(typed, 12),)),
        thai_digits=False,
    )
    assert text_of(document).count(squeezed(typed)) == 3


@pytest.mark.parametrize("typed", ["😀", "👩‍🏫", "漢字", "\x00\x07", "\ud800", "\U0010ffff", "\ue000"])
def test_a_character_without_a_glyph_is_shown_as_a_box_and_reported(typed: str) -> None:
    rendered = PdfRenderer().render(paper(paragraph("ก่อน ", typed, " หลัง")))
    text = squeezed(pages_text(rendered.data)[0])
    assert text.startswith("ก่อน□")
    assert text.endswith("□หลัง")
    assert f"U+{ord(typed[0]):04X}" in rendered.warnings[0].en
    assert "□" in rendered.warnings[0].th


def test_a_paper_that_can_be_shown_whole_has_no_warning() -> None:
    assert PdfRenderer().render(every_part()).warnings == ()


@pytest.mark.parametrize(
    "typed", ["x" * 10_000, "ก" * 10_000, "กำ" * 5_000, "9" * 10_000, "https://" + "a/b?" * 2_000]
)
def test_ten_thousand_characters_without_a_space_stay_inside_the_margins(typed: str) -> None:
    pdf = render_pdf(paper(paragraph(typed), Paragraph((Fill(typed),)), thai_digits=False))
    found = words_placed(pdf)
    assert max(word.right for word in found) <= A4_RIGHT_EDGE + 1
    assert squeezed("".join(word.text for word in found if word.text != "-")).count(
        typed[0]
    ) >= 2 * typed.count(typed[0])


def test_stops_at_line_ends_do_not_hang_over_the_margin() -> None:
    found = words_placed(render_pdf(paper(paragraph("ก.จ. ก.ท. และ ก.อบต. พ.ศ. " * 60))))
    assert max(word.right for word in found) <= A4_RIGHT_EDGE + 0.5


def test_a_number_wider_than_its_cell_becomes_smaller_and_stays_whole() -> None:
    number = "1234567890123"
    table = Table((2.5, 13.5), (Row((cell(number), cell("ถัดไป"))),))
    placed = words_placed(render_pdf(paper(table, thai_digits=False)))
    found = next(word for word in placed if word.text == number)
    assert found.right <= next(word for word in placed if word.text == "ถัดไป").left


def test_a_number_far_wider_than_its_cell_is_cut_into_lines_inside_the_cell() -> None:
    table = Table((1, 15), (Row((cell("1234567890123"), cell("ถัดไป"))),))
    placed = words_placed(render_pdf(paper(table, thai_digits=False)))
    beside = next(word for word in placed if word.text == "ถัดไป").left
    digits = [word for word in placed if word.text.isdigit()]
    assert "".join(word.text for word in digits) == "1234567890123"
    assert max(word.right for word in digits) <= beside


def test_the_head_of_a_table_is_repeated_and_no_row_is_cut() -> None:
    pages = pages_text(render_pdf(paper(roster(60))))
    assert len(pages) > 2
    assert all("ผู้รับการประเมิน" in page and "เงินเดือน" in page for page in pages)
    for number in range(1, 61):
        begin, end = (
            f"{word}{number:03}".translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
            for word in ("เริ่ม", "จบ")
        )
        assert [begin in page for page in pages] == [end in page for page in pages]


def test_a_group_row_never_ends_a_page_and_is_repeated_on_the_next() -> None:
    for rows in range(16, 24):
        pages = pages_text(render_pdf(paper(roster(rows, group_every=5), thai_digits=False)))
        for page in pages:
            body = [line for line in page.split("เงินเดือน")[1].splitlines() if line.strip()]
            assert "กลุ่มที่" in body[0]
            assert "กลุ่มที่" not in body[-1]


def test_a_group_row_under_a_row_span_is_printed_as_an_ordinary_row() -> None:
    rows = (
        Row((cell("เกณฑ์", rowspan=3), cell("ก"))),
        Row((cell("หมวด"),), group=True),
        Row((cell("ข"),)),
    )
    assert sorted(text_of(paper(Table((4, 12), rows)))) == sorted("เกณฑ์กหมวดข")


def test_a_row_taller_than_the_page_breaks_instead_of_losing_its_end() -> None:
    table = Table((8, 8), (Row((cell("หมายเหตุ"), cell(LETTER * 12, "ปลายข้อความ"))),))
    assert text_of(paper(table)).endswith("ปลายข้อความ")


@pytest.mark.parametrize("below", [paragraph(LETTER), roster(3), Together((paragraph("ก"), paragraph("ข")))])
def test_a_heading_is_never_the_last_line_of_a_page(below: Block) -> None:
    heading = paragraph("หัวข้อ", bold=True, keep_with_next=True)
    papers = [paper(*[paragraph("ความ")] * lines, heading, below, numbered=False) for lines in range(26, 36)]
    pages = pages_text(render_pdf_batch(papers))
    assert sum(page.startswith("หัวข้อ") for page in pages) >= 1
    assert not [page for page in pages if page.strip().endswith("หัวข้อ")]


def test_blocks_that_belong_together_share_a_page() -> None:
    pair = Together((paragraph("ต้น"), paragraph("กลาง"), paragraph("ปลาย")))
    papers = [paper(*[paragraph("ความ")] * lines, pair, numbered=False) for lines in range(26, 36)]
    pages = pages_text(render_pdf_batch(papers))
    assert all(("ต้น" in page) == ("ปลาย" in page) for page in pages)
    assert any(page.startswith("ต้น") for page in pages)


def test_blocks_together_that_fill_more_than_a_page_lose_nothing() -> None:
    pages = pages_text(render_pdf(paper(Together((paragraph(LETTER * 20), paragraph("ปลาย"))))))
    assert len(pages) > 1
    assert pages[-1].strip().endswith("ปลาย")


def test_pages_are_numbered_from_the_second_in_thai_digits() -> None:
    first, second, third = pages_text(render_pdf(paper(*[paragraph("ข้อความ")] * 80)))
    assert "- ๒ -" in second
    assert "- ๓ -" in third
    assert "- ๑ -" not in first


def test_an_unnumbered_paper_has_no_page_numbers() -> None:
    pages = pages_text(render_pdf(paper(*[paragraph("ข้อความ")] * 80, numbered=False)))
    assert not any("- " in page for page in pages)


def test_papers_in_one_file_begin_on_new_pages_and_count_their_own() -> None:
    long = paper(*[paragraph("ยาว")] * 40)
    short = paper(paragraph("สั้น"), page=Page(landscape=True))
    pdf = render_pdf_batch([long, short, long])
    pages = pages_text(pdf)
    assert page_count(pdf) == len(pages) == 5
    assert ["- ๒ -" in page for page in pages] == [False, True, False, False, True]
    sizes = [page.get_size() for page in pypdfium2.PdfDocument(pdf)]
    assert [width > height for width, height in sizes] == [False, False, True, False, False]


def test_no_papers_at_all_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="no paper"):
        render_pdf_batch([])


def test_the_emblem_of_the_office_is_drawn() -> None:
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'
    )
    page = pypdfium2.PdfDocument(render_pdf(paper(Emblem(3, svg))))[0]
    drawn = page.render(scale=1)
    row, column = int((2.5 + 1.5) / 29.7 * drawn.height), int(11 / 21 * drawn.width)
    at = row * drawn.stride + column * drawn.n_channels
    assert max(bytes(drawn.buffer)[at : at + 3]) < 50


def test_an_emblem_that_is_no_image_is_refused_in_words() -> None:
    with pytest.raises(RenderError) as caught:
        render_pdf(paper(Emblem(3, b"not an image")))
    assert "ตราสัญลักษณ์" in caught.value.message.th
    assert "emblem" in caught.value.message.en


def test_a_fill_shows_its_value_and_an_empty_one_takes_its_room() -> None:
    line = (Text("ก่อน"), Fill(None, 6), Text("หลัง"), Fill("ค่า 5", 3), Text("จบ"))
    placed = words_placed(render_pdf(paper(Paragraph(line))))
    place = {word.text: word for word in placed}
    assert place["หลัง"].left - place["ก่อน"].right == pytest.approx(6 / 2.54 * 72, abs=2)
    assert place["จบ"].left - place["หลัง"].right == pytest.approx(3 / 2.54 * 72, abs=2)
    assert {"ค่า", "๕"} <= set(place)


def test_growing_fills_share_what_is_left_of_the_line() -> None:
    line = (Text("ที่"), Fill(None, 1, grow=True), Text("วันที่"), Fill(None, 1, grow=True), Text("ปลาย"))
    place = {word.text: word for word in words_placed(render_pdf(paper(Paragraph(line))))}
    first, second = place["วันที่"].left - place["ที่"].right, place["ปลาย"].left - place["วันที่"].right
    assert first == pytest.approx(second, abs=1)
    assert place["ปลาย"].right == pytest.approx(A4_RIGHT_EDGE, abs=1)


def test_a_value_longer_than_its_fill_runs_on_whole() -> None:
    value = LETTER.strip()
    found = text_of(paper(Paragraph((Text("เรื่อง "), Fill(value, 3, grow=True))), thai_digits=False))
    assert found == squeezed("เรื่อง" + value)


def test_signature_names_may_be_unknown() -> None:
    assert text_of(paper(Signatures((Signature(None, "(ลงชื่อ)", "กรรมการ"),)))) == "(ลงชื่อ)กรรมการ()"
