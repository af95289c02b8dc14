"""What the pages tell a person to type or to write works."""

import re
from itertools import pairwise
from pathlib import Path

import click
import pytest

from krupa.cli import main
from krupa.papers.catalogue import catalogue
from krupa.papers.prose.filters import FILTERS
from krupa.regulations.finding import Severity
from krupa.yearcheck import check_year
from krupa.yearfile import load_year

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
TUTORIALS = [ROOT / f"docs/tutorial/first-year.{language}.md" for language in ("th", "en")]
BLOCK = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)


def _printed(program: str) -> list[str]:
    """Command lines of the pages that begin with a program, without its folder."""
    lines = [
        line.strip().removeprefix(".venv/bin/")
        for page in PAGES
        for language, block in BLOCK.findall(page.read_text(encoding="utf-8"))
        if not language
        for line in block.splitlines()
    ]
    return sorted({line for line in lines if line.startswith(f"{program} ")})


@pytest.mark.parametrize("line", _printed("krupa"))
def test_a_printed_command_and_its_options_exist(line: str) -> None:
    _, name, *rest = line.split()
    command = main.get_command(click.Context(main), name)
    assert command is not None, f"no command {name}"
    options = {option for each in command.params for option in each.opts}
    assert {word for word in rest if word.startswith("--")} <= options
    chosen = {after for word, after in pairwise(rest) if word == "--only"}
    assert chosen <= {paper.slug for paper in catalogue()} | {"<name>"}


def test_printed_make_commands_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert _printed("make")
    assert all(re.search(rf"^{line.split()[1]}:", makefile, re.MULTILINE) for line in _printed("make"))


@pytest.mark.parametrize("page", TUTORIALS, ids=lambda page: page.stem)
def test_the_whole_file_of_the_tutorial_is_a_year_without_broken_rules(page: Path, tmp_path: Path) -> None:
    (whole,) = [
        text for language, text in BLOCK.findall(page.read_text(encoding="utf-8")) if language == "yaml"
    ]
    (tmp_path / "year.yaml").write_text(whole, encoding="utf-8")
    findings = check_year(load_year(tmp_path / "year.yaml"))
    assert not [finding for finding in findings if finding.severity is Severity.VIOLATION]


def test_the_tutorials_in_both_languages_say_the_same_commands() -> None:
    thai, english = (BLOCK.findall(page.read_text(encoding="utf-8")) for page in TUTORIALS)
    assert thai == english


def test_how_to_change_a_wording_names_every_filter() -> None:
    page = (ROOT / "docs/how-to/add-or-change-a-paper.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)(?:\(\d+\))?` \|", page, re.MULTILINE)) >= set(FILTERS)
