"""A run of papers into a folder, with a manifest that names every file.

Only when every paper is made do the files move in, the manifest last. Files of an earlier run that are
no longer made go away; nothing else is touched.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from krupa.papers.catalogue import entry
from krupa.papers.making.staging import Staging, staging
from krupa.papers.making.task import Made

MANIFEST = "manifest.json"


class Output:
    """A run's papers on their way into the folder; made by :func:`output`."""

    def __init__(self, files: Staging) -> None:
        """``files`` is the run's staging."""
        self._files = files
        self._entries: list[dict[str, Any]] = []

    def add(self, made: Made) -> None:
        """Stage a paper's files and its manifest entry."""
        paper = entry(made.slug)
        name = f"{made.slug}-{made.who}" if made.who else made.slug
        files = []
        for file in made.files:
            path = f"{paper.step}/{name}.{file.format}"
            self._files.write(path, file.data)
            digest = hashlib.sha256(file.data).hexdigest()
            files.append({"path": path, "format": str(file.format), "pages": file.pages, "sha256": digest})
        self._entries.append(
            {"slug": made.slug, "who": made.who, "step": paper.step, "title": made.title, "files": files}
        )

    @property
    def made(self) -> Counter[str]:
        """How many papers of each kind."""
        return Counter(item["slug"] for item in self._entries)

    def close(self) -> None:
        """Stage the manifest, the last file to move in."""
        manifest = json.dumps(self._entries, ensure_ascii=False, indent=2) + "\n"
        self._files.write(MANIFEST, manifest.encode())


@contextmanager
def output(folder: Path) -> Iterator[Output]:
    """A run into ``folder``; published when the block ends well, without a trace when it does not."""
    before = _paths_before(folder)
    with staging(folder) as files:
        run = Output(files)
        yield run
        run.close()
    for path in before - set(files.paths):
        (folder / path).unlink(missing_ok=True)


def _paths_before(folder: Path) -> set[str]:
    try:
        entries = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        paths = {file["path"] for item in entries for file in item["files"]}
    except (OSError, ValueError, TypeError, KeyError):
        return set()
    inside = folder.resolve()
    return {path for path in paths if (folder / path).resolve().is_relative_to(inside)}
