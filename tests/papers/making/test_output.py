import hashlib
import json
from pathlib import Path

import pytest

from krupa.papers.catalogue import Format
from krupa.papers.making.output import MANIFEST, output
from krupa.papers.making.task import Made, MadeFile


def made(slug: str = "criteria-memo", who: str = "", data: bytes = b"pdf") -> Made:
    return Made(slug, who, "บันทึก", (MadeFile(Format.PDF, data, pages=2),))


class PowerCutError(Exception):
    pass


def _interrupted_run(folder: Path) -> None:
    with output(folder) as run:
        run.add(made(data=b"second"))
        raise PowerCutError


def listing(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_files_lie_by_step_and_are_named_by_slug_and_person(tmp_path: Path) -> None:
    with output(tmp_path) as run:
        run.add(made())
        run.add(made("pa1-teacher", "kru-a"))
    assert listing(tmp_path) == {"prologue/criteria-memo.pdf", "step1/pa1-teacher-kru-a.pdf", MANIFEST}


def test_the_manifest_tells_pages_and_digest_of_every_file(tmp_path: Path) -> None:
    with output(tmp_path) as run:
        run.add(made(data=b"content"))
    entries = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert entries == [
        {
            "slug": "criteria-memo",
            "who": "",
            "step": "prologue",
            "title": "บันทึก",
            "files": [
                {
                    "path": "prologue/criteria-memo.pdf",
                    "format": "pdf",
                    "pages": 2,
                    "sha256": hashlib.sha256(b"content").hexdigest(),
                }
            ],
        }
    ]


def test_a_run_that_fails_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    with output(tmp_path) as run:
        run.add(made(data=b"first"))
    with pytest.raises(PowerCutError):
        _interrupted_run(tmp_path)
    assert (tmp_path / "prologue/criteria-memo.pdf").read_bytes() == b"first"
    assert listing(tmp_path) == {"prologue/criteria-memo.pdf", MANIFEST}


def test_papers_no_longer_made_go_and_other_files_stay(tmp_path: Path) -> None:
    with output(tmp_path) as run:
        run.add(made())
    (tmp_path / "prologue" / "my-notes.txt").write_text("เก็บไว้", encoding="utf-8")
    with output(tmp_path) as run:
        run.add(made("pa1-teacher", "kru-a"))
    assert listing(tmp_path) == {"prologue/my-notes.txt", "step1/pa1-teacher-kru-a.pdf", MANIFEST}


@pytest.mark.parametrize("manifest", ["not json", "{}", '[{"files": 1}]', "[1]"])
def test_a_spoilt_manifest_of_an_earlier_run_stops_nothing(tmp_path: Path, manifest: str) -> None:
    (tmp_path / MANIFEST).write_text(manifest, encoding="utf-8")
    with output(tmp_path) as run:
        run.add(made())
    assert "prologue/criteria-memo.pdf" in listing(tmp_path)


def test_a_manifest_that_points_outside_the_folder_deletes_nothing_there(tmp_path: Path) -> None:
    outside = tmp_path / "precious.txt"
    outside.write_text("!", encoding="utf-8")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / MANIFEST).write_text(json.dumps([{"files": [{"path": "../precious.txt"}]}]), encoding="utf-8")
    with output(folder) as run:
        run.add(made())
    assert outside.exists()


def two_formats(slug: str, pdf: bytes = b"pdf", docx: bytes = b"docx") -> Made:
    return Made(slug, "", "เอกสาร", (MadeFile(Format.PDF, pdf, pages=1), MadeFile(Format.DOCX, docx)))


def manifest_paths(folder: Path) -> list[str]:
    entries = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return [file["path"] for item in entries for file in item["files"]]


def test_a_run_of_one_paper_leaves_the_others_in_folder_and_manifest(tmp_path: Path) -> None:
    with output(tmp_path) as run:
        run.add(made("criteria-memo"))
        run.add(made("results-memo"))
        run.add(made("pa1-teacher", "kru-gone"))
    with output(tmp_path, lambda slug, _: slug == "pa1-teacher") as run:
        run.add(made("pa1-teacher", "kru-a"))
    paths = ["prologue/criteria-memo.pdf", "step1/pa1-teacher-kru-a.pdf", "step4/results-memo.pdf"]
    assert manifest_paths(tmp_path) == paths
    assert listing(tmp_path) == {*paths, MANIFEST}
    assert run.made == {"pa1-teacher": 1}


def test_a_run_of_one_format_leaves_the_other_formats(tmp_path: Path) -> None:
    with output(tmp_path) as run:
        run.add(two_formats("criteria-memo"))
    with output(tmp_path, lambda _, file_format: file_format == Format.PDF) as run:
        run.add(made("criteria-memo", data=b"newer"))
    assert manifest_paths(tmp_path) == ["prologue/criteria-memo.pdf", "prologue/criteria-memo.docx"]
    assert (tmp_path / "prologue/criteria-memo.docx").read_bytes() == b"docx"


def test_a_file_changed_by_hand_is_set_aside_before_it_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "prologue/criteria-memo.docx"
    for text in (b"mine", b"mine again"):
        with output(tmp_path) as run:
            run.add(two_formats("criteria-memo"))
        file.write_bytes(text)
    with output(tmp_path) as run:
        run.add(two_formats("criteria-memo"))
    assert run.edited == {"prologue/criteria-memo.docx": "prologue/criteria-memo.edited-2.docx"}
    assert file.read_bytes() == b"docx"
    assert (tmp_path / "prologue/criteria-memo.edited.docx").read_bytes() == b"mine"
    assert (tmp_path / "prologue/criteria-memo.edited-2.docx").read_bytes() == b"mine again"


def test_a_file_changed_by_hand_is_set_aside_when_its_paper_is_no_longer_made(tmp_path: Path) -> None:
    with output(tmp_path) as run:
        run.add(made("criteria-memo"))
    (tmp_path / "prologue/criteria-memo.pdf").write_bytes(b"signed")
    with output(tmp_path) as run:
        run.add(made("results-memo"))
    assert (tmp_path / "prologue/criteria-memo.edited.pdf").read_bytes() == b"signed"
    assert not (tmp_path / "prologue/criteria-memo.pdf").exists()


def test_a_strangers_file_in_the_place_of_a_paper_is_set_aside_too(tmp_path: Path) -> None:
    (tmp_path / "prologue").mkdir()
    (tmp_path / "prologue/criteria-memo.pdf").write_bytes(b"a stranger's")
    with output(tmp_path) as run:
        run.add(made("criteria-memo"))
    assert (tmp_path / "prologue/criteria-memo.edited.pdf").read_bytes() == b"a stranger's"


def test_nothing_is_set_aside_when_the_same_facts_are_made_again(tmp_path: Path) -> None:
    for _ in range(2):
        with output(tmp_path) as run:
            run.add(two_formats("criteria-memo", pdf=b"same"))
    assert run.edited == {}
    assert listing(tmp_path) == {"prologue/criteria-memo.pdf", "prologue/criteria-memo.docx", MANIFEST}


def test_a_failed_run_sets_nothing_aside(tmp_path: Path) -> None:
    with output(tmp_path) as run:
        run.add(made(data=b"first"))
    (tmp_path / "prologue/criteria-memo.pdf").write_bytes(b"mine")
    with pytest.raises(PowerCutError):
        _interrupted_run(tmp_path)
    assert (tmp_path / "prologue/criteria-memo.pdf").read_bytes() == b"mine"
