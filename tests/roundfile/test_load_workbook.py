"""Round workbooks: the template, what an officer fills in, and every cell that cannot be used."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from krupa.inputs import InputError
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary import decide
from krupa.roundfile import load_round, result_document, write_template
from krupa.roundfile.layout import INSTRUCTIONS_SHEET, PEOPLE_SHEET, RATES_SHEET, ROUND_SHEET

PEOPLE: list[list[Any]] = [
    ["6230866000008", "ครูหนึ่ง (ชื่อสมมติ)", "ครู", "คศ.2", 25930, 85, 2.5],
    ["6230866000009", "ครูสอง (ชื่อสมมติ)", "ครู", "คศ.๒", 25400, 87, 2.6],
    ["6230866000010", "ครูสาม (ชื่อสมมติ)", "ครู", "คศ.1", 21020, 87, 2.6],
]


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The template, filled in as an officer would: below the example rows."""
    path = tmp_path / "round.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    heading: list[Any] = [2563, 1, "องค์การบริหารส่วนตำบล", "ตัวอย่าง", "เขาฉกรรจ์", "สระแก้ว"]
    for row, value in enumerate(heading, 1):
        book[ROUND_SHEET].cell(row, 2).value = value
    for row, person in enumerate(PEOPLE, 3):
        for column, value in enumerate(person, 2):
            book[PEOPLE_SHEET].cell(row, column).value = value
    for column, rate in enumerate([60, 100, 1, 6], 2):
        book[RATES_SHEET].cell(3, column).value = rate
    book.save(path)
    return path


def changed(path: Path, sheet: str, cell: str, value: Any) -> Path:
    book = openpyxl.load_workbook(path)
    book[sheet][cell].value = value
    book.save(path)
    return path


def places(path: Path) -> list[str]:
    with pytest.raises(InputError) as refused:
        load_round(path)
    assert all(problem.message.th and problem.message.en for problem in refused.value.problems)
    return [problem.place for problem in refused.value.problems]


def test_a_filled_template_gives_the_manuals_april_round(filled: Path) -> None:
    loaded = load_round(filled)
    result = result_document(loaded, decide(loaded.to_round()))
    assert [person["increment"] for person in result["people"]] == ["760.00", "790.00", "600.00"]
    assert result["people"][0]["percent"] == "2.50"
    assert result["pools"][0]["remaining"] == "20.50"
    assert result["warnings"] == result["violations"] == result["unverified"] == []
    assert result["organization"]["kind"] == "sao"


def test_a_typed_2_6_is_exactly_2_6(filled: Path) -> None:
    assert [str(person.percent) for person in load_round(filled).people] == ["2.5", "2.6", "2.6"]


def test_thai_words_are_understood_with_thai_digits(filled: Path) -> None:
    changed(filled, PEOPLE_SHEET, "D3", "ผู้บริหารสถานศึกษา")
    people = load_round(filled).people
    assert (people[0].line, people[1].rank) == (Line.ADMINISTRATOR, Rank.K2)


def test_the_example_rows_are_not_read(filled: Path) -> None:
    loaded = load_round(filled)
    assert len(loaded.people) == 3
    assert len(loaded.rates) == 1


def test_the_untouched_template_names_what_is_still_missing(tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    write_template(path)
    assert places(path) == [f"{ROUND_SHEET}!B1", f"{ROUND_SHEET}!B2", "people"]


def test_the_template_has_instructions_and_drop_downs(tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [INSTRUCTIONS_SHEET, ROUND_SHEET, PEOPLE_SHEET, RATES_SHEET]
    lists = [rule for rule in book[PEOPLE_SHEET].data_validations.dataValidation if rule.type == "list"]
    assert any("คศ.5" in str(rule.formula1) for rule in lists)
    assert any("ศึกษานิเทศก์" in str(rule.formula1) for rule in lists)


def test_blank_scores_and_per_cents_are_none_and_blank_rows_are_skipped(filled: Path) -> None:
    changed(filled, PEOPLE_SHEET, "G3", None)
    changed(filled, PEOPLE_SHEET, "H3", "  ")
    changed(filled, PEOPLE_SHEET, "F20", None)
    person = load_round(filled).people[0]
    assert (person.score, person.percent) == (None, None)


def test_a_post_number_typed_as_a_number_is_its_digits(filled: Path) -> None:
    changed(filled, PEOPLE_SHEET, "B3", 6230866000008)
    assert load_round(filled).people[0].post_number == "6230866000008"


@pytest.mark.parametrize(
    ("sheet", "cell", "value"),
    [
        (PEOPLE_SHEET, "F4", None),
        (PEOPLE_SHEET, "F4", -1),
        (PEOPLE_SHEET, "F4", "มาก"),
        (PEOPLE_SHEET, "F4", True),
        (PEOPLE_SHEET, "F4", date(2020, 1, 1)),
        (PEOPLE_SHEET, "F4", "=F3+10"),
        (PEOPLE_SHEET, "F4", "#DIV/0!"),
        (PEOPLE_SHEET, "F4", 25400.123),
        (PEOPLE_SHEET, "E4", "คศ.6"),
        (PEOPLE_SHEET, "D4", "ภารโรง"),
        (PEOPLE_SHEET, "B4", None),
        (PEOPLE_SHEET, "H5", 2.599999),
        (PEOPLE_SHEET, "G5", 101),
        (RATES_SHEET, "C3", None),
        (RATES_SHEET, "E3", "=6"),
        (ROUND_SHEET, "B1", "2563"),
        (ROUND_SHEET, "B1", 2020),
        (ROUND_SHEET, "B2", 3),
        (ROUND_SHEET, "B3", "หมู่บ้าน"),
        (ROUND_SHEET, "A9", "สีประจำ อปท."),
        (PEOPLE_SHEET, "I1", "สี"),
    ],
)
def test_each_bad_cell_is_named(filled: Path, sheet: str, cell: str, value: Any) -> None:
    assert places(changed(filled, sheet, cell, value)) == [f"{sheet}!{cell}"]


def test_a_missing_heading_is_named(filled: Path) -> None:
    assert places(changed(filled, PEOPLE_SHEET, "F1", None)) == [f"{PEOPLE_SHEET}!1"]


def test_a_heading_that_stands_twice_is_named(filled: Path) -> None:
    assert places(changed(filled, PEOPLE_SHEET, "I1", "เงินเดือน (บาท)")) == [f"{PEOPLE_SHEET}!I1"]


def test_columns_may_stand_in_another_order(filled: Path) -> None:
    book = openpyxl.load_workbook(filled)
    for row in book[PEOPLE_SHEET].iter_rows(min_row=1, max_row=5):
        row[6].value, row[7].value = row[7].value, row[6].value
    book.save(filled)
    assert load_round(filled).people[0].score == 85


def test_a_missing_sheet_is_named(filled: Path) -> None:
    book = openpyxl.load_workbook(filled)
    del book[RATES_SHEET]
    book.save(filled)
    assert places(filled) == [RATES_SHEET]


def test_a_workbook_with_macros_is_refused_whatever_its_name(filled: Path) -> None:
    with zipfile.ZipFile(filled, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    with pytest.raises(InputError) as refused:
        load_round(filled)
    assert "macros" in refused.value.problems[0].message.en


@pytest.mark.parametrize("content", [b"", b"not a workbook", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "round.xlsx"
    path.write_bytes(content)
    assert places(path) == [""]


def test_a_workbook_that_unpacks_to_very_much_is_refused(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("krupa.inputs.workbook.MOST_UNPACKED_BYTES", 1000)
    with pytest.raises(InputError) as refused:
        load_round(filled)
    assert "too large" in refused.value.problems[0].message.en


def test_the_template_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    write_template(tmp_path / "one.xlsx")
    write_template(tmp_path / "two.xlsx")
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


@pytest.mark.parametrize(("sheet", "cell"), [(PEOPLE_SHEET, "H3"), (RATES_SHEET, "D3")])
def test_a_cell_in_per_cent_format_is_refused_since_it_holds_a_hundredth(
    filled: Path, sheet: str, cell: str
) -> None:
    book = openpyxl.load_workbook(filled)
    book[sheet][cell].value = 0.021
    book[sheet][cell].number_format = "0.00%"
    book.save(filled)
    with pytest.raises(InputError) as refused:
        load_round(filled)
    assert [problem.place for problem in refused.value.problems] == [f"{sheet}!{cell}"]
    assert "พิมพ์ 2.1 โดยไม่มี %" in refused.value.problems[0].message.th
    assert "type 2.1 without" in refused.value.problems[0].message.en


def test_a_per_cent_sign_that_is_only_a_letter_changes_nothing(filled: Path) -> None:
    book = openpyxl.load_workbook(filled)
    book[PEOPLE_SHEET]["H3"].number_format = '0.00" %"'
    book.save(filled)
    assert str(load_round(filled).people[0].percent) == "2.5"


def test_the_grade_of_a_municipality_is_chosen_in_thai(filled: Path) -> None:
    changed(filled, ROUND_SHEET, "B3", "เทศบาล")
    changed(filled, ROUND_SHEET, "B7", "เมือง")
    assert load_round(filled).organization.grade == "town"


def test_year_and_round_may_be_in_thai_digits(filled: Path) -> None:
    changed(filled, ROUND_SHEET, "B1", "๒๕๖๓")
    changed(filled, ROUND_SHEET, "B2", "๑")
    loaded = load_round(filled)
    assert (loaded.fiscal_year, loaded.round) == (2563, 1)


def test_a_choice_that_is_none_is_told_the_words_of_the_sheet(filled: Path) -> None:
    changed(filled, PEOPLE_SHEET, "E3", "คศ.9")
    changed(filled, ROUND_SHEET, "B3", "อำเภอ")
    with pytest.raises(InputError) as refused:
        load_round(filled)
    said = {problem.place: problem.message.th for problem in refused.value.problems}
    assert "คศ.1, คศ.2" in said[f"{PEOPLE_SHEET}!E3"]
    assert "เทศบาล" in said[f"{ROUND_SHEET}!B3"]


def test_people_who_all_have_a_problem_are_not_called_missing(filled: Path) -> None:
    for row in (3, 4, 5):
        changed(filled, PEOPLE_SHEET, f"F{row}", "มาก")
    assert places(filled) == [f"{PEOPLE_SHEET}!F{row}" for row in (3, 4, 5)]


def test_a_workbook_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        load_round(tmp_path / "none.xlsx")
    assert "ไม่พบไฟล์นี้" in refused.value.lines()[0]
