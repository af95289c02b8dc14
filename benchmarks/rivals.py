"""The same papers by other programs: WeasyPrint (from HTML) and LibreOffice (from Word files).

Both are measured where they are installed; neither is needed (``pip install weasyprint``, and the system's
``libreoffice-writer``).
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import seconds

from krupa.papers.content import Document

WEASYPRINT, LIBREOFFICE = "WeasyPrint", "LibreOffice"
_SHEETS = "@page { size: A4; margin: 2cm } @page wide { size: A4 landscape } .landscape { page: wide }"


def ratios(documents: Sequence[Document]) -> dict[str, float]:
    """How many times as long as KruPA each installed program takes, a file for each document.

    All in one process, one after the other; LibreOffice is started once for all of them.
    """
    from krupa.papers.render.pdf import PdfRenderer  # here: most processes import this module for nothing

    renderer = PdfRenderer()
    renderer.render(Document("warming-up", "-", ()))
    others = {WEASYPRINT: _weasyprint(documents), LIBREOFFICE: _libreoffice(documents)}
    ours = seconds(lambda: [renderer.render(document) for document in documents])
    return {name: taken / ours for name, taken in others.items() if taken is not None}


def _weasyprint(documents: Sequence[Document]) -> float | None:
    if find_spec("weasyprint") is None:
        return None
    import weasyprint

    from krupa.papers.render.html import preview_css, render_html

    head = f'<html lang="th"><style>{preview_css()}{_SHEETS}</style>'
    pages = [head + render_html(document) for document in documents]
    weasyprint.HTML(string=head).write_pdf()
    return seconds(lambda: [weasyprint.HTML(string=page).write_pdf() for page in pages])


def _libreoffice(documents: Sequence[Document]) -> float | None:
    program = shutil.which("soffice")
    if program is None:
        return None
    from krupa.papers.render.docx import render_docx

    with TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"{number}.docx" for number in range(len(documents))]
        for file, document in zip(files, documents, strict=True):
            file.write_bytes(render_docx(document, for_libreoffice=True))
        own_settings = f"-env:UserInstallation={(folder / 'settings').as_uri()}"
        command = [program, own_settings, "--headless", "--convert-to", "pdf", "--outdir", name]

        def convert(*chosen: Path) -> None:
            subprocess.run([*command, *map(str, chosen)], check=True, capture_output=True)

        convert(files[0])  # the first start makes the settings
        taken = seconds(lambda: convert(*files))
        made = len(list(folder.glob("*.pdf")))
    if made != len(documents):
        raise RuntimeError(f"LibreOffice made {made} of {len(documents)} files")
    return taken
