"""Where do lines of a text end in the middle of a guarded word?

Lays a text file out in a narrow column, reads the lines back and prints every line end that falls
inside one of the words of ``krupa.thai.protected_words``; the exit code is 1 if there is one.

    python tools/break_quality.py text.txt --width 4.5
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

import pypdfium2

from krupa.papers.content import Align, Document, Page
from krupa.papers.content.block import paragraph
from krupa.papers.render.glyphs import printable
from krupa.papers.render.pdf import render_pdf
from krupa.papers.render.wrapping import guard


def lines_of(paragraphs: Sequence[str], width: float) -> list[str]:
    """The lines the paragraphs get in a column of ``width`` cm, without blanks."""
    blocks = tuple(paragraph(text, align=Align.LEFT) for text in paragraphs)
    page = Page(left=3.0, right=18.0 - width)
    pdf = render_pdf(Document("probe", "probe", blocks, page=page, numbered=False, thai_digits=False))
    with pypdfium2.PdfDocument(pdf) as document:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    return [bare for line in text.splitlines() if (bare := without_blanks(line))]


def without_blanks(text: str) -> str:
    """The text as it is printed, without blanks and hyphens (readers change those at a line's end)."""
    bare = re.sub("[\\s\u00ad\\-\x02\ufffe]+", "", text)
    return printable(bare)[0].replace("\u0e4d\u0e32", "\u0e33")


def broken_words(paragraphs: Sequence[str], lines: Sequence[str]) -> Iterator[str]:
    """Guarded words of the text that a line end cuts, each with a stroke where it is cut."""
    text = "".join(map(without_blanks, paragraphs))
    if "".join(lines) != text:
        raise ValueError("the text read back from the page is not the text laid out")
    ends = set(accumulate(map(len, lines)))
    passed = 0
    for run in (run for text in paragraphs for run in re.split(r"\s+", printable(text)[0])):
        for word in guard()[-1].finditer(run):
            start, end = (passed + len(without_blanks(run[:at])) for at in word.span())
            yield from (f"{text[start:cut]}/{text[cut:end]}" for cut in range(start + 1, end) if cut in ends)
        passed += len(without_blanks(run))


def main() -> int:
    """Print the broken words of a text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("text", type=Path, help="a UTF-8 text file, one paragraph a line")
    parser.add_argument("--width", type=float, default=4.5, help="width of the column in cm")
    arguments = parser.parse_args()
    paragraphs = [line for line in arguments.text.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines = lines_of(paragraphs, arguments.width)
    broken = list(broken_words(paragraphs, lines))
    sys.stdout.writelines(f"{word}\n" for word in broken)
    sys.stdout.write(f"{len(lines)} lines, {len(broken)} broken words\n")
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
