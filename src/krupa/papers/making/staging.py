"""Files that appear together or not at all.

One run at a time holds a folder. The hold ends with the process, however it ends, so what a killed run
left waiting is known to be nobody's and goes away with the next run.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_WAITING = ".making-"


class FolderBusyError(Exception):
    """Another run is writing into the folder."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is the one both runs want."""
        super().__init__(folder)
        self.folder = folder


class Staging:
    """A folder beside the real one, where a run's files wait until all of them are there."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is where the files will go; the waiting place is inside it, on the same disk."""
        self.folder = folder
        self.waiting = folder / f"{_WAITING}{os.getpid()}"
        self.paths: list[str] = []

    def write(self, path: str, data: bytes) -> None:
        """Let a file wait; ``path`` is relative to the folder."""
        place = self.waiting / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        self.paths.append(path)

    def holds_same(self, path: str) -> bool:
        """Whether the file that waits says just what the one in its place says."""
        waiting, place = self.waiting / path, self.folder / path
        return waiting.is_file() and place.is_file() and waiting.read_bytes() == place.read_bytes()

    def publish(self) -> None:
        """Move every file to its place, in the order of writing."""
        for path in self.paths:
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.waiting / path).replace(target)


@contextmanager
def staging(folder: Path) -> Iterator[Staging]:
    """A run into ``folder``: published when the block ends well, without a trace when it does not.

    Raises:
        FolderBusyError: another run is writing into the folder.
        OSError: the folder cannot be made or written.
    """
    made_folder = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    with _held(folder):
        _clear(folder)
        files = Staging(folder)
        published = False
        try:
            yield files
            files.publish()
            published = True
        finally:
            _clear(folder)
            if made_folder and not published and not any(folder.iterdir()):
                folder.rmdir()


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """The folder for this run alone. Windows cannot lock a folder; there nothing is held."""
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise FolderBusyError(folder) from error
        yield
    finally:
        os.close(handle)


def _clear(folder: Path) -> None:
    for waiting in folder.glob(f"{_WAITING}*"):
        shutil.rmtree(waiting, ignore_errors=True)
