"""No line ends inside a guarded word, in narrow columns and in wide ones."""

from __future__ import annotations

import random

import pytest
from tests.support.sample_papers import LETTER
from tools.break_quality import broken_words, lines_of

from krupa.thai.protected import protected_words

JOINTS = ("และ", "ของ", "ใน", " ", "ตาม", "ที่", "ให้", "โดย", "หรือ", " (", ") ")


def running_text(seed: int) -> str:
    """Guarded words in chance order, joined as sentences join them."""
    chance = random.Random(seed)  # noqa: S311 - the same text every time
    words = chance.sample(protected_words(), len(protected_words()))
    return "".join(word + chance.choice(JOINTS) for word in words)


@pytest.mark.parametrize("width", [4.5, 7.2, 10.0])
def test_no_line_ends_inside_a_guarded_word(width: float) -> None:
    paragraphs = [LETTER, *(running_text(seed) for seed in range(4))]
    lines = lines_of(paragraphs, width)
    assert len(lines) > 60
    assert list(broken_words(paragraphs, lines)) == []


def test_a_broken_word_is_found() -> None:
    assert list(broken_words(["การประเมินวิทยฐานะ ครู"], ["การประเมินวิทย", "ฐานะครู"])) == ["วิทย/ฐานะ"]


def test_a_text_that_was_not_read_back_whole_is_refused() -> None:
    with pytest.raises(ValueError, match="not the text laid out"):
        list(broken_words(["วิทยฐานะ"], ["วิทยฐาน"]))
