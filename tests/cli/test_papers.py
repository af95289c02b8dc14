import json
from pathlib import Path

from click.testing import CliRunner, Result

from krupa.cli import main

EXAMPLE = Path(__file__).parents[2] / "examples" / "phraphloeng" / "year.yaml"


def krupa(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_help_and_version_answer() -> None:
    assert krupa("--help").exit_code == 0
    assert "salary" in krupa("--help").output
    assert krupa("--version").exit_code == 0


def test_an_unknown_command_is_status_two() -> None:
    assert krupa("paper").exit_code == 2


def test_the_catalogue_lists_48_papers_for_people_and_for_programs() -> None:
    lines = krupa("catalogue").output.splitlines()
    entries = json.loads(krupa("catalogue", "--json").output)
    assert len(lines) == len(entries) == 48
    assert all(
        entry["slug"] in line and entry["title"] in line for entry, line in zip(entries, lines, strict=True)
    )
    assert {entry["slug"] for entry in entries if "xlsx" in entry["formats"]} == {
        "salary-calculation-account",
        "salary-result-account",
        "salary-level-summary",
    }


def test_only_the_wanted_paper_in_the_wanted_format_is_made(tmp_path: Path) -> None:
    result = krupa("papers", EXAMPLE, "--out", tmp_path, "--only", "criteria-memo", "--format", "pdf")
    assert result.exit_code in (0, 1), result.output
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert [file["path"] for entry in manifest for file in entry["files"]] == ["prologue/criteria-memo.pdf"]
    assert (tmp_path / "prologue" / "criteria-memo.pdf").read_bytes().startswith(b"%PDF")


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    arguments = ("--only", "pa-committee-order", "--format", "pdf,docx")
    krupa("papers", EXAMPLE, "--out", tmp_path / "a", *arguments)
    krupa("papers", EXAMPLE, "--out", tmp_path / "b", *arguments)
    first, second = ((tmp_path / name / "manifest.json").read_bytes() for name in "ab")
    assert first == second
    assert b"sha256" in first


def test_an_unusable_year_file_writes_nothing_and_says_where_it_is_wrong(tmp_path: Path) -> None:
    year = tmp_path / "year.yaml"
    year.write_text("organization: {kind: sao}\nfiscal_year: 2566\n", encoding="utf-8")
    result = krupa("papers", year, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "organization.name" in result.output
    assert not (tmp_path / "out").exists()


def test_an_unknown_format_or_paper_is_status_two(tmp_path: Path) -> None:
    assert krupa("papers", EXAMPLE, "--out", tmp_path, "--format", "odt").exit_code == 2
    assert krupa("papers", EXAMPLE, "--out", tmp_path, "--only", "memo").exit_code == 2


def test_a_folder_that_cannot_be_made_is_status_two_and_no_traceback(tmp_path: Path) -> None:
    file = tmp_path / "taken"
    file.write_text("", encoding="utf-8")
    result = krupa("papers", EXAMPLE, "--out", file / "out", "--only", "criteria-memo")
    assert result.exit_code == 2
    assert "Traceback" not in result.output
