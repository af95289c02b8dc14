"""The words of indicators.yaml, levels.yaml and lao.yaml: what papers print, exactly."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from krupa.regulations.indicators import indicator_set
from krupa.regulations.lao import LaoKind, MunicipalityGrade, words_of
from krupa.regulations.levels import expected_level, levels_to_show
from krupa.regulations.posts import Line, Standing

FOLDER = Path(__file__).parents[1] / "scenarios"
TODAY = date(2023, 1, 1)


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return loaded


def title(case: dict[str, Any]) -> str:
    return str(case["case"])


@pytest.mark.parametrize("case", cases("indicators.yaml"), ids=title)
def test_each_line_has_exactly_these_domains_and_indicators(case: dict[str, Any]) -> None:
    indicators = indicator_set(Line(case["line"]), on=TODAY)
    printed = {
        domain.name: {each.number: each.name for each in domain.indicators} for domain in indicators.domains
    }
    assert printed == case["domains"]
    assert list(printed) == list(case["domains"])


@pytest.mark.parametrize("case", cases("levels.yaml"), ids=title)
def test_the_level_a_standing_is_expected_to_show(case: dict[str, Any]) -> None:
    line, standing = Line(case["line"]), Standing(case["standing"])
    assert expected_level(line, standing, on=TODAY).label == case["label"]
    assert [level.thai for level in levels_to_show(line, standing, on=TODAY)] == case["shows"]


@pytest.mark.parametrize("case", cases("lao.yaml"), ids=title)
def test_every_word_of_a_local_government(case: dict[str, Any]) -> None:
    grade = MunicipalityGrade(case["grade"]) if "grade" in case else None
    assert asdict(words_of(LaoKind(case["kind"]), case["name"], case["province"], grade)) == case["words"]
