"""The preview says what the paper says, and nothing people type can act in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from tests.support.pdf_reading import squeezed
from tests.support.sample_papers import every_part, paper, roster

from krupa.papers.content import Emblem, Fill, Paragraph, Row, Signature, Signatures, Table, Text
from krupa.papers.content.block import cell, paragraph
from krupa.papers.content.words import words
from krupa.papers.render.html import preview_css, render_html

VOID = {"br", "hr", "img", "col"}


class Reader(HTMLParser):
    """What a browser reads: text, tags, classes, attribute names; and whether every tag is closed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []
        self.classes: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.classes |= {name for key, value in attrs if key == "class" for name in (value or "").split()}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_preview_says_the_same_words_in_the_same_order_as_the_paper() -> None:
    assert squeezed(Reader(render_html(every_part())).text) == squeezed(words(every_part()))


def test_every_tag_is_closed() -> None:
    assert Reader(render_html(every_part())).open == []


def test_every_class_has_its_rule_in_the_stylesheet() -> None:
    known = set(re.findall(r"\.([a-z][a-z0-9-]*)", preview_css())) | {"group", "together"}
    assert Reader(render_html(every_part())).classes <= known


def test_a_strict_content_policy_shows_it_as_it_is() -> None:
    reader = Reader(render_html(every_part()))
    assert not {"script", "style", "link", "iframe"} & set(reader.tags)
    assert not {name for name in reader.attributes if name.startswith("on") or name == "style"}


@pytest.mark.parametrize(
    "typed",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt;", "'", "</p></article>"],
)
def test_what_people_type_is_shown_as_typed_wherever_it_stands(typed: str) -> None:
    document = paper(
        paragraph(typed),
        Paragraph((Fill(typed), Text(typed, bold=True, underline=True, size=20))),
        Table((1,), (Row((cell(typed),)),)),
        Signatures((Signature(typed, typed, typed, ((Text(typed),),)),), closing=typed),
        thai_digits=False,
    )
    reader = Reader(render_html(document))
    assert reader.text.count(typed) == 9
    assert {"script", "img"}.isdisjoint(reader.tags)
    assert reader.open == []


def test_a_value_longer_than_its_fill_runs_on_as_underlined_text() -> None:
    assert 'class="fill long"' in render_html(paper(Paragraph((Fill("ยาวมาก" * 9, 3),))))
    assert 'class="fill w-12"' in render_html(paper(Paragraph((Fill("สั้น", 3),))))


def test_typed_line_ends_are_kept() -> None:
    assert "หนึ่ง<br>สอง" in render_html(paper(paragraph("หนึ่ง\r\nสอง")))


def test_head_rows_are_headings_of_their_columns() -> None:
    html = render_html(paper(roster(2)))
    assert html.count('scope="col"') == 4
    assert html.index("</thead>") < html.index("<td")


def test_lengths_beyond_the_stylesheet_take_its_largest_class() -> None:
    assert 'class="fill w-68"' in render_html(paper(Paragraph((Fill(None, 100),))))


@pytest.mark.parametrize(
    ("image", "kind"),
    [(b"\x89PNG\r\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"<svg/>", "svg+xml")],
)
def test_the_emblem_is_carried_in_the_page(image: bytes, kind: str) -> None:
    assert f'src="data:image/{kind};base64,' in render_html(paper(Emblem(3, image)))


def test_an_empty_emblem_slot_says_so_to_those_who_cannot_see_it() -> None:
    assert 'aria-label="ที่ว่างสำหรับตรา"' in render_html(paper(Emblem(1.5)))
