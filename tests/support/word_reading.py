"""What stands in a Word file: its parts as trees, and its text in reading order."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from docx.oxml import parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(docx: bytes, name: str = "word/document.xml") -> Any:
    """One part of the file, read by a strict XML reader."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return parse_xml(package.read(name))


def found(root: Any, *tags: str) -> list[Any]:
    """All elements with one of these WordprocessingML names, in document order."""
    return list(root.iter(*(W + tag for tag in tags)))


def value(element: Any, name: str = "val") -> str | None:
    """An attribute of the WordprocessingML namespace."""
    found_value = element.get(W + name)
    return None if found_value is None else str(found_value)


def text_of(element: Any) -> str:
    """The text with line breaks; tabs and paragraph ends are newlines too."""
    marks = {W + "t": None, W + "br": "\n", W + "tab": "\t", W + "p": "\n"}
    return "".join(
        (one.text or "") if marks[one.tag] is None else str(marks[one.tag])
        for one in element.iter(*marks)
        if one.getparent() is None or one.getparent().tag != W + "tabs"
    )


def said(text: str) -> str:
    """The text without blanks and typed dots: what two renderings of one paper have in common."""
    return re.sub(r"\.{3,}|\s+", "", text)
