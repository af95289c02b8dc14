"""The page on sources hides no unverified rule, and names none that is verified by now."""

import re
from importlib import resources
from pathlib import Path

from krupa.regulations.dated import load_data, rule_names
from krupa.regulations.errata import Basis
from krupa.regulations.reference import Sureness

PAGE = (Path(__file__).parents[2] / "docs/reference/sources.md").read_text(encoding="utf-8")


def _topics() -> list[str]:
    folder = resources.files("krupa.regulations") / "data"
    names = [Path(file.name).stem for file in folder.iterdir() if file.name.endswith(".yaml")]
    return [name for name in names if isinstance(load_data(name), dict)]


def _unverified() -> set[str]:
    return {
        name
        for topic in _topics()
        for name in rule_names(topic)
        for row in load_data(topic)[name.partition(".")[2]]
        if not Sureness(row["sureness"]).verified
    }


def test_the_unverified_rules_are_listed_one_by_one() -> None:
    tables = "\n".join(line for line in PAGE.splitlines() if line.startswith("| `") and "." in line)
    assert set(re.findall(r"`(\w+\.\w+)`", tables)) == _unverified()


def test_every_mark_and_every_basis_is_explained() -> None:
    explained = set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))
    assert {*Sureness, *Basis} <= explained
