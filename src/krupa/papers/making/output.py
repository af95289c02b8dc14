"""Writing papers to a folder so that a reader never meets a half-written run.

Files are gathered in a staging folder beside their place; only when every paper is made do they move
in, the manifest last. Files of an earlier run that are no longer made go away; nothing else is touched.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from krupa.papers.catalogue import entry
from krupa.papers.making.task import Made

MANIFEST = "manifest.json"


class Output:
    """A run's files on their way into ``folder``; made by :func:`output`."""

    def __init__(self, folder: Path, staging: Path) -> None:
        """``staging`` is on the same file system as ``folder``."""
        self._folder = folder
        self._staging = staging
        self._entries: list[dict[str, Any]] = []

    def add(self, made: Made) -> None:
        """Stage a paper's files and its manifest entry."""
        paper = entry(made.slug)
        name = f"{made.slug}-{made.who}" if made.who else made.slug
        files = []
        for file in made.files:
            path = f"{paper.step}/{name}.{file.format}"
            write(self._staging / path, file.data)
            digest = hashlib.sha256(file.data).hexdigest()
            files.append({"path": path, "format": str(file.format), "pages": file.pages, "sha256": digest})
        self._entries.append(
            {"slug": made.slug, "who": made.who, "step": paper.step, "title": made.title, "files": files}
        )

    @property
    def paths(self) -> list[str]:
        """Every staged file, relative to the folder."""
        return [file["path"] for item in self._entries for file in item["files"]]

    @property
    def made(self) -> Counter[str]:
        """How many papers of each kind."""
        return Counter(item["slug"] for item in self._entries)

    def publish(self) -> None:
        """Move everything into place."""
        before = _paths_before(self._folder)
        for path in self.paths:
            target = self._folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (self._staging / path).replace(target)
        manifest = json.dumps(self._entries, ensure_ascii=False, indent=2) + "\n"
        write(self._staging / MANIFEST, manifest.encode())
        (self._staging / MANIFEST).replace(self._folder / MANIFEST)
        for path in before - set(self.paths):
            (self._folder / path).unlink(missing_ok=True)


@contextmanager
def output(folder: Path) -> Iterator[Output]:
    """A run into ``folder``; published when the block ends well, without a trace when it does not."""
    folder.mkdir(parents=True, exist_ok=True)
    staging = folder / f".making-{os.getpid()}"
    try:
        run = Output(folder, staging)
        yield run
        run.publish()
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def write(path: Path, data: bytes) -> None:
    """Write a file, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _paths_before(folder: Path) -> set[str]:
    try:
        entries = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        paths = {file["path"] for item in entries for file in item["files"]}
    except (OSError, ValueError, TypeError, KeyError):
        return set()
    inside = folder.resolve()
    return {path for path in paths if (folder / path).resolve().is_relative_to(inside)}
