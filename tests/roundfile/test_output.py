"""What ``krupa salary`` writes: the result and the accounts, all or nothing."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result
from tests.support.needs import needs
from tests.support.pdf_reading import running_text

from krupa.cli import main

APRIL_2563: dict[str, Any] = {
    "organization": {"kind": "sao", "name": "พระเพลิง", "province": "สระแก้ว", "district": "เขาฉกรรจ์"},
    "fiscal_year": 2563,
    "round": 1,
    "people": [
        {"post_number": "6230866000008", "name": "นางสาวบุษบา สมมติสุข", "line": "teacher", "rank": "k2",
         "salary": 25930, "score": "85.00", "percent": "2.50"},
        {"post_number": "6230866000009", "name": "นางมณี สมมติทอง", "line": "teacher", "rank": "k2",
         "salary": 25400, "score": "88.00", "percent": "2.60"},
        {"post_number": "6230866000010", "name": "นางสาวดวงใจ สมมติไพร", "line": "teacher", "rank": "k1",
         "salary": 21020, "score": "88.00", "percent": "2.60"},
    ],
    "rates": [{"from": "85.00", "to": "89.99", "percent_from": "2.50", "percent_to": "2.99"}],
}  # fmt: skip
FILES = {
    "result.json",
    "salary-calculation-account.pdf",
    "salary-calculation-account.xlsx",
    "salary-level-summary.pdf",
    "salary-level-summary.xlsx",
    "salary-result-account.pdf",
    "salary-result-account.xlsx",
}


def salary(tmp_path: Path, **changes: Any) -> tuple[Result, Path]:
    given, out = tmp_path / "round.json", tmp_path / "out"
    given.write_text(json.dumps({**APRIL_2563, **changes}), encoding="utf-8")
    return CliRunner().invoke(main, ["salary", str(given), "--out", str(out)]), out


def person(**changes: Any) -> dict[str, Any]:
    return {**APRIL_2563["people"][0], **changes}


def test_the_manuals_april_round_uses_2150_and_leaves_20_50(tmp_path: Path) -> None:
    done, out = salary(tmp_path)
    assert done.exit_code == 0, done.output
    assert "2,150.00" in done.output
    assert {path.name for path in out.iterdir()} == FILES
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    pool = next(pool for pool in result["pools"] if pool["id"] == "1a")
    assert (pool["budget"], pool["used"], pool["remaining"]) == ("2170.50", "2150.00", "20.50")
    assert [one["increment"] for one in result["people"]] == ["760.00", "790.00", "600.00"]
    assert [one["new_salary"] for one in result["people"]] == ["26690.00", "26190.00", "21620.00"]


def test_the_manuals_october_round_uses_2060_and_leaves_48_70(tmp_path: Path) -> None:
    people = [
        person(salary=24640, score="90.00", percent="2.50"),
        person(post_number="6230866000009", salary=25200, score="89.00", percent="2.40"),
        person(post_number="6230866000010", rank="k1", salary=20450, score="89.00", percent="2.50"),
    ]
    _, out = salary(tmp_path, fiscal_year=2562, round=2, people=people, rates=[])
    pool = json.loads((out / "result.json").read_text(encoding="utf-8"))["pools"][0]
    assert (pool["budget"], pool["used"], pool["remaining"]) == ("2108.70", "2060.00", "48.70")


def test_the_account_on_paper_and_in_the_spreadsheet_say_the_same(tmp_path: Path) -> None:
    needs("pdftotext")
    _, out = salary(tmp_path)
    paper = running_text((out / "salary-calculation-account.pdf").read_bytes())
    for figure in ("๒,๑๗๐.๕๐", "๒,๑๕๐.๐๐", "๒๐.๕๐", "๗๔,๕๐๐", "๖๒๓๐๘๖๖๐๐๐๐๐๘"):
        assert figure in paper
    sheet = openpyxl.load_workbook(out / "salary-calculation-account.xlsx", data_only=True).active
    assert sheet is not None
    numbers = {cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, int | float)}
    assert {Decimal(str(number)) for number in numbers} >= {Decimal("2170.5"), Decimal(2150), Decimal("20.5")}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"people": [person(percent="6.10", salary=40000)]}, "over_six_percent"),
        ({"people": [person(percent="5.00")]}, "pool_exceeded"),
        (
            {"people": [person(), person(post_number="6230866000009", score="70.00")]},
            "equal_percent_for_everybody",
        ),
        ({"people": [person(score="59.99", percent="1.00")]}, "percent_below_sixty"),
    ],
)
def test_a_broken_rule_is_status_one_listed_and_still_written(
    tmp_path: Path, changes: dict[str, Any], code: str
) -> None:
    done, out = salary(tmp_path, **changes)
    assert done.exit_code == 1, done.output
    assert code in done.output
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    assert code in {found["code"] for found in result["violations"]}


def test_a_per_cent_that_is_not_decided_gives_nothing_and_says_why(tmp_path: Path) -> None:
    done, out = salary(tmp_path, people=[person(percent=None)])
    assert done.exit_code == 0
    (only,) = json.loads((out / "result.json").read_text(encoding="utf-8"))["people"]
    assert only["increment"] == "0.00"
    assert only["new_salary"] == only["salary"]
    assert only["reason"]


def test_unusable_input_is_status_two_and_leaves_no_folder(tmp_path: Path) -> None:
    done, out = salary(tmp_path, people=[person(rank="k9")])
    assert done.exit_code == 2
    assert "people[0].rank" in done.output
    assert not out.exists()


def test_an_organization_left_out_stays_dotted_on_the_account(tmp_path: Path) -> None:
    needs("pdftotext")
    _, out = salary(tmp_path, organization={})
    paper = running_text((out / "salary-calculation-account.pdf").read_bytes())
    assert "องค์การบริหารส่วนตำบล...." in paper.replace(" ", "")
    assert "None" not in paper


def test_a_template_to_fill_in_is_written(tmp_path: Path) -> None:
    template = tmp_path / "round.xlsx"
    done = CliRunner().invoke(main, ["salary", "--template", str(template)])
    assert done.exit_code == 0
    assert template.stat().st_size > 0


def test_neither_file_nor_template_says_what_to_give() -> None:
    done = CliRunner().invoke(main, ["salary"])
    assert done.exit_code == 2
    assert "--template" in done.output


def test_the_same_round_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    second.mkdir()
    _, one = salary(first)
    _, two = salary(second)
    assert {path.name: path.read_bytes() for path in one.iterdir()} == {
        path.name: path.read_bytes() for path in two.iterdir()
    }
