"""Programs a test looks at its results with."""

from __future__ import annotations

import os
import shutil

import pytest

_PACKAGES = {"pdftotext": "poppler-utils", "pdftoppm": "poppler-utils", "soffice": "libreoffice"}


def needs(program: str) -> None:
    """Skip the test when the program is not installed; fail instead where all must be (``CI`` is set)."""
    if shutil.which(program):
        return
    reason = f"{program} is not installed (Debian: {_PACKAGES.get(program, program)})"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
