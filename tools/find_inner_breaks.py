"""Write where the page engine would cut each guarded word: ``papers/render/inner_breaks.txt``.

A guarded word needs a sign against a line end only there; fewer signs make smaller and quicker papers.
Run it again when ``protected_words.txt`` or the typst version changes. A word that is not in the file
is simply held together between all its letters, so an old file is slower, never wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypdfium2
import typst

from krupa.thai.protected import protected_words

RENDER = Path(__file__).resolve().parent.parent / "src/krupa/papers/render"
FONTS = RENDER.parent / "fonts"
NO_BREAK = "\u2060"
END = "=="
SETTINGS = """
#set page(width: 60cm, height: auto)
#set text(lang: "th", region: "TH", font: ("KruPA Saraban", "KruPA Symbols"), size: 16pt)
#set par(linebreaks: "simple")
"""


def cuts(words: Sequence[str]) -> list[str]:
    """The words as they are cut in a column that holds no letter, with a stroke at every line end."""
    body = "\n".join(f"#block(width: 0.1pt)[{word}]\n#block[{END}]" for word in words)
    compile_pdf: Any = typst.compile  # its own types do not know bytes beside a list of folders
    pdf = compile_pdf((SETTINGS + body).encode(), font_paths=[str(FONTS)], ignore_system_fonts=True)
    with pypdfium2.PdfDocument(pdf) as document:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    found = text.replace(NO_BREAK, "").replace("\u0e4d\u0e32", "\u0e33").split(END)[: len(words)]
    return ["/".join(one.split()) for one in found]


def inner_breaks(words: Sequence[str]) -> list[str]:
    """Every word with a stroke wherever it must be held, until held words are cut nowhere else."""
    known = list(words)
    while True:
        found = cuts([word.replace("/", NO_BREAK) for word in known])
        merged = [_merged(old, new) for old, new in zip(known, found, strict=True)]
        if merged == known:
            return known
        known = merged


def _merged(one: str, other: str) -> str:
    places = _places(one) | _places(other)
    bare = one.replace("/", "")
    return "".join(("/" if at in places else "") + letter for at, letter in enumerate(bare))


def _places(word: str) -> set[int]:
    ends: set[int] = set()
    for part in word.split("/")[:-1]:
        ends.add(max(ends, default=0) + len(part))
    return ends


def main() -> None:
    """Write the file."""
    lines = sorted(inner_breaks([word for word in protected_words() if " " not in word]))
    (RENDER / "inner_breaks.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
