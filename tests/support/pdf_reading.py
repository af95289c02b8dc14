"""What a person finds in a PDF: its words by page, and where they stand."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.needs import needs


def pages_text(pdf: bytes) -> list[str]:
    """The text of each page, with SARA AM as one sign whatever the reader made of it."""
    text = _poppler(pdf, "-raw")
    return [page.replace("\u0e4d\u0e32", "\u0e33") for page in text.split("\f")[:-1]]


def running_text(pdf: bytes) -> str:
    """The text of the whole file without page numbers, so that a word over a page end is found."""
    return "".join(re.sub(r"^\s*- [0-9๐-๙]+ -\s*$", "", page, flags=re.M) for page in pages_text(pdf))


def squeezed(text: str) -> str:
    """The text without blanks, as one string to look words up in."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text).replace("\u0e4d\u0e32", "\u0e33"))


@dataclass(frozen=True)
class Word:
    """A run of letters on a page, in points from the upper left corner."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


def words_placed(pdf: bytes) -> list[Word]:
    """Every word of the file with its place."""
    found: list[Word] = []
    page = 0
    for line in _poppler(pdf, "-bbox").splitlines():
        if "<page " in line:
            page += 1
        match = re.search(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)</word>', line)
        if match:
            left, top, right, bottom = (float(match[number]) for number in range(1, 5))
            found.append(Word(page, match[5].replace("\u0e4d\u0e32", "\u0e33"), left, top, right, bottom))
    return found


def _poppler(pdf: bytes, mode: str) -> str:
    needs("pdftotext")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(pdf)
        done = subprocess.run(["pdftotext", mode, str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode()
