"""The emblem slot takes what offices have: SVG, PNG or JPEG."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from krupa.inputs import InputError
from krupa.papers.content import Document, Emblem
from krupa.papers.content.block import paragraph
from krupa.papers.render.docx import render_docx
from krupa.papers.render.html import render_html
from krupa.papers.render.pdf import render_pdf
from krupa.papers.render.raster import as_drawing
from krupa.yearfile import load_year

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></svg>'


def bitmap(kind: str) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (40, 60), "navy").save(buffer, kind)
    return buffer.getvalue()


IMAGES = {"svg": SVG, "png": bitmap("PNG"), "jpeg": bitmap("JPEG")}


@pytest.mark.parametrize("kind", IMAGES)
def test_every_kind_of_image_reaches_every_format(kind: str) -> None:
    document = Document(
        "criteria-memo", "ทดสอบ", (Emblem(3.0, IMAGES[kind]), paragraph("ข้อความ")), numbered=False
    )
    without = Document("criteria-memo", "ทดสอบ", (Emblem(3.0), paragraph("ข้อความ")), numbered=False)
    assert render_pdf(document) != render_pdf(without)
    assert len(render_docx(document)) > len(render_docx(without))
    assert "<img" in render_html(document)


def test_a_bitmap_keeps_its_shape_inside_the_drawing() -> None:
    assert b'viewBox="0 0 40 60"' in as_drawing(IMAGES["png"])


@pytest.mark.parametrize("image", [b"\x89PNG\r\n\x1a\n spoilt", b"\xff\xd8\xff spoilt"])
def test_a_spoilt_bitmap_is_refused(image: bytes) -> None:
    with pytest.raises(ValueError, match="sound PNG"):
        as_drawing(image)


@pytest.mark.parametrize("content", [b"not an image", b"\x89PNG\r\n\x1a\n spoilt", b"<svg", b""])
def test_a_year_file_whose_emblem_cannot_be_opened_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "emblem.png").write_bytes(content)
    year = tmp_path / "year.yaml"
    year.write_text(
        "organization: {kind: sao, name: ก, province: ข, district: ค, emblem: emblem.png}\n"
        "fiscal_year: 2566\n",
        encoding="utf-8",
    )
    with pytest.raises(InputError) as caught:
        load_year(year)
    assert "cannot be opened" in caught.value.lines()[1]
