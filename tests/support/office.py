"""LibreOffice as a reader of our files; it starts slowly, so one call takes many files."""

from __future__ import annotations

import os
import subprocess
from importlib.resources import files
from pathlib import Path

from tests.support.needs import needs

_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<match target="pattern"><test name="family"><string>TH Sarabun New</string></test>
<edit name="family" mode="assign" binding="strong"><string>KruPA Saraban</string></edit></match>
</fontconfig>
"""


def converted(folder: Path, sources: dict[str, bytes], target: str) -> dict[str, bytes]:
    """The files as LibreOffice saves them in another format (``pdf``, ``xlsx``), by their old names.

    TH Sarabun New is shown by the bundled font, which has its exact widths.
    """
    needs("soffice")
    fonts = folder / "fonts.conf"
    own = files("krupa.papers") / "fonts"
    fonts.write_text(_FONTS.format(fonts=own, cache=folder / "fontcache"), encoding="utf-8")
    for name, data in sources.items():
        (folder / name).write_bytes(data)
    out = folder / "out"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", target, "--outdir", str(out)]
    subprocess.run(
        [*command, *(str(folder / name) for name in sources)],
        env={**os.environ, "HOME": str(folder), "FONTCONFIG_FILE": str(fonts)},
        capture_output=True,
        check=True,
        timeout=120,
    )
    return {name: (out / name).with_suffix(f".{target}").read_bytes() for name in sources}
