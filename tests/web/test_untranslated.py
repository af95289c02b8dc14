"""Every word on a page is said in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.untranslated import templates_under, untranslated_in

import krupa

SOURCE = Path(krupa.__file__).parent


@pytest.mark.parametrize("path", templates_under(SOURCE), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_template_says_nothing_in_one_language_only(path: Path) -> None:
    found = untranslated_in(path.read_text(encoding="utf-8"))
    assert not found, "\n".join(f"{path}:{one.line}: {one.words}" for one in found)


def test_there_are_templates_to_look_at() -> None:
    assert templates_under(SOURCE)


@pytest.mark.parametrize(
    "template",
    [
        "<p>ข้อตกลง</p>",
        "<p>Agreement</p>",
        '<input aria-label="Search">',
        '<c-field label="ชื่อ" />',
        '{% t "ก" "a" %}<b>และ</b>',
        '<p lang="th">ไทย</p><p>only here</p>',
        '<p lang="th"><br></p>after a void element',
    ],
)
def test_words_in_one_language_are_found(template: str) -> None:
    assert untranslated_in(template)


@pytest.mark.parametrize(
    "template",
    [
        '<p>{% t "ข้อตกลง" "Agreement" %}</p>',
        "<p>{{ person.name }} – 12</p>",
        "{# หมายเหตุ a note #}<p></p>",
        '<input name="search" class="wide">',
        "<c-field label=\"{% t 'ชื่อ' 'Name' %}\" />",
        '<p lang="th">ไม่พบ</p><p lang="en">Not found</p>',
        '<a href="{% url "home" %}">KruPA</a>',
    ],
)
def test_words_in_both_languages_and_data_are_left_alone(template: str) -> None:
    assert not untranslated_in(template)


def test_the_line_of_the_word_is_told() -> None:
    assert [one.line for one in untranslated_in('<p>\n{% t "ก"\n"a" %}\n\nคำ</p>')] == [5]
