"""How the problems of a file are printed: file, line, place, Thai, then English."""

from __future__ import annotations

from pathlib import Path

import pytest

from krupa.inputs import InputError
from krupa.inputs.problem import InputProblem
from krupa.regulations.bilingual import Bilingual

MISSING = Bilingual("ขาดข้อมูลนี้", "this field is missing")


@pytest.mark.parametrize(
    ("problem", "first"),
    [
        (InputProblem("head.name", MISSING, 12), "ปี.yaml:12: head.name: ขาดข้อมูลนี้"),
        (InputProblem("B7", MISSING), "ปี.yaml: B7: ขาดข้อมูลนี้"),
        (InputProblem("", MISSING, 1), "ปี.yaml:1: ขาดข้อมูลนี้"),
        (InputProblem("", MISSING), "ปี.yaml: ขาดข้อมูลนี้"),
    ],
)
def test_a_problem_names_the_file_the_line_and_the_place_it_knows(problem: InputProblem, first: str) -> None:
    assert InputError("ปี.yaml", [problem]).lines() == [first, "    this field is missing"]


@pytest.mark.parametrize(
    ("place", "thai", "english"),
    [
        ("people[0].salary", "(รายการที่ 1) ", "(item 1) "),
        ("people[3].scores[1]", "(รายการที่ 4 › 2) ", "(item 4 › 2) "),
    ],
)
def test_entries_of_a_list_are_counted_from_one_as_people_count(place: str, thai: str, english: str) -> None:
    assert InputError("ปี.yaml", [InputProblem(place, MISSING)]).lines() == [
        f"ปี.yaml: {place}: {thai}ขาดข้อมูลนี้",
        f"    {english}this field is missing",
    ]


def test_problems_are_told_in_the_order_of_the_file_each_in_both_languages() -> None:
    other = Bilingual("ว่างอยู่", "this is empty")
    error = InputError(Path("ปี.yaml"), [InputProblem("a", MISSING), InputProblem("b", other)])
    assert error.lines() == [
        "ปี.yaml: a: ขาดข้อมูลนี้",
        "    this field is missing",
        "ปี.yaml: b: ว่างอยู่",
        "    this is empty",
    ]


def test_the_error_itself_counts_the_problems() -> None:
    error = InputError("ปี.yaml", [InputProblem("a", MISSING), InputProblem("b", MISSING)])
    assert str(error) == "ปี.yaml: 2 problem(s)"
    assert error.problems == (InputProblem("a", MISSING), InputProblem("b", MISSING))
    assert error.file == "ปี.yaml"


def test_a_file_may_be_refused_as_a_whole() -> None:
    assert InputError("ปี.yaml", []).lines() == []
