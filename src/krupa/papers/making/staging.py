"""Files that appear together or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Staging:
    """A folder beside the real one, where a run's files wait until all of them are there."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is where the files will go; the waiting place is inside it, on the same disk."""
        self.folder = folder
        self.waiting = folder / f".making-{os.getpid()}"
        self.paths: list[str] = []

    def write(self, path: str, data: bytes) -> None:
        """Let a file wait; ``path`` is relative to the folder."""
        place = self.waiting / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        self.paths.append(path)

    def publish(self) -> None:
        """Move every file to its place, in the order of writing."""
        for path in self.paths:
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.waiting / path).replace(target)


@contextmanager
def staging(folder: Path) -> Iterator[Staging]:
    """A run into ``folder``: published when the block ends well, without a trace when it does not."""
    made_folder = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    files = Staging(folder)
    published = False
    try:
        yield files
        files.publish()
        published = True
    finally:
        shutil.rmtree(files.waiting, ignore_errors=True)
        if made_folder and not published and not any(folder.iterdir()):
            folder.rmdir()
