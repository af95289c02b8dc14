"""The backup file: a zip of database, uploads and keys, with a manifest that knows each file's SHA-256.

It holds the keys, so whoever has it has everything; only its owner may read it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from krupa.base.backup import postgres, sqlite
from krupa.regulations.bilingual import Bilingual

FORMAT = 1
KEYS = ("secret.key", "fields.key")
_MANIFEST = "manifest.json"
_ENGINES = {"sqlite": sqlite, "postgresql": postgres}


class BackupError(ValueError):
    """The backup cannot be taken or used."""

    def __init__(self, th: str, en: str) -> None:
        super().__init__(f"{th} / {en}")
        self.message = Bilingual(th, en)


def write_backup(target: Path) -> int:
    """Write everything to ``target`` and return how many files it holds; all of one moment in the database.

    An existing file is replaced only when the new one is complete.
    """
    data_dir = Path(settings.DATA_DIR)
    with tempfile.TemporaryDirectory(dir=target.absolute().parent, prefix=".krupa-backup-") as folder:
        work = Path(folder)
        database = work / "database"
        database.mkdir()
        _ENGINES[connection.vendor].dump(database)
        sources = {f"database/{path.name}": path for path in sorted(database.iterdir())}
        sources |= {f"keys/{name}": data_dir / name for name in KEYS if (data_dir / name).exists()}
        uploads = Path(settings.MEDIA_ROOT)
        sources |= {
            f"uploads/{path.relative_to(uploads).as_posix()}": path
            for path in sorted(uploads.rglob("*"))
            if path.is_file()
        }
        unfinished = work / "backup.zip"
        os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT, 0o600))
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            sums = {name: _add(archive, name, path) for name, path in sources.items()}
            archive.writestr(_MANIFEST, json.dumps(_manifest(sums), indent=1))
        unfinished.replace(target)
    return len(sources)


def restore_backup(source: Path) -> dict[str, Any]:
    """Put a backup in the place of what is there, and return its manifest.

    Everything is checked before anything is changed. The server must be started again afterwards, because
    the keys may be others. Raises :class:`BackupError`.
    """
    data_dir = Path(settings.DATA_DIR)
    with tempfile.TemporaryDirectory(dir=data_dir, prefix=".krupa-restore-") as folder:
        work = Path(folder)
        manifest = _unpacked(source, work)
        _ENGINES[connection.vendor].load(work / "database", manifest["migrations"])
        for name in KEYS:
            if (work / "keys" / name).exists():
                (work / "keys" / name).chmod(0o600)
                (work / "keys" / name).replace(data_dir / name)
        _put_uploads(work / "uploads", Path(settings.MEDIA_ROOT), work / "former")
    return manifest


def _put_uploads(restored: Path, uploads: Path, former: Path) -> None:
    if uploads.exists():
        uploads.replace(former)
    restored.mkdir(exist_ok=True)
    restored.replace(uploads)


def _manifest(sums: dict[str, str]) -> dict[str, Any]:
    applied = MigrationRecorder(connection).applied_migrations()
    return {
        "format": FORMAT,
        "krupa": version("krupa"),
        "database": connection.vendor,
        "migrations": sorted(applied),
        "files": sums,
    }


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> str:
    archive.write(path, name)
    with archive.open(name) as packed:  # what was packed counts, in case the file changed meanwhile
        return hashlib.file_digest(packed, "sha256").hexdigest()  # type: ignore[arg-type]


def _unpacked(source: Path, work: Path) -> dict[str, Any]:
    with _readable(source) as archive:
        manifest: dict[str, Any] = json.loads(archive.read(_MANIFEST))
        if manifest["format"] != FORMAT:
            raise BackupError(
                "ไฟล์สำรองมาจาก KruPA รุ่นอื่นที่รุ่นนี้อ่านไม่ได้", "The backup is of a KruPA this one cannot read."
            )
        if manifest["database"] != connection.vendor:
            raise BackupError(
                f"ไฟล์สำรองเป็นของ {manifest['database']} แต่ระบบนี้ใช้ {connection.vendor}",
                f"The backup is of {manifest['database']}, this installation uses {connection.vendor}.",
            )
        _check_age(manifest["migrations"])
        for name, expected in manifest["files"].items():
            target = work / _safe(name)
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(name) as packed, target.open("wb") as file:
                shutil.copyfileobj(packed, file)
            with target.open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != expected:
                    raise BackupError(f"{name} ในไฟล์สำรองเสียหาย", f"{name} in the backup is damaged.")
    return manifest


def _check_age(migrations: Sequence[Sequence[str]]) -> None:
    known = MigrationLoader(connection).disk_migrations or {}
    if any((app, name) not in known for app, name in migrations):
        raise BackupError(
            "ไฟล์สำรองมาจาก KruPA รุ่นใหม่กว่า โปรดติดตั้งรุ่นนั้นก่อน",
            "The backup is of a newer KruPA. Install that one first.",
        )


def _safe(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if (
        not path.parts
        or path.is_absolute()
        or ".." in path.parts
        or path.parts[0] not in {"database", "keys", "uploads"}
    ):
        raise BackupError(f"ไฟล์สำรองมีชื่อไฟล์ที่ไม่ควรมี {name}", f"The backup holds a file it should not: {name}")
    return path


@contextmanager
def _readable(source: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(source) as archive:
            yield archive
    except (zipfile.BadZipFile, KeyError, json.JSONDecodeError, EOFError) as error:
        raise BackupError(
            "ไฟล์นี้ไม่ใช่ไฟล์สำรองของ KruPA หรือเสียหาย", "This is not a KruPA backup, or it is damaged."
        ) from error
