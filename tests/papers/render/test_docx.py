from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.sample_papers import LETTER, MAYOR, RATER, every_part, paper, roster
from tests.support.word_reading import found, part, said, text_of, value

from krupa.papers.content import (
    Align,
    Cell,
    Emblem,
    Fill,
    Page,
    Paragraph,
    Row,
    Signature,
    Signatures,
    Spacer,
    Table,
    Text,
    Tick,
    Together,
)
from krupa.papers.content.block import cell, paragraph
from krupa.papers.content.words import words
from krupa.papers.render.docx import render_docx
from krupa.papers.render.plain import plain

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>'


def paragraphs(body: Any, text: str) -> list[Any]:
    return [one for one in found(body, "p") if text in text_of(one)]


def kept(element: Any) -> bool:
    return bool(found(element, "keepNext"))


def test_the_file_says_the_words_of_the_paper_in_order() -> None:
    document = every_part()
    assert said(text_of(part(render_docx(document)))) == said(words(document))


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert render_docx(every_part()) == render_docx(every_part())


def test_every_size_and_bold_is_said_for_thai_too() -> None:
    data = render_docx(every_part())
    for name in ("word/document.xml", "word/styles.xml"):
        for properties in found(part(data, name), "rPr"):
            assert len(found(properties, "sz")) == len(found(properties, "szCs"))
            assert len(found(properties, "b")) == len(found(properties, "bCs"))
    assert found(part(data), "szCs")


def test_the_defaults_are_th_sarabun_new_16_points_in_every_script() -> None:
    defaults = found(part(render_docx(every_part()), "word/styles.xml"), "docDefaults")[0]
    fonts = found(defaults, "rFonts")[0]
    assert {value(fonts, slot) for slot in ("ascii", "hAnsi", "cs", "eastAsia")} == {"TH Sarabun New"}
    assert [value(found(defaults, size)[0]) for size in ("sz", "szCs")] == ["32", "32"]
    assert value(found(defaults, "lang")[0], "bidi") == "th-TH"


@pytest.mark.parametrize(("for_libreoffice", "spread"), [(False, "thaiDistribute"), (True, "both")])
def test_full_lines_are_spread_the_way_the_reader_knows(for_libreoffice: bool, spread: str) -> None:
    body = part(render_docx(paper(paragraph(LETTER)), for_libreoffice=for_libreoffice))
    assert [value(jc) for jc in found(body, "jc")] == [spread]


def test_a_head_in_another_size_keeps_it_in_thai() -> None:
    run = found(part(render_docx(paper(paragraph(Text("บันทึกข้อความ", bold=True, size=29))))), "r")[0]
    assert value(found(run, "szCs")[0]) == "58"


def test_page_margins_and_size_are_those_of_the_paper() -> None:
    body = part(render_docx(paper(paragraph("ก"), page=Page(landscape=True, left=3, right=2))))
    size, margins = found(body, "pgSz")[0], found(body, "pgMar")[0]
    assert (value(size, "w"), value(size, "h"), value(size, "orient")) == ("16838", "11906", "landscape")
    assert (value(margins, "left"), value(margins, "right")) == ("1701", "1134")


def test_pages_are_numbered_in_thai_digits_from_the_second_on() -> None:
    data = render_docx(every_part())
    section = found(part(data), "sectPr")[0]
    assert found(section, "titlePg")
    assert value(found(section, "pgNumType")[0], "fmt") == "thaiNumbers"
    headers = [part(data, f"word/header{number}.xml") for number in (1, 2)]
    assert sorted(text_of(header).strip() for header in headers) == ["", "- ๒ -"]
    codes = [code.text for header in headers for code in found(header, "instrText")]
    assert codes == [r" PAGE \* ThaiArabic "]


def test_an_arabic_paper_and_libreoffice_get_plain_page_numbers() -> None:
    plainly = render_docx(paper(paragraph("1"), thai_digits=False))
    assert not found(part(plainly), "pgNumType")
    for data in (plainly, render_docx(every_part(), for_libreoffice=True)):
        heads = [part(data, f"word/header{number}.xml") for number in (1, 2)]
        codes = [code.text for head in heads for code in found(head, "instrText")]
        assert codes == [" PAGE "]


def test_a_paper_without_numbers_has_no_page_head() -> None:
    assert not found(part(render_docx(paper(paragraph("ก"), numbered=False))), "headerReference")


def test_the_properties_name_the_paper_and_no_day() -> None:
    properties = docx.Document(io.BytesIO(render_docx(every_part()))).core_properties
    assert (properties.title, properties.language) == ("เอกสารทดสอบ", "th-TH")
    assert properties.author == ""
    assert properties.created == properties.modified


def test_nothing_of_the_template_stays_but_its_bare_styles() -> None:
    with zipfile.ZipFile(io.BytesIO(render_docx(every_part()))) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name or "Effects" in name]


# Tables


def test_heads_repeat_and_rows_stay_whole() -> None:
    body = part(render_docx(paper(roster(6, group_every=3))))
    rows = found(body, "tr")
    assert len(found(body, "tblHeader")) == 2
    assert len(found(body, "cantSplit")) == len(rows) == 2 + 6 + 2


def test_a_row_of_long_text_may_break() -> None:
    rows = (Row((cell("สั้น"),)), Row((cell(LETTER * 9),), breakable=True))
    written = found(part(render_docx(paper(Table((1,), rows)))), "tr")
    assert [len(found(row, "cantSplit")) for row in written] == [1, 0]


def test_columns_fill_the_text_width_and_rows_agree_with_the_grid() -> None:
    body = part(render_docx(paper(roster(3, group_every=2))))
    columns = [int(str(value(column, "w"))) for column in found(body, "gridCol")]
    assert sum(columns) == round(16 / 2.54 * 1440)
    for row in found(body, "tr"):
        wider = [int(str(value(span))) - 1 for span in found(row, "gridSpan")]
        assert len(found(row, "tc")) + sum(wider) == len(columns)


def test_covered_cells_are_marked_row_by_row() -> None:
    rows = (
        Row((cell("ก", rowspan=3, colspan=2), cell("ข"))),
        Row((cell("ค", rowspan=2),)),
        Row(()),
        Row((cell("ง"), cell("จ"), cell("ฉ"))),
    )
    body = part(render_docx(paper(Table((1, 1, 1), rows))))
    marks = [[value(merge) for merge in found(row, "vMerge")] for row in found(body, "tr")]
    assert marks == [["restart"], [None, "restart"], [None, None], []]


def test_a_group_row_stays_with_the_row_below() -> None:
    body = part(render_docx(paper(roster(3, group_every=3))))
    assert kept(paragraphs(body, "กลุ่มที่")[0])
    assert not kept(paragraphs(body, "เริ่ม๐๐๑")[0])


def test_layout_tables_have_no_lines() -> None:
    layout = Table((1, 1), (Row((cell("ก"), cell("ข"))),), borders=False)
    edges = found(part(render_docx(paper(layout))), "tblBorders")[0]
    assert {value(edge) for edge in edges} == {"nil"}


def test_two_tables_in_a_row_do_not_become_one() -> None:
    body = part(render_docx(paper(roster(1), roster(1))))
    neighbours = [one.tag.rpartition("}")[2] for one in found(body, "body")[0]]
    assert neighbours == ["tbl", "p", "tbl", "p", "sectPr"]


def test_every_cell_ends_with_a_paragraph() -> None:
    nested = Cell((Table((1,), (Row((cell("ใน"),)),)),))
    body = part(render_docx(paper(Table((1, 1), (Row((nested, Cell())),)))))
    assert {one[-1].tag.rpartition("}")[2] for one in found(body, "tc")} == {"p"}


# What stays together


@pytest.mark.parametrize("columns", [(MAYOR,), (RATER, RATER)])
def test_a_signature_never_stands_alone_on_a_page(columns: tuple[Signature, ...]) -> None:
    body = part(render_docx(paper(paragraph("บรรทัดก่อน"), Signatures(columns, closing="ขอแสดงความนับถือ"))))
    assert kept(paragraphs(body, "บรรทัดก่อน")[0])
    assert kept(paragraphs(body, "ขอแสดงความนับถือ")[0])
    assert not kept(found(body, "p")[-1])


def test_the_last_row_of_a_table_goes_with_its_signature() -> None:
    body = part(render_docx(paper(roster(3), Signatures((MAYOR,)))))
    assert [kept(row) for row in found(body, "tr")][-2:] == [False, True]


def test_a_spacer_does_not_part_a_signature_from_its_text() -> None:
    body = part(render_docx(paper(paragraph("บรรทัดก่อน"), Spacer(12), Signatures((MAYOR,)))))
    assert [kept(one) for one in found(body, "p")[:2]] == [True, True]


def test_blocks_together_are_bound_and_the_last_is_free() -> None:
    body = part(
        render_docx(paper(Together((paragraph("หนึ่ง"), roster(1), paragraph("สอง"))), paragraph("สาม")))
    )
    assert kept(paragraphs(body, "หนึ่ง")[0])
    assert all(kept(row) for row in found(body, "tr"))
    assert not kept(paragraphs(body, "สอง")[0])


# Inside a line


def test_a_growing_fill_ends_at_the_right_margin() -> None:
    line = Paragraph((Text("เรื่อง "), Fill("ขอความเห็นชอบ", grow=True), Text(" บาท")))
    stops = [stop for stop in found(part(render_docx(paper(line))), "tab") if value(stop, "pos")]
    assert [(value(stop), value(stop, "pos")) for stop in stops] == [("right", str(round(16 / 2.54 * 1440)))]


def test_growing_fills_share_the_line() -> None:
    line = Paragraph((Text("ที่ "), Fill("1", grow=True), Text("วันที่ "), Fill(grow=True)))
    body = part(render_docx(paper(line)))
    positions = [int(str(value(stop, "pos"))) for stop in found(body, "tab") if value(stop, "pos")]
    assert positions == sorted(positions)
    assert 0.4 < positions[0] / positions[1] < 0.6


def test_each_line_of_fills_has_its_own_tab_stops() -> None:
    lines = paragraph("ก ", Fill(grow=True), Text("\nข "), Fill(grow=True))
    assert len(found(part(render_docx(paper(lines))), "p")) == 2


def test_a_value_longer_than_its_place_is_kept_whole() -> None:
    body = part(render_docx(paper(Paragraph((Fill("ยาวมาก" * 40, width=2),)))))
    assert text_of(body).strip() == "ยาวมาก" * 40


def test_a_blank_is_as_long_as_asked() -> None:
    texts = [text_of(part(render_docx(paper(Paragraph((Fill(None, width),)))))).strip() for width in (2, 4)]
    assert set("".join(texts)) == {"."}
    assert texts[1].count(".") == pytest.approx(2 * texts[0].count("."), abs=1)


def test_a_line_that_a_long_blank_leaves_is_not_torn_apart() -> None:
    lines = (paragraph(LETTER, Fill(None, width)) for width in (2, 10))
    assert [value(jc) for jc in found(part(render_docx(paper(*lines))), "jc")] == ["thaiDistribute", "left"]


def test_boxes_can_be_ticked_in_word() -> None:
    body = part(render_docx(paper(Paragraph((Tick(True), Tick())))))
    states = [one.get(one.tag.replace("checked", "val")) for one in body.iter("{*}checked")]
    assert states == ["1", "0"]
    assert text_of(body).strip() == "☑☐"


def test_a_hanging_number_hangs() -> None:
    indent = found(part(render_docx(paper(paragraph("1. ", LETTER, first_line=1, left=2)))), "ind")[0]
    assert (value(indent, "left"), value(indent, "hanging")) == ("1134", "567")


# Text of people


@pytest.mark.parametrize(
    "hostile",
    [
        "</w:t></w:r></w:p>",
        "<w:p/>",
        "&amp; & ]]>",
        "=1+1",
        "\\f",
        "{PAGE}",
        "<!-- -->",
        "<?x?>",
        "\" ' {{x}}",
    ],
)
def test_text_of_people_stays_text(hostile: str) -> None:
    document = paper(paragraph(hostile), Table((1,), (Row((cell(hostile),)),)), thai_digits=False)
    body = part(render_docx(document))
    assert text_of(body).count(hostile) == 2


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_text_gives_a_readable_file(text: str) -> None:
    document = paper(
        Paragraph((Text(text), Fill(text), Fill(text, grow=True))),
        Signatures((Signature(text, text, text),)),
        thai_digits=False,
    )
    assert said(plain(text)) in said(text_of(part(render_docx(document))))


def test_newlines_are_kept_and_control_characters_are_not() -> None:
    assert text_of(part(render_docx(paper(paragraph("ก\x00ข\r\nค\x0bง"))))).strip() == "กข\nค\nง"


def test_titles_of_any_length_fit_the_properties() -> None:
    document = paper(paragraph("ก"))
    long = type(document)("slug", "ย\x01" * 400, document.blocks)
    assert len(docx.Document(io.BytesIO(render_docx(long))).core_properties.title) == 255


# The emblem


def test_an_svg_emblem_becomes_a_png_of_its_height() -> None:
    data = render_docx(paper(Emblem(3, image=SVG)))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        image = package.read("word/media/image1.png")
    assert image.startswith(b"\x89PNG")
    extent = next(part(data).iter("{*}extent"))
    assert extent.get("cy") == str(3 * 360000)
    assert int(extent.get("cx")) == pytest.approx(6 * 360000, rel=0.01)


def test_two_emblems_have_different_numbers() -> None:
    body = part(render_docx(paper(Emblem(3, image=SVG), Emblem(1.5, image=SVG))))
    assert [one.get("id") for one in body.iter("{*}docPr")] == ["1", "2"]


@pytest.mark.parametrize(("align", "left"), [(Align.LEFT, 0.0), (Align.CENTER, 6.5), (Align.RIGHT, 13.0)])
def test_without_an_emblem_a_dashed_box_keeps_its_room(align: Align, left: float) -> None:
    box = found(part(render_docx(paper(Emblem(3, align=align)))), "p")[0]
    assert {value(edge) for edge in found(box, "pBdr")[0]} == {"dashed"}
    assert value(found(box, "spacing")[0], "line") == str(round(3 / 2.54 * 1440))
    assert int(value(found(box, "ind")[0], "left") or 0) == pytest.approx(left / 2.54 * 1440, abs=1)


@pytest.mark.parametrize("image", [b"GIF89a", b"\xff\xfe\x00", b"<svg", b""])
def test_an_emblem_in_another_format_is_refused_with_a_reason(image: bytes) -> None:
    with pytest.raises(ValueError, match="PNG"):
        render_docx(paper(Emblem(3, image=image)))
