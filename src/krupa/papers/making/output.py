"""A run of papers into a folder, with a manifest that names every file.

Only when every paper is made do the files move in, the manifest last. Files of an earlier run that are
no longer made go away; what somebody changed by hand is set aside first; nothing else is touched.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from krupa.papers.catalogue import catalogue, entry
from krupa.papers.making.earlier import Chosen, Earlier, set_aside
from krupa.papers.making.staging import Staging, staging
from krupa.papers.making.task import Made

MANIFEST = "manifest.json"


class Output:
    """A run's papers on their way into the folder; made by :func:`output`."""

    def __init__(self, files: Staging) -> None:
        """``files`` is the run's staging."""
        self._files = files
        self._entries: list[dict[str, Any]] = []
        self.edited: dict[str, str] = {}
        """Files changed by hand, and the names under which they were set aside."""

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

    def close(self, kept: Iterable[dict[str, Any]]) -> None:
        """Stage the manifest, the last file to move in; ``kept`` are entries of an earlier run that stay."""
        manifest = json.dumps(_merged(self._entries, kept), ensure_ascii=False, indent=2) + "\n"
        self._files.write(MANIFEST, manifest.encode())

    def spare(self, earlier: Earlier, gone: Iterable[str]) -> None:
        """Set aside what somebody changed by hand and this run would overwrite or remove."""
        for path in (*self._files.paths, *gone):
            if path != MANIFEST and earlier.edited(path) and not self._files.holds_same(path):
                self.edited[path] = set_aside(self._files.folder, path)


@contextmanager
def output(folder: Path, chosen: Chosen = lambda slug, file_format: True) -> Iterator[Output]:
    """A run into ``folder``; published when the block ends well, without a trace when it does not.

    Of an earlier run, the papers and formats that were not ``chosen`` now stay, in the manifest too.
    """
    with staging(folder) as files:
        earlier = Earlier(folder, MANIFEST)
        run = Output(files)
        yield run
        gone = {file.path for file in earlier.files if chosen(file.slug, file.format)} - set(files.paths)
        run.close(earlier.outside(chosen))
        run.spare(earlier, sorted(gone))
    for path in gone:
        (folder / path).unlink(missing_ok=True)


def _merged(made: list[dict[str, Any]], kept: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """One entry for each paper, in the order of the catalogue if some are kept."""
    entries = {(item["slug"], item["who"]): item for item in made}
    order = {paper.slug: paper.number for paper in catalogue()}
    others = [item for item in kept if item["slug"] in order]
    for item in others:
        here = entries.setdefault((item["slug"], item["who"]), {**item, "files": []})
        here["files"] = [*here["files"], *item["files"]]
    listed = list(entries.values())
    return sorted(listed, key=lambda item: order[item["slug"]]) if others else listed
