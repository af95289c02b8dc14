"""The prose engine: an official's text and a person's facts meet, and neither becomes the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.papers.years import sample_year

from krupa.papers.content import Block, Document, Fill, Paragraph, Table, Text
from krupa.papers.content.words import words
from krupa.papers.errors import PaperError
from krupa.papers.facts.base import PaperHead
from krupa.papers.prose.filters import FILTERS
from krupa.papers.prose.markdown import OFFICIAL_INDENT, markdown_blocks
from krupa.papers.prose.paper import prose_paper
from krupa.papers.prose.wording import Wording, parse_wording, render_wording

HOSTILE = ("**หนา**", "[[members]]", "{{ lao.head }}", "{% if x %}", "# หัว", "| ซ้าย", "@ประธาน สวัสดี", "> ลึก",
           "`1`", "\\*", "<b>x</b>", "---", "=SUM(A1)", "บรรทัดหนึ่ง\n\n# บรรทัดสอง")  # fmt: skip


def pour(body: str, inserts: dict[str, Sequence[Block]] | None = None, **facts: Any) -> list[Block]:
    poured = render_wording(Wording("sample-paper", {}, body), facts)
    return list(markdown_blocks("sample-paper", poured.body, poured.slots, inserts or {}))


def paper(text: str, **facts: Any) -> Document:
    year = sample_year()
    wording = parse_wording("sample-paper", text)
    return prose_paper("sample-paper", year.organization, PaperHead(), facts, wording=wording)


def only(blocks: list[Block]) -> Paragraph:
    (block,) = blocks
    assert isinstance(block, Paragraph)
    return block


def text_of(paragraph: Paragraph) -> str:
    return "".join(part.text for part in paragraph.inlines if isinstance(part, Text))


def values(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield text_of(block)


class TestTheWordingIsStrict:
    def test_an_unknown_fact_names_the_paper_the_field_and_the_fact(self) -> None:
        with pytest.raises(PaperError) as caught:
            pour("มีครู {{ teechers }} คน", teachers=3)
        assert caught.value.slug == "sample-paper"
        assert caught.value.field == "body"
        for message in (caught.value.problem.th, caught.value.problem.en):
            assert "teechers" in message

    def test_an_unknown_part_of_a_fact_is_an_error_too(self) -> None:
        with pytest.raises(PaperError, match="nickname"):
            pour("{{ person.nickname }}", person=sample_year().people[0])

    def test_an_unknown_fact_in_the_head_names_its_field(self) -> None:
        with pytest.raises(PaperError) as caught:
            render_wording(Wording("sample-paper", {"subject": ["ก", "{{ nothing }}"]}, ""), {})
        assert caught.value.field == "subject"

    def test_an_unknown_insert_names_what_there_is(self) -> None:
        with pytest.raises(PaperError) as caught:
            pour("[[membres]]", {"members": (), "results": ()})
        assert "membres" in caught.value.field
        assert "members, results" in caught.value.problem.en

    def test_a_broken_template_is_explained(self) -> None:
        with pytest.raises(PaperError) as caught:
            pour("{% for x in %}")
        assert "template" in caught.value.problem.en

    @pytest.mark.parametrize(
        "text", ["ไม่มีส่วนหัว", "---\n- รายการ\n---\nเนื้อความ", "ก่อน---\nlayout: memo\n---\n"]
    )
    def test_a_file_without_a_head_is_refused(self, text: str) -> None:
        with pytest.raises(PaperError, match="front matter"):
            parse_wording("sample-paper", text)

    def test_an_unknown_layout_names_the_possible_ones(self) -> None:
        with pytest.raises(PaperError) as caught:
            paper("---\nlayout: poster\n---\nก\n")
        assert "memo" in caught.value.problem.en


class TestTheSandboxHolds:
    @pytest.mark.parametrize(
        "trick",
        [
            "{{ ''.__class__ }}",
            "{{ person.__init__.__globals__ }}",
            "{{ person.model_config.__class__.__mro__ }}",
            "{{ cycler.__init__.__globals__.os }}",
            "{{ names.append('ก') }}",
        ],
    )
    def test_a_wording_reaches_nothing_but_its_facts(self, trick: str) -> None:
        names: list[str] = []
        with pytest.raises(PaperError):
            pour(trick, person=sample_year().people[0], names=names)
        assert names == []


class TestWhatPeopleWriteStaysText:
    @pytest.mark.parametrize("written", HOSTILE)
    @pytest.mark.parametrize("around", ["{}", "ชื่อ {}", "{} ลงชื่อ", "| {}", "> {}", "1.1 {}", "**{}**"])
    def test_marks_in_a_value_are_not_marks(self, written: str, around: str) -> None:
        paragraph = only(pour(around.format("{{ written }}"), {"members": ()}, written=written))
        assert written in text_of(paragraph)

    @pytest.mark.parametrize("written", HOSTILE)
    def test_marks_in_a_value_are_not_marks_in_a_heading_or_a_speech(self, written: str) -> None:
        assert written in text_of(only(pour("## {{ written }}", written=written)))
        (speech,) = pour("@ประธาน {{ written }}", written=written)
        assert isinstance(speech, Table)
        said = speech.body[0].cells[1].blocks[0]
        assert isinstance(said, Paragraph)
        assert text_of(said) == written

    @given(st.text(st.characters(exclude_categories=["Cs", "Co"]), min_size=1))
    def test_any_value_comes_out_as_it_went_in(self, written: str) -> None:
        assert text_of(only(pour("ก {{ written }} ข", written=written))) == f"ก {written} ข"

    def test_a_value_cannot_forge_the_marks_of_the_store(self) -> None:
        paragraph = only(pour("ก {{ forged }} {{ hidden }}", forged="\ue0001\ue001", hidden="ลับ"))
        assert text_of(paragraph).count("ลับ") == 1


class TestMissingFacts:
    def test_none_is_a_dotted_blank_and_never_the_word_none(self) -> None:
        paragraph = only(pour("ลงวันที่ {{ day }} เป็นต้นไป", day=None))
        assert [part for part in paragraph.inlines if isinstance(part, Fill)] == [Fill(None, width=3.0)]
        assert "None" not in text_of(paragraph)

    @pytest.mark.parametrize("name", sorted(FILTERS))
    def test_every_filter_leaves_a_missing_fact_missing(self, name: str) -> None:
        paragraph = only(pour("ก {{ fact | " + name + " }}", fact=None))
        assert any(isinstance(part, Fill) and part.value is None for part in paragraph.inlines)

    def test_an_empty_list_is_a_blank(self) -> None:
        paragraph = only(pour("ของ{{ names | joined }}", names=[]))
        assert isinstance(paragraph.inlines[-1], Fill)

    def test_a_blank_has_the_length_asked_for(self) -> None:
        assert only(pour("{{ fact | blank(8) }}", fact="")).inlines == (Fill(None, width=8),)

    @pytest.mark.parametrize(
        ("template", "fact", "printed"),
        [
            ("{{ fact | date }}", date(2022, 10, 1), "1 ตุลาคม 2565"),
            ("{{ fact | order_date }}", date(2022, 10, 1), "1 ตุลาคม พ.ศ. 2565"),
            ("{{ fact | short_date }}", date(2022, 10, 1), "1 ต.ค. 2565"),
            ("{{ fact | money }}", Decimal("2170.5"), "2,170.50"),
            ("{{ fact | baht }}", Decimal("25930"), "25,930"),
            ("{{ fact | baht }}", Decimal("592.28"), "592.28"),
            ("{{ fact | baht_words }}", Decimal("760"), "เจ็ดร้อยหกสิบบาทถ้วน"),
            ("{{ fact | score }}", Decimal("89"), "89.00"),
            ("{{ fact | joined }}", ("ครู", "ศึกษานิเทศก์"), "ครูและศึกษานิเทศก์"),
        ],
    )
    def test_a_present_fact_is_written_as_papers_write_it(
        self, template: str, fact: Any, printed: str
    ) -> None:
        assert text_of(only(pour(template, fact=fact))) == printed


class TestTheSmallMarkdown:
    @pytest.mark.parametrize(
        ("line", "indent"),
        [
            ("ตามประกาศ", OFFICIAL_INDENT),
            ("1. ประกาศฉบับนี้", OFFICIAL_INDENT),
            ("2.1 มีครู", 3.25),
            ("(1) ผู้บังคับบัญชา", 3.25),
            ("2.1.1 นาง", 4.25),
            ("1) ข้อย่อย", 4.25),
            ("> องค์ประกอบที่ 1", 4.25),
            ("| ชิดซ้าย", 0.0),
        ],
    )
    def test_a_paragraph_begins_where_its_numbering_asks(self, line: str, indent: float) -> None:
        assert only(pour(line)).first_line == indent

    def test_a_number_poured_in_counts_as_numbering(self) -> None:
        blocks = pour(
            "{% for name in names %}\n2.1.{{ loop.index }} {{ name }}\n{% endfor %}", names=["ก", "ข"]
        )
        assert [text_of(only([block])) for block in blocks] == ["2.1.1 ก", "2.1.2 ข"]
        assert {block.first_line for block in blocks if isinstance(block, Paragraph)} == {4.25}

    def test_a_persons_number_does_not_move_the_paragraph(self) -> None:
        assert only(pour("{{ address }} หมู่ที่ 1", address="1.1.1 ")).first_line == OFFICIAL_INDENT

    def test_a_condition_at_a_line_end_does_not_join_paragraphs(self) -> None:
        blocks = pour("ก{% if yes %} ใช่{% endif %}\n\nข", yes=True)
        assert list(values(blocks)) == ["ก ใช่", "ข"]

    def test_runs_of_one_format_are_one_run(self) -> None:
        paragraph = only(pour("ของ{{ name }}\nจำนวน {{ count }} คน", name="อบต.", count=3))
        assert paragraph.inlines == (Text("ของอบต.จำนวน 3 คน"),)

    def test_bold_stays_a_run_of_its_own_and_carries_its_values(self) -> None:
        paragraph = only(pour("ระดับ**{{ level }}มาก**แล้ว", level="ดี"))
        assert paragraph.inlines == (Text("ระดับ"), Text("ดีมาก", bold=True), Text("แล้ว"))

    def test_literal_text_keeps_its_digits_apart(self) -> None:
        assert only(pour("ระดับ `B1` ขึ้นไป")).inlines[1] == Text("B1", literal=True)

    def test_an_insert_stands_where_it_is_asked_for(self) -> None:
        table = Table((1.0,), ())
        assert pour("ก\n\n[[members]]\n\nข", {"members": (table,)})[1] is table

    def test_headings_are_bold_and_stay_with_their_text(self) -> None:
        for mark in ("#", "##", "###"):
            heading = only(pour(f"{mark} 1. เรื่องเดิม {{{{ number }}}}", number=1))
            assert heading.keep_with_next
            assert all(isinstance(part, Text) and part.bold for part in heading.inlines)


def test_an_organisation_may_put_its_own_wording_in_place() -> None:
    document = paper(
        '---\nlayout: memo\nsubject: "เรื่องของ{{ lao.short_name }}"\nto: ก\n---\nเนื้อความ {{ fact }}\n', fact=7
    )
    assert document.title == "เรื่องของอบต.ทุ่งตัวอย่าง"
    assert "เนื้อความ ๗" in words(document)


def test_what_says_as_follows_stays_with_the_table_that_follows() -> None:
    table = Table((1,), ())
    leads, *_ = pour("จึงแต่งตั้ง ดังนี้\n\n[[members]]", {"members": (table,)})
    plainly, *_ = pour("จึงแต่งตั้ง\n\n[[members]]", {"members": (table,)})
    followed, *_ = pour("จึงแต่งตั้ง ดังนี้\n\nข้อความ")
    kept = [isinstance(one, Paragraph) and one.keep_with_next for one in (leads, plainly, followed)]
    assert kept == [True, False, False]
