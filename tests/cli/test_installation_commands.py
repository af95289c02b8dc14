"""``createadmin``, ``backup``, ``restore`` on a fresh data directory, as somebody types them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NEW = ["--kind", "sao", "--name", "ตัวอย่าง", "--province", "สระแก้ว", "--district", "เมือง"]
WHO = ["--organization", "demo", "--username", "boss", "--email", "boss@example.org"]


def krupa(data: Path, *arguments: str, password: str = "ช้างม้าวัวควาย-1") -> subprocess.CompletedProcess[str]:  # noqa: S107
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("DJANGO", "DATABASE"))
    }
    environment |= {"KRUPA_DATA_DIR": str(data), "KRUPA_ADMIN_PASSWORD": password, "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-c", "from krupa.cli import main; main()", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installation") / "data"
    made = krupa(folder, "createadmin", *WHO, *NEW)
    assert made.returncode == 0, made.stderr
    return folder


def test_the_first_user_comes_with_the_organisation(data: Path) -> None:
    assert (data / "krupa.sqlite3").exists()


def test_a_taken_name_is_told_and_nothing_is_made(data: Path) -> None:
    again = krupa(data, "createadmin", *WHO)
    assert again.returncode == 2
    assert again.stderr.strip()
    assert "Traceback" not in again.stderr


def test_a_weak_password_makes_neither_user_nor_organisation(data: Path) -> None:
    weak = ["--organization", "second", "--username", "b2", "--email", "b2@example.org", *NEW]
    assert krupa(data, "createadmin", *weak, password="1234").returncode == 2  # noqa: S106
    assert krupa(data, "createadmin", *weak).returncode == 0  # the organisation was not there yet


def test_an_installation_in_use_is_only_replaced_by_force(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "krupa.zip"
    assert krupa(data, "backup", str(file)).returncode == 0
    refused = krupa(data, "restore", str(file))
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert krupa(data, "restore", str(file), "--force", "--yes").returncode == 0
    fresh = tmp_path / "fresh"
    assert krupa(fresh, "restore", str(file)).returncode == 0
    assert (fresh / "fields.key").read_text() == (data / "fields.key").read_text()
    assert krupa(fresh, "createadmin", *WHO).returncode == 2  # the user is there again
