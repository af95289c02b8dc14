"""The page on the year file names every field of the facts, and no other."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from krupa.papers.facts.base import Facts
from krupa.papers.facts.year import Year

PAGE = (Path(__file__).parents[2] / "docs/reference/year-file.md").read_text(encoding="utf-8")
SECTIONS = {
    match[1]: match[2]
    for match in re.finditer(r"^##+ [^\n]*\(`(\w+)`\)\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
}


def _named(annotation: Any) -> Iterator[type[Facts]]:
    if isinstance(annotation, type) and issubclass(annotation, Facts):
        yield annotation
    for part in get_args(annotation):
        yield from _named(part)


def _models(root: type[Facts], found: dict[str, type[Facts]]) -> dict[str, type[Facts]]:
    if root.__name__ not in found:
        found[root.__name__] = root
        for field in root.model_fields.values():
            for model in _named(field.annotation):
                _models(model, found)
    return found


MODELS = _models(Year, {})


def test_every_record_of_a_year_has_a_section_and_every_section_a_record() -> None:
    assert set(SECTIONS) == set(MODELS)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_a_section_names_the_fields_of_its_record_and_no_other(name: str) -> None:
    rows = re.findall(r"^\| `(\w+)` \|", SECTIONS[name], re.MULTILINE)
    assert rows == list(MODELS[name].model_fields)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_required_is_written_beside_the_fields_that_are(name: str) -> None:
    marked = re.findall(r"^\| `(\w+)` \| \*\*required\*\*", SECTIONS[name], re.MULTILINE)
    assert marked == [key for key, field in MODELS[name].model_fields.items() if field.is_required()]
