"""The approved text of every paper of the example year, one YAML file a paper, to be read by an officer.

``python -m tests.papers.approved_texts`` writes them anew after a wanted change; the difference in the
commit is then what the change does to the papers, word for word.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from krupa.papers.cases.registry import cases_of
from krupa.papers.catalogue import catalogue
from krupa.papers.content.words import words
from krupa.papers.facts.year import Year
from krupa.yearfile import load_year

FOLDER = Path(__file__).parent / "approved"
EXAMPLE = Path(__file__).parents[2] / "examples" / "phraphloeng" / "year.yaml"
_SOLE = "paper"  # the key of a paper that the year has once


@cache
def example_year() -> Year:
    """The example year's facts."""
    return load_year(EXAMPLE)


def texts(slug: str) -> dict[str, list[str]]:
    """What each paper of a kind says, line by line, by the name that tells it from its siblings."""
    return {
        case.who or _SOLE: [line for line in words(case.build()).splitlines() if line.strip()]
        for case in cases_of(slug, example_year())
    }


def approved(slug: str) -> dict[str, list[str]]:
    """What was approved; empty for a paper nobody has approved yet."""
    file = FOLDER / f"{slug}.yaml"
    if not file.is_file():
        return {}
    found: dict[str, list[str]] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return found


def approve_all() -> None:
    """Write the present texts as the approved ones."""
    FOLDER.mkdir(exist_ok=True)
    for entry in catalogue():
        text = yaml.dump(
            texts(entry.slug), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000
        )
        (FOLDER / f"{entry.slug}.yaml").write_text(f"# {entry.title}\n{text}", encoding="utf-8")


if __name__ == "__main__":
    approve_all()
