"""``bi`` and ``{% t %}``: the reader's language chooses, late and safely."""

from __future__ import annotations

import pytest
from django import forms
from django.template import engines
from django.utils.translation import override

from krupa.base.bilingual import bi, spoken
from krupa.regulations.bilingual import Bilingual


def shown(source: str, **context: object) -> str:
    return engines["django"].from_string(source).render(context)


def test_a_text_finds_its_language_when_it_is_shown_not_when_it_is_made() -> None:
    label = bi("ชื่อ", "Name")
    with override("th"):
        assert str(label) == "ชื่อ"
    with override("en"):
        assert str(label) == "Name"


def test_without_a_language_it_is_thai() -> None:
    with override(None):
        assert spoken(Bilingual("ไทย", "English")) == "ไทย"


def test_values_are_filled_in() -> None:
    with override("en"):
        assert str(bi("{n} คน", "{n} people", n=3)) == "3 people"


def test_braces_without_values_stay() -> None:
    with override("th"):
        assert str(bi("{ก}", "{a}")) == "{ก}"


def test_a_form_label_follows_the_reader() -> None:
    class Form(forms.Form):
        name = forms.CharField(label=bi("ชื่อ", "Name"))

    with override("en"):
        assert "Name" in str(Form()["name"].label_tag())
    with override("th"):
        assert "ชื่อ" in str(Form()["name"].label_tag())


@pytest.mark.parametrize(("language", "words"), [("th", "ส่งถึง &lt;b&gt;"), ("en", "Sent to &lt;b&gt;")])
def test_a_template_says_one_language_and_escapes_values(language: str, words: str) -> None:
    with override(language):
        assert shown('{% t "ส่งถึง {name}" "Sent to {name}" name=who %}', who="<b>") == words


def test_text_from_data_is_escaped_as_well() -> None:
    with override("th"):
        assert shown("{% t what what %}", what="<i>") == "&lt;i&gt;"


def test_a_message_of_the_rules_is_said_in_the_readers_language() -> None:
    with override("en"):
        assert shown("{{ message|said }}", message=Bilingual("ผ่าน", "<Passed>")) == "&lt;Passed&gt;"
    assert shown("{{ message|said }}", message="as it is") == "as it is"
