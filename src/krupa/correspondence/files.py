"""Files of issued papers: written before the row, in place after it, never written again.

A file waits in ``.waiting`` until the row is committed. If the machine stops in between, the next reader
or :func:`sweep` puts it in its place; a file whose row never came is removed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from krupa.correspondence.models import Paper

_WAITING = ".waiting"
_ABANDONED_AFTER = 3600  # seconds: longer than any request


def hashes(files: Mapping[str, bytes]) -> dict[str, str]:
    """SHA-256 of each file, by its ending."""
    return {ending: sha256(data).hexdigest() for ending, data in files.items()}


def put_waiting(paper: Paper, files: Mapping[str, bytes]) -> None:
    """Write the files where they wait for the row."""
    _folder(_WAITING).mkdir(parents=True, exist_ok=True)
    for ending, data in files.items():
        with _waiting(paper, ending).open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def drop_waiting(paper: Paper) -> None:
    """Remove files whose row did not come."""
    for ending in paper.files:
        _waiting(paper, ending).unlink(missing_ok=True)


def settle(paper: Paper) -> None:
    """Move waiting files of a committed paper to their place; doing it twice changes nothing."""
    for ending in paper.files:
        place = path_of(paper, ending)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            _waiting(paper, ending).chmod(0o440)
            _waiting(paper, ending).replace(place)
        except FileNotFoundError:
            continue  # somebody else has settled it


def read_file(paper: Paper, ending: str) -> bytes:
    """The bytes of an issued paper.

    Raises:
        FileNotFoundError: the paper has no such format, or its file is gone.
        ValueError: the file is no longer the one that was issued.
    """
    if ending not in paper.files:
        raise FileNotFoundError(ending)
    if not path_of(paper, ending).exists():
        settle(paper)
    data = path_of(paper, ending).read_bytes()
    if sha256(data).hexdigest() != paper.files[ending]:
        raise ValueError(f"the stored file of paper {paper.pk} has been changed")
    return data


def path_of(paper: Paper, ending: str) -> Path:
    """Where the file lies: by organisation and year of issue."""
    return _folder(str(paper.organization_id), str(paper.series_year)) / f"{paper.pk}.{ending}"


def sweep(known: Mapping[str, Paper]) -> int:
    """Settle or remove what a stopped machine left waiting; gives how many files were removed.

    ``known`` has the issued papers among the waiting, by id (:func:`waiting_ids`).
    """
    removed = 0
    for path in _folder(_WAITING).glob("*.*"):
        paper = known.get(path.stem)
        if paper is not None:
            settle(paper)
        elif time.time() - path.stat().st_mtime > _ABANDONED_AFTER:
            path.unlink(missing_ok=True)
            removed += 1
    return removed


def waiting_ids() -> set[str]:
    """The ids of papers with files that wait."""
    return {path.stem for path in _folder(_WAITING).glob("*.*")}


def _waiting(paper: Paper, ending: str) -> Path:
    return _folder(_WAITING) / f"{paper.pk}.{ending}"


def _folder(*parts: str) -> Path:
    return Path(settings.MEDIA_ROOT, "papers", *parts)
