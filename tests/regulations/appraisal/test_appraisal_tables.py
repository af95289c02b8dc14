"""The tables of tests/scenarios/appraisal_bands.yaml: bands, forms by date, points of C2 and C3."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from krupa.regulations.appraisal import (
    RatedPerson,
    appraisal_form,
    band_of,
    level_list,
    participation_level,
    score_conduct,
    score_participation,
)
from krupa.regulations.dated import buddhist_date

TABLES = yaml.safe_load(
    (Path(__file__).parents[2] / "scenarios" / "appraisal_bands.yaml").read_text(encoding="utf-8")
)
ON = date(2022, 10, 1)


@pytest.mark.parametrize("edge", ["from", "to"])
@pytest.mark.parametrize("row", TABLES["bands"], ids=lambda row: row["band"])
def test_each_band_from_its_first_to_its_last_score(row: dict[str, Any], edge: str) -> None:
    score = Decimal(row[edge])
    person = RatedPerson("ครูหนึ่ง (ชื่อสมมติ)", "ครู", "โรงเรียนตัวอย่าง", score)
    assert band_of(score, on=ON).thai == row["band"]
    assert bool(level_list([person], on=ON)) is row["published"]


def test_the_bands_leave_no_hole_between_them() -> None:
    for higher, lower in zip(TABLES["bands"], TABLES["bands"][1:], strict=False):
        assert Decimal(higher["from"]) - Decimal(lower["to"]) == Decimal("0.01")


@pytest.mark.parametrize("row", TABLES["forms"], ids=lambda row: row["case"])
def test_the_form_of_a_round_follows_its_first_day(row: dict[str, Any]) -> None:
    form = appraisal_form(on=buddhist_date(row["starts"]))
    assert form.code == row["form"]
    assert {rule.component.value: rule.points for rule in form.components} == row["points"]
    assert form.total == 100


@pytest.mark.parametrize("row", TABLES["participation"], ids=lambda row: row["done"])
def test_assigned_work_by_the_share_done(row: dict[str, Any]) -> None:
    level = participation_level(Decimal(row["done"]), on=ON)
    assert level == row["level"]
    assert score_participation(level, on=ON).value == row["points"]


@pytest.mark.parametrize("row", TABLES["conduct"], ids=lambda row: row["points"])
def test_conduct_is_the_sum_of_ten_items_over_four(row: dict[str, Any]) -> None:
    assert score_conduct(row["levels"], on=ON).value == Decimal(row["points"])
