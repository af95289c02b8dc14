"""The glossary names what the code has: a renamed idea must be renamed there too."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

import krupa

ROOT = Path(__file__).parents[1]
GLOSSARY = (ROOT / "docs/reference/glossary.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in GLOSSARY.splitlines()
    if line.startswith("| ") and not line.startswith("| Thai")
]
SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in Path(krupa.__file__).parent.rglob("*")
    if path.suffix in {".py", ".yaml"}
)
NAMES = sorted(set(re.findall(r"`([^`]+)`", "\n".join(row[2] for row in ROWS))))


def test_there_are_about_eighty_terms_of_four_cells() -> None:
    assert len(ROWS) >= 80
    assert all(len(row) == 4 and all(row) for row in ROWS)


def test_no_term_stands_twice() -> None:
    terms = sorted(row[0] for row in ROWS)
    assert all(one != other for one, other in pairwise(terms))


@pytest.mark.parametrize("name", NAMES)
def test_each_name_in_code_is_one_the_code_uses(name: str) -> None:
    assert re.search(rf"\b{re.escape(name.rsplit('.', 1)[-1])}\b", SOURCE)
