"""``krupa check``: every rule that is broken or unverified, each with its reference, and the status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.papers.years import sample_data

from krupa.cli import main
from krupa.commands.report import print_findings
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.lao import LaoKind

EXAMPLE = Path(__file__).parents[2] / "examples" / "phraphloeng" / "year.yaml"


def check(path: Path) -> Result:
    return CliRunner().invoke(main, ["check", str(path)])


def year_file(folder: Path, **changes: Any) -> Path:
    path = folder / "year.yaml"
    data = {**sample_data(), **changes}
    data["organization"] = {**data["organization"], "kind": LaoKind.SAO.value}
    # JSON is YAML, and never abbreviates a repeated value.
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def test_what_rests_on_an_unverified_value_is_listed_with_its_reference() -> None:
    done = check(EXAMPLE)
    assert done.exit_code in (0, 1)
    unverified = [line for line in done.output.splitlines() if line.startswith("[ยังไม่ยืนยัน | not verified]")]
    assert unverified
    assert "คู่มือ บรรทัด" in done.output


def test_a_broken_rule_is_status_one_and_comes_first(tmp_path: Path) -> None:
    data = sample_data()
    for entry in data["salary_rounds"][0]["people"]:
        entry["percent"] = "6.50"
    done = check(year_file(tmp_path, salary_rounds=data["salary_rounds"]))
    assert done.exit_code == 1
    assert done.output.startswith("[ผิดหลักเกณฑ์ | rule broken]")
    assert "over_six_percent" in done.output
    assert "pool_exceeded" in done.output


def test_a_year_that_cannot_be_read_is_status_two(tmp_path: Path) -> None:
    done = check(year_file(tmp_path, fiscal_year="soon"))
    assert done.exit_code == 2
    assert "fiscal_year" in done.output
    assert "ต้องเป็นจำนวนเต็ม" in done.output
    assert check(tmp_path / "none.yaml").exit_code == 2


def test_a_message_that_begins_with_the_name_does_not_say_it_twice(capsys: Any) -> None:
    named = Finding(Severity.WARNING, "named", Bilingual("นายก: สาย", "นายก: late"), where="นายก")
    placed = Finding(Severity.WARNING, "placed", Bilingual("สาย", "late"), where="นายก")
    assert print_findings([named, placed]) == 0
    shown = capsys.readouterr().out
    assert "named นายก: สาย" in shown
    assert "placed นายก: สาย" in shown


def test_a_name_that_ends_the_place_is_not_said_again_by_the_message(
    capsys: pytest.CaptureFixture[str],
) -> None:
    message = Bilingual("ครูหนึ่ง: เสนอเกิน", "ครูหนึ่ง: too much was given")
    print_findings([Finding(Severity.VIOLATION, "over_six_percent", message, where="รอบที่ 1 ครูหนึ่ง")])
    out = capsys.readouterr().out
    assert "over_six_percent รอบที่ 1 ครูหนึ่ง: เสนอเกิน\n    too much was given" in out


def test_a_short_post_number_is_one_finding_not_one_more_in_each_round(tmp_path: Path) -> None:
    people = sample_data()["people"]
    people[0] = {**people[0], "post_number": "12345"}
    done = check(year_file(tmp_path, people=people))
    assert done.output.count("] post_number_form ") == 1
    assert "post_number_length" not in done.output
