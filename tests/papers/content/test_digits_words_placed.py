"""Digits, words and table places of the content model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.sample_papers import every_part, paper

from krupa.papers.content import (
    Cell,
    Document,
    Emblem,
    Fill,
    Paragraph,
    Row,
    Signature,
    Signatures,
    Table,
    Text,
)
from krupa.papers.content.block import cell, paragraph
from krupa.papers.content.digits import with_thai_digits
from krupa.papers.content.placed import placed
from krupa.papers.content.words import words


def test_every_printed_digit_becomes_thai_in_cells_fills_and_signatures() -> None:
    document = paper(
        Table((1,), (Row((cell("ปี 2569"),)),)),
        Paragraph((Fill("12 คน"),)),
        Signatures((Signature("คนที่ 3", "(4)", "5", ((Text("6"),),)),), closing="7"),
    )
    assert not any(digit in words(document) for digit in "0123456789")
    assert all(digit in words(document) for digit in "๒๕๖๙๑๓๔๗")


def test_literal_text_keeps_its_digits() -> None:
    document = paper(Paragraph((Text("ระดับ 1 "), Text("B1", literal=True))))
    assert words(document) == "ระดับ ๑ B1"


def test_a_paper_in_arabic_digits_is_left_alone() -> None:
    document = paper(paragraph("2569"), thai_digits=False)
    assert with_thai_digits(document) is document


def test_images_enumerations_and_numbers_are_no_text() -> None:
    emblem = Emblem(3, b"123")
    assert with_thai_digits(paper(emblem)).blocks == (emblem,)


def test_converting_twice_is_converting_once() -> None:
    once = with_thai_digits(every_part())
    assert with_thai_digits(once) == once


def test_words_come_in_reading_order() -> None:
    document = Document(
        "order",
        "ลำดับ",
        (
            paragraph("หนึ่ง"),
            Table((1, 1), (Row((cell("สาม"), cell("สี่"))),), head=(Row((cell("สอง", colspan=2),)),)),
            Signatures((Signature("หก", "ห้า", ""),)),
        ),
    )
    assert words(document).split() == ["หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "(หก)"]


def test_a_row_with_more_cells_than_columns_is_refused_with_its_number() -> None:
    with pytest.raises(ValueError, match="row 2: 1 cells more than columns"):
        list(placed((Row((Cell(),)), Row((Cell(), Cell()))), 1))


def test_a_cell_that_spans_over_a_row_span_is_refused() -> None:
    rows = (Row((Cell(), Cell(rowspan=2))), Row((Cell(colspan=2),)))
    with pytest.raises(ValueError, match="row 2: a cell spans more columns"):
        list(placed(rows, 2))


@given(st.lists(st.lists(st.integers(1, 3), max_size=3), min_size=1, max_size=6))
def test_every_place_of_a_table_is_covered_exactly_once(spans: list[list[int]]) -> None:
    rows = [Row(tuple(Cell(colspan=span) for span in row if sum(row) <= 6)) for row in spans]
    for _, cells in placed(rows, 6):
        covered = [at for begin, one in cells for at in range(begin, begin + one.colspan)]
        assert covered == list(range(6))
