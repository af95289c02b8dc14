"""The page on commands names every command and option that there is, and no other."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from krupa.cli import main

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")


def _commands(group: click.Group, *above: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from _commands(command, *above, name)
        else:
            yield " ".join((*above, name)), command


COMMANDS = dict(_commands(main))


def _section(heading: str) -> str:
    match = re.search(rf"^## {heading}$.*?(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert match, f"docs/reference/commands.md has no section {heading}"
    return match[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_a_section_with_its_options(name: str) -> None:
    options = {
        option for each in COMMANDS[name].params if isinstance(each, click.Option) for option in each.opts
    }
    documented = set(re.findall(r"^\| `(--[\w-]+)` \|", _section(f"krupa {name}"), re.MULTILINE))
    assert documented == options


def test_no_command_is_described_that_does_not_exist() -> None:
    assert set(re.findall(r"^## krupa (.+)$", PAGE, re.MULTILINE)) == set(COMMANDS)


def test_the_make_commands_are_those_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    shown = set(re.findall(r"^(\w+):.*##", makefile, re.MULTILINE))
    assert set(re.findall(r"^\| `make (\w+)` \|", _section("make"), re.MULTILINE)) == shown
