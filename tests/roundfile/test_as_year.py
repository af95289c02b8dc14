"""Whose round it is, as its accounts name the office."""

from __future__ import annotations

from typing import Any

import pytest

from krupa.regulations.lao import LaoKind
from krupa.roundfile.as_year import as_year
from krupa.roundfile.model import RoundInput

PERSON = {
    "post_number": "6230866000008",
    "name": "นางครูหนึ่ง สมมติ",
    "line": "teacher",
    "rank": "k2",
    "salary": 25930,
    "score": None,
    "percent": None,
}


def named(**organization: Any) -> str:
    given = RoundInput.model_validate(
        {"organization": organization, "fiscal_year": 2566, "round": 1, "people": [PERSON]}
    )
    return as_year(given).organization.words.full_name


@pytest.mark.parametrize(
    ("name", "grade", "full"),
    [
        ("บางสมมติ", "town", "เทศบาลเมืองบางสมมติ"),
        ("ตำบลบางสมมติ", None, "เทศบาลตำบลบางสมมติ"),
        ("เทศบาลนครบางสมมติ", None, "เทศบาลนครบางสมมติ"),
        ("เทศบาลตำบลบางสมมติ", "subdistrict", "เทศบาลตำบลบางสมมติ"),
        ("เมืองสมมติ", "town", "เทศบาลเมืองเมืองสมมติ"),
        ("เมืองสมมติ", "subdistrict", "เทศบาลตำบลเมืองสมมติ"),
        ("บางสมมติ", None, "เทศบาล........บางสมมติ"),
    ],
)
def test_a_municipality_is_named_once_by_its_grade_and_never_by_a_guessed_one(
    name: str, grade: str | None, full: str
) -> None:
    assert named(kind=LaoKind.MUNICIPALITY, name=name, grade=grade) == full


def test_the_kind_written_into_the_name_is_not_said_twice() -> None:
    assert named(kind=LaoKind.SAO, name="องค์การบริหารส่วนตำบลสมมติ") == "องค์การบริหารส่วนตำบลสมมติ"
    assert named(kind=LaoKind.PAO, name="สมมติ") == "องค์การบริหารส่วนจังหวัดสมมติ"
