"""A backup is everything at one moment; put back, it is as it was, and nothing damaged is ever put back."""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from krupa.accounts.models import OfficeHolding, User
from krupa.audit.models import Event
from krupa.audit.services import record
from krupa.base.backup import BackupError, restore_backup, write_backup
from krupa.organizations.models import Organization

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def installation(tmp_path: Path, settings: LazySettings) -> Iterator[Path]:
    """A data directory with keys, an upload and a user."""
    data = tmp_path / "data"
    (data / "uploads" / "emblems").mkdir(parents=True)
    (data / "uploads" / "emblems" / "ตรา.png").write_bytes(b"picture")
    for key in ("secret.key", "fields.key"):
        (data / key).write_text(f"the {key}", encoding="ascii")
    settings.DATA_DIR, settings.MEDIA_ROOT = data, data / "uploads"
    organization = Organization.objects.create(
        slug="demo", kind="sao", name="ตัวอย่าง", province="สระแก้ว", district="เมือง"
    )
    user = User.objects.create_user("somying", display_name="สมหญิง\t\\ 'ช้าง'\n๑ 😀")
    OfficeHolding.objects.create(
        organization=organization, user=user, office="head", since=timezone.localdate()
    )
    record(actor=None, verb="test.done", th="ทำ", en="Done", organization=organization, data={"ก": [1, None]})
    yield data
    if connection.vendor == "postgresql":  # later tests find the tables as the test run made them
        call_command("migrate", verbosity=0)


def test_what_is_put_back_is_what_was_taken(installation: Path, tmp_path: Path) -> None:
    file = tmp_path / "krupa.zip"
    name, chain = User.objects.get().display_name, Event.objects.get().hash
    assert write_backup(file) >= 4
    User.objects.update(display_name="somebody else")
    User.objects.create_user("later")
    (installation / "fields.key").write_text("another", encoding="ascii")
    (installation / "uploads" / "emblems" / "ตรา.png").write_bytes(b"changed")
    (installation / "uploads" / "later.png").write_bytes(b"later")
    restore_backup(file)
    assert User.objects.get().display_name == name
    assert Event.objects.get().hash == chain
    assert OfficeHolding.objects.get().user.username == "somying"
    assert (installation / "fields.key").read_text(encoding="ascii") == "the fields.key"
    assert stat.S_IMODE((installation / "fields.key").stat().st_mode) == 0o600
    assert (installation / "uploads" / "emblems" / "ตรา.png").read_bytes() == b"picture"
    assert not (installation / "uploads" / "later.png").exists()


def test_after_restoring_new_rows_get_new_numbers(installation: Path, tmp_path: Path) -> None:
    write_backup(tmp_path / "krupa.zip")
    restore_backup(tmp_path / "krupa.zip")
    record(actor=None, verb="test.done", th="ทำ", en="Done", organization=Organization.objects.get())
    assert [event.sequence for event in Event.objects.order_by("sequence")] == [1, 2]


def test_the_guards_of_the_events_are_there_again(installation: Path, tmp_path: Path) -> None:
    write_backup(tmp_path / "krupa.zip")
    restore_backup(tmp_path / "krupa.zip")
    with pytest.raises(Exception, match=r"(?i)event|เหตุการณ์"):
        Event.objects.all()._raw_delete(using="default")


def test_only_its_owner_may_read_a_backup(installation: Path, tmp_path: Path) -> None:
    write_backup(tmp_path / "krupa.zip")
    assert stat.S_IMODE((tmp_path / "krupa.zip").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".krupa")] == []


def rewritten(file: Path, change: str, content: bytes | None) -> None:
    """The backup with one of its files changed, added, or (None) left out."""
    with zipfile.ZipFile(file) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    if content is None:
        del parts[change]
    else:
        parts[change] = content
    with zipfile.ZipFile(file, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("keys/fields.key", b"tampered"),
        ("uploads/emblems/ตรา.png", b""),
        ("manifest.json", None),
        ("manifest.json", b"not json"),
        ("keys/fields.key", None),
    ],
)
def test_a_damaged_backup_changes_nothing(
    installation: Path, tmp_path: Path, part: str, content: bytes | None
) -> None:
    file = tmp_path / "krupa.zip"
    write_backup(file)
    rewritten(file, part, content)
    User.objects.update(display_name="now")
    with pytest.raises(BackupError):
        restore_backup(file)
    assert User.objects.get().display_name == "now"
    assert (installation / "uploads" / "emblems" / "ตรา.png").read_bytes() == b"picture"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("format", 99),
        ("database", "oracle"),
        ("migrations", [["accounts", "9999_later"]]),
        ("files", {"uploads/../../evil": "0"}),
        ("files", {"/etc/evil": "0"}),
        ("files", {"elsewhere/file": "0"}),
    ],
)
def test_a_backup_of_another_kind_or_with_strange_files_is_refused(
    installation: Path, tmp_path: Path, key: str, value: object
) -> None:
    file = tmp_path / "krupa.zip"
    write_backup(file)
    with zipfile.ZipFile(file) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    rewritten(file, "manifest.json", json.dumps({**manifest, key: value}).encode())
    with pytest.raises(BackupError):
        restore_backup(file)
    assert User.objects.exists()


def test_a_file_that_is_no_backup_is_refused(installation: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("hello", encoding="ascii")
    with pytest.raises(BackupError, match="not a KruPA backup"):
        restore_backup(tmp_path / "note.txt")


def test_a_file_without_a_name_in_a_backup_is_refused(installation: Path, tmp_path: Path) -> None:
    backup, changed = tmp_path / "a.krupa", tmp_path / "b.krupa"
    write_backup(backup)
    with zipfile.ZipFile(backup) as whole, zipfile.ZipFile(changed, "w") as copy:
        for name in whole.namelist():
            data = whole.read(name)
            if name == "manifest.json":
                manifest = json.loads(data)
                manifest["files"][""] = "0"
                data = json.dumps(manifest).encode()
            copy.writestr(name, data)
    with pytest.raises(BackupError):
        restore_backup(changed)
