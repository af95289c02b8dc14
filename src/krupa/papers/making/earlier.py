"""What an earlier run left in a folder: which of it stays, and which of it somebody has changed by hand."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

Chosen = Callable[[str, str], bool]
"""Whether a run is to make the papers of a kind in a format: ``chosen("salary-order", "pdf")``."""


@dataclass(frozen=True, slots=True)
class EarlierFile:
    """A file that the manifest of an earlier run names."""

    slug: str
    path: str
    format: str
    sha256: str


class Earlier:
    """The manifest of an earlier run; empty if there is none or it cannot be read."""

    def __init__(self, folder: Path, manifest: str) -> None:
        """``manifest`` is the name of the file in ``folder``."""
        self._folder = folder
        self.entries = _read(folder / manifest)
        inside = folder.resolve()
        self.files = tuple(
            file for file in _files(self.entries) if (folder / file.path).resolve().is_relative_to(inside)
        )

    def outside(self, chosen: Chosen) -> list[dict[str, Any]]:
        """The entries a run does not touch: papers and formats it was not asked for."""
        kept = []
        for entry in self.entries:
            files = [file for file in entry["files"] if not chosen(entry["slug"], file["format"])]
            if files:
                kept.append({**entry, "files": files})
        return kept

    def edited(self, path: str) -> bool:
        """Whether a file is there and is not as a run wrote it."""
        place = self._folder / path
        if not place.is_file():
            return False
        written = {file.path: file.sha256 for file in self.files}
        return hashlib.sha256(place.read_bytes()).hexdigest() != written.get(path)


def set_aside(folder: Path, path: str) -> str:
    """Give a file a name that no run writes, ``salary-order-r1.edited.docx``; that name."""
    place = folder / path
    for number in count(1):
        mark = "edited" if number == 1 else f"edited-{number}"
        aside = place.with_name(f"{place.stem}.{mark}{place.suffix}")
        if not aside.exists():
            place.rename(aside)
            return aside.relative_to(folder).as_posix()
    raise AssertionError  # pragma: no cover - counting has no end


def _read(manifest: Path) -> list[dict[str, Any]]:
    try:
        entries = json.loads(manifest.read_text(encoding="utf-8"))
        if not all(isinstance(entry["who"], str) for entry in entries) or not list(_files(entries)):
            return []
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return []
    return list(entries)


def _files(entries: Iterable[dict[str, Any]]) -> Iterator[EarlierFile]:
    for entry in entries:
        for file in entry["files"]:
            yield EarlierFile(entry["slug"], str(file["path"]), str(file["format"]), str(file["sha256"]))
