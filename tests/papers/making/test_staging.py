"""What happens when a run is killed in its middle, or two runs want one folder."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from krupa.cli import main
from krupa.papers.making.staging import FolderBusyError, staging

EXAMPLE = Path(__file__).parents[3] / "examples" / "phraphloeng" / "year.yaml"
SLOW_RUN = """
import sys, time
from pathlib import Path
from krupa.papers.making.staging import staging
with staging(Path(sys.argv[1])) as files:
    files.write("step1/half.pdf", b"half")
    print("waiting", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other_run(tmp_path: Path) -> subprocess.Popen[str]:
    """Another process in the middle of a run into the folder ``out``."""
    run = subprocess.Popen(
        [sys.executable, "-c", SLOW_RUN, str(tmp_path / "out")], stdout=subprocess.PIPE, text=True
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "waiting\n"
    return run


def ended(run: subprocess.Popen[str]) -> None:
    run.send_signal(signal.SIGKILL)
    run.communicate()


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_a_killed_run_has_put_nothing_in_place_and_the_next_run_clears_what_it_left(
    tmp_path: Path, other_run: subprocess.Popen[str]
) -> None:
    ended(other_run)
    out = tmp_path / "out"
    assert not (out / "step1").exists()
    with staging(out) as files:
        files.write("step1/whole.pdf", b"whole")
    assert names(out) == {"step1", "step1/whole.pdf"}


def test_two_runs_never_mix_their_files(tmp_path: Path, other_run: subprocess.Popen[str]) -> None:
    out = tmp_path / "out"
    before = names(out)
    with pytest.raises(FolderBusyError), staging(out):
        pytest.fail("the folder is the other run's")
    assert names(out) == before
    ended(other_run)


def test_the_second_run_says_what_to_do_and_ends_with_status_two(
    tmp_path: Path, other_run: subprocess.Popen[str]
) -> None:
    arguments = ["papers", str(EXAMPLE), "--out", str(tmp_path / "out"), "--only", "criteria-memo"]
    result = CliRunner().invoke(main, arguments)
    ended(other_run)
    assert result.exit_code == 2
    assert "another run is writing here" in result.output
    assert "โปรดรอ" in result.output
    assert CliRunner().invoke(main, arguments).exit_code in (0, 1)


def test_a_new_folder_of_a_failed_run_goes_away_again(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="File name too long"), staging(tmp_path / "new") as files:
        files.write("a" * 300, b"a")
    assert not (tmp_path / "new").exists()
