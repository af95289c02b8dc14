"""No paper of the example year changes a word without somebody having read and approved it."""

import pytest
import yaml
from tests.papers.approved_texts import FOLDER, approved, texts

from krupa.papers.catalogue import catalogue

SLUGS = [entry.slug for entry in catalogue()]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_paper_says_what_was_approved(slug: str) -> None:
    now, before = texts(slug), approved(slug)
    assert list(now) == list(before), f"papers of {slug} came or went; read them and approve anew"
    for who, lines in now.items():
        assert lines == before[who], (
            f"{slug} {who} says something else than was approved; if the change is wanted, run "
            "python -m tests.papers.approved_texts and read the difference before committing it"
        )


def test_nothing_is_approved_that_no_longer_exists() -> None:
    assert {file.stem for file in FOLDER.glob("*.yaml")} == set(SLUGS)


def test_approved_texts_are_plain_lists_an_officer_can_read() -> None:
    for file in FOLDER.glob("*.yaml"):
        found = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        assert all(isinstance(line, str) and line for lines in found.values() for line in lines)
