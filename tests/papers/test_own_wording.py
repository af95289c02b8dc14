"""An office's own wording takes the place of the standard one, and can do nothing but say things."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.papers.years import sample_year

from krupa.papers.cases.registry import cases_of
from krupa.papers.catalogue import catalogue
from krupa.papers.content.words import words
from krupa.papers.errors import PaperError
from krupa.papers.facts.base import PaperHead
from krupa.papers.facts.year import Year
from krupa.papers.prose.wording import Wording, parse_wording, render_wording

OWN = """---
layout: memo
subject: "เรื่องของเรา"
to: "{{ lao.head_full }}"
---
## 1. เรื่องเดิม

{{ fiscal_year }}
"""


def memo(text: str) -> str:
    year = sample_year().with_head(
        "criteria-memo", PaperHead(number="9/1", date=date(2022, 10, 2), wording=text)
    )
    return words(next(iter(cases_of("criteria-memo", year))).build())


def test_the_head_of_a_paper_carries_its_own_wording_number_and_date() -> None:
    said = memo(OWN)
    assert "เรื่องของเรา" in said
    assert "๒๕๖๖" in said
    assert "๒ ตุลาคม ๒๕๖๕" in said
    assert "ข้อเสนอ" not in said


def test_a_head_serves_every_part_of_its_kind_and_no_other_paper() -> None:
    year = sample_year().with_head("pa-committee-order", PaperHead(number="999/2568"))
    assert all("ที่  ๙๙๙/๒๕๖๘" in words(case.build()) for case in cases_of("pa-committee-order", year))
    assert year.head("criteria-memo") == sample_year().head("criteria-memo")


def test_line_ends_of_a_browser_are_line_ends() -> None:
    assert memo(OWN.replace("\n", "\r\n")) == memo(OWN)


@pytest.mark.parametrize(
    "trick",
    [
        "{{ org.emblem.read_text() }}",
        "{{ org.model_dump_json() }}",
        "{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}",
        "{{ 'ก' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 'ก' | center(1000000000) }}",
        "{% include 'criteria-memo.md' %}",
        "{% macro f() %}{{ f() }}{% endmacro %}",
        "{{ 'a' ~ 'b' }}",
        "{{ people | map(attribute='x') | list }}",
    ],
)
def test_a_wording_calls_and_computes_nothing(trick: str) -> None:
    with pytest.raises(PaperError) as caught:
        memo(OWN + trick)
    assert caught.value.field == "body"


def test_lists_inside_lists_inside_lists_are_refused() -> None:
    deep = "{% for a in x %}{% for b in x %}{% for c in x %}.{% endfor %}{% endfor %}{% endfor %}"
    with pytest.raises(PaperError, match="too many lists"):
        render_wording(Wording("criteria-memo", {}, deep), {"x": (1, 2)})


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("layout: [memo", "front matter"),
        ("layout: memo\nsubject: 5", "subject"),
        ("layout: memo\nsubject: {a: b}", "subject"),
        ("layout: memo\nto: [ก, ข]", "to"),
        ("layout: memo\nfont: Arial", "font"),
        ("layout: memo\n1: 2", "1"),
        ("layout: memo\nsubject: {{ lao.head }}", "front matter"),
        ("a: &a [x]\nb: *b", "front matter"),
        ("when: 2565-99-99", "front matter"),
    ],
)
def test_a_broken_head_is_explained_at_its_place(head: str, field: str) -> None:
    with pytest.raises(PaperError) as caught:
        parse_wording("criteria-memo", f"---\n{head}\n---\nก\n")
    assert caught.value.field == field


def refused(text: str) -> bool:
    """Whether the wording is refused in words; any other failure is the test's."""
    try:
        memo(text)
    except PaperError as error:
        return bool(error.problem.th and error.problem.en)
    return False


@given(st.text(max_size=200))
def test_a_text_without_a_head_is_refused_in_words(text: str) -> None:
    assert refused("ก" + text)


@given(st.text(max_size=200))
def test_any_body_is_said_or_refused_in_words(body: str) -> None:
    assert refused(OWN + body) or memo(OWN + body)


def test_the_facts_of_a_year_come_back_from_json_as_they_were() -> None:
    year = sample_year()
    stored = year.model_dump(mode="json")
    assert stored["papers"]["criteria-memo"]["date"] == "2565-10-01"
    again = Year.model_validate(stored)
    assert again == year
    for paper in catalogue()[:12]:
        assert [words(case.build()) for case in cases_of(paper.slug, again)] == [
            words(case.build()) for case in cases_of(paper.slug, year)
        ]
